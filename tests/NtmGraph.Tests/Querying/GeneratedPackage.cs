namespace NtmGraph.Tests;

/// <summary>A small package of random rows: many nulls, ties and equal names, and names with every awkward character.</summary>
internal static class GeneratedPackage
{
    private static readonly string[] Names =
    [
        "An", "Ân", "an", "Ăn", "Đại Từ", "Dai Tu", "Đại-Từ", "100%", "50% a_b", "a_b", "aXb", @"C:\x", "[x]", "x]", "O'Brien",
        "Tân Hoà", "Tân Hòa", "🌾 Lúa", "🌾", "𠮷", "Tổ 10", "Tổ 2", "A*?",
    ];

    private static readonly string[] Days = ["2001-01-01", "2010-06-15", "2015-12-31", "2016-01-01"];

    public static PackageFolder With(int seed)
    {
        var random = new Random(seed);
        var units = Units(random);
        var communes = units.Where(unit => unit.Kind is "commune" or "ward").Select(unit => unit.Code).ToList();
        string Unit() => communes[random.Next(communes.Count)];
        string Source() => $"s{random.Next(6)}";
        return new PackageFolder()
            .With("sources", ["code,title,publisher,published_on,url",
                .. Range(6, i => $"s{i},{Name(random)},{Maybe(random, Name(random))},{Maybe(random, Day(random))},{Maybe(random, "https://x.vn/%20_")}")])
            .With("units", ["code,name,name_en,kind,parent_code,valid_from,valid_to", .. units.Select(unit => unit.Line)])
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from,valid_to,decision,source",
                "a,Set A,commune,new_rural,commune|ward,2000-01-01,,,s1", "b,Set B,commune,advanced,commune,2000-01-01,2018-01-01,1/QĐ,")
            .With("criteria", ["set_code,number,name,name_en,group",
                .. Range(12, i => $"{(i < 6 ? "a" : "b")},{(i % 6) + 1},{Name(random)},{Maybe(random, Name(random))},{Maybe(random, "G")}")])
            .With("indicators", ["set_code,criterion_number,code,name,unit",
                .. Range(8, i => $"a,{(i % 3) + 1},{i},{Name(random)},{Maybe(random, "%")}")])
            .With("assessments", ["unit_code,set_code,criterion_number,year,result,value,confidence,source",
                .. Range(150, _ => $"{Unit()},{Pick(random, "a", "b")},{random.Next(1, 7)},{random.Next(2014, 2017)}").Distinct().Select(key =>
                    $"{key},{Pick(random, "met", "basically_met", "not_met")},{Maybe(random, Number(random))},reported,{Source()}")])
            .With("recognitions", ["unit_code,tier,attained_year,decided_on,decision,revoked_on,confidence,source",
                .. Range(60, _ => $"{Unit()},{Pick(random, "new_rural", "advanced", "model")}").Distinct().Select(key =>
                    $"{key},{random.Next(2011, 2016)},{Maybe(random, "2016-02-01")},{Maybe(random, Name(random))},{Maybe(random, "2018-01-01")},{Pick(random, "confirmed", "inferred")},{Source()}")])
            .With("measures", "code,name,name_en,unit,unit_en", "land,Đất,Land,ha,", "money,Tiền,,đồng,VND")
            .With("campaigns", ["code,name,unit_code,parent_code,starts_on,ends_on,source",
                .. Range(12, i => $"c{i:00},{Name(random)},{Unit()},{(i > 2 ? $"c{random.Next(i):00}" : "")},{Maybe(random, "2014-01-01")},{Maybe(random, "2015-01-01")},{Source()}")])
            .With("campaign_results", ["campaign_code,unit_code,measure,value,bound,as_of,source",
                .. Range(60, _ => $"c{random.Next(12):00},{Unit()},{Pick(random, "land", "money")}").Distinct().Select(key =>
                    $"{key},{Number(random).TrimStart('-')},{Pick(random, "exact", "at_least", "about")},{Day(random)},{Source()}")])
            .With("targets", ["code,unit_code,level,tier,mode,value,baseline_on,due_on,confidence,source",
                .. Range(10, i => $"t{i},{Pick(random, "01", "001", "002")},commune,new_rural,absolute,{random.Next(1, 4)},{Maybe(random, Day(random))},2018-12-31,reported,{Source()}")])
            .With("published_figures", ["code,unit_code,level,tier,numerator,denominator,denominator_kind,printed,bound,as_of,published_on,source",
                .. Range(50, i => $"F{Pick(random, "a", "A", "_")}{i},{Pick(random, "01", "001", "002")},commune,{Pick(random, "new_rural", "model")},{Maybe(random, $"{random.Next(4)}")},{Maybe(random, "4")},{Pick(random, "all", "unstated")},{Maybe(random, "\"66,67%\"")},{Pick(random, "", "about")},{Day(random)},{Maybe(random, Day(random))},{Source()}")]);
    }

    private static List<(string Code, string Kind, string Line)> Units(Random random)
    {
        var units = new List<(string Code, string Kind, string Line)>();
        void Add(string code, string kind, string parent, string from = "2000-01-01", string to = "") =>
            units.Add((code, kind, $"{code},{Name(random)},{Maybe(random, Name(random))},{kind},{parent},{from},{to}"));
        Add("VN", "country", "");
        Add("01", "province", "VN");
        Add("02", "province", "VN");
        Add("001", "district", "01");
        Add("002", "town", "01");
        Add("003", "district", "02");
        for (var i = 0; i < 70; i++)
            Add($"{i:00000}", random.Next(4) == 0 ? "ward" : "commune", $"00{random.Next(1, 4)}", to: random.Next(10) == 0 ? "2019-01-01" : "");
        for (var i = 0; i < 20; i++)
            Add($"h{i}", "hamlet", units.First(unit => unit.Line.EndsWith(",2000-01-01,", StringComparison.Ordinal) && unit.Kind == "commune").Code);
        return units;
    }

    private static IEnumerable<string> Range(int count, Func<int, string> make) => [.. Enumerable.Range(0, count).Select(make)];

    private static string Name(Random random) => Pick(random, Names);

    private static string Day(Random random) => Pick(random, Days);

    private static string Number(Random random) => Pick(random, "0", "1.5", "10", "9", "-2.25", "0.0001", "99999999999.9999", "1.05");

    private static string Maybe(Random random, string text) => random.Next(3) == 0 ? "" : text;

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
