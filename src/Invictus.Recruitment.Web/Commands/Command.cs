using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Commands;

/// <summary>The operator's verbs: the portal's own executable with a verb in front instead of a server.</summary>
internal sealed record Command(string Verb, string What, Func<string[], Task<int>> Act, string[] Rest)
{
    /// <summary>The answer of a command that could not do what was asked.</summary>
    public const int Refused = 2;

    private static readonly (string Verb, string Usage, string What, Func<string[], Task<int>> Act)[] Known =
    [
        ("job-description read", "job-description read FILE", "reads a job description and prints it as JSON", ReadJobDescriptionCommand.Run),
        ("pdf verify", "pdf verify FILE", "checks the signatures of a signed job description and prints them as JSON", VerifyPdfCommand.Run),
        ("database migrate", "database migrate", "makes the database or brings it up to date", MigrateCommand.Run),
        ("staff add", "staff add EMAIL NAME ROLE [SCHOOL [TRAINED]]", "makes an account for a member of staff and prints its first password", AddStaffCommand.Run),
        ("demo load", LoadDemoCommand.Usage, "adds invented applications to the demonstration, for trying out large shortlists", LoadDemoCommand.Run),
        ("help", "help", "lists these commands", _ => Help(Console.Out, 0)),
    ];

    /// <summary>The command that the arguments name; null to start the server. Settings (--urls=…) and no arguments start the server.</summary>
    public static Command? Named(string[] args)
    {
        if (args.Length == 0 || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h")))
            return null;
        if (args[0] is "--help" or "-h")
            return new Command("help", "", _ => Help(Console.Out, 0), []);
        foreach (var known in Known)
        {
            var words = known.Verb.Split(' ');
            if (args.Take(words.Length).SequenceEqual(words))
                return new Command(known.Verb, known.What, known.Act, args[words.Length..]);
        }
        return new Command("", "", _ =>
        {
            Console.Error.WriteLine($"There is no command “{string.Join(' ', args.Take(2))}”.");
            return Help(Console.Error, Refused);
        }, []);
    }

    /// <summary>Acts. What goes wrong outside the command's own rules (settings, database, keys) is one line, not a stack trace.</summary>
    public async Task<int> Run()
    {
        try
        {
            return await Act(Rest);
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or DbUpdateException or OptionsValidationException or DbException or CryptographicException or IOException
            or UnauthorizedAccessException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"“{Verb}” could not be done: {trouble.Message}");
            return Refused;
        }
    }

    private static Task<int> Help(TextWriter to, int code)
    {
        to.WriteLine("Invictus Recruitment. Without a command it starts the portal.");
        to.WriteLine();
        foreach (var (_, usage, what, _) in Known)
            to.WriteLine($"  {usage,-48} {what}");
        to.WriteLine();
        to.WriteLine("Settings come from appsettings.json, environment variables (Database__Provider=SqlServer) or --name=value.");
        return Task.FromResult(code);
    }
}
