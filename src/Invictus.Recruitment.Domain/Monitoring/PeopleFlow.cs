namespace Invictus.Recruitment.Domain.Monitoring;

/// <summary>
/// A table as people who flow: each figure is a pipe, those who leave a node are those who came to it, and so every sum holds. People who move
/// around a ring of pipes change the figures on the ring and no sum: whoever sees the table cannot tell the states before and after apart, as
/// long as no figure on the ring is shown. Sums along lines and sums down columns make such a net, and in a net whole people are enough: between
/// the least and the greatest value that a figure can have, every value is possible, and rings find them all.
/// </summary>
internal sealed class PeopleFlow
{
    // So that one more figure withheld weighs more than a larger figure withheld.
    private const int PriceOfOne = 100;

    private readonly List<Pipe> pipes = [];

    /// <summary>A figure that stays as it is marked.</summary>
    /// <param name="from">A node.</param>
    /// <param name="to">Another.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="low">The least that its mark allows.</param>
    /// <param name="high">The most that its mark allows.</param>
    public Pipe Settled(int from, int to, int figure, int low, int high) => Add(new Pipe(from, to, figure, low, high));

    /// <summary>A figure that is shown, unless it has to be withheld for another one's sake.</summary>
    public Pipe Showable(int from, int to, int figure, int low, int high) => Add(new Pipe(from, to, figure, low, high) { IsShown = true });

    /// <summary>
    /// Sees to it that a figure has so many possible values, its own among them, and withholds for that what costs the least; false when nothing
    /// helps. Values that were possible stay possible, whatever is withheld later.
    /// </summary>
    /// <param name="pipe">The figure; it is withheld itself.</param>
    /// <param name="values">How many, at least.</param>
    /// <param name="held">A figure that must not change with it.</param>
    public bool Vary(Pipe pipe, int values, Pipe? held = null)
    {
        pipe.IsShown = false;
        var (above, below) = (Truth(), Truth());
        for (var found = 1; found < values; found++)
        {
            var (higher, lower) = (Ring(above, pipe, 1, held), Ring(below, pipe, -1, held));
            if ((higher ?? lower) is null)
                return false;
            var (state, ring) = lower is null || (higher is not null && Price(higher) <= Price(lower)) ? (above, higher!) : (below, lower);
            foreach (var (on, by) in ring)
            {
                state[on] += by;
                on.IsShown = false;
            }
        }
        return true;
    }

    private Pipe Add(Pipe pipe)
    {
        pipes.Add(pipe);
        return pipe;
    }

    private Dictionary<Pipe, int> Truth() => pipes.ToDictionary(p => p, p => p.Figure);

    private static int Price(IEnumerable<(Pipe Pipe, int By)> ring) => ring.Sum(step => step.Pipe.Price);

    /// <summary>The cheapest ring that makes a figure greater, or smaller, by one; null when there is none.</summary>
    private List<(Pipe Pipe, int By)>? Ring(Dictionary<Pipe, int> state, Pipe pipe, int by, Pipe? held)
    {
        if (!pipe.Allows(state[pipe] + by))
            return null;
        var (start, end) = by > 0 ? (pipe.To, pipe.From) : (pipe.From, pipe.To);
        var steps = pipes.Where(p => p != pipe && p != held).SelectMany(p => new[] { (Pipe: p, By: 1, p.From, p.To), (Pipe: p, By: -1, From: p.To, To: p.From) })
            .Where(s => s.Pipe.Allows(state[s.Pipe] + s.By)).ToList();
        // Bellman and Ford: the cheapest way to every node.
        var cheapest = new Dictionary<int, (int Price, int From, Pipe? Pipe, int By)> { [start] = (0, start, null, 0) };
        for (var better = true; better;)
        {
            better = false;
            foreach (var step in steps)
            {
                if (!cheapest.TryGetValue(step.From, out var here) || (cheapest.TryGetValue(step.To, out var known) && known.Price <= here.Price + step.Pipe.Price))
                    continue;
                (cheapest[step.To], better) = ((here.Price + step.Pipe.Price, step.From, step.Pipe, step.By), true);
            }
        }
        if (!cheapest.ContainsKey(end))
            return null;
        var ring = new List<(Pipe, int)> { (pipe, by) };
        for (var node = end; node != start; node = cheapest[node].From)
            ring.Add((cheapest[node].Pipe!, cheapest[node].By));
        return ring;
    }

    /// <summary>One figure.</summary>
    internal sealed class Pipe(int from, int to, int figure, int low, int high)
    {
        public int From => from;

        public int To => to;

        public int Figure => figure;

        /// <summary>Everybody can read it. What it allows then is what it would allow once it is withheld.</summary>
        public bool IsShown { get; set; }

        public int Price => IsShown ? PriceOfOne + figure : 0;

        public bool Allows(int value) => low <= value && value <= high;
    }
}
