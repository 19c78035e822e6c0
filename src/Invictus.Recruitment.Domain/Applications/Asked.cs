using System.Collections.Concurrent;
using System.Reflection;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>Marks a property of a page of the form: something the applicant is asked.</summary>
/// <param name="label">What stands before the answer, on the page and wherever answers are read.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AskedAttribute(string label) : Attribute
{
    /// <summary>What stands before the answer.</summary>
    public string Label { get; } = label;

    /// <summary>What to do when there is no answer, as a sentence for the applicant; null when there need not be one.</summary>
    public string? Need { get; init; }

    /// <summary>The enum whose members are the possible answers; null for text.</summary>
    public Type? Choices { get; init; }

    /// <summary>The answer is a month: where it can be read it is shown as "September 2019", however it was typed.</summary>
    public bool IsMonth { get; init; }

    /// <summary>Most characters of an answer that can be submitted. More is kept while the draft is written, so that nothing typed is lost.</summary>
    public int Most { get; init; } = 200;

    /// <summary>Most words of an answer that can be submitted; 0 for no such limit.</summary>
    public int MostWords { get; init; }
}

/// <summary>What a member of an enum is called on pages.</summary>
/// <param name="words">The words.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SaidAttribute(string words) : Attribute
{
    /// <summary>The words.</summary>
    public string Words { get; } = words;

    /// <summary>What explains it; null for nothing.</summary>
    public string? Hint { get; init; }
}

/// <summary>Yes or no, where leaving a question open is a third thing.</summary>
public enum YesNo
{
    /// <summary>Yes.</summary>
    [Said("Yes")] Yes,

    /// <summary>No.</summary>
    [Said("No")] No,
}

/// <summary>One question of a page.</summary>
/// <param name="Name">The property.</param>
/// <param name="About">Label, need, limits.</param>
/// <param name="Property">Where the answer is.</param>
public sealed record AskedField(string Name, AskedAttribute About, PropertyInfo Property)
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<AskedField>> Known = new();

    /// <summary>The questions of a page, in order.</summary>
    public static IReadOnlyList<AskedField> Of(Type page) => Known.GetOrAdd(page, static type =>
        [.. type.GetProperties().Select(p => (Property: p, About: p.GetCustomAttribute<AskedAttribute>())).Where(p => p.About is not null)
            .Select(p => new AskedField(p.Property.Name, p.About!, p.Property))]);

    /// <summary>The answer in words: what a choice is called, a month as "September 2019", other text as it is.</summary>
    public string InWords(string answer) => About.Choices is { } choices ? Said.Of(choices, answer)
        : About.IsMonth && CalendarMonth.Read(answer) is { } month ? CalendarMonth.InWords(month)
        : answer;
}

/// <summary>Reads what the members of enums are called.</summary>
public static class Said
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(string Name, string Words, string? Hint)>> Known = new();

    /// <summary>The members with their words and hints, in order.</summary>
    public static IReadOnlyList<(string Name, string Words, string? Hint)> All(Type choices) => Known.GetOrAdd(choices, static type =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f =>
            (f.Name, f.GetCustomAttribute<SaidAttribute>()?.Words ?? f.Name, f.GetCustomAttribute<SaidAttribute>()?.Hint))]);

    /// <summary>What a member is called; the text itself when it is none of them.</summary>
    public static string Of(Type choices, string name)
    {
        foreach (var member in All(choices))
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                return member.Words;
        }
        return name;
    }

    /// <summary>What a member is called.</summary>
    public static string Of<T>(T member) where T : struct, Enum => Of(typeof(T), member.ToString());
}
