using System.Linq.Expressions;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Which assessments criteria rates are asked of, and what they are grouped by.</summary>
/// <param name="SetId">Of this set only.</param>
/// <param name="Year">Of this year only.</param>
/// <param name="WithinId">Of units that lay in this one at the end of the year, or last.</param>
/// <param name="Where">Of these units only.</param>
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

    /// <summary>The units that they are grouped by.</summary>
    public IEnumerable<CriteriaDimension> Places => By.Where(dimension => dimension <= CriteriaDimension.Child);

    /// <summary>
    /// Whether the roll-ups may answer it. They know no filters, kinds and sources, and no places below districts; nor which part of
    /// a district's year was within a province, where the district changed provinces and a commune of it ended in the same year.
    /// </summary>
    public bool IsRolledUp => Where is null && WithinLevel < UnitLevel.Commune && Places.Count() <= 1
        && !By.Contains(CriteriaDimension.Kind) && !By.Contains(CriteriaDimension.Commune)
        && (WithinLevel == UnitLevel.Country || !Places.Any());

    /// <summary>Whether the criteria of a set are counted together, and their values not asked for.</summary>
    public bool IsOfWholeSets => !WithValues && !By.Contains(CriteriaDimension.Criterion) && !By.Contains(CriteriaDimension.Group);

    /// <summary>Whether every group is of one year: that asked for, or its own.</summary>
    public bool HasOneYear => Year is not null || By.Contains(CriteriaDimension.Year);
}
