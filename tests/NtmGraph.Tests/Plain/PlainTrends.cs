namespace NtmGraph.Tests;

/// <summary>Trends: the single rate of every day on which a period ends, and of the last day.</summary>
internal static class PlainTrends
{
    public static TrendAnswer Answer(PlainRates rates, TrendArguments a)
    {
        var from = PlainDay.Parse(a.From);
        var to = PlainDay.Parse(a.Rate.AsOf!);
        var versions = rates.Units.All.Where(unit => a.Rate.Within is null ? unit.Level == 1 : unit.Code == a.Rate.Within).ToList();
        if (versions.Count == 0)
            return TrendAnswer.Failed("UNKNOWN_UNIT");
        var points = new List<TrendPoint>();
        PlainQuestion? last = null;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (day != to && !EndsPeriod(a.Interval, day))
                continue;
            var unit = versions.Find(version => version.IsValidOn(day));
            var question = unit is null ? null : PlainRates.Question(unit, a.Rate, day);
            var rate = question is null ? null : rates.Rate(question);
            if (rate?.Error == "LEVEL_ABOVE_UNIT")
                return TrendAnswer.Failed(rate.Error);
            rate = rate?.Error is null ? rate : null;
            var before = points.LastOrDefault()?.Rate;
            points.Add(new TrendPoint(PlainDay.Text(day), rate, rate is null || before is null ? null : PlainChange.Of(rates, question!, rate, last!, before)));
            last = question;
        }
        return new TrendAnswer(points);
    }

    private static bool EndsPeriod(string interval, DateOnly day) =>
        day.AddDays(1).Day == 1 && day.Month % (interval == "MONTH" ? 1 : interval == "QUARTER" ? 3 : 12) == 0;
}
