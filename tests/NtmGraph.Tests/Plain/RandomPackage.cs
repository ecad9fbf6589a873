namespace NtmGraph.Tests;

/// <summary>A small package of fictional units and facts, the same for the same seed.</summary>
internal sealed class RandomPackage
{
    private static readonly string[] Tiers = ["new_rural", "advanced", "model"];
    private static readonly string[] Confidences = ["confirmed", "reported", "inferred", "synthetic"];
    private static readonly string[] Sources = ["a", "b", "c", "d"];

    private readonly Random random;
    private readonly RandomUnits units;

    private RandomPackage(int seed)
    {
        random = new Random(seed);
        units = new RandomUnits(random);
    }

    /// <summary>Writes a package; whether it says where its unit lists are whole is left to the seed.</summary>
    public static PackageFolder Write(int seed)
    {
        var package = new RandomPackage(seed);
        var folder = new PackageFolder { ReferenceDate = "2020-12-31" }
            .With("sources", ["code,title", .. Sources.Select(code => $"{code},Source {code}")])
            .With("units", ["code,name,kind,parent_code,valid_from,valid_to", .. package.units.Rows])
            .With("successions", ["effective_on,from_code,to_code,extent", .. package.units.Successions])
            .With("criteria_sets", CriteriaSets)
            .With("recognitions", ["unit_code,tier,attained_year,decided_on,revoked_on,confidence,source", .. package.Recognitions(160)])
            .With("register_coverage", ["unit_code,level,tier,valid_from,valid_to,source", .. package.Registers(60)])
            .With("published_figures", ["code,unit_code,level,tier,numerator,denominator,denominator_kind,bound,as_of,published_on,source", .. package.Figures(120)])
            .With("targets", ["code,unit_code,level,tier,mode,value,baseline_on,due_on,confidence,source", .. package.Targets(40)]);
        if (seed % 2 == 0)
            folder.With("unit_coverage", ["unit_code,level,valid_from,valid_to", .. package.UnitLists(14)]);
        return new RandomAssessments(package.units, seed).AddTo(folder).Write();
    }

    private static readonly string[] CriteriaSets =
    [
        "code,name,level,tier,applies_to,valid_from,valid_to",
        "c1,S,commune,new_rural,commune,2011-01-01,2016-03-01",
        "c2,S,commune,new_rural,commune|township,2016-03-01,2022-01-01",
        "c3,S,commune,new_rural,ward,2018-01-01,2020-02-29",
        "c4,S,commune,advanced,commune,2013-07-01,",
        "c5,S,commune,model,commune|township,2017-01-01,2020-12-31",
        "d1,S,district,new_rural,district,2012-01-01,",
        "d2,S,district,new_rural,city|town,2016-12-31,2021-06-30",
        "d3,S,district,advanced,district,2016-02-29,2019-01-01",
        "p1,S,province,new_rural,province|municipality,2015-01-01,",
        "h1,S,hamlet,model,hamlet,2018-01-01,",
    ];

    private IEnumerable<string> Recognitions(int count) => Unique(count, () =>
    {
        var unit = units.Any();
        var tier = One(Tiers);
        var year = int.Max(unit.From.Year, random.Next(2009, 2023));
        if (unit.To.AddDays(-1).Year < year)
            year = unit.From.Year;
        var source = One(Sources);
        var decided = Maybe(0.85) ? new DateOnly(year, 1, 1).AddDays(random.Next(700)) : (DateOnly?)null;
        var revoked = Maybe(0.15) ? (decided ?? new DateOnly(year, 1, 1)).AddDays(random.Next(1200)) : (DateOnly?)null;
        return ($"{unit.Code},{tier},{year},{source}", $"{unit.Code},{tier},{year},{Text(decided)},{Text(revoked)},{One(Confidences)},{source}");
    });

    private IEnumerable<string> Registers(int count) => Unique(count, () =>
    {
        var (unit, level, from, to) = Place();
        var tier = One(Tiers);
        return ($"{unit.Code},{level},{tier},{from}", $"{unit.Code},{level},{tier},{from},{to},{(Maybe(0.5) ? One(Sources) : "")}");
    });

    private IEnumerable<string> UnitLists(int count) => Unique(count, () =>
    {
        var (unit, level, from, to) = Place();
        return ($"{unit.Code},{level},{from}", $"{unit.Code},{level},{from},{to}");
    });

    /// <summary>Published figures, of which some are about the unit, level and day of the one before.</summary>
    private IEnumerable<string> Figures(int count)
    {
        var place = Place();
        return Enumerable.Range(0, count).Select(number => Figure(number, place = Maybe(0.4) ? place : Place()));
    }

    private string Figure(int number, (PlainUnit Unit, string Level, string From, string To) place)
    {
        var (unit, level, from, _) = place;
        var numerator = random.Next(6);
        var kind = One("all", "all", "new_rural", "advanced", "unstated");
        var bound = One("", "exact", "exact", "at_least", "at_most", "about");
        var denominator = Maybe(0.6) ? $"{numerator + random.Next(3)}" : "";
        var published = Maybe(0.5) ? Text(PlainDay.Parse(from).AddDays(random.Next(-3, 3))) : "";
        return $"f{number:d3},{unit.Code},{level},{One(Tiers)},{(Maybe(0.85) ? numerator : "")},{denominator},{kind},{bound},{from},{published},{One(Sources)}";
    }

    private IEnumerable<string> Targets(int count) => Enumerable.Range(0, count).Select(number =>
    {
        var (unit, level, from, _) = Place();
        var mode = One("absolute", "additional", "percentage");
        var value = mode == "percentage" ? random.Next(0, 1001) / 10m : random.Next(4);
        var baseline = mode == "additional" || Maybe(0.6) ? Text(PlainDay.Parse(from).AddDays(-random.Next(1, 900))) : "";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"t{number:d3},{unit.Code},{level},{One(Tiers)},{mode},{value},{baseline},{from},reported,{One(Sources)}");
    });

    /// <summary>A unit above the hamlets, a level below it or its own, and a time that begins while the unit lasts.</summary>
    private (PlainUnit Unit, string Level, string From, string To) Place()
    {
        var unit = units.Weighty();
        var level = PlainUnits.Levels[random.Next(unit.Level, Maybe(0.1) ? 6 : 5)];
        var from = units.DayOf(unit);
        return (unit, level, Text(from), Maybe(0.5) ? Text(from.AddDays(random.Next(1, 3000))) : "");
    }

    private static IEnumerable<string> Unique(int count, Func<(string Key, string Row)> make) =>
        Enumerable.Range(0, count).Select(_ => make()).DistinctBy(made => made.Key).Select(made => made.Row);

    private bool Maybe(double chance) => random.NextDouble() < chance;

    private T One<T>(params T[] values) => values[random.Next(values.Length)];

    private static string Text(DateOnly? day) => day is { } known ? PlainDay.Text(known) : "";
}
