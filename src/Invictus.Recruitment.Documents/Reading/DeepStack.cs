using System.Runtime.ExceptionServices;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Reads on a thread of its own with a deep stack. If that does not come back although its time is over (it is in a part
/// that does not look at the budget), the file is refused and the thread left behind; it ends at its next look.
/// </summary>
internal static class DeepStack
{
    private const int Bytes = 64 * 1024 * 1024;

    /// <summary>After its time a reading has so long to notice.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

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
        }, Bytes)
        { IsBackground = true, Name = "Reading a job description" };
        thread.Start();
        if (!thread.Join(mostTime + Grace))
            throw new SpentBudgetException(ReadingBudget.TakesLong(mostTime));
        failure?.Throw();
        return result!;
    }
}
