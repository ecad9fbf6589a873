namespace NtmGraph.Tests;

/// <summary>The queries behind criteria rates, as every database is asked them.</summary>
public class CriteriaSqlTests
{
    [Fact]
    public void All_assessments_as_one_group() => Matches("RatesOfAll", db => CriteriaSql.Groups(db, new([], null, null, null, null)));

    [Fact]
    public void Groups_by_place_and_criterion_in_one_year() => Matches("RatesByPlace", db => CriteriaSql.Groups(db, new(
        [CriteriaDimension.Province, CriteriaDimension.District, CriteriaDimension.Commune, CriteriaDimension.Criterion], null, 2023, null, null)));

    [Fact]
    public void Groups_of_a_set_within_a_unit_by_the_units_below_it() => Matches("RatesByChild", db => CriteriaSql.Groups(db, new(
        [CriteriaDimension.Child, CriteriaDimension.Kind, CriteriaDimension.Year, CriteriaDimension.Set, CriteriaDimension.Group],
        3, null, 2, unit => unit.Code != "19" && unit.Recognitions.Any())));

    [Fact]
    public void The_sources_of_groups() =>
        Matches("RateSources", db => CriteriaSql.GroupSources(db, new([CriteriaDimension.Province], null, 2023, 2, null)));

    [Fact]
    public void The_units_that_groups_are_about() =>
        Matches("RateUnits", db => CriteriaSql.KeyUnits(db, new([CriteriaDimension.Province, CriteriaDimension.Child], null, null, 2, null)));

    [Fact]
    public void Groups_from_the_roll_ups()
    {
        Matches("RolledUpByProvince", db => CriteriaRollUpSql.Groups(db, new([CriteriaDimension.Province, CriteriaDimension.Criterion], 1, 2023, null, null)));
        Matches("RolledUpWithin", db => CriteriaRollUpSql.Groups(db, new([CriteriaDimension.District, CriteriaDimension.Year], null, null, 2, null)));
        Matches("RolledUpByChild", db => CriteriaRollUpSql.Groups(db, new([CriteriaDimension.Child], null, 2023, 2, null) { WithValues = false }));
        Matches("RolledUpBySet", db => CriteriaRollUpSql.Groups(db, new([CriteriaDimension.Province, CriteriaDimension.Set], null, 2023, null, null) { WithValues = false }));
        Matches("RolledUpTotal", db => CriteriaRollUpSql.Total(db, new([], 1, 2023, 2, null)));
    }

    private static void Matches(string name, Func<NtmContext, IQueryable> query) => SqlSnapshot.Matches("Criteria", name, query);
}
