using System.Text.Json;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Tests.JobDescriptions;

public sealed class SourceWarningTests
{
    [Fact]
    public void A_warning_kept_before_it_knew_its_place_is_still_read() =>
        Assert.Equal(new SourceWarning(45, "Look here.", "", ""), JsonSerializer.Deserialize<SourceWarning>("""{"Line":45,"Message":"Look here."}"""));

    [Fact]
    public void Place_and_text_come_back() =>
        Assert.Equal(new SourceWarning(45, "Look here.", "page 3", "Cook lunch"), JsonSerializer.Deserialize<SourceWarning>(JsonSerializer.Serialize(new SourceWarning(45, "Look here.", "page 3", "Cook lunch"))));
}
