using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>Adds up what single units count for, within every unit above them and from day to day.</summary>
internal sealed class RecognitionRollUps
{
    private readonly Dictionary<(int AncestorId, UnitLevel Level, Tier Tier, UnitKind Kind), Dictionary<DateOnly, CountChange>> changes = [];
    private readonly RecognitionSourceRollUps sources = new();

    /// <summary>How many units count, and how many of them hold a tier.</summary>
    public IEnumerable<RecognitionRollUp> Counts => changes.SelectMany(of => Sum(of.Key, of.Value));

    /// <summary>Where it is stated that they do.</summary>
    public IEnumerable<RecognitionSourceRollUp> Sources => sources.Rows;

    /// <summary>The roll-ups of all recognitions in the database.</summary>
    /// <param name="units">All units, by their ids.</param>
    /// <param name="hierarchy">All rows of the hierarchy.</param>
    public static RecognitionRollUps Build(
        NtmContext db, IReadOnlyDictionary<int, AdministrativeUnit> units, IEnumerable<UnitAncestor> hierarchy)
    {
        var recognitions = db.Recognitions.AsEnumerable().ToLookup(recognition => recognition.UnitId);
        var history = new RecognitionHistory([.. db.CriteriaSets.Include(set => set.Kinds)]);
        var rollUps = new RecognitionRollUps();
        foreach (var rows in hierarchy.Where(row => row.Depth > 0).GroupBy(row => row.UnitId))
            foreach (var tier in Enum.GetValues<Tier>())
                foreach (var state in history.States(units[rows.Key], tier, recognitions[rows.Key]).Where(state => state.Counts))
                    foreach (var row in rows)
                        rollUps.Add(row, units[rows.Key].Kind, tier, state);
        return rollUps;
    }

    private void Add(UnitAncestor row, UnitKind kind, Tier tier, RecognitionState state)
    {
        var from = state.From > row.ValidFrom ? state.From : row.ValidFrom;
        var to = state.To < row.ValidTo ? state.To : row.ValidTo;
        if (from >= to)
            return;
        sources.Add(row, kind, tier, state, from, to);
        var key = (row.AncestorId, row.Level, tier, kind);
        if (!changes.TryGetValue(key, out var days))
            changes.Add(key, days = []);
        On(days, from).Add(state, 1);
        if (to < DateOnly.MaxValue)
            On(days, to).Add(state, -1);
    }

    private static CountChange On(Dictionary<DateOnly, CountChange> days, DateOnly day)
    {
        if (!days.TryGetValue(day, out var change))
            days.Add(day, change = new CountChange());
        return change;
    }

    private static IEnumerable<RecognitionRollUp> Sum(
        (int AncestorId, UnitLevel Level, Tier Tier, UnitKind Kind) key, Dictionary<DateOnly, CountChange> changes)
    {
        var days = changes.Keys.Order().ToList();
        var sum = new CountChange();
        for (var i = 0; i < days.Count; i++)
        {
            sum.Add(changes[days[i]]);
            if (sum.Population > 0)
                yield return new RecognitionRollUp
                {
                    AncestorId = key.AncestorId,
                    Level = key.Level,
                    Tier = key.Tier,
                    Kind = key.Kind,
                    ValidFrom = days[i],
                    ValidTo = i + 1 < days.Count ? days[i + 1] : DateOnly.MaxValue,
                    Population = sum.Population,
                    AtLeast = sum.AtLeast.Sum(),
                    AtLeastConfidence = LeastSure(sum.AtLeast),
                    Exactly = sum.Exactly.Sum(),
                    ExactlyConfidence = LeastSure(sum.Exactly),
                };
        }
    }

    private static Confidence? LeastSure(int[] counts) =>
        Array.FindLastIndex(counts, count => count > 0) is > 0 and var confidence ? (Confidence)confidence : null;
}

/// <summary>How the counts change on a day, or what they have come to; the holders by confidence.</summary>
internal sealed class CountChange
{
    public int Population { get; private set; }

    public int[] AtLeast { get; } = new int[Confidences];

    public int[] Exactly { get; } = new int[Confidences];

    private const int Confidences = (int)Confidence.Synthetic + 1;

    public void Add(RecognitionState state, int sign)
    {
        Population += sign;
        if (state.AtLeast is { } atLeast)
            AtLeast[(int)atLeast] += sign;
        if (state.Exactly is { } exactly)
            Exactly[(int)exactly] += sign;
    }

    public void Add(CountChange other)
    {
        Population += other.Population;
        for (var i = 0; i < Confidences; i++)
        {
            AtLeast[i] += other.AtLeast[i];
            Exactly[i] += other.Exactly[i];
        }
    }
}
