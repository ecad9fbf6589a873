using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A unit counted, or how many units are in a group, and how many of them hold the tier. What a group is not grouped by is null.</summary>
internal sealed record RecognitionGroup : PlacedFigures
{
    public UnitKind? Kind { get; init; }

    public int? AttainedYear { get; init; }

    public int Population { get; init; }

    public int Holders { get; init; }

    /// <summary>The least sure of the holders; null where there are none.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The group without its counts: equal for rows that belong to one group.</summary>
    public RecognitionGroup Key => this with { Population = 0, Holders = 0, Confidence = null };
}

/// <summary>The queries behind grouped recognition rates.</summary>
internal static class RecognitionGroupSql
{
    private static readonly GroupQuery<RecognitionGroup> Sums = new(units => new RecognitionGroup
    {
        Population = units.Sum(unit => unit.Population),
        Holders = units.Sum(unit => unit.Holders),
        Confidence = units.Max(unit => unit.Confidence),
    });

    /// <summary>How many units are counted in each group, and how many of them hold the tier. Years of attainment are left aside.</summary>
    public static IQueryable<RecognitionGroup> Counts(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by) =>
        Groups(Placed(db, q, by, Units(db, q)), by.Where(dimension => dimension != RecognitionDimension.AttainedYear));

    /// <summary>How many units of each group attained the tier for which year.</summary>
    public static IQueryable<RecognitionGroup> Years(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by) =>
        Groups(Placed(db, q, by, Units(db, q).Where(unit => unit.Holders > 0)), by);

    /// <summary>
    /// What <see cref="Counts"/> gives, read from the roll-ups of the units of the lowest place grouped by. Units that lie in none
    /// of these are missing.
    /// </summary>
    public static IQueryable<RecognitionGroup> RolledUpCounts(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by)
    {
        var below = UnitSql.On(UnitSql.Below(db, q.Within.Id), q.Day);
        List<Place> lowest = [.. Places.Among(by).Where(place => place.Level() is not { } level || level > q.Within.Level).Order().TakeLast(1)];
        var units = lowest.Count > 0 ? Places.Below(below, q.Within.Level, lowest) : below.Where(row => row.Depth == 0);
        var counts = units.Join(RecognitionSql.RollUpsByKind(db, q), unit => unit.UnitId, row => row.UnitId, (_, row) => new RecognitionGroup
        {
            UnitId = row.UnitId,
            Kind = row.Kind,
            AttainedYear = null,
            Population = row.Population,
            Holders = row.Holders,
            Confidence = row.Confidence,
        });
        return Groups(Placed(db, q, by, counts, [.. lowest]), by);
    }

    /// <summary>
    /// Whether roll-ups can answer, unless a unit counted lies in none of the units grouped by: these lie above the units counted,
    /// and each in all the larger ones.
    /// </summary>
    public static bool GroupsMayBeRolledUp(RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by)
    {
        var places = Places.Among(by);
        return q.FitsRollUps && q.Within.Level < q.Level && !by.Contains(RecognitionDimension.AttainedYear)
            && (places.Contains(Place.Child) ? places.Count == 1 && q.Within.Level + 1 < q.Level : places.All(place => place.Level() < q.Level));
    }

    /// <summary>The unit asked about, those below it that groups may be about, and those above it that rows may name.</summary>
    public static IQueryable<int> KeyUnits(NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by) =>
        Places.Below(UnitSql.On(UnitSql.Below(db, q.Within.Id), q.Day), q.Within.Level, Places.Among(by)).Select(row => row.UnitId).Union(
            UnitSql.On(db.UnitAncestors.Where(row => row.UnitId == q.Within.Id), q.Day).Select(row => row.AncestorId));

    private static IQueryable<RecognitionGroup> Units(NtmContext db, RecognitionQuestion q)
    {
        var population = RecognitionSql.Counted(db, q);
        var holders = RecognitionSql.Holders(db, q, population.Select(unit => unit.Id));
        return population
            .LeftJoin(holders, unit => unit.Id, holder => holder.UnitId, (unit, holder) => new
            {
                Unit = unit,
                AttainedYear = (int?)holder!.AttainedYear,
                Confidence = (Confidence?)holder.Confidence,
            })
            .Select(counted => new RecognitionGroup
            {
                UnitId = counted.Unit.Id,
                Kind = counted.Unit.Kind,
                AttainedYear = counted.AttainedYear,
                Population = 1,
                Holders = counted.Confidence == null ? 0 : 1,
                Confidence = counted.Confidence,
            });
    }

    private static IQueryable<RecognitionGroup> Placed(
        NtmContext db, RecognitionQuestion q, IReadOnlyCollection<RecognitionDimension> by, IQueryable<RecognitionGroup> units, params IReadOnlyCollection<Place> own) =>
        Places.On<RecognitionGroup>(db, q.Day).Fill(units, Places.Among(by), q.Within.Id, own);

    /// <summary>Units know nothing of tiers: each tier is a question of its own.</summary>
    private static IQueryable<RecognitionGroup> Groups(IQueryable<RecognitionGroup> units, IEnumerable<RecognitionDimension> by) =>
        Sums.By(units, by.Where(dimension => dimension != RecognitionDimension.Tier));
}
