namespace Invictus.Recruitment.Web.Tests.Guards;

public sealed class HouseRulesTests
{
    private static IEnumerable<string> Sources => Repository.Written("src", "*.cs").Concat(Repository.Written("tests", "*.cs"))
        // The rules themselves and the lines that prove them.
        .Where(f => !Path.GetFileName(f).StartsWith("HouseRules", StringComparison.Ordinal));

    [Fact]
    public void No_line_breaks_a_house_rule()
    {
        Assert.True(Sources.Count() > 150);
        Assert.Empty(Sources.SelectMany(f => File.ReadLines(f)
            .Select((line, at) => (Why: HouseRules.BrokenIn(line, Repository.Relative(f).StartsWith("src/", StringComparison.Ordinal)), At: at + 1))
            .Where(x => x.Why is not null)
            .Select(x => $"{Repository.Relative(f)}:{x.At} {x.Why}")));
    }

    [Fact]
    public void No_file_is_too_long_to_be_read_in_one_go() =>
        Assert.Empty(Sources.Where(f => HouseRules.IsTooLong(File.ReadLines(f))).Select(Repository.Relative));

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("At = DateTimeOffset.Now")]
    [InlineData("DateTime.Today.AddDays(1)")]
    [InlineData("internal sealed class VacancyService(RecruitmentDb db)")]
    [InlineData("public static class StringHelper")]
    [InlineData("internal interface IMailManager")]
    [InlineData("// TODO: later")]
    [InlineData("throw new NotImplementedException();")]
    [InlineData("[Fact(Skip = \"slow\")]")]
    public void A_line_that_breaks_a_rule_is_caught(string line) => Assert.NotNull(HouseRules.BrokenIn(line));

    [Theory]
    [InlineData("UserManager<Account> accounts")]
    [InlineData("var now = time.GetUtcNow();")]
    [InlineData("DateTimeOffset? ClosesAt")]
    public void A_line_that_keeps_the_rules_is_left_alone(string line) => Assert.Null(HouseRules.BrokenIn(line));

    [Fact]
    public void A_file_that_is_too_long_is_caught() => Assert.True(HouseRules.IsTooLong(Enumerable.Repeat("", HouseRules.LinesMax + 1)));
}
