using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Web.Tests.Guards;

/// <summary>docs/audit.md lists what the trail can say, and the code says nothing else.</summary>
public sealed partial class AuditDocumentTests
{
    private static IEnumerable<string> InCode() => Repository.Written("src", "*.cs").SelectMany(f => HappeningsOf(File.ReadAllText(f))).Distinct();

    private static IEnumerable<string> Listed() => File.ReadLines(Repository.File("docs/audit.md"))
        .Select(line => Row().Match(line)).Where(m => m.Success).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> HappeningsOf(string source) => Recorded().Matches(source).Select(m => m.Groups[1].Value);

    [Fact]
    public void Everything_that_the_code_records_is_listed()
    {
        Assert.True(InCode().Count() > 15);
        Assert.Empty(InCode().Except(Listed()));
    }

    [Fact]
    public void Nothing_is_listed_that_the_code_does_not_record() => Assert.Empty(Listed().Except(InCode()));

    [Fact]
    public void Nothing_is_listed_twice() => Assert.Equal(Listed().Distinct(), Listed());

    [Theory]
    [InlineData("Record(by, \"Vacancy published\");", "Vacancy published")]
    [InlineData("new Happening(\"Letter sent\", by)", "Letter sent")]
    [InlineData("public const string What = \"Application viewed\";", "Application viewed")]
    public void The_ways_to_record_are_all_seen(string source, string happening) => Assert.Equal([happening], HappeningsOf(source));

    [Fact]
    public void A_happening_is_always_written_out_where_it_is_recorded()
    {
        // A sentence put together at run time could not be listed. Only the aggregate itself passes one on.
        var passedOn = Repository.Written("src", "*.cs")
            .Where(f => !f.EndsWith("Aggregate.cs", StringComparison.Ordinal))
            .SelectMany(f => NotWrittenOut().Matches(File.ReadAllText(f)).Select(m => $"{Repository.Relative(f)}: {m.Value}"));
        Assert.Empty(passedOn);
    }

    [GeneratedRegex("(?:\\bRecord\\(by, |\\bnew Happening\\(|\\bconst string What = )\"([^\"]+)\"")]
    private static partial Regex Recorded();

    [GeneratedRegex("""\bRecord\(by, [^"]|\bnew Happening\((?!"|What\b)""")]
    private static partial Regex NotWrittenOut();

    [GeneratedRegex(@"^\| ([A-Z][^|]+?) \|")]
    private static partial Regex Row();
}
