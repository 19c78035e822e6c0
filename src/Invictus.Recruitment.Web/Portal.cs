using System.Globalization;
using FluentValidation;
using FluentValidation.AspNetCore;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Web.Features.Applications;
using Invictus.Recruitment.Web.Features.Appointments;
using Invictus.Recruitment.Web.Features.JobDescriptions;
using Invictus.Recruitment.Web.Features.Mail;
using Invictus.Recruitment.Web.Features.Monitoring;
using Invictus.Recruitment.Web.Features.People;
using Invictus.Recruitment.Web.Features.Privacy;
using Invictus.Recruitment.Web.Features.Scoring;
using Invictus.Recruitment.Web.Features.Shared;
using Invictus.Recruitment.Web.Features.Shortlisting;
using Invictus.Recruitment.Web.Features.SignOff;
using Invictus.Recruitment.Web.Infrastructure;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Headers;
using Invictus.Recruitment.Web.Infrastructure.Mail;
using Invictus.Recruitment.Web.Infrastructure.Privacy;
using Invictus.Recruitment.Web.Infrastructure.Refusals;
using Invictus.Recruitment.Web.Infrastructure.Scanning;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Invictus.Recruitment.Web.Infrastructure.Storage;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Invictus.Recruitment.Web.Infrastructure.Views;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web;

/// <summary>What the portal is made of, and what a request passes on its way.</summary>
internal static class Portal
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        // Dates and numbers read the same whatever machine the portal runs on.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var (services, configuration) = (builder.Services, builder.Configuration);
        var data = DataFolder.Of(configuration, builder.Environment.ContentRootPath);
        services.AddSingleton(data);
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<TrustSettings>().Bind(configuration.GetSection("Trust"))
            .Validate(trust => trust is { DaysToDecide: >= 1 and <= 365, DaysToInvite: >= 1 and <= 365 }, "Trust:DaysToDecide and Trust:DaysToInvite must be 1 to 365 days.")
            .ValidateOnStart();
        services.AddOptions<MailSettings>().Bind(configuration.GetSection("Mail")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailSettings>, MailSettingsCheck>();
        services.AddOptions<SigningSettings>().Bind(configuration.GetSection("Signing"))
            .Validate(signing => signing.TimestampAuthority is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }, "Signing:TimestampAuthority must be an address that begins with http:// or https://.")
            .Validate(signing => signing.TimestampPatience > TimeSpan.Zero && signing.TimestampPatience <= TimeSpan.FromMinutes(1), "Signing:TimestampPatience must be more than nothing and at most a minute.")
            .Validate(signing => signing.CertificatePath.Length == 0 || signing.CertificateThumbprint.Length == 0, "Set Signing:CertificatePath or Signing:CertificateThumbprint, not both.")
            .ValidateOnStart();

        services.AddOptions<DocumentSettings>().Bind(configuration.GetSection("Documents"))
            .Validate(d => d.MaxMegabytes is >= 1 and <= DocumentSettings.MegabytesMax, $"Documents:MaxMegabytes must be between 1 and {DocumentSettings.MegabytesMax}.")
            .ValidateOnStart();
        services.AddOptions<ScanningSettings>().Bind(configuration.GetSection("Scanning"))
            .Validate(s => s.IsSane, "Scanning:Clamd must be host:port or the path of a socket.")
            .Validate(s => s.Patience > TimeSpan.Zero && s.Patience <= TimeSpan.FromMinutes(5), "Scanning:Patience must be more than nothing and at most five minutes.")
            .ValidateOnStart();

        services.AddRecruitmentDb(configuration, data);
        services.AddDataProtection().SetApplicationName("Invictus.Recruitment")
            .PersistKeysToFileSystem(new DirectoryInfo(data.Private("keys")));
        services.AddHealthChecks().AddDbContextCheck<RecruitmentDb>().AddCheck<StoredFilesCheck>("signed files").AddCheck<LettersCheck>("letters", tags: [HealthLines.Told])
            .AddCheck<DocumentsCheck>("documents").AddCheck<ScannerCheck>(ScannerCheck.Name, tags: [HealthLines.Told]);
        // In production pages travel over TLS only, so a cookie that would go without it is a mistake.
        var cookies = builder.Environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        AddAccounts(services, cookies);
        AddPages(services);
        services.AddPause(configuration);
        services.AddTrustHeaders();

        if (configuration["Mail:Host"] is { Length: > 0 })
            services.AddSingleton<IPostbox, SmtpPostbox>();
        else
            services.AddSingleton<IPostbox, FilePostbox>();
        services.AddHostedService<PostRound>();
        services.AddHostedService<ReviewRound>();
        services.AddHostedService<OpenRounds>();

        services.AddSingleton<SigningDesk>();
        services.AddSingleton<StoredFilesCheck>();
        services.AddScoped<JobDescriptionFiles>();
        services.AddSingleton(typeof(Turns<>));
        services.AddSingleton<ReadUpload>();
        services.AddScoped<BeginDraft>();
        services.AddScoped<SignJobDescription>();
        services.AddScoped<SignOffLetters>();
        services.AddScoped<Signers>();
        services.AddScoped<Openings>();
        services.AddSingleton<ConfirmationLink>();
        services.AddSingleton<Letterbox>();
        services.AddScoped<WriteLetter>();
        services.AddScoped<RegisterApplicant>();
        services.AddSingleton<ISeal, Seal>();
        services.AddScoped<CheckForm>();
        services.AddSingleton<AccountLink>();
        services.AddScoped<AccountLetters>();
        services.AddSingleton<Arrivals>();
        services.AddSingleton<Tries>();
        services.AddSingleton<KeptText>();
        services.AddScoped<ProofOfPerson>();
        services.AddScoped<FirstWayIn>();
        services.AddScoped<SetPassword>();
        services.AddScoped<DataCopy>();
        services.AddScoped<SubmitApplication>();
        services.AddScoped<ScoreApplication>();
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<DocumentsCheck>();
        services.AddSingleton<Clamd>();
        services.AddSingleton<ScannerCheck>();
        services.AddScoped<AttachDocument>();
        services.AddSingleton<MonitoringSeal>();
        services.AddScoped<KeepMonitoring>();
        services.AddScoped<MonitoringTotals>();
        services.AddScoped<ReleaseOutcomes>();
        services.AddScoped<RateAlone>();
        services.AddScoped<SubmitRatings>();
        services.AddScoped<BringTogether>();
        services.AddScoped<SetAside>();
        services.AddScoped<BeginRating>();
        services.AddScoped<ReopenRatings>();
        services.AddScoped<AppointmentFiles>();
        services.AddScoped<AppointmentLetters>();
        services.AddScoped<CountersignJobDescription>();
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseArrival();
        app.UseTrustHeaders();
        app.UseProblemPages();
        app.UsePageAssets();
        app.UseRouting();
        app.UseNotFound();
        app.UseSecondReading();
        app.UseAuthentication();
        // After authentication, so that an account can be counted as well as an address.
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapControllers();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthLines.Write }).AllowAnonymous();
    }

    private static void AddAccounts(IServiceCollection services, CookieSecurePolicy cookies)
    {
        services.AddIdentity<Account, IdentityRole<long>>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // The e-mail address is the user name, and addresses have apostrophes and letters of any script.
                options.User.AllowedUserNameCharacters = "";
                options.SignIn.RequireConfirmedEmail = true;
                // Length is what protects; rules about signs make people write passwords down.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 5;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<RecruitmentDb>()
            .AddClaimsPrincipalFactory<PortalClaims>()
            .AddDefaultTokenProviders();
        // A passkey belongs to the portal's own address, whatever a request says, and asks for the person, not only for the device.
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<TrustSettings>>((options, trust) =>
        {
            options.ServerDomain = trust.Value.PublicAddress.Host;
            options.UserVerificationRequirement = "required";
            // Signing in names nobody: the device must know by itself whose passkey it is.
            options.ResidentKeyRequirement = "required";
        });
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/account/sign-in";
            // Refused where it was asked for, with the page that helps: no detour over another address.
            options.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToLogin = SessionEnd.AskToSignIn;
            options.ReturnUrlParameter = "returnUrl";
            options.Cookie.Name = "recruitment";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = cookies;
            // An evening at the form is one session.
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.SlidingExpiration = true;
        });
        // A removed role, or a session signed out elsewhere, counts within a minute.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization(Audience.AddTo);
        services.AddScoped<Deputies>();
        services.AddScoped<IAuthorizationHandler, MaySignHandler>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddControllersWithViews(options =>
            {
                options.ModelMetadataDetailsProviders.Add(new AskedLabels());
                options.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
                options.Filters.Add<RefusalFilter>();
                options.Conventions.Add(new AnswersHead());
                options.Filters.Add<UnreadableRequest>();
                options.Filters.Add<StaleForm>();
                // What the address names comes from the address: a body must not say "reference" over the route's.
                var route = options.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
                options.ValueProviderFactories.Remove(route);
                options.ValueProviderFactories.Insert(0, route);
                options.Filters.Add(new ResponseCacheAttribute { NoStore = true, Location = ResponseCacheLocation.None });
                // Validators say what is missing, in their own words.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            })
            .AddFeatureViews().AddPlainMessages()
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new InternalControllers()));
        services.AddFluentValidationAutoValidation();
        services.AddValidatorsFromAssembly(typeof(Portal).Assembly, includeInternalTypes: true);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "recruitment-form";
            // The form token is no session: sending it over plain HTTP harms nobody, and refusing would be a page that fails.
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }
}
