using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Domain.Tests.Appointments;

public sealed class AppointmentTests
{
    private const string No = "";

    // The table: rows are verbs, columns where an appointment stands.
    private static readonly (string Verb, string Awaiting, string Signed, string Withdrawn)[] Moves =
    [
        ("sign", "Signed", No, No),
        ("remind", "AwaitingSignature", No, No),
        ("withdraw", "Withdrawn", "Withdrawn", No),
    ];

    public static TheoryData<AppointmentStatus, string, string> Matrix()
    {
        var all = new TheoryData<AppointmentStatus, string, string>();
        foreach (var (verb, awaiting, signed, withdrawn) in Moves)
        {
            all.Add(AppointmentStatus.AwaitingSignature, verb, awaiting);
            all.Add(AppointmentStatus.Signed, verb, signed);
            all.Add(AppointmentStatus.Withdrawn, verb, withdrawn);
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void An_appointment_moves_only_where_the_table_says(AppointmentStatus from, string verb, string to)
    {
        var builder = A.Appointment();
        var appointment = Standing(builder, from);
        var refused = Record.Exception(() => Try(builder, appointment, verb));
        if (to == No)
            Assert.IsType<RuleViolation>(refused);
        else
            Assert.Null(refused);
        Assert.Equal(to == No ? from.ToString() : to, appointment.Status.ToString());
        Assert.Equal(to == No ? 0 : 1, appointment.Happenings.Count);
    }

    [Fact]
    public void The_table_knows_every_status() => Assert.Equal(Enum.GetValues<AppointmentStatus>().Length * Moves.Length, Matrix().Count);

    [Fact]
    public void It_names_the_applicant_as_the_application_does_and_pins_the_advertised_version()
    {
        var builder = A.Appointment();
        var appointment = builder.Build();
        Assert.Equal(
            ("Amara Exampleton", AppointmentBuilder.Postholder, builder.Version.Id, 1, builder.Version.ContentSha256, builder.Version.File!.Sha256),
            (appointment.PostholderName, appointment.PostholderId, appointment.VersionId, appointment.VersionNumber, appointment.ContentSha256, appointment.FileToSignSha256));
        Assert.Equal((AppointmentStatus.AwaitingSignature, "Harriet Sample", Now), (appointment.Status, appointment.AppointedBy, appointment.AppointedAt));
        Assert.Null(appointment.Signature);
    }

    [Fact]
    public void Nobody_is_appointed_before_outcomes_are_released()
    {
        var builder = A.Appointment();
        Assert.Equal(
            "An appointment can be recorded once the outcomes of shortlisting have been released.",
            Appointment.WhyNot(builder.Vacancy, builder.Application, []));
        Assert.Throws<RuleViolation>(() => new Appointment(builder.Vacancy, builder.Application, builder.Version, builder.Version.File, builder.StartsOn, [], ByNow));
    }

    [Theory]
    [InlineData(ApplicationOutcome.Reserve)]
    [InlineData(ApplicationOutcome.NotShortlisted)]
    public void Only_a_shortlisted_applicant_is_appointed(ApplicationOutcome outcome)
    {
        var builder = A.Appointment().Told(outcome);
        Assert.Equal("Only an applicant who was shortlisted can be appointed.", Appointment.WhyNot(builder.Vacancy, builder.Application, []));
    }

    [Fact]
    public void An_application_for_another_vacancy_is_refused()
    {
        var (one, other) = (A.Appointment().Told(ApplicationOutcome.Shortlisted), A.Appointment().Told(ApplicationOutcome.Shortlisted));
        Assert.Equal("That application is for another vacancy.", Appointment.WhyNot(one.Vacancy, other.Application, []));
    }

    [Fact]
    public void One_post_has_one_live_appointment()
    {
        var builder = A.Appointment();
        var first = builder.Build();
        Assert.Equal(
            "Amara Exampleton has been appointed to this vacancy. Withdraw that appointment first.",
            Appointment.WhyNot(builder.Vacancy, builder.Application, [first]));
        first.Withdraw("Went elsewhere.", ByNow);
        Assert.Null(Appointment.WhyNot(builder.Vacancy, builder.Application, [first]));
    }

    [Fact]
    public void A_signed_appointment_fills_the_post_too()
    {
        var builder = A.Appointment().Signed();
        var signed = builder.Build();
        Assert.StartsWith("Amara Exampleton has been appointed", Appointment.WhyNot(builder.Vacancy, builder.Application, [signed]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_chief_executive_signs_first()
    {
        var builder = A.Appointment().Told(ApplicationOutcome.Shortlisted);
        var draft = A.JobDescription().Submitted().Build().Newest;
        Assert.Equal("The chief executive signs the job description first.", Appointment.WhyNotSignable(builder.Vacancy, builder.Application, draft, null));
    }

    [Fact]
    public void Without_its_signed_file_there_is_nothing_to_sign()
    {
        var builder = A.Appointment().Told(ApplicationOutcome.Shortlisted);
        Assert.Equal(
            "The signed file of the job description is missing or damaged. It must be restored first.",
            Appointment.WhyNotSignable(builder.Vacancy, builder.Application, builder.Version, null));
        Assert.Null(Appointment.WhyNotSignable(builder.Vacancy, builder.Application, builder.Version, builder.Version.File));
    }

    [Fact]
    public void A_later_version_is_not_what_the_postholder_signs()
    {
        var builder = A.Appointment().Told(ApplicationOutcome.Shortlisted);
        var later = A.JobDescription().Signed().Build().Newest;
        Assert.Equal(
            "The postholder signs the version of the job description that the vacancy was advertised with.",
            Appointment.WhyNotSignable(builder.Vacancy, builder.Application, later, later.File));
    }

    [Fact]
    public void Whoever_signed_for_the_trust_is_not_the_postholder()
    {
        var vacancy = A.Vacancy().Signed().ClosingAt(Now.AddDays(-1)).Published();
        var closed = vacancy.Build();
        var application = A.Application().For(closed).By(vacancy.Job.Newest.Signature!.SignerId, "carys@example.com").Submitted().Build();
        Assert.Equal("Whoever signed for the trust cannot sign as the postholder.", Appointment.WhyNotSignable(closed, application, vacancy.Job.Newest, vacancy.Job.Newest.File));
    }

    [Theory]
    [InlineData("2026-11-01", "The start date must be after the closing date of the vacancy.")]
    [InlineData("2026-11-02", null)]
    [InlineData("2029-11-02", null)]
    [InlineData("2029-11-03", "The start date must be within 3 years.")]
    public void The_start_lies_after_the_closing_date_and_not_too_far(string day, string? why)
    {
        var builder = A.Appointment();
        Assert.Equal(why, Appointment.WhyNotStart(builder.Vacancy, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Now));
    }

    [Fact]
    public void Signing_keeps_the_act_and_the_file()
    {
        var builder = A.Appointment();
        var appointment = builder.Build();
        var (signature, file) = (builder.Signature(), builder.Countersigned());
        appointment.Sign(signature, builder.Version.File!, file, AppointmentBuilder.By(Now.AddHours(1)));
        Assert.Equal((signature, file, AppointmentStatus.Signed), (appointment.Signature, appointment.File, appointment.Status));
        Assert.DoesNotContain("Amara", appointment.Happenings.Single().Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_else_signs()
    {
        var builder = A.Appointment();
        Assert.Equal("Only the postholder can sign here.", Refusal(builder, builder.Signature(signer: 22), builder.Version.File!, builder.Countersigned()));
    }

    [Fact]
    public void Another_text_is_not_signed()
    {
        var builder = A.Appointment();
        Assert.Equal(
            "This is not the text that you were asked to sign. Read it again before signing.",
            Refusal(builder, builder.Signature(contentSha256: new string('0', 64)), builder.Version.File!, builder.Countersigned()));
    }

    [Fact]
    public void Another_file_is_not_signed()
    {
        var builder = A.Appointment();
        var other = new SignedFile("%PDF-1.7 another"u8.ToArray(), Now);
        Assert.Equal(
            "The file with the first signature is not the one that you were asked to sign.",
            Refusal(builder, builder.Signature(), other, AppointmentBuilder.Countersigned(other)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_second_signature_leaves_the_first_file_as_it_is(bool grows)
    {
        var builder = A.Appointment();
        var before = builder.Version.File!;
        byte[] bytes = [.. before.Bytes];
        if (grows)
            bytes = [(byte)(bytes[0] ^ 1), .. bytes[1..], 1];
        Assert.Equal("The second signature must leave the file with the first one as it is.", Refusal(builder, builder.Signature(), before, new SignedFile(bytes, Now)));
    }

    [Fact]
    public void A_reminder_waits_a_day()
    {
        var appointment = A.Appointment().Build();
        Assert.Equal("The postholder was asked on 2 November 2026 at 9am. Wait a day before you remind them.", appointment.WhyNotRemind(Now.AddHours(24).AddSeconds(-1)));
        appointment.Remind(By(Now.AddHours(24)));
        Assert.NotNull(appointment.WhyNotRemind(Now.AddHours(47)));
        Assert.Null(appointment.WhyNotRemind(Now.AddHours(48)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_withdrawal_needs_a_reason(string reason) =>
        Assert.Equal("Give the reason for withdrawing it.", Assert.Throws<RuleViolation>(() => A.Appointment().Build().Withdraw(reason, ByNow)).Message);

    [Fact]
    public void A_withdrawal_keeps_what_was_signed_and_its_reason_stays_out_of_the_trail()
    {
        var appointment = A.Appointment().Signed().Build();
        appointment.Withdraw(" The DBS certificate did not come. ", ByNow);
        Assert.NotNull(appointment.Signature);
        Assert.NotNull(appointment.File);
        Assert.Equal(("The DBS certificate did not come.", "Harriet Sample"), (appointment.WithdrawnReason, appointment.WithdrawnBy));
        Assert.Equal("it was signed", appointment.Happenings.Single().Detail);
    }

    private static string Refusal(AppointmentBuilder builder, GivenSignature signature, SignedFile before, SignedFile file)
    {
        var appointment = builder.Build();
        var refused = Assert.Throws<RuleViolation>(() => appointment.Sign(signature, before, file, ByNow));
        Assert.Equal(AppointmentStatus.AwaitingSignature, appointment.Status);
        return refused.Message;
    }

    private static Appointment Standing(AppointmentBuilder builder, AppointmentStatus status) => status switch
    {
        AppointmentStatus.AwaitingSignature => builder.Build(),
        AppointmentStatus.Signed => builder.Signed().Build(),
        _ => builder.Withdrawn().Build(),
    };

    private static void Try(AppointmentBuilder builder, Appointment appointment, string verb)
    {
        switch (verb)
        {
            case "sign": appointment.Sign(builder.Signature(), builder.Version.File!, builder.Countersigned(), AppointmentBuilder.By(Now.AddDays(2))); break;
            case "remind": appointment.Remind(By(Now.AddDays(2))); break;
            case "withdraw": appointment.Withdraw("Went elsewhere.", By(Now.AddDays(2))); break;
            default: throw new ArgumentException(verb, nameof(verb));
        }
    }
}
