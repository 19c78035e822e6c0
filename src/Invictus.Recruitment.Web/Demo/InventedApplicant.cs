using System.Globalization;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Web.Demo;

/// <summary>How good the evidence for one criterion is.</summary>
internal enum EvidenceQuality
{
    Nothing,
    Claims,
    Example,
    ExampleWithEffect,
}

/// <summary>
/// An applicant for load data, made out of a number: the same number is always the same person, who writes the same about the same criterion.
/// Nothing about them can be anybody's: domains for examples, telephone numbers for drama, a postcode and a National Insurance prefix that are never given.
/// </summary>
internal sealed class InventedApplicant
{
    private const int Seed = 20_261_101;
    private const string InwardLetters = "ABDEFGHJLNPQRSTUWXYZ";

    private readonly int number;
    private readonly DateOnly today;
    private readonly string firstName;
    private readonly string lastName;
    private readonly string school;
    private readonly EvidenceQuality usual;

    public InventedApplicant(int number, DateOnly today)
    {
        (this.number, this.today) = (number, today);
        var chance = Chance(0);
        (firstName, lastName) = (Pick(InventedWords.FirstNames, chance), Pick(InventedWords.LastNameBegins, chance) + Pick(InventedWords.LastNameEnds, chance));
        school = Pick(InventedWords.Schools, chance);
        usual = (EvidenceQuality)chance.Next(4);
        Email = string.Create(CultureInfo.InvariantCulture, $"{firstName}.{lastName}.{number}@{Domains[number % 2]}").ToLowerInvariant();
    }

    /// <summary>Where applicants of load data have their addresses; the number before it is the applicant's own.</summary>
    public static readonly string[] Domains = ["load.example.com", "load.example.org"];

    public string Email { get; }

    /// <summary>The number in an address of load data; 0 when it is none.</summary>
    public static int NumberIn(string? email) =>
        email?.Split('@')[0].Split('.')[^1] is { } last && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : 0;

    /// <summary>The whole form.</summary>
    public IReadOnlyList<FormPage> Pages(Vacancy vacancy) =>
    [
        .. Facts(),
        .. vacancy.CriteriaOnTheForm.Select(c => DemoForm.Evidence(c.Id, Evidence(c.Position, c.Text), Stated(c))),
        DemoForm.Page(FormSection.Relationships, "", new RelationshipAnswers { Related = nameof(YesNo.No) }),
        DemoForm.Page(FormSection.Declarations, "", new DeclarationAnswers
        {
            IsTrue = nameof(Ticked.True),
            KnowsBarredIsOffence = nameof(Ticked.True),
            HasReadPrivacyNotice = nameof(Ticked.True),
            KnowsHowItIsScored = nameof(Ticked.True),
        }),
    ];

    /// <summary>Around what the applicant usually writes, sometimes better, sometimes worse.</summary>
    public EvidenceQuality QualityAt(int position) => (EvidenceQuality)Math.Clamp((int)usual + Chance(position).Next(6) switch { 0 => -1, 5 => 1, _ => 0 }, 0, 3);

    public string Evidence(int position, string criterion)
    {
        var (quality, chance) = (QualityAt(position), Chance(1000 + position));
        if (quality == EvidenceQuality.Nothing)
            return Pick(InventedWords.Nothing, chance);
        var theme = InventedWords.Themes.First(t => t.Words.Length == 0 || t.Words.Any(w => Speaks(criterion, w)));
        var text = Pick(InventedWords.Openings, chance) + (quality switch
        {
            EvidenceQuality.Claims => Pick(theme.Claims, chance),
            EvidenceQuality.Example => $"{Pick(theme.Claims, chance)} {Pick(theme.Examples, chance)}",
            _ => $"{Pick(theme.Examples, chance)} {Pick(theme.Effects, chance)}",
        });
        return text.Replace("{school}", school, StringComparison.Ordinal)
            .Replace("{year}", Pick(InventedWords.Years, chance), StringComparison.Ordinal)
            .Replace("{few}", Number(chance.Next(3, 10)), StringComparison.Ordinal)
            .Replace("{many}", Number(chance.Next(31, 93)), StringComparison.Ordinal);
    }

    /// <summary>As good as the evidence; one in eight leaves the question open.</summary>
    private StatedAnswer? Stated(VacancyCriterion criterion) => FactQuestion.For(criterion.Kind) is null || Chance(2000 + criterion.Position).Next(8) == 0
        ? null
        : QualityAt(criterion.Position) switch { EvidenceQuality.Nothing => StatedAnswer.No, EvidenceQuality.Claims => StatedAnswer.NotYet, _ => StatedAnswer.Yes };

    private List<FormPage> Facts()
    {
        var chance = Chance(-1);
        var graduated = today.Year - chance.Next(5, 25);
        var moved = graduated + 1 + chance.Next(1, Math.Max(2, today.Year - graduated - 2));
        var earlier = Pick(InventedWords.Schools.Where(s => s != school).ToArray(), chance);
        var asks = chance.Next(20) == 0;
        return
        [
            DemoForm.Page(FormSection.Details, "", new DetailsAnswers
            {
                FirstNames = firstName,
                LastName = lastName,
                Address = $"{Number(chance.Next(1, 200))} {Pick(InventedWords.Streets, chance)}\nFabricton",
                Postcode = $"ZZ99 {Number(chance.Next(10))}{InwardLetters[chance.Next(InwardLetters.Length)]}{InwardLetters[chance.Next(InwardLetters.Length)]}",
                Phone = string.Create(CultureInfo.InvariantCulture, $"01632 960{chance.Next(1000):000}"),
                NationalInsuranceNumber = string.Create(CultureInfo.InvariantCulture, $"QQ {number / 10_000 % 100:00} {number / 100 % 100:00} {number % 100:00} {"ABCD"[number % 4]}"),
                RightToWork = nameof(YesNo.Yes),
            }),
            DemoForm.Page(FormSection.Teacher, "", Teacher(chance.Next(20), graduated + 1)),
            DemoForm.Page(FormSection.Qualifications, DemoForm.Item('Q', 0), new QualificationAnswers
            {
                Kind = nameof(QualificationKind.Degree),
                Subject = Pick(InventedWords.Subjects, chance),
                Grade = Pick(InventedWords.Classes, chance),
                AwardedBy = "University of Nowhere (fictional)",
                Awarded = Month(graduated, 7),
            }),
            DemoForm.Page(FormSection.Training, DemoForm.Item('T', 0), new TrainingAnswers
            {
                Kind = nameof(TrainingKind.Training),
                Title = Pick(InventedWords.Courses, chance),
                Provider = "Placeholder Training (fictional)",
                Date = Month(today.Year - 1, 10),
            }),
            DemoForm.Page(FormSection.History, DemoForm.Item('H', 0), Post(moved, null, school, "Teacher of science", "I should like more responsibility.")),
            DemoForm.Page(FormSection.History, DemoForm.Item('H', 1), Post(graduated, moved, earlier, "Teacher of science", "I moved to my present school.")),
            DemoForm.Page(FormSection.History, DemoForm.Item('H', 2), new HistoryAnswers
            {
                Kind = nameof(HistoryKind.Education),
                Where = "University of Nowhere (fictional)",
                Role = "Degree in a science, then teacher training",
                From = Month(graduated - 4, 9),
                To = Month(graduated, 8),
            }),
            DemoForm.Page(FormSection.Referees, DemoForm.Item('R', 0), Referee("Alex Sampleperson", "Headteacher", school, RefereeKind.Employer)),
            DemoForm.Page(FormSection.Referees, DemoForm.Item('R', 1), Referee("Robin Sampleperson", "Head of science", earlier, RefereeKind.EarlierEmployer)),
            DemoForm.Page(FormSection.Adjustments, "", new AdjustmentAnswers
            {
                Needed = asks ? nameof(YesNo.Yes) : nameof(YesNo.No),
                What = asks ? Pick(InventedWords.Adjustments, chance) : null,
                GuaranteedInterview = asks ? nameof(YesNo.Yes) : nameof(YesNo.No),
            }),
        ];
    }

    /// <summary>Of twenty, fifteen hold QTS with a number and one without; two are on the way, two hold none.</summary>
    private TeacherAnswers Teacher(int chance, int year) => chance switch
    {
        < 2 => new TeacherAnswers { Qts = nameof(QtsStatus.No) },
        < 4 => new TeacherAnswers { Qts = nameof(QtsStatus.OnTrack) },
        _ => new TeacherAnswers
        {
            Qts = nameof(QtsStatus.Yes),
            QtsYear = Number(year),
            Trn = chance == 4 ? null : string.Create(CultureInfo.InvariantCulture, $"{(1000 + number) % 100_000:0000000}"),
            Induction = nameof(InductionStatus.Completed),
        },
    };

    private static HistoryAnswers Post(int from, int? to, string where, string role, string why) => new()
    {
        Kind = nameof(HistoryKind.Employment),
        Where = where,
        Role = role,
        From = Month(from, 9),
        To = to is { } year ? Month(year, 8) : null,
        IsCurrent = to is null ? nameof(Ticked.True) : null,
        Duties = "Lessons at key stages 3 and 4, a form group, and the practical club.",
        ReasonForLeaving = why,
    };

    private static RefereeAnswers Referee(string name, string title, string organisation, RefereeKind kind) => new()
    {
        Name = name,
        JobTitle = title,
        Organisation = organisation,
        Kind = kind.ToString(),
        Email = $"{title.Replace(' ', '.').ToLowerInvariant()}@school.example.org",
        IsRelative = nameof(YesNo.No),
        Consent = nameof(RefereeConsent.BeforeInterview),
    };

    // "ICT" also stands inside "strict": words in capitals must stand in capitals.
    private static bool Speaks(string criterion, string word) =>
        criterion.Contains(word, word.All(char.IsAsciiLetterUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static T Pick<T>(T[] of, Random chance) => of[chance.Next(of.Length)];

    /// <summary>Dice of their own for each question, so that one more question changes no other answer.</summary>
    private Random Chance(int question) => new(unchecked(Seed + (number * 7919) + (question * 104_729)));
}
