using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Schedule;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Invictus.Recruitment.Web.Tests.Infrastructure;

/// <summary>Trouble in the background is for later; it never ends the portal.</summary>
public sealed class RoundTests
{
    public static TheoryData<Exception> Troubles => [
        new RuleViolation("Not now."), new DbUpdateException("locked"), new DbUpdateConcurrencyException("changed"), new InvalidOperationException("not there"),
        new Microsoft.Data.Sqlite.SqliteException("busy", 5)];

    [Theory]
    [MemberData(nameof(Troubles), DisableDiscoveryEnumeration = true)]
    public async Task After_trouble_there_is_another_round(Exception trouble)
    {
        var calls = 0;
        var second = new TaskCompletionSource();
        using var round = new Looked(_ =>
        {
            if (++calls == 1)
                throw trouble;
            second.TrySetResult();
            return Task.CompletedTask;
        });
        await round.StartAsync(TestContext.Current.CancellationToken);
        await second.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await round.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(calls >= 2);
    }

    [Theory]
    [MemberData(nameof(Troubles), DisableDiscoveryEnumeration = true)]
    public async Task What_one_of_them_meets_does_not_keep_the_others(Exception trouble)
    {
        var done = new List<long>();
        using var round = new Looked(round => round.OneByOne([1, 2, 3], id =>
        {
            if (id == 2)
                throw trouble;
            done.Add(id);
            return Task.CompletedTask;
        }));
        await round.Once(TestContext.Current.CancellationToken);
        Assert.Equal([1, 3], done);
    }

    private sealed class Looked(Func<Looked, Task> once) : Round(TimeSpan.FromMilliseconds(1), NullLogger.Instance)
    {
        public override Task Once(CancellationToken stop) => once(this);

        public Task OneByOne(IEnumerable<long> due, Func<long, Task> work) => Each(due, work);
    }
}
