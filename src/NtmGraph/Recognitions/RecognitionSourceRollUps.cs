namespace NtmGraph;

/// <summary>Finds out from when to when each source is one of those of a rate.</summary>
internal sealed class RecognitionSourceRollUps
{
    private readonly Dictionary<Stated, SortedDictionary<DateOnly, int>> changes = [];

    public IEnumerable<RecognitionSourceRollUp> Rows => changes.SelectMany(of => Times(of.Key, of.Value));

    /// <summary>Adds what a unit counts for, during a time within a unit above it.</summary>
    public void Add(UnitAncestor above, UnitKind kind, Tier tier, RecognitionState state, DateOnly from, DateOnly to)
    {
        foreach (var source in state.SourceIds)
        {
            Add(new(above.AncestorId, above.Level, tier, Counting.AtLeast, kind, source), from, to);
            if (state.Exactly is not null)
                Add(new(above.AncestorId, above.Level, tier, Counting.Exactly, kind, source), from, to);
        }
    }

    private void Add(Stated stated, DateOnly from, DateOnly to)
    {
        if (!changes.TryGetValue(stated, out var days))
            changes.Add(stated, days = []);
        days[from] = days.GetValueOrDefault(from) + 1;
        days[to] = days.GetValueOrDefault(to) - 1;
    }

    private static IEnumerable<RecognitionSourceRollUp> Times(Stated stated, SortedDictionary<DateOnly, int> changes)
    {
        var (units, from) = (0, DateOnly.MinValue);
        foreach (var (day, change) in changes)
        {
            if (units == 0)
                from = day;
            units += change;
            if (units == 0 && day > from)
                yield return new RecognitionSourceRollUp
                {
                    AncestorId = stated.AncestorId,
                    Level = stated.Level,
                    Tier = stated.Tier,
                    Counting = stated.Counting,
                    Kind = stated.Kind,
                    SourceId = stated.SourceId,
                    ValidFrom = from,
                    ValidTo = day,
                };
        }
    }

    private readonly record struct Stated(int AncestorId, UnitLevel Level, Tier Tier, Counting Counting, UnitKind Kind, int SourceId);
}
