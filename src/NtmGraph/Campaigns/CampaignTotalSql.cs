using System.Linq.Expressions;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>What campaign totals are asked for.</summary>
/// <param name="WithinId">The unit within which is summed; null for everywhere.</param>
/// <param name="BySource">Whether each total is given in parts, by the sources of its results.</param>
internal sealed record CampaignTotalQuestion(
    IReadOnlyCollection<CampaignDimension> By, int? WithinId, DateOnly Day, Expression<Func<CampaignResult, bool>>? Where, bool BySource);

/// <summary>A campaign result, or the sum of a group of them. What a group is not grouped by is null.</summary>
internal sealed record CampaignGroup : PlacedFiguresOfYear
{
    /// <summary>The result, where it is one.</summary>
    public int? Id { get; init; }

    public int? CampaignId { get; init; }

    public int MeasureId { get; init; }

    public int? SourceId { get; init; }

    public decimal Value { get; init; }

    /// <summary>1 where the true value may be more, else 0.</summary>
    public int MayBeMore { get; init; }

    /// <summary>1 where the true value may be less, else 0.</summary>
    public int MayBeLess { get; init; }

    public int Results { get; init; }

    public DateOnly AsOf { get; init; }

    public DateOnly EarliestAsOf { get; init; }

    /// <summary>The sum of a group's parts.</summary>
    public static CampaignGroup Sum(IReadOnlyList<CampaignGroup> parts) => parts[0] with
    {
        Value = parts.Sum(part => part.Value),
        MayBeMore = parts.Max(part => part.MayBeMore),
        MayBeLess = parts.Max(part => part.MayBeLess),
        Results = parts.Sum(part => part.Results),
        AsOf = parts.Max(part => part.AsOf),
        EarliestAsOf = parts.Min(part => part.EarliestAsOf),
    };

    /// <summary>The group without its sum and its source: equal for rows that belong to one group.</summary>
    public CampaignGroup Key =>
        this with { SourceId = null, Value = 0, MayBeMore = 0, MayBeLess = 0, Results = 0, AsOf = default, EarliestAsOf = default };
}

/// <summary>The queries behind campaign totals.</summary>
internal static class CampaignTotalSql
{
    private static readonly GroupQuery<CampaignGroup> Sums = new(results => new CampaignGroup
    {
        Value = results.Sum(result => result.Value),
        MayBeMore = results.Max(result => result.MayBeMore),
        MayBeLess = results.Max(result => result.MayBeLess),
        Results = results.Count(),
        AsOf = results.Max(result => result.AsOf),
        EarliestAsOf = results.Min(result => result.EarliestAsOf),
    });

    /// <summary>The totals of the results that count; those of different measures are never mixed.</summary>
    public static IQueryable<CampaignGroup> Totals(NtmContext db, CampaignTotalQuestion q) => Sums.By(
        Counted(db, q), q.By.Append(CampaignDimension.Measure).Distinct(), q.BySource ? [nameof(CampaignGroup.SourceId)] : []);

    /// <summary>The results that count: of each campaign, unit and measure the latest, and none that another of its group holds.</summary>
    private static IQueryable<CampaignGroup> Counted(NtmContext db, CampaignTotalQuestion q)
    {
        var placement = Places.Nearest<CampaignGroup>(db, q.Day);
        var all = Results(db, q);
        // Joined on both sides of a pair, the hierarchy tempts SQLite to go through all pairs of units.
        var results = q.WithinId is { } within ? placement.Within(all, within) : all;
        var others = q.WithinId is { } around ? placement.OnlyWithin(all, around) : all;
        var outdated = Outdated(results, all);
        if (q.By.Contains(CampaignDimension.Year))
            outdated = outdated.Where(pair => pair.Result.Year == pair.Other.Year);
        var outdatedIds = outdated.Select(pair => pair.Result.Id);
        var held = Held(db, results, others);
        // Few results are held by another: only of these is it looked up where they lie.
        if (Places.Among(q.By).Count > 0)
            held = from pair in held
                   join result in Placed(all) on pair.Result.Id equals result.Id
                   join other in Placed(all) on pair.Other.Id equals other.Id
                   select new Pair { Result = result, Other = other };
        var heldIds = InOneGroup(held, q).Select(pair => pair.Result.Id);
        return Placed(results.Where(result => !outdatedIds.Contains(result.Id) && !heldIds.Contains(result.Id)));

        IQueryable<CampaignGroup> Placed(IQueryable<CampaignGroup> those) => placement.Fill(those, Places.Among(q.By), q.WithinId);
    }

    /// <summary>Results and later ones of the same; of one day the one that the data lists first stands for the others.</summary>
    private static IQueryable<Pair> Outdated(IQueryable<CampaignGroup> results, IQueryable<CampaignGroup> others) =>
        from result in results
        join later in others
            on new { result.CampaignId, result.UnitId, result.MeasureId } equals new { later.CampaignId, later.UnitId, later.MeasureId }
        where later.AsOf > result.AsOf || (later.AsOf == result.AsOf && later.Id < result.Id)
        select new Pair { Result = result, Other = later };

    /// <summary>
    /// Results and others that hold them: of the same campaign or one that it is a part of, in the same unit or one that was
    /// ever above it. A unit above may have been renamed or abolished since; what it says holds its parts all the same.
    /// </summary>
    private static IQueryable<Pair> Held(NtmContext db, IQueryable<CampaignGroup> results, IQueryable<CampaignGroup> others) =>
        from result in results
        join campaign in db.CampaignAncestors on result.CampaignId equals campaign.CampaignId
        join version in db.UnitVersions on result.UnitId equals version.UnitId
        join above in db.UnitAncestors on version.VersionId equals above.UnitId
        join unit in db.UnitVersions on above.AncestorId equals unit.VersionId
        join whole in others on new { CampaignId = (int?)campaign.AncestorId, UnitId = (int?)unit.UnitId, result.MeasureId }
            equals new { whole.CampaignId, whole.UnitId, whole.MeasureId }
        where whole.CampaignId != result.CampaignId || whole.UnitId != result.UnitId
        select new Pair { Result = result, Other = whole };

    private static IQueryable<Pair> InOneGroup(IQueryable<Pair> pairs, CampaignTotalQuestion q) =>
        q.By.Aggregate(pairs, (those, dimension) => dimension switch
        {
            CampaignDimension.Campaign => those.Where(pair => pair.Result.CampaignId == pair.Other.CampaignId),
            CampaignDimension.Province => those.Where(pair => pair.Result.ProvinceId == pair.Other.ProvinceId),
            CampaignDimension.District => those.Where(pair => pair.Result.DistrictId == pair.Other.DistrictId),
            CampaignDimension.Commune => those.Where(pair => pair.Result.CommuneId == pair.Other.CommuneId),
            CampaignDimension.Child => those.Where(pair => pair.Result.ChildId == pair.Other.ChildId),
            CampaignDimension.Year => those.Where(pair => pair.Result.Year == pair.Other.Year),
            _ => those,
        });

    /// <summary>The results asked about, wherever they lie.</summary>
    private static IQueryable<CampaignGroup> Results(NtmContext db, CampaignTotalQuestion q)
    {
        var results = CampaignSql.Results(db, q.Day);
        if (q.Where is { } condition)
            results = results.Where(condition);
        // Of whatever version of a unit a result is, it counts as one of the version of the day.
        return results.Join(UnitSql.On(db.UnitVersions, q.Day), result => result.UnitId, version => version.UnitId, (result, version) => new CampaignGroup
        {
            Id = result.Id,
            UnitId = version.VersionId,
            CampaignId = result.CampaignId,
            MeasureId = result.MeasureId,
            Year = result.AsOf.Year,
            SourceId = result.SourceId,
            Value = result.Value,
            MayBeMore = result.Bound == Bound.AtLeast || result.Bound == Bound.About ? 1 : 0,
            MayBeLess = result.Bound == Bound.AtMost || result.Bound == Bound.About ? 1 : 0,
            Results = 1,
            AsOf = result.AsOf,
            EarliestAsOf = result.AsOf,
        });
    }

    private sealed class Pair
    {
        public required CampaignGroup Result { get; init; }

        public required CampaignGroup Other { get; init; }
    }
}
