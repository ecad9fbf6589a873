namespace NtmGraph.Benchmarks;

/// <summary>A campaign of every province in every year, with four results in each of its districts.</summary>
internal static class NationalCampaigns
{
    private static readonly (string Code, string Name, string Unit, long Most)[] AllMeasures =
    [
        ("launches", "Cuộc ra quân", "cuộc", 90),
        ("participations", "Lượt người tham gia", "lượt người", 40_000),
        ("land_donated", "Đất hiến", "ha", 30),
        ("funds_mobilised", "Kinh phí huy động", "VND", 50_000_000_000),
    ];

    public static IEnumerable<string> Measures => AllMeasures.Select(measure => $"{measure.Code},{measure.Name},{measure.Unit}");

    public static IEnumerable<string> Campaigns(NationalUnits units, NationalSize size) =>
        from province in units.Provinces
        from year in Enumerable.Range(size.FirstYear, size.Years)
        select $"K{province}-{year},Campaign {province} {year},{province},{year}-01-01,{year}-12-31,made-up";

    public static IEnumerable<string> Results(NationalUnits units, NationalSize size)
    {
        var random = new Random(23);
        return from district in units.Districts
               from year in Enumerable.Range(size.FirstYear, size.Years)
               from measure in AllMeasures
               let bound = random.Next(3) == 0 ? "at_least" : "exact"
               select $"K{district.Province}-{year},{district.Code},{measure.Code},{random.NextInt64(1, measure.Most)},{bound},{year}-12-31,made-up";
    }
}
