namespace NtmGraph.Tests;

/// <summary>
/// Random packages that say where their lists of units are whole: below the provinces, and wherever a register is. There the plain
/// computation, which takes a whole register for a whole list, and the server, which does not, must agree.
/// <see cref="UnitListTests"/> holds what the server answers elsewhere.
/// </summary>
internal static class StatedLists
{
    private static readonly string[] LevelsOfProvinces = ["district", "commune", "hamlet"];

    public static PackageFolder Write(int seed)
    {
        var package = RandomPackage.Write(seed);
        var stated = PlainRow.Read(package.Path, "unit_coverage").Select(List).ToList();
        var lists = File.Exists(Path.Combine(package.Path, "unit_coverage.csv")) ? stated : OfProvinces(new PlainUnits(PlainRow.Read(package.Path, "units")));
        var rows = lists.Concat(PlainRow.Read(package.Path, "register_coverage").Select(List))
            .GroupBy(list => (list.Code, list.Level, list.From))
            .Select(same => $"{same.Key.Code},{same.Key.Level},{same.Key.From},{(same.Any(list => list.To == "") ? "" : same.Max(list => list.To))}");
        return package.With("unit_coverage", ["unit_code,level,valid_from,valid_to", .. rows]).Write();
    }

    /// <summary>The rate as a careful reader has it: the percentage of a bound is rounded to the side of the bound.</summary>
    public static RateAnswer Bounded(this RateAnswer rate) => rate is { Denominator: > 0 and { } units, Bound: "AT_LEAST" or "AT_MOST" }
        ? rate with { Percentage = decimal.Round(100m * rate.Numerator / units, 2, rate.Bound == "AT_LEAST" ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity) }
        : rate;

    /// <summary>Rows as a careful reader has them: without places and changes by figures that are only bounds.</summary>
    public static GroupAnswer Bounded(this GroupAnswer groups) => groups with
    {
        Rows = [.. groups.Rows.Select(row => row with
        {
            Rank = row.Rank is null || !IsKnown(row.Rate) ? null : 1 + groups.Rows.Count(other =>
                Tier(other) == Tier(row) && IsKnown(other.Rate) && other.Rank is not null
                && (long)other.Rate.Numerator * row.Rate.Denominator > (long)row.Rate.Numerator * other.Rate.Denominator),
            Rate = row.Rate.Bounded(),
            Change = row.Change?.Bounded(row.Rate),
        })],
    };

    public static TrendAnswer Bounded(this TrendAnswer trend) =>
        trend with { Points = [.. trend.Points.Select(point => point with { Rate = point.Rate?.Bounded(), Change = point.Change?.Bounded(point.Rate!) })] };

    private static ChangeAnswer Bounded(this ChangeAnswer change, RateAnswer now) => IsKnown(now) && IsKnown(change.Since)
        ? change with { Since = change.Since.Bounded() }
        : change with { Numerator = null, Denominator = null, Points = null, Since = change.Since.Bounded() };

    private static bool IsKnown(RateAnswer rate) => rate.Bound == "EXACT" && (rate.Complete || rate.Basis == "PUBLISHED_FIGURE");

    private static string Tier(GroupRow row) => row.Key.Split('/')[5];

    private static IEnumerable<(string Code, string Level, string From, string To)> OfProvinces(PlainUnits units) =>
        from province in units.All
        where province.Level == 2
        from level in LevelsOfProvinces
        where units.KnownFrom(Array.IndexOf(PlainUnits.Levels, level), province) is not null
        select (province.Code, level, PlainDay.Text(province.From), province.To == DateOnly.MaxValue ? "" : PlainDay.Text(province.To));

    private static (string Code, string Level, string From, string To) List(PlainRow row) =>
        (row["unit_code"], row["level"], row["valid_from"], row["valid_to"]);
}
