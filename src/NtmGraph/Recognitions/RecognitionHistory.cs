namespace NtmGraph;

/// <summary>What a unit counts for in the rates of a tier, from one day on which that changes to the next.</summary>
/// <param name="Counts">Whether it is counted at all.</param>
/// <param name="AtLeast">How sure it is that the unit holds the tier or a higher one; null where it does not.</param>
/// <param name="Exactly">The same for the tier alone.</param>
/// <param name="SourceIds">The sources of the recognitions by which it does.</param>
internal sealed record RecognitionState(
    DateOnly From, DateOnly To, bool Counts, Confidence? AtLeast, Confidence? Exactly, IReadOnlyCollection<int> SourceIds);

/// <summary>Follows single units through time: when they are counted for a tier, and when they hold it.</summary>
internal sealed class RecognitionHistory(IReadOnlyList<CriteriaSet> sets)
{
    private readonly ILookup<(UnitLevel, Tier), CriteriaSet> setsOf = sets.ToLookup(set => (set.Level, set.Tier));

    /// <summary>The states of a unit during its life, in order.</summary>
    public IEnumerable<RecognitionState> States(AdministrativeUnit unit, Tier tier, IEnumerable<Recognition> recognitions)
    {
        var standards = setsOf[(unit.Level, tier)].ToList();
        var own = recognitions.Where(recognition => recognition.Tier >= tier).ToList();
        var changes = standards.Select(set => set.ValidFrom).Concat(standards.Select(set => set.ValidTo).OfType<DateOnly>())
            .Concat(own.Select(Attained)).Concat(own.Select(recognition => recognition.RevokedOn).OfType<DateOnly>())
            .Where(day => day > unit.ValidFrom && day < unit.End)
            .Distinct().Order().ToList();
        var from = unit.ValidFrom;
        foreach (var to in changes.Append(unit.End))
        {
            yield return State(unit, tier, standards, own, from, to);
            from = to;
        }
    }

    private static RecognitionState State(
        AdministrativeUnit unit, Tier tier, List<CriteriaSet> standards, List<Recognition> recognitions, DateOnly from, DateOnly to)
    {
        var inForce = standards.FindAll(set => set.ValidFrom <= from && (set.ValidTo is not { } end || end > from));
        var counts = inForce.Count == 0 || inForce.Exists(set => set.Kinds.Any(kind => kind.Kind == unit.Kind));
        var counting = recognitions.FindAll(recognition => Attained(recognition) <= from && !(recognition.RevokedOn <= from));
        if (!counts || counting.Count == 0)
            return new RecognitionState(from, to, counts, null, null, []);
        var surest = counting.Min(recognition => recognition.Confidence);
        return new RecognitionState(
            from, to, counts, surest, counting.TrueForAll(recognition => recognition.Tier == tier) ? surest : null,
            [.. counting.Select(recognition => recognition.SourceId).Distinct()]);
    }

    /// <summary>The day from which a recognition counts: the last one of its year.</summary>
    private static DateOnly Attained(Recognition recognition) => new(recognition.AttainedYear, 12, 31);
}
