using System.Globalization;

namespace NtmGraph.Benchmarks;

/// <summary>One assessment for each commune, criterion and year.</summary>
internal static class NationalCriteria
{
    private const int Count = 19;

    public static IEnumerable<string> Sets =>
    [
        $"C-NR,Commune,commune,new_rural,commune,{NationalUnits.Begin},made-up",
        $"C-AD,Advanced commune,commune,advanced,commune,{NationalUnits.Begin},made-up",
        $"C-MO,Model commune,commune,model,commune,{NationalUnits.Begin},made-up",
        $"D-NR,District,district,new_rural,district,{NationalUnits.Begin},made-up",
    ];

    public static IEnumerable<string> Criteria => Enumerable.Range(1, Count)
        .Select(number => $"C-NR,{number},Criterion {number},{(number < 10 ? "infrastructure" : number < 14 ? "economy" : "society")}");

    public static IEnumerable<string> Assessments(NationalUnits units, NationalSize size)
    {
        var random = new Random(11);
        return from year in Enumerable.Range(size.FirstYear, size.Years)
               from commune in units.Communes
               where commune.FirstYear <= year && year <= commune.LastYear
               from number in Enumerable.Range(1, Count)
               select Assessment(random, commune, number, year);
    }

    private static string Assessment(Random random, Commune commune, int number, int year)
    {
        var value = commune.Strength + ((year - 2016) * 0.28) - 0.6 + (random.Normal() * 0.7) - (number % 5 * 0.12);
        var result = value > 0 ? "met" : value > -0.1 ? "basically_met" : "not_met";
        return string.Create(
            CultureInfo.InvariantCulture, $"{commune.Code},C-NR,{number},{year},{result},{50 + (18 * value):F2},synthetic,made-up");
    }
}
