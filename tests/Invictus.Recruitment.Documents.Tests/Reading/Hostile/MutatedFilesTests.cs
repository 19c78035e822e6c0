using System.Collections.Concurrent;
using System.Text.Json;
using Invictus.Recruitment.Documents.Reading;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

public class MutatedFilesTests
{
    private const int Files = 10_000;

    /// <summary>Files that are read must be many, or the changes break too much to tell anything.</summary>
    private const int LeastRead = Files / 5;

    [Fact]
    public void Ten_thousand_changed_files_give_a_result_or_one_line()
    {
        var failures = new ConcurrentBag<string>();
        int answered = 0, read = 0;
        Parallel.For(0, Files, number =>
        {
            var file = Mutations.Of(number);
            try
            {
                var answer = Answer.Now(file);
                Interlocked.Increment(ref answered);
                if (answer.Read is not { } result)
                    return;
                Interlocked.Increment(ref read);
                Check(result);
            }
            catch (Exception failure)
            {
                failures.Add($"file {number}: {failure}");
            }
        });
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures.Take(5)));
        Assert.Equal(10_000, answered);
        Assert.InRange(read, LeastRead, Files);
    }

    [Fact]
    public void The_same_number_gives_the_same_file() => Assert.All(Enumerable.Range(0, 40), n => Assert.Equal(Mutations.Of(n), Mutations.Of(n)));

    private static void Check(ReadJobDescription read)
    {
        Assert.All(read.Warnings, w => Assert.True(w.Line >= 1 && w.Message.Length > 0));
        Assert.All(read.Content.Criteria, c => Assert.NotEqual("", c.Text));
        Assert.All(read.Content.Sections, s => Assert.InRange(s.Level, 2, 4));
        using var json = JsonDocument.Parse(JobDescriptionJson.Write(read));
        Assert.Equal(read.Content.Criteria.Count, json.RootElement.GetProperty("criteria").GetArrayLength());
    }
}
