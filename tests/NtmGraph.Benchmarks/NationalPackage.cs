using System.Globalization;

namespace NtmGraph.Benchmarks;

/// <summary>
/// Writes a made-up package as large as the country: 63 provinces, some 700 districts and 10 000 communes and wards,
/// each commune assessed on 19 criteria in each of 10 years.
/// </summary>
internal static class NationalPackage
{
    private const int Provinces = 63;
    private const int FirstYear = 2016;
    private const int LastYear = 2025;
    private const int Criteria = 19;
    private const string Begin = "1997-01-01";

    private static readonly string[] Syllables =
        "An Bình Cao Đại Định Đồng Gia Hà Hòa Hưng Kim La Lộc Lương Mỹ Nam Ninh Phú Phong Quang Sơn Tân Thái Thanh Thủy Tiên Vân Xuân Yên Đắk".Split(' ');

    public static string Write()
    {
        var folder = Path.Combine(NationalDatabase.Folder, "national");
        if (File.Exists(Path.Combine(folder, "datapackage.json")))
            return folder;
        Directory.CreateDirectory(folder);
        var random = new Random(7);
        var units = Units(random).ToList();
        var communes = units.Where(unit => unit.Kind == "commune").Select(unit => unit.Code).ToList();
        var strength = communes.ToDictionary(code => code, _ => Normal(random));

        void Table(string name, string header, IEnumerable<string> rows) =>
            File.WriteAllLines(Path.Combine(folder, name + ".csv"), rows.Prepend(header));

        Table("sources", "code,title", ["made-up,Made-up national data"]);
        Table("units", "code,name,kind,parent_code,valid_from",
            units.Select(unit => $"{unit.Code},{unit.Name},{unit.Kind},{unit.Parent},{Begin}"));
        Table("criteria_sets", "code,name,level,tier,applies_to,valid_from,source",
        [
            $"C-NR,Commune,commune,new_rural,commune,{Begin},made-up",
            $"C-AD,Advanced commune,commune,advanced,commune,{Begin},made-up",
        ]);
        Table("criteria", "set_code,number,name", Enumerable.Range(1, Criteria).Select(number => $"C-NR,{number},Criterion {number}"));
        Table("recognitions", "unit_code,tier,attained_year,decided_on,decision,confidence,source",
            communes.SelectMany(code => Recognitions(random, code, strength[code])));
        Table("register_coverage", "unit_code,level,tier,valid_from,source",
            [$"VN,commune,new_rural,{Begin},made-up", $"VN,commune,advanced,{Begin},made-up"]);
        Table("assessments", "unit_code,set_code,criterion_number,year,result,value,confidence,source",
            from year in Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
            from code in communes
            from number in Enumerable.Range(1, Criteria)
            select Assessment(random, code, number, year, strength[code]));
        Manifest(folder);
        return folder;
    }

    private static IEnumerable<(string Code, string Name, string Kind, string Parent)> Units(Random random)
    {
        yield return ("VN", "Việt Nam", "country", "");
        var (districts, communes) = (0, 0);
        for (var province = 1; province <= Provinces; province++)
        {
            yield return ($"{province:00}", Name(random), "province", "VN");
            for (var left = random.Next(8, 15); left > 0; left--)
            {
                var district = $"{++districts:000}";
                yield return (district, Name(random), "district", $"{province:00}");
                for (var more = random.Next(10, 21); more > 0; more--)
                    yield return ($"{++communes:00000}", Name(random), random.Next(100) < 87 ? "commune" : "ward", district);
            }
        }
    }

    private static IEnumerable<string> Recognitions(Random random, string code, double strength)
    {
        if (strength < -0.9)
            yield break;
        var year = Math.Clamp((int)(FirstYear + ((1.6 - strength) * 3.4)), FirstYear, LastYear);
        yield return $"{code},new_rural,{year},{Day(random, year)},{code}/QD-UBND,synthetic,made-up";
        if (strength > 0.6 && year < LastYear)
            yield return $"{code},advanced,{year + 1},{Day(random, year + 1)},{code}a/QD-UBND,synthetic,made-up";
    }

    private static string Assessment(Random random, string code, int number, int year, double strength)
    {
        var value = strength + ((year - FirstYear) * 0.28) - 0.6 + (Normal(random) * 0.7) - (number % 5 * 0.12);
        var result = value > 0 ? "met" : value > -0.1 ? "basically_met" : "not_met";
        return string.Create(CultureInfo.InvariantCulture, $"{code},C-NR,{number},{year},{result},{50 + (18 * value):F2},synthetic,made-up");
    }

    private static void Manifest(string folder)
    {
        var resources = Directory.EnumerateFiles(folder, "*.csv").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)
            .Select(name => $$"""{"name": "{{name}}", "path": "{{name}}.csv", "profile": "tabular-data-resource"}""");
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), $$"""
            {"profile": "tabular-data-package", "name": "national", "title": "Made-up national data", "version": "1.0.0",
             "reference_date": "{{LastYear}}-12-31", "resources": [{{string.Join(",\n ", resources)}}]}
            """);
    }

    private static string Name(Random random) => string.Join(' ', random.GetItems(Syllables, 2));

    private static string Day(Random random, int year) =>
        new DateOnly(year, 1, 1).AddDays(random.Next(365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
