namespace NtmGraph;

/// <summary>
/// What the rates of some units rest on during a time: the criteria sets in force, what is declared whole, what was rolled up
/// and what was published. Read once for all of its days, so that a trend takes no more statements than one rate.
/// </summary>
internal sealed class RecognitionRecords
{
    private readonly IReadOnlyList<int> unitIds;
    private readonly DateOnly first;
    private readonly DateOnly last;
    private readonly IReadOnlyList<Standard> standards;
    private readonly IReadOnlyList<Declaration> registers;
    private readonly IReadOnlyList<Declaration> listings;
    private List<RecognitionRollUp>? rollUps;
    private List<PublishedFigure>? published;

    private RecognitionRecords(
        IReadOnlyList<int> unitIds, DateOnly first, DateOnly last, IReadOnlyList<Standard> standards,
        IReadOnlyList<Declaration> registers, IReadOnlyList<Declaration> listings)
    {
        this.unitIds = unitIds;
        this.first = first;
        this.last = last;
        this.standards = standards;
        this.registers = registers;
        this.listings = listings;
    }

    /// <summary>The records for questions that differ from this one in their day alone.</summary>
    public static async Task<RecognitionRecords> Read(
        NtmContext db, RecognitionQuestion q, IReadOnlyList<int> unitIds, DateOnly first, DateOnly last, CancellationToken ct) => new(
        unitIds, first, last,
        await RecognitionRecordSql.Standards(db, q, last).ToListAsync(ct),
        await RecognitionRecordSql.Registers(db, unitIds, q.Level, first, last).ToListAsync(ct),
        await RecognitionRecordSql.Listings(db, unitIds, q.Level, first, last).ToListAsync(ct));

    /// <summary>The same for one question, on its own day.</summary>
    public static Task<RecognitionRecords> Read(NtmContext db, RecognitionQuestion q, IReadOnlyList<int> unitIds, CancellationToken ct) =>
        Read(db, q, unitIds, q.Day, q.Day, ct);

    /// <summary>The question, with the kinds of unit that the criteria sets for the tier in force on its day apply to.</summary>
    public RecognitionQuestion WithKinds(RecognitionQuestion q) => q with
    {
        Kinds = [.. standards
            .Where(set => set.Tier == q.Tier && set.ValidFrom <= q.Day && (set.ValidTo is not { } end || end > q.Day))
            .Select(set => set.Kind).OfType<UnitKind>().Distinct().Order()],
    };

    /// <summary>The tiers from the one asked for up that units may hold on a day: those of all sets so far, since a tier stays held when its set ends.</summary>
    public IEnumerable<Tier> TiersOn(DateOnly day) => standards.Where(set => set.ValidFrom <= day).Select(set => set.Tier).Distinct();

    /// <summary>The units that are declared to list all units of the level on a day.</summary>
    public HashSet<int> ListedOn(DateOnly day) => [.. listings.Where(list => list.HoldsOn(day)).Select(list => list.UnitId)];

    /// <summary>The tiers whose registers are declared whole on a day, by unit.</summary>
    public ILookup<int, Tier> RegisteredOn(DateOnly day) =>
        registers.Where(register => register.HoldsOn(day)).ToLookup(register => register.UnitId, register => register.Tier!.Value);

    /// <summary>What the roll-ups count on the day of a question that they answer; units with none are left out.</summary>
    public async Task<Dictionary<int, UnitCount>> Counts(NtmContext db, RecognitionQuestion q, CancellationToken ct)
    {
        rollUps ??= await RecognitionRecordSql.RollUps(db, unitIds, q, first, last).ToListAsync(ct);
        var day = UnitSql.Asked(q.Day);
        return rollUps
            .Where(row => row.ValidFrom <= day && row.ValidTo > day && (q.Kind is not { } kind || row.Kind == kind))
            .GroupBy(row => row.AncestorId)
            .ToDictionary(rows => rows.Key, rows => new UnitCount
            {
                UnitId = rows.Key,
                Population = rows.Sum(row => row.Population),
                Holders = rows.Sum(row => q.Counting == Counting.AtLeast ? row.AtLeast : row.Exactly),
                Confidence = rows.Max(row => q.Counting == Counting.AtLeast ? row.AtLeastConfidence : row.ExactlyConfidence),
            });
    }

    /// <summary>The figures published up to the day of a question.</summary>
    public async Task<IEnumerable<PublishedFigure>> Published(NtmContext db, RecognitionQuestion q, CancellationToken ct)
    {
        published ??= await RecognitionRecordSql.Published(db, unitIds, q, last).ToListAsync(ct);
        return published.Where(figure => figure.AsOf <= q.Day);
    }
}
