using System.Linq.Expressions;

namespace NtmGraph;

/// <summary>Which assessments criteria rates are asked of, and what they are grouped by.</summary>
/// <param name="SetId">Of this set only.</param>
/// <param name="Year">Of this year only.</param>
/// <param name="WithinId">Of units that lay in this one at the end of the year, or last.</param>
/// <param name="Where">Of these units only.</param>
internal sealed record CriteriaQuestion(
    IReadOnlyCollection<CriteriaDimension> By, int? SetId, int? Year, int? WithinId, Expression<Func<AdministrativeUnit, bool>>? Where)
{
    /// <summary>Whether they are grouped by units.</summary>
    public bool ByPlace => By.Any(dimension => dimension <= CriteriaDimension.Child);

    /// <summary>Whether the roll-ups may answer it; they know no filters, kinds and sources, and no places below districts.</summary>
    public bool IsRolledUp => Where is null
        && !By.Contains(CriteriaDimension.Kind) && !By.Contains(CriteriaDimension.Commune) && !By.Contains(CriteriaDimension.Child)
        && !(By.Contains(CriteriaDimension.Province) && By.Contains(CriteriaDimension.District));
}
