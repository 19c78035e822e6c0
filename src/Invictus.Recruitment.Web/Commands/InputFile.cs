namespace Invictus.Recruitment.Web.Commands;

/// <summary>The one file a command works on, or a clear line about why it cannot be had.</summary>
internal static class InputFile
{
    public static async Task<byte[]?> Bytes(string[] args, string usage, long most)
    {
        if (args.Length != 1)
            return Say($"Usage: {usage}");
        var file = new FileInfo(args[0]);
        if (!file.Exists)
            return Say($"There is no file “{args[0]}”.");
        // Before it is read: a huge file must not fill the memory only to be refused.
        if (file.Length > most)
            return Say($"“{file.Name}” is larger than {most / 1_000_000} MB.");
        try
        {
            return await File.ReadAllBytesAsync(file.FullName);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Say($"“{file.Name}” cannot be opened.");
        }
    }

    private static byte[]? Say(string what)
    {
        Console.Error.WriteLine(what);
        return null;
    }
}
