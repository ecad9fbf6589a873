using System.Globalization;

namespace NtmGraph.Tests;

/// <summary>Criteria for some sets of a random package, and assessments of its units with many missing.</summary>
internal sealed class RandomAssessments(RandomUnits units, int seed)
{
    private static readonly (string Set, int Level, int Criteria)[] Sets = [("c1", 4, 5), ("c2", 4, 4), ("c4", 4, 3), ("d1", 3, 3), ("p1", 2, 1), ("h1", 5, 2)];
    private static readonly string[] Results = ["met", "met", "met", "basically_met", "not_met"];
    private static readonly string[] Confidences = ["confirmed", "confirmed", "reported", "inferred", "synthetic"];
    private static readonly string[] Sources = ["a", "b", "c", "d"];

    private readonly Random random = new(seed);

    public PackageFolder AddTo(PackageFolder folder) => folder
        .With("criteria", ["set_code,number,name,group", .. Criteria()])
        .With("assessments", ["unit_code,set_code,criterion_number,year,result,value,confidence,source", .. Assessments()]);

    private IEnumerable<string> Criteria() =>
        from set in Sets
        from number in Enumerable.Range(1, set.Criteria)
        select $"{set.Set},{number * 2},Criterion {number},{One("", "infrastructure", "economy")}";

    private IEnumerable<string> Assessments() =>
        from set in Sets
        from code in units.All.Where(unit => unit.Level == set.Level).Select(unit => unit.Code).Append("02").Distinct().ToList()
        from year in Enumerable.Range(2009, 14)
        where random.Next(3) > 0 && IsKnownIn(code, year)
        from number in Enumerable.Range(1, set.Criteria)
        where random.Next(4) > 0
        select $"{code},{set.Set},{number * 2},{year},{One(Results)},{Value()},{One(Confidences)},{One(Sources)}";

    /// <summary>Whether a row may speak of the code: in a year of its life, or in one before it is known.</summary>
    private bool IsKnownIn(string code, int year)
    {
        var periods = units.All.Where(unit => unit.Code == code).ToList();
        return periods.Exists(unit => unit.From.Year <= year && unit.To > new DateOnly(year, 1, 1)) || periods.TrueForAll(unit => unit.From.Year > year);
    }

    private string Value() => random.Next(4) == 0 ? "" : (random.Next(-5_000, 10_000_000) / (decimal)Math.Pow(10, random.Next(5))).ToString(CultureInfo.InvariantCulture);

    private T One<T>(params T[] values) => values[random.Next(values.Length)];
}
