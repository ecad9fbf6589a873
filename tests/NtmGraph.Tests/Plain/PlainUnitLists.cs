namespace NtmGraph.Tests;

/// <summary>Where the list of units of a package is whole.</summary>
internal sealed class PlainUnitLists(string folder, PlainUnits units)
{
    private readonly bool stated = File.Exists(Path.Combine(folder, "unit_coverage.csv"));
    private readonly IReadOnlyList<PlainRow> rows = PlainRow.Read(folder, "unit_coverage");

    /// <summary>Whether the units of the level are all known; a unit is always all there is of its own level.</summary>
    public bool IsWhole(PlainQuestion q) => (q.Level == q.Within.Level && units.Nearest(q.Within, q.Day).IsValidOn(q.Day)) || IsVouchedFor(q);

    /// <summary>Whether the units of the level are known to be none: those there were are gone, or there never were any.</summary>
    public bool IsEmpty(PlainQuestion q) => IsVouchedFor(q)
        && !(units.KnownFrom(q.Level, q.Within) > q.Day)
        && !units.OfLevel(q.Level, q.Within, q.Day).Any();

    private bool IsVouchedFor(PlainQuestion q)
    {
        var above = units.Upwards(q.Within, q.Day).ToList();
        return stated
            ? rows.Any(row => row["level"] == PlainUnits.Levels[q.Level] && row.IsValidOn(q.Day)
                && above.Select(units.Origin).Contains(units.Origin(units.Meant(row["unit_code"], row.Day("valid_from")))))
            : above.Exists(unit => unit.Level == 2 && PlainUnits.Levels[q.Level] is "district" or "commune" && units.KnownFrom(q.Level, unit) is not null);
    }
}
