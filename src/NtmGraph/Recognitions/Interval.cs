namespace NtmGraph;

/// <summary>How far apart the points of a trend are.</summary>
internal enum Interval
{
    /// <summary>The last day of every month.</summary>
    Month,

    /// <summary>The last day of March, June, September and December.</summary>
    Quarter,

    /// <summary>31 December of every year.</summary>
    Year,
}

internal static class Intervals
{
    /// <summary>The last days of the periods from one day to another, and that other day itself.</summary>
    public static IEnumerable<DateOnly> Ends(this Interval interval, DateOnly from, DateOnly to)
    {
        var months = interval switch { Interval.Month => 1, Interval.Quarter => 3, _ => 12 };
        for (var month = (from.Year * 12) + (from.Month - 1); ; month++)
        {
            if ((month + 1) % months != 0)
                continue;
            var end = new DateOnly(month / 12, (month % 12) + 1, DateTime.DaysInMonth(month / 12, (month % 12) + 1));
            if (end >= to)
                break;
            yield return end;
        }
        yield return to;
    }
}
