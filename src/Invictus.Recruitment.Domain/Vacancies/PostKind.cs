using System.Text.RegularExpressions;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Domain.Vacancies;

/// <summary>What kind of post it is; decides whether the form asks for teacher status.</summary>
public enum PostKind
{
    /// <summary>Teaches: the form asks for qualified teacher status, TRN and induction.</summary>
    Teaching,

    /// <summary>Everybody else in a school: the form does not ask for teacher status.</summary>
    Support,
}

/// <summary>Kinds of post in words, and which one a job description speaks of.</summary>
public static partial class PostKinds
{
    /// <summary>"Teaching".</summary>
    public static string InWords(this PostKind post) => post == PostKind.Teaching ? "Teaching" : "Support";

    /// <summary>
    /// What a job description speaks of: teaching when it requires qualified teacher status, pays on a teachers' or leaders' scale, or
    /// calls the postholder a teacher. A guess for HR to confirm, made once, when the vacancy is drafted.
    /// </summary>
    public static PostKind SpokenOfBy(JobDescriptionContent content) =>
        content.Criteria.Any(c => c.Kind == CriterionKind.QualifiedTeacherStatus && c.Importance == Importance.Essential)
        || TeachersPay().IsMatch(content.Header.SalaryRange)
        || Teacher().IsMatch(content.Header.Title)
            ? PostKind.Teaching
            : PostKind.Support;

    // Main, upper, unqualified and leadership scales, teaching and learning responsibility (STPCD).
    [GeneratedRegex(@"\b(?:MPS|MPR|UPS|UPR|TMS|UQT|TLR ?[1-3]?[abc]?|L\d{1,2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex TeachersPay();

    // "Teacher of ceramics", "Assistant headteacher", not "Teacher's assistant" or "Assistant to the teacher".
    [GeneratedRegex(@"\b(?:head)?teacher\b(?!['’]s?|s['’]| support)(?<!\b(?:to|for|with) (?:the |a )?(?:head)?teacher)|\blecturer\b", RegexOptions.IgnoreCase)]
    private static partial Regex Teacher();
}
