using System.Collections.Frozen;

namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>
/// The word lists of the evidence rules, as data. Every change here is a change of the rules: raise
/// <see cref="ProvisionalRules.Version"/> with it. The words speak of the work and of pupils; no list has a word about
/// the applicant (age, sex, origin, belief, health, home), a name, a place or a date.
/// </summary>
internal static class SchoolWords
{
    /// <summary>Words that carry no content by themselves; their share also tells running text from a list of keywords.</summary>
    public static readonly FrozenSet<string> Function = Set("""
        a about after all also although am an and another any are around as at be because been before being between both but by
        can could did do does doing during each either every few for from further had has have having he her here hers him his how
        i if in into is it its itself just many may me might mine more most much must my myself no nor not of off on once only or
        other our ours out over own per same several shall she should since so some such than that the their theirs them then there
        these they this those through to together too under until up upon us very was we were what when where which while who whom
        whose why will with within without would you your yours
        """);

    /// <summary>Words with which specifications ask, rather than what they ask for.</summary>
    public static readonly FrozenSet<string> Asking = Set("""
        ability able abilities additional appropriate aptitude aware awareness capable capacity commitment committed competence competent
        confident demonstrable demonstrate demonstrated desirable effective effectively essential evidence excellent exceptional
        experience experienced experiences good high highly knowledge knowledgeable outstanding proven range relevant requirement
        requirements required show skill skilled skills strong suitable understand understanding use used user using various well
        willing willingness work working
        """);

    /// <summary>What every text from a school speaks of: not enough by itself to be to the point.</summary>
    public static readonly string[] Everyday = Words("student teach learn school lesson class subject staff level need part year");

    /// <summary>Words that mean the same in a school; a line is a group, in forms that stem differently.</summary>
    public static readonly string[][] Synonyms = Groups("""
        student pupil learner child children
        teach taught teacher deliver delivery instruct
        parent guardian carer family home
        colleague team department faculty staff member
        collaborate collaboratively collaborative jointly shared co
        ict it computer computing technology technological digital software spreadsheet slides simulation device tablet laptop visualiser
        data tracking tracker analysis analyse analysed statistics figures
        standard attainment achievement outcome outcomes grade grades result results progress performance score scores
        behaviour conduct discipline sanction routine routines orderly calm
        classroom lab laboratory room
        assess assessment feedback marking quiz questioning question hinge mark marked ticket test
        strategy strategies technique techniques approach approaches method methods modelling retrieval scaffold scaffolded scaffolding
        scheme schemes sequence unit units module
        plan planned planning plans wrote write written author
        curriculum syllabus specification programme
        professional cpd inset training course coaching
        development improve improved improvement
        equality equity inclusion inclusive equal diversity disadvantaged send sen eal accessible
        opportunity opportunities access
        communicate communication communicated newsletter letter email spoke speak call called presentation present presented
        orally spoken verbal verbally phone telephone
        welfare wellbeing pastoral safeguarding safeguard attendance mentoring
        tutor mentor
        safe safety risk
        expect expectation expectations rules
        organisation organised organise organize organized organization planner timetable calendar deadline deadlines
        create creativity creative invented designed devised built
        problem problems solve solved solving solution
        new idea ideas novel innovation innovative trial trialled
        flexible flexibly flexibility adaptable adapt adapted
        location site sites travel travelled travelling
        trust schools establishments
        enthusiasm enthusiastic energetic passion club
        positive outlook optimism optimistic
        reliable reliability dependable punctual
        integrity honest honesty confidential confidentiality
        independent independently alone
        lead led leader leadership manage managed manager
        raise raised rose raising
        stimulate stimulating engaging engage engaged practicals practical
        environment atmosphere climate
        clean cleaned cleaning
        account accounts finance financial budget invoice
        customer visitor visitors
        """);

    /// <summary>Short forms and what they say in full; the full words count as found too.</summary>
    public static readonly FrozenDictionary<string, string[]> ShortForms = new Dictionary<string, string[]>
    {
        ["gcse"] = ["ks4"],
        ["afl"] = ["assessment", "learning"],
        ["dip"] = ["department", "improvement", "plan"],
        ["cpd"] = ["development"],
        ["qts"] = ["qualified", "teacher", "status"],
        ["pgce"] = ["teaching", "qualification"],
        ["maths"] = ["mathematics", "subject"],
        ["mathematics"] = ["subject"],
        ["chemistry"] = ["subject", "science"],
        ["physics"] = ["subject", "science"],
        ["biology"] = ["subject", "science"],
        ["science"] = ["subject"],
        ["english"] = ["subject"],
        ["history"] = ["subject"],
        ["geography"] = ["subject"],
    }.ToFrozenDictionary();

    /// <summary>Past forms that do not end in "-ed". Left out: forms that are also the present (set, put, cut, read).</summary>
    public static readonly FrozenSet<string> IrregularPast = Set("""
        began bought brought built came chose drew drove fell found gave grew had held kept led made met oversaw ran rewrote rose
        sang sent sought sold spent spoke stood swam taught took was were went won wrote
        """);

    /// <summary>Words in "-ed" that are no act in the past: other words, adjectives, and states of mind.</summary>
    public static readonly FrozenSet<string> NoAct = Set("""
        aged based bed believed bored breed committed concerned dedicated detailed embed enjoyed excited exceed experienced feed
        felt fixed hoped hundred indeed inspired interested liked limited loved motivated named need organised exceedingly passed
        pleased proceed qualified red related required sacred seed shed skilled speed succeed talented tired united varied wanted
        weed wicked wished
        """);

    /// <summary>Words shortly before a verb that take the act back: wished for, or not done.</summary>
    public static readonly FrozenSet<string> NotDone = Set(
        "would could should might will shall must not never without cannot");

    /// <summary>Forms of "to be" that make a participle a present state ("standards are raised").</summary>
    public static readonly FrozenSet<string> PresentBe = Set("is are am be being");

    /// <summary>Settings, courses, tools and roles that make an example specific; in the singular, compared by stem.</summary>
    public static readonly string[] Named = Words("""
        nursery primary secondary sixth laboratory lab workshop corridor library office kitchen canteen playground reception site
        ward warehouse surgery
        gcse btec nvq diploma phonics pgce apprenticeship numeracy literacy ks1 ks2 ks3 ks4 ks5
        spreadsheet visualiser simulation quiz tracker worksheet rota register database excel logger scaffold planner timetable
        newsletter dashboard invoice ledger microscope glossary flashcard whiteboard booklet questionnaire
        coordinator tutor mentor technician examiner governor senco librarian administrator cleaner caretaker receptionist
        supervisor treasurer secretary manager moderator trainer
        club choir orchestra trip assembly
        """);

    /// <summary>Whom one counts when one speaks of a class, a team or a group.</summary>
    public static readonly string[] Counted = Words(
        "student pupil learner child children teacher colleague staff class group parent family school lesson team people adult visitor customer");

    /// <summary>Outcomes, in the past.</summary>
    public static readonly FrozenSet<string> Outcomes = Set("""
        boosted decreased doubled dropped eliminated ended exceeded fell grew halved improved increased lowered
        narrowed outperformed prevented quadrupled raised reduced resolved resulted rose saved shortened strengthened tripled
        """);

    /// <summary>Numbers in words, for quantities and for counting people.</summary>
    public static readonly FrozenSet<string> Numbers = Set(
        "zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred half third quarter");

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Set(string text) => Words(text).ToFrozenSet(StringComparer.Ordinal);

    private static string[][] Groups(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Words)];
}
