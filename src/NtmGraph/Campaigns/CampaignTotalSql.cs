using System.Linq.Expressions;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>What campaign totals are asked for.</summary>
/// <param name="WithinId">The unit within which is summed; null for everywhere.</param>
/// <param name="BySource">Whether each total is given in parts, by the sources of its results.</param>
internal sealed record CampaignTotalQuestion(
    IReadOnlyCollection<CampaignDimension> By, int? WithinId, DateOnly Day, Expression<Func<CampaignResult, bool>>? Where, bool BySource);

/// <summary>The queries behind campaign totals.</summary>
internal static class CampaignTotalSql
{
    private static readonly GroupQuery<CampaignFact, CampaignGroup> Sums = new(facts => new CampaignGroup
    {
        Value = facts.Sum(fact => fact.Value),
        MayBeMore = facts.Max(fact => fact.Bound == Bound.AtLeast || fact.Bound == Bound.About ? 1 : 0),
        MayBeLess = facts.Max(fact => fact.Bound == Bound.AtMost || fact.Bound == Bound.About ? 1 : 0),
        Results = facts.Count(),
        AsOf = facts.Max(fact => fact.AsOf),
        EarliestAsOf = facts.Min(fact => fact.AsOf),
    });

    /// <summary>The totals of what counts.</summary>
    public static IQueryable<CampaignGroup> Totals(NtmContext db, CampaignTotalQuestion q) =>
        Sums.By(Counted(db, q), Names(q));

    /// <summary>The results that count: of each campaign, unit and measure the latest, and none that another of its group holds.</summary>
    public static IQueryable<CampaignFact> Counted(NtmContext db, CampaignTotalQuestion q)
    {
        var facts = Facts(db, q);
        var outdated = Outdated(facts);
        if (q.By.Contains(CampaignDimension.Year))
            outdated = outdated.Where(pair => pair.Fact.Year == pair.Other.Year);
        var outdatedIds = outdated.Select(pair => pair.Fact.Id);
        var heldIds = InOneGroup(Held(db, facts), q).Select(pair => pair.Fact.Id);
        return facts.Where(fact => !outdatedIds.Contains(fact.Id) && !heldIds.Contains(fact.Id));
    }

    /// <summary>Results and later ones of the same; of one day the one that the data lists first stands for the others.</summary>
    private static IQueryable<Pair> Outdated(IQueryable<CampaignFact> facts) =>
        from fact in facts
        join later in facts on new { fact.CampaignId, fact.UnitId, fact.MeasureId } equals new { later.CampaignId, later.UnitId, later.MeasureId }
        where later.AsOf > fact.AsOf || (later.AsOf == fact.AsOf && later.Id < fact.Id)
        select new Pair { Fact = fact, Other = later };

    /// <summary>
    /// Results and others that hold them: of the same campaign or one that it is a part of, in the same unit or one that was
    /// ever above it. A unit above may have been renamed or abolished since; what it says holds its parts all the same.
    /// </summary>
    private static IQueryable<Pair> Held(NtmContext db, IQueryable<CampaignFact> facts) =>
        from fact in facts
        join campaign in db.CampaignAncestors on fact.CampaignId equals campaign.CampaignId
        join unit in db.UnitAncestors on fact.UnitId equals unit.UnitId
        join whole in facts on new { CampaignId = campaign.AncestorId, UnitId = unit.AncestorId, fact.MeasureId }
            equals new { whole.CampaignId, whole.UnitId, whole.MeasureId }
        where whole.CampaignId != fact.CampaignId || whole.UnitId != fact.UnitId
        select new Pair { Fact = fact, Other = whole };

    private static IQueryable<Pair> InOneGroup(IQueryable<Pair> pairs, CampaignTotalQuestion q) =>
        q.By.Aggregate(pairs, (those, dimension) => dimension switch
        {
            CampaignDimension.Campaign => those.Where(pair => pair.Fact.CampaignId == pair.Other.CampaignId),
            CampaignDimension.Province => those.Where(pair => pair.Fact.ProvinceId == pair.Other.ProvinceId),
            CampaignDimension.District => those.Where(pair => pair.Fact.DistrictId == pair.Other.DistrictId),
            CampaignDimension.Commune => those.Where(pair => pair.Fact.CommuneId == pair.Other.CommuneId),
            CampaignDimension.Child => those.Where(pair => pair.Fact.ChildId == pair.Other.ChildId),
            CampaignDimension.Year => those.Where(pair => pair.Fact.Year == pair.Other.Year),
            _ => those,
        });

    /// <summary>The results asked about, each with all that it can be grouped by.</summary>
    private static IQueryable<CampaignFact> Facts(NtmContext db, CampaignTotalQuestion q)
    {
        var results = CampaignSql.Results(db, q.Day);
        var places = UnitSql.Places(db, q.Day);
        if (q.Where is { } condition)
            results = results.Where(condition);
        if (q.WithinId is { } within)
            results = results.Where(result => places.Any(place => place.UnitId == result.UnitId && place.AncestorId == within));
        return results.Select(result => new CampaignFact
        {
            Id = result.Id,
            CampaignId = result.CampaignId,
            UnitId = result.UnitId,
            ProvinceId = places.Where(place => place.UnitId == result.UnitId && place.Ancestor.Level == UnitLevel.Province)
                .Max(place => (int?)place.AncestorId) ?? 0,
            DistrictId = places.Where(place => place.UnitId == result.UnitId && place.Ancestor.Level == UnitLevel.District)
                .Max(place => (int?)place.AncestorId) ?? 0,
            CommuneId = places.Where(place => place.UnitId == result.UnitId && place.Ancestor.Level == UnitLevel.Commune)
                .Max(place => (int?)place.AncestorId) ?? 0,
            ChildId = places.Where(place => place.UnitId == result.UnitId)
                .Join(places.Where(top => top.AncestorId == q.WithinId), place => place.UnitId, top => top.UnitId, (place, top) => new { place, top })
                .Where(pair => pair.place.Depth == pair.top.Depth - 1)
                .Max(pair => (int?)pair.place.AncestorId) ?? 0,
            MeasureId = result.MeasureId,
            Year = result.AsOf.Year,
            SourceId = result.SourceId,
            Value = result.Value,
            Bound = result.Bound,
            AsOf = result.AsOf,
        });
    }

    private static IReadOnlyCollection<string> Names(CampaignTotalQuestion q) => [
        .. q.By.Append(CampaignDimension.Measure).Distinct().Select(dimension => dimension switch
        {
            CampaignDimension.Campaign => nameof(CampaignFact.CampaignId),
            CampaignDimension.Province => nameof(CampaignFact.ProvinceId),
            CampaignDimension.District => nameof(CampaignFact.DistrictId),
            CampaignDimension.Commune => nameof(CampaignFact.CommuneId),
            CampaignDimension.Child => nameof(CampaignFact.ChildId),
            CampaignDimension.Measure => nameof(CampaignFact.MeasureId),
            _ => nameof(CampaignFact.Year),
        }),
        .. q.BySource ? [nameof(CampaignFact.SourceId)] : Array.Empty<string>(),
    ];

    private sealed class Pair
    {
        public required CampaignFact Fact { get; init; }

        public required CampaignFact Other { get; init; }
    }
}
