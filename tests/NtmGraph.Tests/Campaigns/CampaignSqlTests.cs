namespace NtmGraph.Tests;

/// <summary>The queries on campaigns and their totals.</summary>
public class CampaignSqlTests() : SqlTests("Campaigns")
{
    private static readonly DateOnly Day = new(2023, 12, 31);

    internal override SqlQuestions Questions => new()
    {
        { "The campaigns that had begun", db => CampaignSql.Begun(db, Day) },
        { "The results up to a day", db => CampaignSql.Results(db, Day) },
        { "Totals by measure alone", db => CampaignTotalSql.Totals(db, new([], null, Day, null, false)) },
        {
            "Totals by campaign and year",
            db => CampaignTotalSql.Totals(db, new([CampaignDimension.Campaign, CampaignDimension.Year], null, Day, null, false))
        },
        {
            "Totals by unit within a unit",
            db => CampaignTotalSql.Totals(db, new(
                [CampaignDimension.Province, CampaignDimension.District, CampaignDimension.Commune, CampaignDimension.Child], 19, Day, null, false))
        },
        {
            "Totals of some results",
            db => CampaignTotalSql.Totals(db, new([CampaignDimension.Province], null, Day, result => result.Unit.Level == UnitLevel.Commune, false))
        },
        { "Totals in parts by source", db => CampaignTotalSql.Totals(db, new([CampaignDimension.Province], null, Day, null, true)) },
    };
}
