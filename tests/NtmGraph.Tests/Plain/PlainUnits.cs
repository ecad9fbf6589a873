using System.Runtime.CompilerServices;

namespace NtmGraph.Tests;

internal sealed record PlainUnit(string Code, string Kind, string Parent, DateOnly From, DateOnly To)
{
    public int Level { get; } = Kind switch
    {
        "country" => 1,
        "province" or "municipality" => 2,
        "city" or "town" or "district" or "urban_district" => 3,
        "commune" or "ward" or "township" or "special_zone" => 4,
        _ => 5,
    };

    public bool IsValidOn(DateOnly day) => From <= day && day < To;

    /// <summary>A unit is itself alone, which is found out faster than whether all its values are the same.</summary>
    public bool Equals(PlainUnit? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>The units of a package, found by walking from child to parent.</summary>
internal sealed class PlainUnits
{
    public static readonly string[] Levels = ["", "country", "province", "district", "commune", "hamlet"];

    private readonly ILookup<string, PlainUnit> byCode;
    private readonly List<DateOnly> beginnings;
    private readonly Dictionary<(int, PlainUnit), DateOnly?> knownFrom = [];
    private readonly Dictionary<DateOnly, ILookup<(int, PlainUnit), PlainUnit>> ofLevel = [];
    private readonly Dictionary<PlainUnit, PlainUnit> origins = [];

    public PlainUnits(string folder)
    {
        All = [.. PlainRow.Read(folder, "units").Select(row => new PlainUnit(
            row["code"], row["kind"], row["parent_code"], row.Day("valid_from"), row.DayOrNull("valid_to") ?? DateOnly.MaxValue))
            .OrderBy(unit => unit.From)];
        byCode = All.ToLookup(unit => unit.Code);
        beginnings = [.. All.Select(unit => unit.From).Distinct().Order()];
        var into = PlainRow.Read(folder, "successions").ToLookup(row => (row["to_code"], row.Day("effective_on")));
        foreach (var unit in All)
        {
            var goesOn = into[(unit.Code, unit.From)].All(row => row["from_code"] == unit.Code && row["extent"] == "all");
            origins[unit] = goesOn && byCode[unit.Code].FirstOrDefault(before => before.To == unit.From) is { } same ? origins[same] : unit;
        }
    }

    public IReadOnlyList<PlainUnit> All { get; }

    public PlainUnit? On(string code, DateOnly day) => byCode[code].FirstOrDefault(unit => unit.IsValidOn(day));

    public PlainUnit? First(string code) => byCode[code].FirstOrDefault();

    /// <summary>The unit that a row means by a code: the one valid on the day, or the first where the code is known only from later.</summary>
    public PlainUnit Meant(string code, DateOnly day) => On(code, day) ?? byCode[code].First(unit => unit.From > day);

    /// <summary>The last unit that had the code in a year, or the first where the code is known only from later.</summary>
    public PlainUnit MeantIn(string code, int year) =>
        byCode[code].LastOrDefault(unit => unit.From.Year <= year && unit.To > new DateOnly(year, 1, 1))
        ?? byCode[code].First(unit => unit.From.Year > year);

    /// <summary>The code of the country.</summary>
    public string Country => All.First(unit => unit.Level == 1).Code;

    /// <summary>The version by which a unit began; the same for all its versions, since it goes on through a change of name, kind or parent.</summary>
    public PlainUnit Origin(PlainUnit unit) => origins[unit];

    /// <summary>The version of a unit that is valid on a day; the last before or the first after, where none is.</summary>
    public PlainUnit Nearest(PlainUnit unit, DateOnly day)
    {
        if (unit.IsValidOn(day))
            return unit;
        var versions = byCode[unit.Code].Where(version => Origin(version) == Origin(unit)).ToList();
        return versions.FindLast(version => version.From <= day) ?? versions[0];
    }

    /// <summary>A unit and those above it on a day; nothing on a day on which it is not valid.</summary>
    public IEnumerable<PlainUnit> Upwards(PlainUnit unit, DateOnly day)
    {
        var then = Nearest(unit, day);
        for (var at = then.IsValidOn(day) ? then : null; at is not null; at = On(at.Parent, day))
            yield return at;
    }

    public IEnumerable<PlainUnit> OfLevel(int level, PlainUnit within, DateOnly day)
    {
        if (!ofLevel.TryGetValue(day, out var known))
        {
            ofLevel[day] = known = All.Where(unit => unit.IsValidOn(day))
                .SelectMany(unit => Upwards(unit, day).Select(above => (Unit: unit, Above: Origin(above))))
                .ToLookup(pair => (pair.Unit.Level, pair.Above), pair => pair.Unit);
        }
        return known[(level, Origin(within))];
    }

    /// <summary>The first day on which any unit of a level lay within a unit.</summary>
    public DateOnly? KnownFrom(int level, PlainUnit within)
    {
        within = Origin(within);
        if (!knownFrom.TryGetValue((level, within), out var day))
            knownFrom[(level, within)] = day = beginnings.Cast<DateOnly?>().FirstOrDefault(begin => OfLevel(level, within, begin!.Value).Any());
        return day;
    }
}
