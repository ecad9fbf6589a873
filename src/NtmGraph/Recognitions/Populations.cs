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
        RecognitionQuestion question, RecognitionRecords records, IReadOnlyDictionary<int, UnitCount> counts,
        IReadOnlyDictionary<int, Emptiness> empty)
    {
        this.question = question;
        this.counts = counts;
        this.empty = empty;
        listing = records.ListedOn(question.Day);
        registers = records.RegisteredOn(question.Day);
    }

    /// <summary>Counts within units, by the kinds that the question names.</summary>
    public static async Task<Populations> Read(
        NtmContext db, RecognitionQuestion q, IReadOnlyCollection<AdministrativeUnit> units, RecognitionRecords records, CancellationToken ct)
    {
        IReadOnlyList<int> ids = [.. units.Select(unit => unit.Id)];
        var counts = q.IsRolledUp && units.All(unit => unit.Level < q.Level)
            ? await records.Counts(db, q, ct)
            : await RecognitionCountSql.Counts(db, q, UnitSql.Ids(db, ids)).ToDictionaryAsync(count => count.UnitId, ct);
        var without = ids.Where(id => !counts.ContainsKey(id)).ToList();
        var empty = without.Count == 0
            ? []
            : await RecognitionCountSql.Emptiness(db, q, UnitSql.Ids(db, without)).ToDictionaryAsync(row => row.UnitId, ct);
        return new Populations(q, records, counts, empty);
    }

    /// <summary>What is declared whole within units that are known not to be empty, and whose counts are not asked for.</summary>
    public static Populations Declared(RecognitionQuestion q, RecognitionRecords records) =>
        new(q, records, new Dictionary<int, UnitCount>(), new Dictionary<int, Emptiness>());

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
