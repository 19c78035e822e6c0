using System.Globalization;
using FluentValidation;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>Teacher status: structured answers that rules may rely on.</summary>
internal sealed class TeacherForm : SectionForm<TeacherStatus>
{
    public QtsStatus? Qts { get; set; }

    public string? QtsYear { get; set; }

    public string? Trn { get; set; }

    internal bool MustBeComplete => !IsLater;

    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new(nameof(QtsStatus.Yes), "Yes"),
        new(nameof(QtsStatus.OnTrack), "I am on track to receive it", "You are on a course or route that leads to QTS"),
        new(nameof(QtsStatus.No), "No", "An international PGCE on its own is not QTS"),
    ];

    public TeacherForm For(Mine mine)
    {
        Head = mine.Head;
        return this;
    }

    public TeacherStatus Teacher() => new()
    {
        Qts = Qts,
        QtsYear = Qts == QtsStatus.Yes && int.TryParse(QtsYear, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Trn = TeacherReferenceNumber.Read(Trn) ?? "",
    };

    public (string, string?)[] Typed() =>
        [("Qualified teacher status", Qts?.InWords()), ("Year of QTS", QtsYear), ("Teacher reference number", Trn)];

    public static TeacherForm Of(TeacherStatus teacher) => new()
    {
        Qts = teacher.Qts,
        QtsYear = teacher.QtsYear?.ToString(CultureInfo.InvariantCulture),
        Trn = teacher.Trn,
        Mark = Forms.Mark(teacher),
    };
}

internal sealed class TeacherFormValidator : AbstractValidator<TeacherForm>
{
    /// <summary>Nobody who works today was awarded QTS earlier.</summary>
    private const int FirstYear = 1950;

    public TeacherFormValidator(TimeProvider time)
    {
        RuleFor(f => f.Qts).NotNull().When(f => f.MustBeComplete).WithMessage("Select whether you have qualified teacher status");
        RuleFor(f => f.Qts).IsInEnum().WithMessage("Select whether you have qualified teacher status");
        RuleFor(f => f.QtsYear).Cascade(CascadeMode.Stop)
            .NotEmpty().When(f => f.MustBeComplete, ApplyConditionTo.CurrentValidator).WithMessage("Enter the year in which QTS was awarded")
            .Must(y => Year(y) is { } year && year >= FirstYear && year <= London.DateOf(time.GetUtcNow()).Year)
            .When(f => !string.IsNullOrWhiteSpace(f.QtsYear), ApplyConditionTo.CurrentValidator)
            .WithMessage(_ => $"Enter a year between {FirstYear} and {London.DateOf(time.GetUtcNow()).Year}, like 2018")
            .When(f => f.Qts == QtsStatus.Yes);
        RuleFor(f => f.QtsYear).Empty().When(f => f.Qts is QtsStatus.OnTrack or QtsStatus.No)
            .WithMessage("Leave the year empty if you do not have QTS yet");
        RuleFor(f => f.Trn).Must(t => TeacherReferenceNumber.Read(t) is not null).When(f => !string.IsNullOrWhiteSpace(f.Trn))
            .WithMessage($"Teacher reference number must be {TeacherReferenceNumber.Length} digits, like 1234567");
    }

    private static int? Year(string? typed) =>
        typed?.Length == 4 && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
