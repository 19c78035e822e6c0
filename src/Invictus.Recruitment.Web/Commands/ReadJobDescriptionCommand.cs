using System.Text;
using Invictus.Recruitment.Documents.Reading;

namespace Invictus.Recruitment.Web.Commands;

internal static class ReadJobDescriptionCommand
{
    private const long Most = 24_000_000;

    public static async Task<int> Run(string[] args)
    {
        if (await InputFile.Bytes(args, "job-description read FILE", Most) is not { } bytes)
            return Command.Refused;
        try
        {
            var json = JobDescriptionJson.Write(JobDescriptionReader.Read(bytes, Path.GetFileName(args[0])));
            // UTF-8 whatever the console: what is printed is data.
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(Encoding.UTF8.GetBytes(json + "\n"));
            return 0;
        }
        catch (UnreadableDocumentException unreadable)
        {
            await Console.Error.WriteLineAsync(unreadable.Message);
            return Command.Refused;
        }
    }
}
