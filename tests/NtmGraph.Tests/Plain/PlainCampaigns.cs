using System.Globalization;

namespace NtmGraph.Tests;

/// <summary>What the campaigns of a package brought about, summed over plain collections.</summary>
internal sealed class PlainCampaigns
{
    private readonly PlainUnits units;
    private readonly Dictionary<string, string> parents;
    private readonly List<Result> all;
    private readonly Dictionary<(PlainUnit, PlainUnit), bool> everBelow = [];

    public PlainCampaigns(string folder)
    {
        units = new PlainUnits(folder);
        parents = PlainRow.Read(folder, "campaigns").ToDictionary(row => row["code"], row => row["parent_code"]);
        all = [.. PlainRow.Read(folder, "campaign_results").Select((row, line) => new Result(
            line, row["campaign_code"], units.Meant(row["unit_code"], row.Day("as_of")), row["measure"],
            decimal.Parse(row["value"], CultureInfo.InvariantCulture), row["bound"].ToUpperInvariant(), row.Day("as_of"), row["source"]))];
    }

    public IReadOnlyList<CampaignTotal> Totals(CampaignTotalArguments q)
    {
        var day = PlainDay.Parse(q.AsOf);
        var within = units.On(q.Within ?? "VN", day)!;
        var known = all.Where(result => result.AsOf <= day && (q.Within is null || Places(result.Unit, day).Exists(unit => IsVersionOf(unit, within)))).ToList();
        return [.. known.GroupBy(result => Group(q, result, day, within)).Select(group => Sum(group.Key, [.. group]))];
    }

    private CampaignTotal Sum(CampaignTotal key, List<Result> group)
    {
        var latest = group.Where(result => !group.Exists(other => IsSame(other, result)
            && (other.AsOf > result.AsOf || (other.AsOf == result.AsOf && other.Line < result.Line)))).ToList();
        var counted = latest.Where(part => !latest.Exists(whole => whole != part && Holds(whole, part))).ToList();
        var more = counted.Exists(result => result.Bound is "AT_LEAST" or "ABOUT");
        var less = counted.Exists(result => result.Bound is "AT_MOST" or "ABOUT");
        return key with
        {
            Value = counted.Sum(result => result.Value),
            Bound = more && less ? "ABOUT" : more ? "AT_LEAST" : less ? "AT_MOST" : "EXACT",
            Results = counted.Count,
            AsOf = PlainDay.Text(counted.Max(result => result.AsOf)),
            EarliestAsOf = PlainDay.Text(counted.Min(result => result.AsOf)),
            Sources = RateAnswer.Joined(counted.Select(result => result.Source)),
        };
    }

    private CampaignTotal Group(CampaignTotalArguments q, Result result, DateOnly day, PlainUnit within)
    {
        var places = Places(result.Unit, day);
        var child = places.TakeWhile(unit => !IsVersionOf(unit, within)).LastOrDefault();
        return new CampaignTotal(
            q.By.Contains("CAMPAIGN") ? result.Campaign : "",
            Level("PROVINCE", 2), Level("DISTRICT", 3), Level("COMMUNE", 4),
            q.By.Contains("CHILD") && places.Exists(unit => IsVersionOf(unit, within)) ? Text(child) : "",
            result.Measure,
            q.By.Contains("YEAR") ? result.AsOf.Year : null,
            0, "", 0, "", "", "");

        string Text(PlainUnit? unit) => unit is null ? "" : Shown(units.Nearest(unit, day));

        string Level(string dimension, int level) => q.By.Contains(dimension) ? Text(places.Find(unit => unit.Level == level)) : "";
    }

    private bool Holds(Result whole, Result part) =>
        Campaigns(part.Campaign).Contains(whole.Campaign) && WasEverWithin(part.Unit, whole.Unit);

    private IEnumerable<string> Campaigns(string code)
    {
        for (var at = code; at.Length > 0; at = parents[at])
            yield return at;
    }

    private bool IsSame(Result a, Result b) =>
        (a.Campaign, units.Origin(a.Unit), a.Measure) == (b.Campaign, units.Origin(b.Unit), b.Measure);

    /// <summary>A unit and those above it: on the day, or on its first or last day if the day is not of its life.</summary>
    private List<PlainUnit> Places(PlainUnit unit, DateOnly day)
    {
        var version = units.Nearest(unit, day);
        return [.. units.Upwards(version, day < version.From ? version.From : day >= version.To ? version.To.AddDays(-1) : day)];
    }

    /// <summary>What lies above a unit changes only where some unit begins.</summary>
    private bool WasEverWithin(PlainUnit unit, PlainUnit above)
    {
        if (!everBelow.TryGetValue((unit, above), out var was))
            everBelow[(unit, above)] = was = units.All.Any(other => units.Upwards(unit, other.From).Any(one => units.Origin(one) == units.Origin(above)));
        return was;
    }

    private bool IsVersionOf(PlainUnit unit, PlainUnit other) => units.Origin(unit) == units.Origin(other);

    private static string Shown(PlainUnit unit) => $"{unit.Code} {PlainDay.Text(unit.From)}";

    private sealed record Result(
        int Line, string Campaign, PlainUnit Unit, string Measure, decimal Value, string Bound, DateOnly AsOf, string Source);
}
