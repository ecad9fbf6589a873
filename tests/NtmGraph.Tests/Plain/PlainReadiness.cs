namespace NtmGraph.Tests;

/// <summary>What <c>readiness</c> is asked, in the words of the schema.</summary>
internal sealed record ReadinessArguments(string Set, int? Year, string? Within, int? MissingAtMost);

/// <summary>How ready the units of a package are, computed over plain collections. An answer is a line for each row, or the code of an error.</summary>
internal sealed class PlainReadiness(PlainCriteria data)
{
    public IReadOnlyList<string> Answer(ReadinessArguments q, int lastYear)
    {
        if (data.Sets.FirstOrDefault(row => row["code"] == q.Set) is not { } set)
            return ["UNKNOWN_CRITERIA_SET"];
        var numbers = data.Criteria.Where(row => row["set_code"] == q.Set).Select(row => row.Number("number")!.Value).ToList();
        if (numbers.Count == 0)
            return ["CRITERIA_NOT_KNOWN"];
        var ofSet = data.Assessments.Where(assessment => assessment.Set == q.Set).ToList();
        var year = q.Year ?? ofSet.Select(assessment => assessment.Year).Where(known => known <= lastYear).DefaultIfEmpty(lastYear).Max();
        var day = data.EndOf(year);
        var (within, error) = data.Within(q.Within, day);
        if (within is null)
            return [error!];
        var level = Array.IndexOf(PlainUnits.Levels, set["level"]);
        if (level < within.Level)
            return ["LEVEL_ABOVE_UNIT"];
        if (data.Units.KnownFrom(level, within) > day)
            return ["HIERARCHY_NOT_KNOWN"];
        return [.. data.Units.OfLevel(level, within, day)
            .Where(unit => set["applies_to"].Split('|').Contains(unit.Kind))
            .Select(unit => (unit, ofSet.Where(assessment => assessment.Year == year && data.Units.Origin(assessment.Unit) == data.Units.Origin(unit)).ToList()))
            .Where(row => q.MissingAtMost is not { } most || numbers.Count - row.Item2.Count(assessment => assessment.Result == "met") <= most)
            .Select(row => Line(row.unit, year, numbers, row.Item2))
            .Order(StringComparer.Ordinal)];
    }

    private static string Line(PlainUnit unit, int year, List<int> numbers, List<PlainAssessment> assessments)
    {
        var met = assessments.Count(assessment => assessment.Result == "met");
        var missing = assessments.Where(assessment => assessment.Result != "met").Select(assessment => assessment.Number).Order().ToList();
        var unknown = numbers.Except(assessments.Select(assessment => assessment.Number)).Order().ToList();
        return string.Join('|', unit.Code, year, numbers.Count, met, assessments.Count(assessment => assessment.Result == "basically_met"),
            assessments.Count(assessment => assessment.Result == "not_met"), missing.Count, unknown.Count,
            PlainCriteria.Surest(assessments), string.Join(' ', missing), string.Join(' ', unknown));
    }
}
