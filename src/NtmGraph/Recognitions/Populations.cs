using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>How many units could hold a tier within each of some units on a day, how many do, and what is declared whole there.</summary>
internal sealed class Populations
{
    private readonly RecognitionQuestion question;
    private readonly IReadOnlyDictionary<int, UnitCount> counts;
    private readonly IReadOnlyDictionary<int, Emptiness> empty;
    private readonly HashSet<int> listing;
    private readonly ILookup<int, Tier> registers;

    private Populations(
        RecognitionQuestion question, IReadOnlyDictionary<int, UnitCount> counts, IReadOnlyDictionary<int, Emptiness> empty,
        HashSet<int> listing, ILookup<int, Tier> registers)
    {
        this.question = question;
        this.counts = counts;
        this.empty = empty;
        this.listing = listing;
        this.registers = registers;
    }

    /// <summary>The question, with the kinds of unit that are counted.</summary>
    public static async Task<RecognitionQuestion> WithKinds(NtmContext db, RecognitionQuestion q, CancellationToken ct)
    {
        var kinds = await RecognitionSql.KindsInForce(db, q).ToListAsync(ct);
        kinds.Sort();
        return q with { Kinds = kinds };
    }

    /// <summary>Counts within units.</summary>
    public static async Task<Populations> Read(
        NtmContext db, RecognitionQuestion q, IReadOnlyCollection<AdministrativeUnit> units, CancellationToken ct)
    {
        IReadOnlyList<int> ids = [.. units.Select(unit => unit.Id)];
        var unitIds = UnitSql.Ids(db, ids);
        var counted = q.IsRolledUp && units.All(unit => unit.Level < q.Level)
            ? RecognitionCountSql.RolledUpCounts(db, q, unitIds)
            : RecognitionCountSql.Counts(db, q, unitIds);
        var counts = await counted.ToDictionaryAsync(count => count.UnitId, ct);
        var without = ids.Where(id => !counts.ContainsKey(id)).ToList();
        var empty = without.Count == 0
            ? []
            : await RecognitionCountSql.Emptiness(db, q, UnitSql.Ids(db, without)).ToDictionaryAsync(row => row.UnitId, ct);
        return await Read(db, q, counts, empty, unitIds, ct);
    }

    /// <summary>What is declared whole within some units that are known not to be empty, and whose counts are not asked for.</summary>
    public static Task<Populations> ReadDeclared(NtmContext db, RecognitionQuestion q, IQueryable<int> unitIds, CancellationToken ct) =>
        Read(db, q, new Dictionary<int, UnitCount>(), new Dictionary<int, Emptiness>(), unitIds, ct);

    private static async Task<Populations> Read(
        NtmContext db, RecognitionQuestion q, IReadOnlyDictionary<int, UnitCount> counts, IReadOnlyDictionary<int, Emptiness> empty,
        IQueryable<int> unitIds, CancellationToken ct)
    {
        var registers = await RecognitionSql.Registers(db, q, unitIds).ToListAsync(ct);
        return new Populations(
            q, counts, empty,
            await UnitSql.Listing(db, unitIds, q.Level, q.Day).ToHashSetAsync(ct),
            registers.ToLookup(row => row.UnitId, row => row.Tier));
    }

    /// <summary>The counts within a unit; null where there are no units.</summary>
    public UnitCount? Count(AdministrativeUnit unit) => counts.GetValueOrDefault(unit.Id);

    /// <summary>From when units of the level are known within a unit; null where there never were any.</summary>
    public DateOnly? KnownFrom(AdministrativeUnit unit) =>
        counts.ContainsKey(unit.Id) ? DateOnly.MinValue : empty.GetValueOrDefault(unit.Id)?.KnownFrom;

    /// <summary>Whether it is known that there is nothing to recognise, as on the level of districts since they were abolished.</summary>
    public bool HasNoUnits(AdministrativeUnit unit) =>
        listing.Contains(unit.Id) && empty.GetValueOrDefault(unit.Id) is { Units: 0 } none && none.KnownFrom <= question.Day;

    /// <summary>Whether the register of a tier is declared whole.</summary>
    public bool IsRegistered(AdministrativeUnit unit, Tier tier) => registers[unit.Id].Contains(tier);

    /// <summary>
    /// How many units could hold the tier; null where no criteria set says which, or where the list of units is not whole.
    /// </summary>
    public int? Known(AdministrativeUnit unit) =>
        IsKnown(unit) && !(KnownFrom(unit) > question.Day) ? Count(unit)?.Population ?? 0 : null;

    /// <summary>Whether a count of units is a count of all that could hold the tier.</summary>
    public bool IsKnown(AdministrativeUnit unit) => question.Kinds.Count > 0 && IsWhole(unit);

    private bool IsWhole(AdministrativeUnit unit) =>
        (question.Level == unit.Level && unit.IsValidOn(question.Day)) || listing.Contains(unit.Id) || registers.Contains(unit.Id);
}

/// <summary>A unit within which no unit could hold the tier on the day.</summary>
/// <param name="KnownFrom">From when units of the level are known.</param>
/// <param name="Units">How many units of the level there are on the day, whatever their kind.</param>
internal sealed record Emptiness(int UnitId, DateOnly KnownFrom, int Units);
