using System.Globalization;

namespace NtmGraph.Tests;

/// <summary>The assessments of a package, and what is computed of them over plain collections.</summary>
internal sealed class PlainCriteria
{
    public static readonly string[] Confidences = ["confirmed", "reported", "inferred", "synthetic"];

    private readonly DateOnly reference;

    public PlainCriteria(string folder, DateOnly reference)
    {
        this.reference = reference;
        Units = new PlainUnits(folder);
        Sets = PlainRow.Read(folder, "criteria_sets");
        Criteria = PlainRow.Read(folder, "criteria");
        Assessments = [.. PlainRow.Read(folder, "assessments").Select(row => new PlainAssessment(
            row, Units.MeantIn(row["unit_code"], row.Number("year")!.Value),
            Criteria.Single(criterion => criterion["set_code"] == row["set_code"] && criterion["number"] == row["criterion_number"])))];
    }

    public PlainUnits Units { get; }

    public IReadOnlyList<PlainRow> Sets { get; }

    public IReadOnlyList<PlainRow> Criteria { get; }

    public IReadOnlyList<PlainAssessment> Assessments { get; }

    /// <summary>The last day of a year that the data reach.</summary>
    public DateOnly EndOf(int year) => new DateOnly(year, 12, 31) is var end && end < reference ? end : reference;

    /// <summary>The unit that a reader means by `within`, or the code of the error.</summary>
    public (PlainUnit? Unit, string? Error) Within(string? code, DateOnly day)
    {
        var unit = code is null ? Units.All.FirstOrDefault(unit => unit.Level == 1 && unit.IsValidOn(day)) : Units.On(code, day);
        return unit is not null ? (unit, null)
            : (null, Units.First(code ?? Units.Country)?.From > day ? "HIERARCHY_NOT_KNOWN" : "UNKNOWN_UNIT");
    }

    /// <summary>Those above a unit where it lay at the end of a year; where it lay last or first, if it was not valid then.</summary>
    public IReadOnlyList<PlainUnit> Above(PlainUnit unit, int year)
    {
        var end = new DateOnly(year, 12, 31);
        return [.. Units.Upwards(unit, unit.IsValidOn(end) ? end : end < unit.From ? unit.From : unit.To.AddDays(-1))];
    }

    public static string Surest(IEnumerable<PlainAssessment> assessments) =>
        assessments.Select(assessment => assessment.Confidence).MaxBy(confidence => Array.IndexOf(Confidences, confidence))?.ToUpperInvariant() ?? "";
}

internal sealed record PlainAssessment(PlainRow Row, PlainUnit Unit, PlainRow Criterion)
{
    public int Year { get; } = Row.Number("year")!.Value;

    public string Set => Row["set_code"];

    public int Number { get; } = Row.Number("criterion_number")!.Value;

    public string Result => Row["result"];

    public string Confidence => Row["confidence"];

    public decimal? Value => Row["value"].Length == 0 ? null : decimal.Parse(Row["value"], CultureInfo.InvariantCulture);
}
