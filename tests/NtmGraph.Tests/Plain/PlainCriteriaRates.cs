namespace NtmGraph.Tests;

/// <summary>What <c>criteriaRates</c> is asked, in the words of the schema.</summary>
/// <param name="Kind">Only units of this kind, in the words of the package.</param>
internal sealed record CriteriaRateArguments(IReadOnlyList<string> By, string? Set, int? Year, string? Within, string? Kind);

/// <summary>The criteria rates of a package, computed over plain collections. An answer is a line for each row, or the code of an error.</summary>
internal sealed class PlainCriteriaRates(PlainCriteria data)
{
    public static readonly string[] Dimensions = ["PROVINCE", "DISTRICT", "COMMUNE", "CHILD", "KIND", "YEAR", "SET", "GROUP", "CRITERION"];

    public IReadOnlyList<string> Answer(CriteriaRateArguments q, DateOnly reference)
    {
        if (q.Set is not null && data.Sets.All(row => row["code"] != q.Set))
            return ["UNKNOWN_CRITERIA_SET"];
        var within = default(PlainUnit?);
        if (q.Within is not null || q.By.Contains("CHILD"))
        {
            (within, var error) = data.Within(q.Within, q.Year is { } year ? data.EndOf(year) : reference);
            if (within is null)
                return [error!];
        }
        return [.. data.Assessments
            .Where(assessment => (q.Set is null || assessment.Set == q.Set) && (q.Year is null || assessment.Year == q.Year)
                && (q.Kind is null || assessment.Unit.Kind == q.Kind)
                && (within is null || data.Above(assessment.Unit, assessment.Year).Any(unit => data.Units.Origin(unit) == data.Units.Origin(within))))
            .GroupBy(assessment => Values(assessment, unit => data.Units.Origin(unit)))
            .Select(group => $"{Values(Latest(group), unit => unit)}: {Figures([.. group])}")
            .Order(StringComparer.Ordinal)];

        string Values(PlainAssessment assessment, Func<PlainUnit, PlainUnit> shown) =>
            string.Join('|', Dimensions.Select(dimension => q.By.Contains(dimension) ? Value(dimension, assessment, within, shown) : ""));

        // A unit is shown as it was in the latest year of its row; where it changed within that year, as it was last.
        PlainAssessment Latest(IEnumerable<PlainAssessment> group) => group
            .OrderByDescending(assessment => assessment.Year).ThenByDescending(assessment => q.By.Max(dimension => Place(dimension, assessment, within)?.From)).First();
    }

    private string Value(string dimension, PlainAssessment assessment, PlainUnit? within, Func<PlainUnit, PlainUnit> shown)
    {
        var place = Place(dimension, assessment, within);
        return dimension switch
        {
            "PROVINCE" or "DISTRICT" or "COMMUNE" or "CHILD" => Text(place is null ? null : shown(place)),
            "KIND" => assessment.Unit.Kind.ToUpperInvariant(),
            "YEAR" => $"{assessment.Year}",
            "SET" => assessment.Set,
            "GROUP" => assessment.Criterion["group"],
            _ => $"{assessment.Set} {assessment.Number}",
        };
    }

    /// <summary>The unit of a dimension that the assessed one lay in at the end of the year, or was.</summary>
    private PlainUnit? Place(string dimension, PlainAssessment assessment, PlainUnit? within)
    {
        var above = data.Above(assessment.Unit, assessment.Year).ToList();
        return dimension switch
        {
            "PROVINCE" => above.Find(unit => unit.Level == 2),
            "DISTRICT" => above.Find(unit => unit.Level == 3),
            "COMMUNE" => above.Find(unit => unit.Level == 4),
            "CHILD" => above.TakeWhile(unit => data.Units.Origin(unit) != data.Units.Origin(within!)).LastOrDefault(),
            _ => null,
        };
    }

    private static string Figures(IReadOnlyList<PlainAssessment> group)
    {
        var met = Count("met");
        var values = group.Select(assessment => assessment.Value).OfType<decimal>().ToList();
        var one = group.Select(assessment => (assessment.Set, assessment.Number)).Distinct().Count() == 1;
        return string.Join(' ', group.Count, met, Count("basically_met"), Count("not_met"),
            RateText(((20_000L * met) + group.Count) / (2 * group.Count) / 100m),
            one && values.Count > 0 ? RateText(Rounded(values.Sum() / values.Count)) : "none",
            PlainCriteria.Surest(group), $"{group.Max(assessment => assessment.Year)}-12-31",
            string.Join('+', group.Select(assessment => assessment.Row["source"]).Distinct().Order(StringComparer.Ordinal)));

        int Count(string result) => group.Count(assessment => assessment.Result == result);
    }

    public static string RateText(decimal value) => value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Rounded(decimal value) => Math.Sign(value) * Math.Floor((Math.Abs(value) * 100m) + 0.5m) / 100m;

    private static string Text(PlainUnit? unit) => unit is null ? "" : $"{unit.Code} {PlainDay.Text(unit.From)}";
}
