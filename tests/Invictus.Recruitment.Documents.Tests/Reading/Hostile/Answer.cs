using System.Text;
using Invictus.Recruitment.Documents.Reading;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

/// <summary>What the reader made of a file that means no good: a result or one clear line, and nothing else.</summary>
internal sealed record Answer(ReadJobDescription? Read, string Refusal)
{
    public const string FileName = "post.bin";

    private const int LongestMessage = 300;

    /// <summary>Against hanging; no measure of speed.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromMinutes(2);

    public static Answer To(string text) => To(Encoding.UTF8.GetBytes(text));

    public static Answer To(byte[] file)
    {
        var reading = Task.Run(() => Now(file));
        Assert.True(Task.WhenAny(reading, Task.Delay(Hanging)).GetAwaiter().GetResult() == reading, "The reader hangs.");
        return reading.GetAwaiter().GetResult();
    }

    /// <summary>On this thread. Any other exception is a failure of the test.</summary>
    public static Answer Now(byte[] file) => Now(file, ReadingBudget.Start());

    /// <summary>The same with a clock that stands still: where something else than time is measured, a slow machine is not the file's fault.</summary>
    public static Answer WithoutClock(byte[] file) => Now(file, new ReadingBudget(() => TimeSpan.Zero, TimeSpan.FromMinutes(10)));

    private static Answer Now(byte[] file, ReadingBudget budget)
    {
        try
        {
            return new Answer(JobDescriptionReader.Read(file, FileName, budget), "");
        }
        catch (UnreadableDocumentException refusal)
        {
            Check(refusal.Message);
            return new Answer(null, refusal.Message);
        }
    }

    /// <summary>One line that names the file, for people: no path, no trace, nothing of the machine.</summary>
    private static void Check(string message)
    {
        Assert.StartsWith($"“{FileName}” ", message, StringComparison.Ordinal);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 20, LongestMessage);
        Assert.DoesNotContain(message, char.IsControl);
        Assert.DoesNotContain("Exception", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Invictus.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("/tmp", message, StringComparison.Ordinal);
    }

    public void IsRefused(string because)
    {
        Assert.Null(Read);
        Assert.Contains(because, Refusal, StringComparison.Ordinal);
    }

    /// <summary>The words of the result.</summary>
    public string Words => Read is null ? "" : JobDescriptionJson.Write(Read);
}
