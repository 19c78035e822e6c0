using System.Runtime.ExceptionServices;

namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>
/// Runs a parser on a thread of its own with a deep stack. If it does not come back although its time is over (it is in a
/// loop that asks for nothing), the reading is refused and the thread left behind; it ends at its next look at the budget.
/// </summary>
internal static class DeepStack
{
    private const int Bytes = 64 * 1024 * 1024;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static T Run<T>(Func<T> parse, TimeSpan mostTime)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = parse();
            }
            catch (Exception thrown)
            {
                // Carried over to the thread that waits, which knows what to make of it.
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        }, Bytes) { IsBackground = true, Name = "Reading a PDF" };
        thread.Start();
        if (!thread.Join(mostTime + Grace))
            throw new SpentBudgetException("takes too long to read; save it again in a simpler form, or paste its text");
        failure?.Throw();
        return result!;
    }
}
