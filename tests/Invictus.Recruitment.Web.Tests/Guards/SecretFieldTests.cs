using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Web.Tests.Guards;

/// <summary>Forms with a secret are known by the names of their fields (TypedForms): a password of another name would be carried along.</summary>
public sealed partial class SecretFieldTests
{
    private static readonly string[] Names = ["Password", "Passkey", "Credential"];

    [Fact]
    public void Every_field_for_a_password_is_called_one()
    {
        var fields = Repository.Written("src", "*.cshtml").SelectMany(f => NamesIn(File.ReadAllText(f)).Select(name => (Name: name, Where: $"{Repository.Relative(f)}: {name}"))).ToList();
        Assert.True(fields.Count > 5);
        Assert.Empty(fields.Where(f => !Names.Any(n => f.Name.EndsWith(n, StringComparison.Ordinal))).Select(f => f.Where));
    }

    [Theory]
    [InlineData("<g-password asp-for=\"Sign.Password\" label=\"x\">", "Sign.Password")]
    [InlineData("<g-password label=\"x\"\n  asp-for=\"Pin\">", "Pin")]
    [InlineData("<input type=\"password\" name=\"Secret\">", "Secret")]
    [InlineData("<input name=\"Secret\" type=\"password\">", "Secret")]
    public void The_ways_to_write_one_are_all_seen(string source, string name) => Assert.Equal([name], NamesIn(source));

    private static IEnumerable<string> NamesIn(string source) =>
        Tag().Matches(source).Select(m => Named().Match(m.Value).Groups[1].Value);

    [GeneratedRegex("""<g-password\b[^>]*>|<input\b[^>]*type="password"[^>]*>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?:asp-for|name)="([^"]+)["]""")]
    private static partial Regex Named();
}
