using System.Text.Json;
using Invictus.Recruitment.Documents.Reading;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Reading;

public class JobDescriptionJsonTests
{
    private static ReadJobDescription Small(string text) => new(
        new JobDescriptionContent(
            new JobDescriptionHeader("Cook", "Catering", "£20,000", "Chef", "", "Staff", "37 a week"),
            [new Section("Duties:", 2, [new Block(BlockKind.Paragraph, text), new Block(BlockKind.Item, "Cook")])],
            [new Criterion(Importance.Desirable, "Skills", "Bakes", ["bread"], AssessmentStage.Interview | AssessmentStage.Application | AssessmentStage.Certificate)]),
        [new ReadingWarning(3, "Look")],
        new string('0', 64));

    [Fact]
    public void The_object_has_these_keys_in_this_order_and_no_others() =>
        Assert.Equal(
            """
            {
              "title": "Cook",
              "department": "Catering",
              "salaryRange": "£20,000",
              "reportingTo": "Chef",
              "responsibleFor": "",
              "liaisingWith": "Staff",
              "sections": [
                {
                  "heading": "Duties:",
                  "level": 2,
                  "blocks": [
                    {
                      "kind": "paragraph",
                      "text": "It’s the school's café & <kitchen>"
                    },
                    {
                      "kind": "item",
                      "text": "Cook"
                    }
                  ]
                }
              ],
              "criteria": [
                {
                  "importance": "desirable",
                  "category": "Skills",
                  "text": "Bakes",
                  "points": [
                    "bread"
                  ],
                  "assessedBy": [
                    "application",
                    "interview",
                    "certificate"
                  ]
                }
              ],
              "warnings": [
                {
                  "line": 3,
                  "message": "Look"
                }
              ],
              "hours": "37 a week",
              "contract": ""
            }
            """.ReplaceLineEndings("\n"),
            JobDescriptionJson.Write(Small("It’s the school's café & <kitchen>")));

    [Fact]
    public void What_a_terminal_could_act_on_is_escaped()
    {
        var json = JobDescriptionJson.Write(Small("a\u001Bb\u202Ec\u2028d\"e"));
        Assert.All(json, c => Assert.True(c == '\n' || !char.IsControl(c) && c is not ('\u202E' or '\u2028')));
        using var parsed = JsonDocument.Parse(json);
        Assert.Equal("a\u001Bb\u202Ec\u2028d\"e", parsed.RootElement.GetProperty("sections")[0].GetProperty("blocks")[0].GetProperty("text").GetString());
    }
}
