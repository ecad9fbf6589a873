using System.Linq.Expressions;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>What campaign totals are asked for.</summary>
/// <param name="WithinId">The unit within which is summed; null for everywhere.</param>
internal sealed record CampaignTotalQuestion(
    IReadOnlyCollection<CampaignDimension> By, int? WithinId, DateOnly Day, Expression<Func<CampaignResult, bool>>? Where);

/// <summary>The sum of a group of campaign results. What is not grouped by is null.</summary>
internal sealed record CampaignSum : PlacedFiguresOfYear
{
    private bool mayBeMore;
    private bool mayBeLess;

    public int? CampaignId { get; init; }

    public required int MeasureId { get; init; }

    public decimal Value { get; private set; }

    public Bound Bound => Bounds.Of(mayBeMore, mayBeLess);

    public int Results { get; private set; }

    public DateOnly AsOf { get; private set; }

    public DateOnly EarliestAsOf { get; private set; } = DateOnly.MaxValue;

    public HashSet<int> SourceIds { get; } = [];

    public void Add(in CampaignRecord result)
    {
        Value += result.Value;
        mayBeMore |= result.Bound is Bound.AtLeast or Bound.About;
        mayBeLess |= result.Bound is Bound.AtMost or Bound.About;
        Results++;
        AsOf = result.AsOf > AsOf ? result.AsOf : AsOf;
        EarliestAsOf = result.AsOf < EarliestAsOf ? result.AsOf : EarliestAsOf;
        SourceIds.Add(result.SourceId);
    }
}

/// <summary>Sums campaign results: of each campaign, unit and measure the latest, and none that another of its group holds.</summary>
/// <param name="q">What is asked.</param>
/// <param name="places">Where the units that count lie; null where all count and it does not matter where.</param>
/// <param name="asked">The results that the filter lets through; null where there is no filter.</param>
internal sealed class CampaignSums(CampaignTotalQuestion q, Dictionary<int, PlacedUnit>? places, HashSet<int>? asked)
{
    private readonly bool byCampaign = q.By.Contains(CampaignDimension.Campaign);
    private readonly bool byYear = q.By.Contains(CampaignDimension.Year);
    private readonly OrderedDictionary<(Position, int?, int, int?), CampaignSum> sums = [];

    /// <summary>The totals; those of different measures are never mixed.</summary>
    /// <exception cref="QueryError">There are more totals than a reader may ask for.</exception>
    public static async Task<IReadOnlyList<CampaignSum>> Read(IResolveFieldContext context, NtmContext db, CampaignTotalQuestion q)
    {
        var ct = context.CancellationToken;
        var all = await CampaignRecords.Of(db, ct);
        var sums = new CampaignSums(
            q,
            q.WithinId is null && Places.Among(q.By).Count == 0 ? null : await Place(db, q, ct),
            q.Where is null ? null : await CampaignSql.Results(db, q.Day).Where(q.Where).Select(result => result.Id).ToHashSetAsync(ct));
        foreach (var series in all)
            sums.Add(context, series);
        return [.. sums.sums.Values];
    }

    /// <summary>Where the units lie that have results and are asked about. Of whatever version of a unit a result is, it counts as one of the version of the day.</summary>
    public static IQueryable<PlacedUnit> Units(NtmContext db, CampaignTotalQuestion q)
    {
        var placement = Places.Nearest<PlacedUnit>(db, q.Day);
        var units =
            from unitId in db.CampaignResults.Select(result => result.UnitId).Distinct()
            join version in UnitSql.On(db.UnitVersions, q.Day) on unitId equals version.UnitId
            select new PlacedUnit { OriginId = version.Version.OriginId, UnitId = version.VersionId };
        return placement.Fill(q.WithinId is { } id ? placement.Within(units, id) : units, Places.Among(q.By), q.WithinId);
    }

    private static async Task<Dictionary<int, PlacedUnit>> Place(NtmContext db, CampaignTotalQuestion q, CancellationToken ct)
    {
        var found = await db.OnceEach([new PlacesKey(q.Day, q.WithinId, string.Join(' ', Places.Among(q.By).Order()))], async keys =>
            (await Units(db, q).ToListAsync(ct)).ToLookup(_ => keys[0]));
        var places = new Dictionary<int, PlacedUnit>();
        foreach (var unit in found)
            places[unit.OriginId] = unit;
        return places;
    }

    private void Add(IResolveFieldContext context, CampaignSeries series)
    {
        if (PositionOf(series) is not { } position)
            return;
        CampaignRecord? latest = null;
        foreach (var result in series.Records)
        {
            if (!Counts(result))
                continue;
            if (byYear && latest?.AsOf.Year is { } year && year != result.AsOf.Year)
                AddLatest();
            latest = result;
        }
        AddLatest();

        void AddLatest()
        {
            if (latest is not { } result || IsHeld(series, position, result))
                return;
            var (campaignId, year) = (byCampaign ? series.CampaignId : (int?)null, byYear ? result.AsOf.Year : (int?)null);
            if (!sums.TryGetValue((position, campaignId, series.MeasureId, year), out var sum))
            {
                sums.Add((position, campaignId, series.MeasureId, year), sum = new CampaignSum
                {
                    CampaignId = campaignId,
                    MeasureId = series.MeasureId,
                    Year = year,
                    ProvinceId = position.ProvinceId,
                    DistrictId = position.DistrictId,
                    CommuneId = position.CommuneId,
                    ChildId = position.ChildId,
                });
                Groups.Count(context, sums.Count);
            }
            sum.Add(result);
        }
    }

    /// <summary>Whether the result is asked about.</summary>
    private bool Counts(in CampaignRecord result) => result.AsOf <= q.Day && asked?.Contains(result.Id) is not false;

    /// <summary>Whether a result of the same group holds this one.</summary>
    private bool IsHeld(CampaignSeries series, Position position, in CampaignRecord result)
    {
        foreach (var holder in series.Holders)
            if ((!byCampaign || holder.CampaignId == series.CampaignId) && PositionOf(holder) == position)
                foreach (var other in holder.Records)
                    if (Counts(other) && (!byYear || other.AsOf.Year == result.AsOf.Year))
                        return true;
        return false;
    }

    /// <summary>The places that results are grouped by; null where they are not asked about.</summary>
    private Position? PositionOf(CampaignSeries series)
    {
        if (places is null)
            return default(Position);
        return places.TryGetValue(series.OriginId, out var unit) ? new Position(unit.ProvinceId, unit.DistrictId, unit.CommuneId, unit.ChildId) : null;
    }

    /// <summary>Where the units that have results lie.</summary>
    private sealed record PlacesKey(DateOnly Day, int? WithinId, string Places);

    private readonly record struct Position(int? ProvinceId, int? DistrictId, int? CommuneId, int? ChildId);
}

/// <summary>Where a unit lies, whatever its version.</summary>
internal sealed record PlacedUnit : PlacedFigures
{
    public required int OriginId { get; init; }
}
