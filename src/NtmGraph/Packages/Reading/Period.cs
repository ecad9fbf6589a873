namespace NtmGraph;

/// <summary>The time in which something holds, from a day until before another; without end where that is null.</summary>
internal readonly record struct Period(DateOnly From, DateOnly? To)
{
    /// <summary>The time of a row that the import wrote out, where the calendar's last day stands for "no end".</summary>
    public static Period WrittenOut(DateOnly from, DateOnly to) => new(from, to == DateOnly.MaxValue ? null : to);

    /// <summary>The last day of a year, from which its recognitions count; years that the calendar does not have end with it.</summary>
    public static DateOnly EndOf(int year) => new(int.Clamp(year, DateOnly.MinValue.Year, DateOnly.MaxValue.Year), 12, 31);

    public bool Contains(DateOnly day) => From <= day && (To is null || day < To);

    /// <summary>Reads <c>valid_from</c> and <c>valid_to</c>; null, with a problem, where the end is not after the beginning.</summary>
    public static Period? Read(Table table)
    {
        var end = table.Column("valid_to");
        var period = new Period(table.Date(table.Column("valid_from")), table.DateOrNull(end));
        if (period.To > period.From || period.To is null)
            return period;
        table.Refuse(end, $"must be after valid_from, {period.From:yyyy-MM-dd}");
        return null;
    }
}
