using Invictus.Recruitment.Documents.Pdf;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

/// <summary>An application and a shortlisting record of invented people, with what makes both hard to set.</summary>
internal static class SampleRecords
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 16, 41, 7, TimeSpan.Zero);

    private const string Evidence = "I teach physics to years 7 to 13 and led the change of our scheme of work for year 9.\n\nI planned it with two colleagues (Zoë Ó Briain and 李 小龍), "
        + "wrote the practical work myself and trained the team in four meetings. Results rose by half a grade within a year; the head of department kept the scheme.\r\n"
        + "See https://www.example.org/schemes/year-9 for the plan.";

    public static ApplicationDocument Application(int evidence = 12, string name = "Łukasz Nguyễn (عائشة)") => new(
        "Invictus Education Trust", "Copy for HR", "Second in Science", name, "7KQ2M-X9D4T", At, At.AddDays(2),
        [("Reference", "7KQ2M-X9D4T"), ("School", "Crestwood School"), ("Submitted", "20 November 2026 at 4:41pm"), ("Outcome told", "")],
        [
            new("Personal details", [("Email address", "lukasz.nguyen@example.org"), ("First names", "Łukasz"), ("Last name", "Nguyễn"), ("Former names", ""), ("Address", "1 Example Road\r\nDudley\r\nDY1 1AA"), ("National Insurance number", "QQ 12 34 56 A"), ("Right to work in the UK", "Yes")]),
            new("Teacher status", [("Qualified teacher status", "Yes"), ("Year of QTS", "2019"), ("Teacher reference number", "1234567")]),
            new("Nothing said", [("Empty", " ")]),
        ],
        [.. Enumerable.Range(0, evidence).Select(i => new EvidenceAnswer(
            $"Criterion {i + 1}: knowledge and understanding of the National Curriculum requirements across key stages 3 and 4", i % 3 == 0 ? "Essential, 73 words, weight 2" : "Desirable, 73 words",
            i % 5 == 4 ? "" : string.Join("\n", Enumerable.Repeat(Evidence, 1 + (i % 4))), i % 2 == 0 ? "Completeness 2: a specific example." : ""))],
        ["Everything in this application is true and complete.", "I know that it is an offence to apply if I am barred from regulated activity with children.", "I have read the privacy notice."]);

    public static ShortlistingRecordDocument Record(int applicants = 5, int criteria = 12, bool byName = false) => new(
        "Invictus Education Trust", "Second in Science", "ABCD-EFGH-JK", At, byName,
        [("School", "Crestwood School"), ("Vacancy", "ABCD-EFGH-JK"), ("Closed", "16 November 2026 at 9am"), ("Pass mark", "2 for essential criteria"), ("Applicants", $"{applicants}")],
        [new("Helen Żółkowska", "Chair", "12 March 2025"), new("Daniel Nguyễn", "Member", "")],
        ["0 Not evidenced: The applicant says nothing to the point.", "1 Claimed: The applicant claims the criterion without an example.", "2 Evidenced: The applicant gives a relevant, specific example.", "3 Strong: in depth."],
        [.. Enumerable.Range(1, criteria).Select(i => new RecordedCriterion(i, $"Ability to plan and deliver schemes of work to match the needs of learners, part {i}", i % 4 == 0 ? "Desirable" : "Essential", 1 + (i % 3)))],
        [.. Enumerable.Range(1, applicants).Select(a => new RecordedApplicant(
            byName ? $"Zoë Example-{a} عائشة" : $"Applicant {4000 + (a * 37)}", a, "83 % (10 of 12)", a % 2 == 0 ? "" : "50 % (3 of 6)", a % 3 == 0 ? "No: criterion 2" : "Yes",
            [.. Enumerable.Range(1, criteria).Select(c => new RecordedRating(c, c == 7 && a == 5 ? "" : $"{c % 4} Evidenced", c % 3 == 0 ? "One of us saw the effect in the second paragraph, the other did not at first." : ""))],
            a == 4 ? [] : [new("Reserve", "Other applicants gave stronger evidence", "", "Helen Żółkowska", At), new("Shortlisted", "Meets every essential criterion", a == 2 ? "Strong on practical work.\nAsked for by the head." : "", "Helen Żółkowska", At.AddDays(1))]))]);

    /// <summary>The same with what each member gave, of which the chair gave the first applicant's again, and knows the second.</summary>
    public static ShortlistingRecordDocument Everything(int applicants = 5, int criteria = 12, bool byName = false, bool tooFew = true)
    {
        const string Missing = "Nothing in the answer is about this.\nThe example given is of another subject.";
        const string Reason = "The second page had not been read.";
        var record = Record(applicants, criteria, byName);
        var (chair, member) = (record.Panel[0].Name, record.Panel[1].Name);
        var called = record.Applicants.Select(a => a.Called).ToList();
        return record with
        {
            Opinions = [.. called.SelectMany((a, i) => record.Criteria.SelectMany(c => Given(a, i, c.Number)))],
            Submissions =
            [
                .. called.SelectMany((a, i) => i == 0
                    ? new RecordedSubmission[] { new(chair, a, 1, At.AddHours(-9), At.AddHours(-7), member, Reason, false), new(chair, a, 2, At.AddHours(-5), null, "", "", false) }
                    : [new(chair, a, 1, At.AddHours(-9).AddMinutes(i), null, "", "", Knows: i == 1)]),
                .. called.Select((a, i) => new RecordedSubmission(member, a, 1, At.AddHours(-8).AddMinutes(3 * i), null, "", "", false)),
            ],
            Events = [.. called.Take(1).Select(a => new RecordedEvent(At.AddHours(-7), $"Ratings of {chair} reopened: {a}, version 1", Reason, member))],
            Statistics =
            [
                new("Krippendorff’s alpha (ordinal), everything", "0.81", 40),
                .. record.Criteria.Select(c => new RecordedFigure($"Alpha, criterion {c.Number}", tooFew || c.Number > 1 ? "too few to say" : "0.70", 4) { IsOfCriterion = true, IsTooFew = tooFew || c.Number > 1 }),
            ],
        };

        IEnumerable<RecordedOpinion> Given(string applicant, int index, int criterion)
        {
            var rating = criterion % 4;
            if (index == 0)
                yield return new(applicant, criterion, chair, 1, 1, criterion == 1 ? "Looked thin at first." : "", At.AddHours(-9), Counts: false) { IsReplaced = true };
            yield return new(applicant, criterion, chair, index == 0 ? 2 : 1, rating, rating == 0 ? Missing : "", At.AddHours(-5), Counts: index != 1);
            yield return new(applicant, criterion, member, 1, rating, rating == 0 ? Missing : criterion % 5 == 1 ? string.Join(' ', Enumerable.Repeat(Evidence.Split('\n')[0], 1 + (criterion % 3))) : "", At.AddHours(-8), Counts: true);
        }
    }
}
