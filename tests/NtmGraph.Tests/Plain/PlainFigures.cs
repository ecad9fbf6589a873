namespace NtmGraph.Tests;

/// <summary>How the published figures of a package stand against its unit records, by the definition over plain collections.</summary>
internal sealed class PlainFigures(string folder, PlainRates rates)
{
    /// <summary>By the code of the figure: the verdict, and the day of the records it was compared with.</summary>
    public Dictionary<string, (string Verdict, string? Day)> Answers() =>
        PlainRow.Read(folder, "published_figures").ToDictionary(row => row["code"], Answer);

    private (string, string?) Answer(PlainRow row)
    {
        var day = row.Day("as_of");
        var own = Records(row, day);
        var yearEnd = Records(row, new DateOnly(day.Year, 12, 31));
        if (row.Number("numerator") is not { } count || (own ?? yearEnd) is null)
            return ("NOT_CHECKABLE", null);
        var units = row["denominator_kind"] == "all" ? row.Number("denominator") : null;
        foreach (var rate in new[] { own, yearEnd }.OfType<RateAnswer>().Where(rate => Holds(row["bound"], rate.Numerator.CompareTo(count))))
            return units is null || rate.Denominator is null || units == rate.Denominator ? ("MATCHES", rate.AsOf)
                : rate.AsOf == row["as_of"] ? ("DIFFERS", rate.AsOf)
                : ("NOT_CHECKABLE", null);
        if (count < own?.Numerator && row["bound"] is not ("about" or "at_least"))
            return ("DIFFERS", own.AsOf);
        return count > yearEnd?.Numerator && row["bound"] is not ("about" or "at_most") ? ("DIFFERS", yearEnd.AsOf) : ("NOT_CHECKABLE", null);
    }

    /// <summary>Whether a true value that compares so with the printed one makes it true.</summary>
    private static bool Holds(string bound, int comparison) => bound switch
    {
        "at_least" => comparison >= 0,
        "at_most" => comparison <= 0,
        _ => comparison == 0,
    };

    private RateAnswer? Records(PlainRow row, DateOnly day)
    {
        var unit = rates.Units.Meant(row["unit_code"], row.Day("as_of"));
        var question = PlainRates.Question(unit, row["level"], row["tier"], day);
        return rates.IsComplete(question) ? rates.Rate(question) : null;
    }
}
