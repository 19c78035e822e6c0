using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>All answers on one page: to check before submitting, and to read again afterwards.</summary>
internal sealed record CheckPage(
    Head Head,
    ApplicationStatus Status,
    bool CanEdit,
    string Email,
    PersonalDetails Details,
    TeacherStatus Teacher,
    Declarations Declarations,
    IReadOnlyList<CheckedEvidence> Evidence,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>Where an answer is changed; null when it no longer can be.</summary>
    public string? Change(string page) => CanEdit ? $"{Head.Address}/{page}" : null;

    public static CheckPage Of(Mine mine)
    {
        var (application, vacancy) = (mine.Application, mine.Vacancy);
        var canEdit = mine.WhyNotEdit is null;
        return new CheckPage(
            mine.Head, application.Status, canEdit, application.Email, application.Details, application.Teacher, application.Declarations,
            [.. vacancy.CriteriaOnTheForm.Select(c => new CheckedEvidence(
                c.Position, c.Text, c.Importance, application.EvidenceFor(c.Id)?.Text ?? ""))],
            canEdit ? [.. application.WhatIsMissing(vacancy).Select(m => new Problem(m.What, $"{mine.Head.Address}/{PageOf(m, mine)}"))] : []);
    }

    private static string PageOf(Missing missing, Mine mine) => missing.Section switch
    {
        FormSection.Details => "details",
        FormSection.Teacher => "teacher-status",
        FormSection.Declarations => "declarations",
        _ => $"evidence/{mine.Vacancy.Criteria.First(c => c.Id == missing.CriterionId).Position}",
    };
}

internal sealed record CheckedEvidence(int Position, string Criterion, Importance Importance, string Text);

/// <summary>What stands between the draft and its submission, and where to put it right.</summary>
internal sealed record Problem(string What, string Href);
