namespace NtmGraph.Tests;

/// <summary>A small package of fictional campaigns, up to four deep, and of questions about them, the same for the same seed.</summary>
internal sealed class RandomCampaigns
{
    private const int Campaigns = 14;

    private static readonly string[] Measures = ["land", "money", "trees"];
    private static readonly string[] Sources = ["a", "b", "c"];
    private static readonly string[] Dimensions = ["CAMPAIGN", "PROVINCE", "DISTRICT", "COMMUNE", "CHILD", "MEASURE", "YEAR"];

    private readonly Random random;
    private readonly RandomUnits units;
    private readonly List<DateOnly> days;

    public RandomCampaigns(int seed)
    {
        random = new Random(seed);
        units = new RandomUnits(random);
        days = [.. Enumerable.Range(0, 5).Select(_ => new DateOnly(2012, 1, 1).AddDays(random.Next(3600)))];
    }

    public PackageFolder Write() => new PackageFolder { ReferenceDate = "2020-12-31" }
        .With("sources", ["code,title", .. Sources.Select(code => $"{code},Source {code}")])
        .With("units", ["code,name,kind,parent_code,valid_from,valid_to", .. units.Rows])
            .With("successions", ["effective_on,from_code,to_code,extent", .. units.Successions])
        .With("measures", ["code,name,unit", .. Measures.Select(code => $"{code},Measure {code},{(code == "money" ? "VND" : "u")}")])
        .With("campaigns", ["code,name,unit_code,parent_code,source", .. Enumerable.Range(0, Campaigns).Select(Campaign)])
        .With("campaign_results", ["campaign_code,unit_code,measure,value,bound,as_of,source", .. Results(260)])
        .Write();

    public CampaignTotalArguments Next(PlainUnits known)
    {
        var day = random.Next(3) == 0 ? new DateOnly(2011, 1, 1).AddDays(random.Next(5000)) : One([.. days]).AddDays(random.Next(2));
        var valid = known.All.Where(unit => unit.IsValidOn(day) && unit.Level <= random.Next(2, 5)).ToList();
        var within = random.Next(3) == 0 ? null : One([.. valid]).Code;
        return new CampaignTotalArguments([.. Dimensions.Where(_ => random.Next(3) == 0)], within, PlainDay.Text(day));
    }

    private string Campaign(int number)
    {
        var parent = number == 0 || random.Next(4) == 0 ? "" : $"c{random.Next(int.Max(0, number - 4), number)}";
        return $"c{number},Campaign {number},VN,{parent},{One(Sources)}";
    }

    private IEnumerable<string> Results(int count) => Enumerable.Range(0, count).Select(_ =>
    {
        var unit = random.Next(3) == 0 ? units.Any() : units.Weighty();
        var day = One([.. days]);
        if (!unit.IsValidOn(day))
            day = units.DayOf(unit);
        var key = $"c{random.Next(Campaigns)},{unit.Code},{One(Measures)}";
        var value = random.Next(4) == 0 ? $"{random.Next(100)}.{random.Next(1, 10000):d4}" : $"{random.NextInt64(100_000_000_000)}";
        var source = One(Sources);
        return (Key: $"{key},{PlainDay.Text(day)},{source}", Row: $"{key},{value},{One("exact", "exact", "at_least", "at_most", "about")},{PlainDay.Text(day)},{source}");
    }).DistinctBy(result => result.Key).Select(result => result.Row);

    private T One<T>(params T[] values) => values[random.Next(values.Length)];
}
