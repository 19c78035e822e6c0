using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Tests.JobDescriptions;

public sealed class NotePlaceTests
{
    private static readonly JobDescriptionContent Content = JobDescriptionBuilder.Content();

    [Theory]
    [InlineData("Plan and teach good lessons.", 1, null, false)]
    [InlineData("plan and  teach good lessons", 1, null, false)]
    [InlineData("Teaching", 1, null, false)]
    [InlineData("Leading a team", null, 2, false)]
    [InlineData("at key stage 4", null, 1, false)]
    [InlineData("Salary range", null, null, true)]
    [InlineData("MPS/UPS (+TLR2b)", null, null, true)]
    [InlineData("lead the science department", 0, null, false)]
    [InlineData("Plan and teach good lessons. Then go home.", 1, null, false)]
    public void A_note_is_found_beside_its_text(string beside, int? section, int? criterion, bool isKeyFact) =>
        Assert.Equal(new NotePlace(section, criterion, isKeyFact), NotePlace.Of(Content, [new SourceWarning(1, "Look", Beside: beside)]).Single());

    [Theory]
    [InlineData("")]
    [InlineData("  . ")]
    [InlineData("team")]
    [InlineData("Words that somebody took away")]
    public void A_note_without_its_text_has_no_place(string beside) => Assert.Null(NotePlace.Of(Content, [new SourceWarning(1, "Look", Beside: beside)]).Single());
}
