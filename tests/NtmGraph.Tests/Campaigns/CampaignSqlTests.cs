namespace NtmGraph.Tests;

/// <summary>The queries on campaigns, as every database is asked them.</summary>
public class CampaignSqlTests
{
    private static readonly DateOnly Day = new(2023, 12, 31);

    [Fact]
    public void The_campaigns_that_had_begun() => SqlSnapshot.Matches("Campaigns", "Begun", db => CampaignSql.Begun(db, Day));

    [Fact]
    public void The_results_up_to_a_day() => SqlSnapshot.Matches("Campaigns", "Results", db => CampaignSql.Results(db, Day));
}
