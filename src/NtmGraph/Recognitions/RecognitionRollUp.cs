namespace NtmGraph;

/// <summary>
/// How many units of a level and kind lie within a unit during a time, and how many of them hold a tier, dated by the year of
/// attainment. Written by the import, so that a rate on any day reads one row for each kind.
/// </summary>
internal sealed class RecognitionRollUp : IWrittenOut
{
    public required int AncestorId { get; init; }

    public required UnitLevel Level { get; init; }

    public required Tier Tier { get; init; }

    public required UnitKind Kind { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day on which this no longer holds; <see cref="DateOnly.MaxValue"/> while it does.</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>Units counted; none of a kind that the criteria sets in force do not apply to.</summary>
    public required int Population { get; init; }

    /// <summary>Units counted that hold the tier or a higher one.</summary>
    public required int AtLeast { get; init; }

    /// <summary>The least sure of the units that <see cref="AtLeast"/> counts; null where there are none.</summary>
    public required Confidence? AtLeastConfidence { get; init; }

    /// <summary>Units counted that hold the tier and no higher one.</summary>
    public required int Exactly { get; init; }

    /// <summary>The least sure of the units that <see cref="Exactly"/> counts; null where there are none.</summary>
    public required Confidence? ExactlyConfidence { get; init; }
}

/// <summary>
/// That a source states a recognition by which a unit of a level and kind, within a unit, holds a tier during a time; also one of a
/// kind that the criteria sets in force do not apply to, by <see cref="Counting.AtLeast"/>. Written by the import, so that the sources of a
/// rate are read without the recognitions.
/// </summary>
internal sealed class RecognitionSourceRollUp : IWrittenOut
{
    public required int AncestorId { get; init; }

    public required UnitLevel Level { get; init; }

    public required Tier Tier { get; init; }

    public required Counting Counting { get; init; }

    public required UnitKind Kind { get; init; }

    public required int SourceId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day on which this no longer holds; <see cref="DateOnly.MaxValue"/> while it does.</summary>
    public required DateOnly ValidTo { get; init; }
}

/// <summary>
/// Rolls recognitions up: follows every unit through time, and adds up what it counts for within every unit above it, from one
/// day on which that changes to the next.
/// </summary>
internal sealed class RecognitionAddition
{
    private readonly Dictionary<(int AncestorId, UnitLevel Level, Tier Tier, UnitKind Kind), Dictionary<DateOnly, Sum>> counts = [];
    private readonly Dictionary<Statement, SortedDictionary<DateOnly, int>> statements = [];

    /// <summary>How many units count, and how many of them hold a tier.</summary>
    public IEnumerable<RecognitionRollUp> Counts => counts.SelectMany(of => Count(of.Key, of.Value));

    /// <summary>Where it is stated that units hold a tier.</summary>
    public IEnumerable<RecognitionSourceRollUp> Sources => statements.SelectMany(of => Times(of.Key, of.Value));

    /// <summary>Rolls recognitions up.</summary>
    /// <param name="recognitions">All recognitions.</param>
    /// <param name="criteriaSets">All criteria sets, with their kinds.</param>
    /// <param name="units">All units.</param>
    /// <param name="hierarchy">All rows of the hierarchy.</param>
    public static RecognitionAddition Of(
        IEnumerable<Recognition> recognitions, IEnumerable<CriteriaSet> criteriaSets, IReadOnlyCollection<AdministrativeUnit> units,
        IEnumerable<UnitAncestor> hierarchy)
    {
        var ofUnit = recognitions.ToLookup(recognition => recognition.UnitId);
        var versions = units.ToLookup(unit => unit.OriginId);
        var byId = units.ToDictionary(unit => unit.Id);
        var sets = criteriaSets.ToLookup(set => (set.Level, set.Tier));
        var ofNone = new Dictionary<(UnitLevel, UnitKind, DateOnly, DateOnly), List<(Tier, State)>>(); // Most units hold nothing; those of one time share their states.
        var addition = new RecognitionAddition();
        foreach (var rows in hierarchy.Where(row => row.Depth > 0).GroupBy(row => row.UnitId))
        {
            var unit = byId[rows.Key];
            List<Recognition> held = [.. versions[unit.OriginId].SelectMany(version => ofUnit[version.Id])];
            var alike = (unit.Level, unit.Kind, unit.ValidFrom, unit.End);
            if (held.Count > 0 || !ofNone.TryGetValue(alike, out var states))
            {
                states = AllStates(unit, held);
                if (held.Count == 0)
                    ofNone.Add(alike, states);
            }
            foreach (var (tier, state) in states)
                foreach (var row in rows)
                    addition.Add(row, unit.Kind, tier, state);
        }
        return addition;

        List<(Tier, State)> AllStates(AdministrativeUnit unit, List<Recognition> held) =>
        [
            .. from tier in Enum.GetValues<Tier>()
               from state in States(unit, tier, [.. sets[(unit.Level, tier)]], held)
               where state.Counts || state.SourceIds.Count > 0
               select (tier, state),
        ];
    }

    /// <summary>The states of a unit during its life, in order.</summary>
    private static IEnumerable<State> States(AdministrativeUnit unit, Tier tier, List<CriteriaSet> sets, IEnumerable<Recognition> recognitions)
    {
        var own = recognitions.Where(recognition => recognition.Tier >= tier).ToList();
        var changes = sets.Select(set => set.ValidFrom).Concat(sets.Select(set => set.ValidTo).OfType<DateOnly>())
            .Concat(own.Select(recognition => Period.EndOf(recognition.AttainedYear))).Concat(own.Select(recognition => recognition.RevokedOn).OfType<DateOnly>())
            .Where(day => day > unit.ValidFrom && day < unit.End)
            .Distinct().Order().ToList();
        var from = unit.ValidFrom;
        foreach (var to in changes.Append(unit.End))
        {
            yield return StateOf(unit, tier, sets, own, from, to);
            from = to;
        }
    }

    private static State StateOf(
        AdministrativeUnit unit, Tier tier, List<CriteriaSet> sets, List<Recognition> recognitions, DateOnly from, DateOnly to)
    {
        var inForce = sets.FindAll(set => new Period(set.ValidFrom, set.ValidTo).Contains(from));
        var counts = inForce.Count == 0 || inForce.Exists(set => set.Kinds.Any(kind => kind.Kind == unit.Kind));
        var counting = recognitions.FindAll(recognition => Period.EndOf(recognition.AttainedYear) <= from && !(recognition.RevokedOn <= from));
        IReadOnlyCollection<int> sources = [.. counting.Select(recognition => recognition.SourceId).Distinct()];
        if (!counts || counting.Count == 0)
            return new State(from, to, counts, null, null, sources);
        var surest = counting.Min(recognition => recognition.Confidence);
        return new State(from, to, counts, surest, counting.TrueForAll(recognition => recognition.Tier == tier) ? surest : null, sources);
    }

    private void Add(UnitAncestor row, UnitKind kind, Tier tier, State state)
    {
        var from = state.From > row.ValidFrom ? state.From : row.ValidFrom;
        var to = state.To < row.ValidTo ? state.To : row.ValidTo;
        if (from >= to)
            return;
        if (state.Counts)
        {
            var days = Of(counts, (row.AncestorId, row.Level, tier, kind));
            Of(days, from).Add(state, 1);
            if (to < DateOnly.MaxValue)
                Of(days, to).Add(state, -1);
        }
        foreach (var source in state.SourceIds)
        {
            Add(new(row.AncestorId, row.Level, tier, Counting.AtLeast, kind, source), from, to);
            if (state.Exactly is not null)
                Add(new(row.AncestorId, row.Level, tier, Counting.Exactly, kind, source), from, to);
        }
    }

    private void Add(Statement statement, DateOnly from, DateOnly to)
    {
        var days = Of(statements, statement);
        days[from] = days.GetValueOrDefault(from) + 1;
        days[to] = days.GetValueOrDefault(to) - 1;
    }

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> values, TKey key) where TKey : notnull where TValue : new()
    {
        if (!values.TryGetValue(key, out var value))
            values.Add(key, value = new TValue());
        return value;
    }

    private static IEnumerable<RecognitionRollUp> Count(
        (int AncestorId, UnitLevel Level, Tier Tier, UnitKind Kind) key, Dictionary<DateOnly, Sum> changes)
    {
        var days = changes.Keys.Order().ToList();
        var sum = new Sum();
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

    /// <summary>From when to when a source is one of those of a rate.</summary>
    private static IEnumerable<RecognitionSourceRollUp> Times(Statement statement, SortedDictionary<DateOnly, int> changes)
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
                    AncestorId = statement.AncestorId,
                    Level = statement.Level,
                    Tier = statement.Tier,
                    Counting = statement.Counting,
                    Kind = statement.Kind,
                    SourceId = statement.SourceId,
                    ValidFrom = from,
                    ValidTo = day,
                };
        }
    }

    /// <summary>What a unit counts for in the rates of a tier, from one day on which that changes to the next.</summary>
    /// <param name="Counts">Whether it is counted at all.</param>
    /// <param name="AtLeast">How sure it is that the unit holds the tier or a higher one; null where it does not.</param>
    /// <param name="Exactly">How sure it is that the unit holds the tier and no higher one; null where it does not.</param>
    /// <param name="SourceIds">The sources of the recognitions by which it does.</param>
    private sealed record State(
        DateOnly From, DateOnly To, bool Counts, Confidence? AtLeast, Confidence? Exactly, IReadOnlyCollection<int> SourceIds);

    /// <summary>That a source is one of those of a rate.</summary>
    private readonly record struct Statement(int AncestorId, UnitLevel Level, Tier Tier, Counting Counting, UnitKind Kind, int SourceId);

    /// <summary>How the counts change on a day, or what they have come to; the holders by confidence.</summary>
    private sealed class Sum
    {
        private const int Confidences = (int)Confidence.Synthetic + 1;

        public int Population { get; private set; }

        public int[] AtLeast { get; } = new int[Confidences];

        public int[] Exactly { get; } = new int[Confidences];

        public void Add(State state, int sign)
        {
            Population += sign;
            if (state.AtLeast is { } atLeast)
                AtLeast[(int)atLeast] += sign;
            if (state.Exactly is { } exactly)
                Exactly[(int)exactly] += sign;
        }

        public void Add(Sum other)
        {
            Population += other.Population;
            for (var i = 0; i < Confidences; i++)
            {
                AtLeast[i] += other.AtLeast[i];
                Exactly[i] += other.Exactly[i];
            }
        }
    }
}
