namespace NtmGraph.Tests;

/// <summary>The queries on campaigns and their totals.</summary>
public class CampaignSqlTests() : SqlTests("Campaigns")
{
    private static readonly DateOnly Day = new(2023, 12, 31);

    internal override SqlQuestions Questions => new()
    {
        { "The campaigns that had begun", db => CampaignSql.Begun(db, Day) },
        { "The results up to a day", db => CampaignSql.Results(db, Day) },
        { "All results, for totals", CampaignRecords.Records },
        { "What was ever above the units that have results", CampaignRecords.UnitsAbove },
        { "Where those units lie", db => CampaignSums.Units(db, new([CampaignDimension.Province], null, Day, null)) },
        {
            "Where those units lie within a unit",
            db => CampaignSums.Units(db, new([CampaignDimension.District, CampaignDimension.Commune, CampaignDimension.Child], 19, Day, null))
        },
    };
}
