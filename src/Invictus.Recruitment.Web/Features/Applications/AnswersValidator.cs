using System.Linq.Expressions;
using FluentValidation;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>What the validators of all pages share: what a page says of itself is needed, limits of length, and answers that are none of those offered.</summary>
internal abstract class AnswersValidator<T> : AbstractValidator<T>
    where T : Answers
{
    protected AnswersValidator() => RuleFor(a => a).Custom((answers, context) =>
    {
        foreach (var lack in answers.Lacks())
            context.AddFailure(lack.Field, lack.What);
        foreach (var (question, text) in answers.Questions().Select(q => (q, answers.TextOf(q))).Where(q => q.Item2.Length > 0))
        {
            var (about, words) = (question.About, Evidence.CountWords(text));
            if (about.MostWords > 0 && words > about.MostWords)
                context.AddFailure(question.Name, $"{about.Label} has {words:N0} words. It is saved as it is; shorten it by {words - about.MostWords:N0} before you submit");
            else if (text.Length > about.Most)
                context.AddFailure(question.Name, $"{about.Label} must be {about.Most:N0} characters or fewer");
            else if (about.Choices is { } choices && !Said.All(choices).Any(c => string.Equals(c.Name, text, StringComparison.OrdinalIgnoreCase)))
                context.AddFailure(question.Name, about.Need ?? "Select one of the answers");
        }
    });

    /// <summary>What is there must be readable; nothing there is another matter.</summary>
    protected void Readable(Expression<Func<T, string?>> field, Func<string?, bool> isReadable, string message)
    {
        var text = field.Compile();
        RuleFor(field).Must(isReadable).When(a => !string.IsNullOrWhiteSpace(text(a))).WithMessage(message);
    }
}

internal sealed class DetailsValidator : AnswersValidator<DetailsAnswers>
{
    public DetailsValidator()
    {
        RuleFor(d => d.Postcode).Must(p => Postcode.Read(p) is not null).When(d => !string.IsNullOrWhiteSpace(d.Postcode) && string.IsNullOrWhiteSpace(d.Country))
            .WithMessage("Enter a full UK postcode, like DY1 1AA. If you live abroad, enter the country too");
        Readable(d => d.Phone, p => TelephoneNumber.Read(p) is not null, "Enter a telephone number with its area code, like 01632 960 001 or +44 1632 960 001");
        Readable(d => d.NationalInsuranceNumber, n => Domain.Applications.NationalInsuranceNumber.Read(n) is not null, "Enter a National Insurance number like QQ 12 34 56 C");
    }
}

internal sealed class TeacherValidator : AnswersValidator<TeacherAnswers>
{
    public TeacherValidator(TimeProvider time)
    {
        int ThisYear() => London.DateOf(time.GetUtcNow()).Year;
        RuleFor(t => t.QtsYear).Must(y => CalendarYear.Read(y) is { } year && year <= ThisYear()).When(t => !string.IsNullOrWhiteSpace(t.QtsYear))
            .WithMessage(_ => $"Enter a year between {CalendarYear.First} and {ThisYear()}, like 2018");
        RuleFor(t => t.QtsYear).Empty().When(t => t.Read().Qts is QtsStatus.OnTrack or QtsStatus.No).WithMessage("Leave the year empty if you do not have QTS yet");
        Readable(t => t.Trn, n => TeacherReferenceNumber.Read(n) is not null, $"Teacher reference number must be {TeacherReferenceNumber.Length} digits, like 1234567");
    }
}

internal sealed class QualificationValidator : AnswersValidator<QualificationAnswers>
{
    public QualificationValidator() => Readable(q => q.Awarded, d => CalendarYear.Read(d) is not null, "Enter a month and year, like July 2015 or 7 2015, or the year alone");
}

internal sealed class TrainingValidator : AnswersValidator<TrainingAnswers>
{
    public TrainingValidator() => Readable(t => t.Date, d => CalendarYear.Read(d) is not null, "Enter a month and year, like July 2015 or 7 2015, or the year alone");
}

internal sealed class HistoryValidator : AnswersValidator<HistoryAnswers>
{
    private const string Like = "Enter a month and year, like September 2019 or 9 2019";

    public HistoryValidator(TimeProvider time)
    {
        DateOnly ThisMonth() => CalendarMonth.Of(London.DateOf(time.GetUtcNow()));
        Readable(h => h.From, d => CalendarMonth.Read(d) is not null, Like);
        Readable(h => h.From, d => CalendarMonth.Read(d) is not { } from || from <= ThisMonth(), "The first month must not be in the future");
        RuleFor(h => h.To).Must(d => CalendarMonth.Read(d) is not null).When(h => !h.GoesOn && !string.IsNullOrWhiteSpace(h.To)).WithMessage(Like);
        RuleFor(h => h.To).Must((h, to) => CalendarMonth.Read(h.From) is not { } from || from > ThisMonth() || CalendarMonth.Read(to) is not { } end || from <= end)
            .When(h => !h.GoesOn).WithMessage("The last month must not be before the first");
        RuleFor(h => h.To).Must(d => CalendarMonth.Read(d) is not { } end || end <= ThisMonth().AddMonths(12))
            .When(h => !h.GoesOn).WithMessage("The last month must not be more than a year ahead. If it still goes on, tick that");
    }
}

internal sealed class RefereeValidator : AnswersValidator<RefereeAnswers>
{
    public RefereeValidator()
    {
        Readable(r => r.Email, IsAddress, "Enter an email address like name@school.example");
        Readable(r => r.Phone, p => TelephoneNumber.Read(p) is not null, "Enter a telephone number with its area code, like 01632 960 001");
        RuleFor(r => r.IsRelative).Must((r, _) => !r.IsClose).WithMessage("Name somebody who is not a relative or friend");
        RuleFor(r => r.Name).Must(n => n?.Contains("whom it may concern", StringComparison.OrdinalIgnoreCase) != true)
            .WithMessage("Enter a person’s name. We write to referees ourselves and do not accept open references");
    }

    private static bool IsAddress(string? typed) =>
        typed!.Trim() is var address && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == address.LastIndexOf('@')
            && address.IndexOf('.', at) > at + 1 && address[^1] != '.' && !address.Any(char.IsWhiteSpace);
}

internal sealed class StatementValidator : AnswersValidator<StatementAnswers>;

internal sealed class EvidenceValidator : AnswersValidator<EvidenceAnswers>;

internal sealed class QuestionValidator : AnswersValidator<QuestionAnswers>;

internal sealed class RelationshipsValidator : AnswersValidator<RelationshipAnswers>;

internal sealed class AdjustmentsValidator : AnswersValidator<AdjustmentAnswers>;

internal sealed class DeclarationsValidator : AnswersValidator<DeclarationAnswers>;
