using Invictus.Recruitment.Domain.Applications;

namespace Invictus.Recruitment.Web.Demo;

/// <summary>The pages of the form that an invented applicant has filled in.</summary>
internal static class DemoForm
{
    public static FormPage Details(SampleApplicant sample)
    {
        // "2 Dummy Drive, Testington, ZZ99 2BB"
        var lines = sample.Address.Split(", ");
        return Page(FormSection.Details, "", new DetailsAnswers
        {
            FirstNames = sample.First,
            LastName = sample.Last,
            Address = string.Join('\n', lines[..^1]),
            Postcode = lines[^1],
            Phone = sample.Phone,
            // "QQ 12 34 56 A (invalid prefix: sample)"
            NationalInsuranceNumber = sample.Ni.Split('(')[0].Trim(),
            RightToWork = nameof(YesNo.Yes),
        });
    }

    public static FormPage Evidence(long criterionId, string text, StatedAnswer? stated = null) =>
        Page(FormSection.Evidence, ApplicationForm.Key(criterionId), new EvidenceAnswers { Text = text, Stated = stated?.ToString() });

    /// <summary>Everything but the evidence.</summary>
    public static IReadOnlyList<FormPage> Pages(SampleApplicant sample) =>
    [
        Details(sample),
        Page(FormSection.Teacher, "", Teacher(sample)),
        .. sample.History.Select((h, i) => Page(FormSection.History, Item('H', i), History(h))),
        .. sample.Referees.Select((r, i) => Page(FormSection.Referees, Item('R', i), Referee(r))),
        Page(FormSection.Relationships, "", sample.Relationships == "none"
            ? new RelationshipAnswers { Related = nameof(YesNo.No) }
            : new RelationshipAnswers { Related = nameof(YesNo.Yes), Whom = sample.Relationships }),
        Page(FormSection.Adjustments, "", new AdjustmentAnswers
        {
            Needed = sample.Support == "none" ? nameof(YesNo.No) : nameof(YesNo.Yes),
            What = sample.Support == "none" ? null : sample.Support.Replace("Yes: ", "", StringComparison.Ordinal),
            GuaranteedInterview = sample.DcScheme.StartsWith("yes", StringComparison.Ordinal) ? nameof(YesNo.Yes) : nameof(YesNo.No),
        }),
        Page(FormSection.Declarations, "", new DeclarationAnswers
        {
            IsTrue = nameof(Ticked.True),
            KnowsBarredIsOffence = nameof(Ticked.True),
            HasReadPrivacyNotice = nameof(Ticked.True),
            KnowsHowItIsScored = nameof(Ticked.True),
        }),
    ];

    private static TeacherAnswers Teacher(SampleApplicant sample)
    {
        // "yes, 2018" or "no (assessment-only route, expected July 2027)"
        var holds = sample.Qts.StartsWith("yes", StringComparison.Ordinal);
        return new TeacherAnswers
        {
            Qts = holds ? nameof(QtsStatus.Yes) : nameof(QtsStatus.No),
            QtsYear = holds ? sample.Qts.Split(' ')[^1] : null,
            Induction = holds ? nameof(InductionStatus.Completed) : null,
            Trn = TeacherReferenceNumber.Read(sample.Trn.Split('(')[0]),
        };
    }

    /// <summary>From, to, where, role, reason for leaving; a gap stands as "Gap: why".</summary>
    private static HistoryAnswers History(string[] entry)
    {
        var goesOn = entry[1] == "now";
        var answers = new HistoryAnswers { From = entry[0], To = goesOn ? null : entry[1], IsCurrent = goesOn ? nameof(Ticked.True) : null };
        if (entry[2].StartsWith("Gap: ", StringComparison.Ordinal))
        {
            (answers.Kind, answers.Explanation) = (nameof(HistoryKind.Other), entry[2]["Gap: ".Length..]);
            return answers;
        }
        var studied = entry[3].StartsWith("Study: ", StringComparison.Ordinal);
        (answers.Kind, answers.Where) = (studied ? nameof(HistoryKind.Education) : nameof(HistoryKind.Employment), entry[2]);
        (answers.Role, answers.ReasonForLeaving) = (studied ? entry[3]["Study: ".Length..] : entry[3], studied ? null : entry[4]);
        answers.Duties = studied ? null : $"The usual duties of the post: {entry[3]}.";
        return answers;
    }

    /// <summary>Who and where, address, kind; an open reference is none, so its writer is named as a person to ask.</summary>
    private static RefereeAnswers Referee(string[] referee)
    {
        var open = referee[1] == "-";
        var parts = referee[0].Split(", ");
        return new RefereeAnswers
        {
            Name = open ? "Robin Sampleperson" : "Alex Sampleperson",
            JobTitle = open ? "Tutor" : parts[0],
            Organisation = open ? "University of Nowhere (fictional)" : parts[^1],
            Kind = open ? nameof(RefereeKind.Education)
                : referee[2].StartsWith("current", StringComparison.Ordinal) ? nameof(RefereeKind.Employer) : nameof(RefereeKind.EarlierEmployer),
            Email = open ? "tutor@nowhere.example.org" : referee[1],
            IsRelative = nameof(YesNo.No),
            Consent = nameof(RefereeConsent.BeforeInterview),
        };
    }

    internal static FormPage Page(FormSection section, string item, Answers answers) => new(section, item, answers.Texts());

    // Named as the portal names entries: ten signs of the alphabet of references.
    internal static string Item(char letter, int index) => $"DEM0{letter}0000{index}";
}
