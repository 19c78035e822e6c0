using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>Personal details (KCSIE part 3: current and former names, current address, National Insurance number). Never for the panel.</summary>
public sealed class DetailsAnswers : Answers
{
    /// <summary>First names.</summary>
    [Personal(PersonalKind.Identity), Asked("First names", Need = "Enter your first names", Most = NameMax)]
    public string? FirstNames { get; set; }

    /// <summary>Last name.</summary>
    [Personal(PersonalKind.Identity), Asked("Last name", Need = "Enter your last name", Most = NameMax)]
    public string? LastName { get; set; }

    /// <summary>Any names before.</summary>
    [Personal(PersonalKind.Identity), Asked("Former names", Most = NameMax)]
    public string? FormerNames { get; set; }

    /// <summary>Address without the postcode.</summary>
    [Personal(PersonalKind.Contact), Asked("Address", Need = "Enter your address", Most = PersonalDetails.AddressMax)]
    public string? Address { get; set; }

    /// <summary>Postcode.</summary>
    [Personal(PersonalKind.Contact), Asked("Postcode", Need = "Enter your postcode", Most = 20)]
    public string? Postcode { get; set; }

    /// <summary>The country, if it is not the United Kingdom.</summary>
    [Personal(PersonalKind.Contact), Asked("Country", Most = NameMax)]
    public string? Country { get; set; }

    /// <summary>Telephone number.</summary>
    [Personal(PersonalKind.Contact), Asked("Telephone number", Need = "Enter a telephone number", Most = PersonalDetails.PhoneMax)]
    public string? Phone { get; set; }

    /// <summary>National Insurance number.</summary>
    [Personal(PersonalKind.Identity), Asked("National Insurance number", Most = 30)]
    public string? NationalInsuranceNumber { get; set; }

    /// <summary>Right to work in the United Kingdom. Documents are asked for later.</summary>
    [NotPersonal, Asked("Right to work in the UK", Need = "Select yes if you have the right to work in the UK", Choices = typeof(YesNo))]
    public string? RightToWork { get; set; }

    /// <summary>Whether the employer would have to sponsor a visa.</summary>
    [NotPersonal, Asked("Needs sponsorship for a visa", Need = "Select yes if we would need to sponsor you", Choices = typeof(YesNo))]
    public string? Sponsorship { get; set; }

    /// <summary>What lists, letters and masking need.</summary>
    public PersonalDetails Read() => new()
    {
        FirstNames = Line(FirstNames),
        LastName = Line(LastName),
        FormerNames = Line(FormerNames),
        Address = string.Join('\n', new[] { Tidy(Address), Applications.Postcode.Read(Postcode) ?? Line(Postcode), Line(Country) }.Where(l => l.Length > 0)),
        Phone = Line(Phone),
    };

    /// <inheritdoc />
    protected override bool IsAsked(string field) => field switch
    {
        nameof(Postcode) => Line(Country).Length == 0,
        nameof(Sponsorship) => Chosen<YesNo>(RightToWork) == YesNo.No,
        _ => true,
    };
}

/// <summary>Teacher status: structured answers that rules may rely on.</summary>
public sealed class TeacherAnswers : Answers
{
    /// <summary>Qualified teacher status.</summary>
    [NotPersonal, Asked("Qualified teacher status", Need = "Select whether you have qualified teacher status", Choices = typeof(QtsStatus))]
    public string? Qts { get; set; }

    /// <summary>The year it was awarded.</summary>
    [NotPersonal, Asked("Year of QTS", Need = "Enter the year in which QTS was awarded", Most = 20)]
    public string? QtsYear { get; set; }

    /// <summary>Teacher reference number.</summary>
    [Personal(PersonalKind.Identity), Asked("Teacher reference number", Most = 30)]
    public string? Trn { get; set; }

    /// <summary>Statutory induction.</summary>
    [NotPersonal, Asked("Induction", Need = "Select how far you are with statutory induction", Choices = typeof(InductionStatus))]
    public string? Induction { get; set; }

    /// <summary>The answers as rules use them.</summary>
    public TeacherStatus Read()
    {
        var qts = Chosen<QtsStatus>(Qts);
        return new TeacherStatus { Qts = qts, QtsYear = qts == QtsStatus.Yes ? CalendarYear.Read(QtsYear) : null, Trn = TeacherReferenceNumber.Read(Trn) ?? "" };
    }

    /// <inheritdoc />
    protected override bool IsAsked(string field) => field is not (nameof(QtsYear) or nameof(Induction)) || Chosen<QtsStatus>(Qts) == QtsStatus.Yes;
}

/// <summary>How far somebody with QTS is with statutory induction.</summary>
public enum InductionStatus
{
    /// <summary>Completed.</summary>
    [Said("Completed")] Completed,

    /// <summary>Under way (early career teacher).</summary>
    [Said("In progress", Hint = "You are an early career teacher (ECT)")] InProgress,

    /// <summary>Not begun.</summary>
    [Said("Not started")] NotStarted,

    /// <summary>Not required.</summary>
    [Said("Exempt", Hint = "For example, you were awarded QTS before 7 May 1999")] Exempt,
}

/// <summary>The overall statement.</summary>
public sealed class StatementAnswers : Answers
{
    /// <summary>Most words that can be submitted.</summary>
    public const int WordsMax = 1000;

    /// <summary>The text.</summary>
    [Personal(PersonalKind.Evidence), Asked("Your statement", Need = "Write your statement", Most = CharactersMax, MostWords = WordsMax)]
    public string? Text { get; set; }
}

/// <summary>What is written for one criterion.</summary>
public sealed class EvidenceAnswers : Answers
{
    /// <summary>The answer beside a criterion that asks for a fact (<see cref="FactQuestion"/>); never needed, so that text alone can be sent.</summary>
    [NotPersonal, Asked("Your answer", Choices = typeof(StatedAnswer))]
    public string? Stated { get; set; }

    /// <summary>The text. Whether it may be missing depends on the criterion.</summary>
    [Personal(PersonalKind.Evidence), Asked("Your evidence", Most = CharactersMax, MostWords = Evidence.WordsMax)]
    public string? Text { get; set; }

    /// <summary>The answer, as rules use it.</summary>
    public StatedAnswer? StatedAs => Chosen<StatedAnswer>(Stated);
}

/// <summary>Close relationships to the trust's people.</summary>
public sealed class RelationshipAnswers : Answers
{
    /// <summary>Whether there is any.</summary>
    [NotPersonal, Asked("Related to staff, governors or trustees", Need = "Select yes if you have a close relationship with somebody at the trust", Choices = typeof(YesNo))]
    public string? Related { get; set; }

    /// <summary>To whom and how.</summary>
    [Personal(PersonalKind.Identity), Asked("Who, and how", Need = "Say who it is and how you are related", Most = LinesMax)]
    public string? Whom { get; set; }

    /// <inheritdoc />
    protected override bool IsAsked(string field) => field != nameof(Whom) || Chosen<YesNo>(Related) == YesNo.Yes;
}

/// <summary>
/// Changes that somebody needs to take part in the selection, and the guaranteed-interview scheme (Equality Act 2010, s60: nothing about
/// health beyond that before an offer). Kept from the panel.
/// </summary>
public sealed class AdjustmentAnswers : Answers
{
    /// <summary>Whether changes are needed.</summary>
    [Personal(PersonalKind.SpecialCategory), Asked("Changes needed for the selection", Need = "Select yes if you need changes to take part in the selection", Choices = typeof(YesNo))]
    public string? Needed { get; set; }

    /// <summary>Which.</summary>
    [Personal(PersonalKind.SpecialCategory), Asked("What you need", Need = "Say what you need", Most = LinesMax)]
    public string? What { get; set; }

    /// <summary>Disability Confident: asks for the interview that the scheme offers to disabled applicants who meet every essential criterion.</summary>
    [Personal(PersonalKind.SpecialCategory), Asked("Guaranteed interview scheme", Choices = typeof(YesNo))]
    public string? GuaranteedInterview { get; set; }

    /// <summary>Has opted in.</summary>
    public bool OptsIn => Chosen<YesNo>(GuaranteedInterview) == YesNo.Yes;

    /// <inheritdoc />
    protected override bool IsAsked(string field) => field != nameof(What) || Chosen<YesNo>(Needed) == YesNo.Yes;
}

/// <summary>What is declared before submitting. A ticked box is the text "true".</summary>
public sealed class DeclarationAnswers : Answers
{
    /// <summary>Everything is true and complete.</summary>
    [NotPersonal, Asked("True and complete", Need = "Confirm that what you have written is true and complete", Choices = typeof(Ticked))]
    public string? IsTrue { get; set; }

    /// <summary>Knows that applying while barred is an offence.</summary>
    [NotPersonal, Asked("Offence of applying if barred", Need = "Confirm that you understand the statement about the barred list", Choices = typeof(Ticked))]
    public string? KnowsBarredIsOffence { get; set; }

    /// <summary>Has read the privacy notice.</summary>
    [NotPersonal, Asked("Privacy notice", Need = "Confirm that you have read the privacy notice", Choices = typeof(Ticked))]
    public string? HasReadPrivacyNotice { get; set; }

    /// <summary>Has read how applications are rated and what the portal's own figures are for.</summary>
    [NotPersonal, Asked("How applications are scored", Need = "Confirm that you have read how applications are scored", Choices = typeof(Ticked))]
    public string? KnowsHowItIsScored { get; set; }
}

/// <summary>A box that is ticked.</summary>
public enum Ticked
{
    /// <summary>It is.</summary>
    [Said("Confirmed")] True,
}

/// <summary>An answer to a question of the vacancy.</summary>
public sealed class QuestionAnswers : Answers
{
    /// <summary>The answer. Whether it may be missing depends on the question.</summary>
    [Personal(PersonalKind.Evidence), Asked("Your answer", Most = CharactersMax)]
    public string? Answer { get; set; }
}
