using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Testing;

/// <summary>A shortlisting round of a closed vacancy: a trained chair and one member.</summary>
public sealed class RoundBuilder
{
    private readonly List<Action<ShortlistingRound>> moves = [];
    private Vacancy? vacancy;
    private PanelMember[] panel = [Chair(31), Member(32)];

    public static PanelMember Chair(long account, string name = "Hugh Example") => new(account, name, IsChair: true, new DateOnly(2025, 9, 1));

    public static PanelMember Member(long account, string name = "Priya Sample") => new(account, name, IsChair: false, SaferRecruitmentTrainedOn: null);

    public Vacancy Vacancy => vacancy ??= A.Vacancy().Signed().ClosingAt(Moments.Now.AddDays(-1)).Published().Build();

    public RoundBuilder Of(Vacancy closed)
    {
        vacancy = closed;
        return this;
    }

    public RoundBuilder With(params PanelMember[] members)
    {
        panel = members;
        return this;
    }

    public RoundBuilder Rating()
    {
        moves.Add(r => r.Begin(Vacancy, Moments.ByNow));
        moves.Add(r =>
        {
            foreach (var member in panel)
                r.Declare(member.AccountId, "", Moments.ByNow);
        });
        return this;
    }

    /// <summary>Rating has begun, and nobody has said yet whom they know.</summary>
    public RoundBuilder Begun()
    {
        moves.Add(r => r.Begin(Vacancy, Moments.ByNow));
        return this;
    }

    public RoundBuilder Agreeing()
    {
        Rating();
        moves.Add(r => r.BringTogether(2, 0, Moments.ByNow));
        return this;
    }

    public ShortlistingRound Build()
    {
        var round = ToStore().WithKey();
        round.HappeningsStored();
        return round;
    }

    public ShortlistingRound ToStore()
    {
        var round = new ShortlistingRound(Vacancy.Id);
        round.SetPanel(panel, Moments.ByNow);
        moves.ForEach(move => move(round));
        return round;
    }
}
