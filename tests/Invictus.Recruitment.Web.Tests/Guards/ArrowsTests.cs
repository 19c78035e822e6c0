using System.Xml.Linq;

namespace Invictus.Recruitment.Web.Tests.Guards;

public sealed class ArrowsTests
{
    [Fact]
    public void No_line_points_where_the_arrows_do_not()
    {
        var files = Repository.Written("src", "*.cs").ToList();
        Assert.True(files.Count > 100);
        Assert.Empty(files.SelectMany(f => File.ReadLines(f).Select(line => Arrows.WhyNot(Repository.Relative(f), line)).OfType<string>()));
    }

    [Fact]
    public void No_project_references_what_it_must_not_know()
    {
        var projects = Repository.Written("src", "*.csproj").ToList();
        Assert.Equal(4, projects.Count);
        Assert.Empty(projects.SelectMany(p => XDocument.Load(p).Descendants("ProjectReference")
            .Select(r => Arrows.WhyNotReference(Short(p), Short(r.Attribute("Include")!.Value))).OfType<string>()));
    }

    [Fact]
    public void Every_folder_of_the_domain_has_its_place_in_the_order() =>
        Assert.Empty(Repository.Written("src/Invictus.Recruitment.Domain", "*.cs").Select(f => Repository.Relative(f).Split('/')[2]).Distinct().Except(Arrows.Features));

    [Theory]
    [InlineData("src/Invictus.Recruitment.Domain/JobDescriptions/X.cs", "using Invictus.Recruitment.Domain.Vacancies;")]
    [InlineData("src/Invictus.Recruitment.Domain/Scoring/X.cs", "    Invictus.Recruitment.Domain.Shortlisting.Scorecard card;")]
    [InlineData("src/Invictus.Recruitment.Domain/Common/X.cs", "using Invictus.Recruitment.Domain.Privacy;")]
    [InlineData("src/Invictus.Recruitment.Domain/Vacancies/X.cs", "using Microsoft.EntityFrameworkCore;")]
    [InlineData("src/Invictus.Recruitment.Domain/Vacancies/X.cs", "using System.IO;")]
    [InlineData("src/Invictus.Recruitment.Data/Vacancies/X.cs", "using Invictus.Recruitment.Documents.Pdf;")]
    [InlineData("src/Invictus.Recruitment.Documents/Pdf/X.cs", "using Invictus.Recruitment.Data;")]
    [InlineData("src/Invictus.Recruitment.Data/Vacancies/X.cs", "using Web = Invictus.Recruitment.Web.Infrastructure;")]
    public void A_forbidden_line_is_caught(string path, string line) => Assert.NotNull(Arrows.WhyNot(path, line));

    [Theory]
    [InlineData("src/Invictus.Recruitment.Domain/Vacancies/X.cs", "using Invictus.Recruitment.Domain.JobDescriptions;")]
    [InlineData("src/Invictus.Recruitment.Domain/Vacancies/X.cs", "namespace Invictus.Recruitment.Domain.Vacancies;")]
    [InlineData("src/Invictus.Recruitment.Web/Features/Vacancies/X.cs", "using Invictus.Recruitment.Documents.Pdf;")]
    public void A_line_along_the_arrows_is_left_alone(string path, string line) => Assert.Null(Arrows.WhyNot(path, line));

    [Fact]
    public void A_forbidden_reference_is_caught() => Assert.NotNull(Arrows.WhyNotReference("Data", "Documents"));

    private static string Short(string project) => Path.GetFileNameWithoutExtension(project.Replace('\\', '/'))["Invictus.Recruitment.".Length..];
}
