using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>One thing to choose: what is posted, what is shown, a hint under it, and the heading over it and its neighbours of the same group.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null)
{
    public static IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    /// <summary>The members of an enum, named and described by their [Display], else by their names as words.</summary>
    public static IReadOnlyList<Choice> Of<T>() where T : struct, Enum => Of(typeof(T));

    public static IReadOnlyList<Choice> Of(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(member =>
        {
            var display = member.GetCustomAttribute<DisplayAttribute>();
            return new Choice(member.Name, display?.GetName() ?? Words.FromName(member.Name), display?.GetDescription());
        })];
}
