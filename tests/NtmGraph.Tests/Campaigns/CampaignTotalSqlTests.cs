namespace NtmGraph.Tests;

/// <summary>The queries behind campaign totals, as every database is asked them.</summary>
public class CampaignTotalSqlTests
{
    private static readonly DateOnly Day = new(2023, 12, 31);

    [Fact]
    public void Totals_by_measure_alone() => Matches("Totals", new([], null, Day, null, false));

    [Fact]
    public void Totals_by_campaign_and_year() =>
        Matches("TotalsByCampaignAndYear", new([CampaignDimension.Campaign, CampaignDimension.Year], null, Day, null, false));

    [Fact]
    public void Totals_by_unit_within_a_unit() => Matches("TotalsByUnit", new(
        [CampaignDimension.Province, CampaignDimension.District, CampaignDimension.Commune, CampaignDimension.Child], 19, Day, null, false));

    [Fact]
    public void Totals_of_some_results() =>
        Matches("TotalsOfSome", new([CampaignDimension.Province], null, Day, result => result.Unit.Level == UnitLevel.Commune, false));

    [Fact]
    public void Totals_in_parts_by_source() => Matches("TotalsBySource", new([CampaignDimension.Province], null, Day, null, true));

    [Fact]
    public void The_places_of_units() => SqlSnapshot.Matches("Units", "Places", db => UnitSql.Places(db, Day));

    private static void Matches(string name, CampaignTotalQuestion question) =>
        SqlSnapshot.Matches("Campaigns", name, db => CampaignTotalSql.Totals(db, question));
}
