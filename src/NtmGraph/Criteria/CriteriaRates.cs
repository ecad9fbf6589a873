using System.Linq.Expressions;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Which assessments criteria rates are asked of, and what they are grouped by.</summary>
/// <param name="SetId">Only assessments on criteria of this set.</param>
/// <param name="Year">Only assessments of this year.</param>
/// <param name="WithinId">Only assessments of units that lay in this one at the end of the year or, where they ended during it, last.</param>
/// <param name="Where">Only assessments of units that fit this.</param>
internal sealed record CriteriaQuestion(
    IReadOnlyCollection<CriteriaDimension> By, [property: Value] int? SetId, [property: Value] int? Year, [property: Value] int? WithinId,
    Expression<Func<AdministrativeUnit, bool>>? Where)
{
    /// <summary>Whether the values measured are asked for too.</summary>
    public bool WithValues { get; init; } = true;

    /// <summary>Whether it is asked how many are NOT_MET, or BASICALLY_MET.</summary>
    public bool WithOthers { get; init; } = true;

    /// <summary>The level of the unit asked about.</summary>
    public UnitLevel WithinLevel { get; init; } = UnitLevel.Country;

    /// <summary>The places that assessments are grouped by.</summary>
    public IReadOnlyList<Place> ByPlaces => Places.Among(By);

    /// <summary>
    /// Whether the roll-ups may answer it. They know no filters, kinds and sources, and no places below districts; nor which part of
    /// a district's year was within a province, where the district changed provinces and a commune of it ended in the same year.
    /// </summary>
    public bool MayBeRolledUp => Where is null && WithinLevel < UnitLevel.Commune && ByPlaces.Count <= 1
        && !By.Contains(CriteriaDimension.Kind) && !By.Contains(CriteriaDimension.Commune)
        && (WithinLevel == UnitLevel.Country || ByPlaces.Count == 0);

    /// <summary>Whether the criteria of a set are counted together, and their values not asked for.</summary>
    public bool IsOfWholeSets => !WithValues && !By.Contains(CriteriaDimension.Criterion) && !By.Contains(CriteriaDimension.Group);

    /// <summary>Whether every group is of one year: that asked for, or its own.</summary>
    public bool HasOneYear => Year is not null || By.Contains(CriteriaDimension.Year);
}

/// <summary>Makes rows of the groups of assessments.</summary>
internal sealed class CriteriaRates(IResolveFieldContext context, NtmContext db, CriteriaQuestion q)
{
    private readonly CancellationToken ct = context.CancellationToken;

    /// <exception cref="QueryError">There are too many groups.</exception>
    public async Task<IReadOnlyList<CriteriaRateRow>> Compute()
    {
        var read = await Read();
        var units = q.ByPlaces.Count > 0 ? await Places.Keys(db, read, ct) : [];
        var groups = OfUnits(read, units);
        var sets = q.By.Contains(CriteriaDimension.Set) ? await CriteriaSql.SetKeys(db).ToDictionaryAsync(key => key.Id, ct) : [];
        var criteria = q.By.Contains(CriteriaDimension.Criterion) ? await CriteriaSql.CriterionKeys(db).ToDictionaryAsync(key => key.Id, ct) : [];
        var sourceIds = new Lazy<Task<ILookup<int, int>>>(() => SourceIds(groups, units));
        return [.. groups.Select((group, number) => new CriteriaRateRow
        {
            Province = units.Of(group.ProvinceId),
            District = units.Of(group.DistrictId),
            Commune = units.Of(group.CommuneId),
            Child = units.Of(group.ChildId),
            Kind = group.Kind,
            Year = group.Year,
            Set = sets.Of(group.SetId),
            Group = group.Group,
            Criterion = criteria.Of(group.CriterionId),
            Assessed = group.Assessed,
            Met = group.Met,
            BasicallyMet = group.BasicallyMet,
            NotMet = group.NotMet,
            Confidence = group.Confidence,
            AsOf = Period.EndOf((group.Year ?? q.Year ?? group.LastYear)!.Value),
            Values = q.WithValues && group.FirstCriterion == group.LastCriterion ? (db.ValueSum(group), group.Values) : null,
            Number = number,
            SourceIds = sourceIds,
        })];
    }

    /// <summary>The groups, from the roll-ups where these hold all assessments asked about.</summary>
    private async Task<List<CriteriaGroup>> Read()
    {
        if (q.MayBeRolledUp)
        {
            var groups = await Groups.Read(context, CriteriaSql.ShapedGroups.Ask(db, q));
            if (groups.Sum(group => group.Assessed) == await CriteriaSql.ShapedTotal.Ask(db, q).FirstOrDefaultAsync(ct))
                return groups;
        }
        return await Groups.Read(context, CriteriaSql.Groups(db, q));
    }

    /// <summary>The groups of versions of one unit together: a unit goes on through a change of its name, kind or parent. Each has the version of its latest year.</summary>
    private List<CriteriaGroup> OfUnits(List<CriteriaGroup> groups, Dictionary<int, UnitKey> units) =>
        !units.Values.Any(unit => unit.HasChanged) ? groups :
        [
            .. from @group in groups
               group @group by Key(@group, units) into same
               select CriteriaGroup.Together([.. same.OrderByDescending(one => one.Year ?? one.LastYear).ThenByDescending(one => q.ByPlaces.Max(place => units.Of(one.In(place))?.ValidFrom))]),
        ];

    /// <summary>What tells a group from others, with units in place of their versions.</summary>
    private static CriteriaGroup Key(CriteriaGroup group, Dictionary<int, UnitKey> units)
    {
        return group.Key with
        {
            ProvinceId = Origin(group.ProvinceId),
            DistrictId = Origin(group.DistrictId),
            CommuneId = Origin(group.CommuneId),
            ChildId = Origin(group.ChildId),
        };

        int? Origin(int? id) => units.Of(id)?.OriginId;
    }

    private async Task<ILookup<int, int>> SourceIds(IEnumerable<CriteriaGroup> groups, Dictionary<int, UnitKey> units)
    {
        var numbers = groups.Select((group, number) => (Key(group, units), number)).ToDictionary();
        var stated = await Groups.Read(context, CriteriaSql.GroupSources(db, q));
        return stated.Select(group => (Number: numbers[Key(group, units)], SourceId: group.SourceId!.Value)).Distinct().ToLookup(stated => stated.Number, stated => stated.SourceId);
    }
}
