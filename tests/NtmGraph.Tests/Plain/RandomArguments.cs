namespace NtmGraph.Tests;

/// <summary>Random questions about a package, most of them about the days on which something changes.</summary>
internal sealed class RandomArguments(string folder, int firstYear, int seed)
{
    private static readonly string[] Tables =
        ["units", "criteria_sets", "recognitions", "register_coverage", "unit_coverage", "published_figures", "targets"];

    private static readonly string[] DayColumns =
        ["valid_from", "valid_to", "decided_on", "revoked_on", "as_of", "due_on", "baseline_on"];

    private readonly Random random = new(seed);
    private readonly PlainUnits units = new(folder);

    private readonly List<DateOnly> days = [.. Tables.SelectMany(table => PlainRow.Read(folder, table))
        .SelectMany(row => DayColumns.Select(row.DayOrNull)).OfType<DateOnly>().Where(day => day.Year >= firstYear).Distinct()];

    public RateArguments Next()
    {
        var day = Day();
        var within = Within(day);
        var highest = within is not null && units.On(within, day) is { } unit && random.Next(20) > 0 ? unit.Level : 2;
        return new RateArguments(
            PlainUnits.Levels[int.Max(highest, random.Next(2, random.Next(2) == 0 ? 6 : 5))].ToUpperInvariant(),
            random.Next(30) == 0 ? "MODERN" : One("NEW_RURAL", "NEW_RURAL", "ADVANCED", "MODEL"),
            within,
            PlainDay.Text(day),
            One("AT_LEAST", "AT_LEAST", "EXACTLY"),
            One("ATTAINED", "ATTAINED", "DECIDED"));
    }

    public DateOnly Day()
    {
        var year = random.Next(firstYear - 1, 2027);
        return random.Next(6) switch
        {
            0 => new DateOnly(year, 12, 31).AddDays(random.Next(-1, 2)),
            1 => new DateOnly(year, 3, 1).AddDays(-1),
            2 => new DateOnly(year, 1, 1).AddDays(random.Next(365)),
            _ => One([.. days]).AddDays(random.Next(-1, 2)),
        };
    }

    /// <summary>Nothing, a large unit, any unit of the day, or now and then one of another day or none at all.</summary>
    private string? Within(DateOnly day)
    {
        var valid = units.All.Where(unit => unit.IsValidOn(day)).ToList();
        var large = valid.Where(unit => unit.Level <= 3).ToList();
        return random.Next(10) switch
        {
            <= 1 => null,
            2 => One([.. units.All]).Code,
            3 => random.Next(3) == 0 ? "none" : null,
            <= 7 when large.Count > 0 => One([.. large]).Code,
            _ => valid.Count > 0 ? One([.. valid]).Code : null,
        };
    }

    private T One<T>(params T[] values) => values[random.Next(values.Length)];
}
