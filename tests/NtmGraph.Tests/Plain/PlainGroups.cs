namespace NtmGraph.Tests;

/// <summary>What <c>recognitionRates</c> is asked.</summary>
/// <param name="Since">The day that every row is compared with.</param>
internal sealed record GroupArguments(RateArguments Rate, IReadOnlyList<string> By, PlainFilter? Where, string Since);

/// <summary>A filter of units as it is sent, and what it says.</summary>
internal sealed record PlainFilter(object Sent, Func<PlainUnit, DateOnly, bool> Holds);

/// <summary>The rows of grouped rates, each counted from the units that belong to it.</summary>
internal sealed class PlainGroups(PlainRates rates)
{
    private static readonly Dictionary<string, int> LevelOf = new() { ["PROVINCE"] = 2, ["DISTRICT"] = 3, ["COMMUNE"] = 4 };
    private static readonly string[] Keys = ["PROVINCE", "DISTRICT", "COMMUNE", "CHILD", "KIND", "TIER", "ATTAINED_YEAR"];

    private static readonly string[] Kinds =
        ["country", "province", "municipality", "city", "town", "district", "urban_district", "commune", "ward", "township", "special_zone", "hamlet", "residential_group"];

    public GroupAnswer Answer(GroupArguments a)
    {
        var day = PlainDay.Parse(a.Rate.AsOf!);
        if (rates.Within(a.Rate.Within, day) is not { } within)
            return GroupAnswer.Failed(rates.Answer(a.Rate).Error!);
        var q = PlainRates.Question(within, a.Rate, day) with { Where = a.Where?.Holds };
        if (a.By.Any(dimension => LevelOf.GetValueOrDefault(dimension) > q.Level))
            return GroupAnswer.Failed("INVALID_DIMENSION");
        var tiers = a.By.Contains("TIER") ? rates.TiersFrom(q) : [];
        var rows = (tiers.Count == 0 ? [q.Tier] : tiers).SelectMany(tier => OfTier(q with { Tier = tier }, a)).ToList();
        return rows.Count == 0 && rates.Rate(q).Error is { } error
            ? GroupAnswer.Failed(error)
            : new GroupAnswer([.. rows.OrderBy(row => row.Order, Comparer<object?[]>.Create(Compare)).Select(row => row.Row)]);
    }

    private IReadOnlyList<(object?[] Order, GroupRow Row)> OfTier(PlainQuestion q, GroupArguments a)
    {
        var whole = a.By.All(dimension => dimension == "TIER");
        var years = a.By.Contains("ATTAINED_YEAR")
            ? rates.Holders(q).Values.Select(rows => rows[0].Number("attained_year")).Distinct().ToList()
            : [null];
        var groups = whole
            ? [(Units: [], Order: KeyOf(q, null, a.By))]
            : rates.Counted(q).GroupBy(unit => string.Join('/', KeyOf(q, unit, a.By)))
                .Select(units => (Units: units.ToList(), Order: KeyOf(q, units.First(), a.By))).ToList();
        var asked = groups.SelectMany(group => years.Select(year =>
            (Question: Question(q, group.Units.FirstOrDefault(), a.By) with { Year = year }, Order: (object?[])[.. group.Order[..6], year]))).ToList();
        var figures = asked.Select(row => (row.Question, row.Order, Rate: rates.Rate(row.Question))).Where(row => row.Rate.Error is null).ToList();
        int? total = figures.Select(row => (row.Rate.Bound == "EXACT", row.Rate.AsOf)).Distinct().ToList() is [(true, _)] ? figures.Sum(row => row.Rate.Numerator) : null;
        return [.. figures.Select(row => (row.Order, new GroupRow(
            string.Join('/', row.Order.Select((value, i) => i == 4 && value is int kind ? Kinds[kind].ToUpperInvariant() : i == 5 && value is int tier ? PlainRates.TierName(tier) : value)),
            IsRanked(row.Question, row.Rate) ? 1 + figures.Count(other => IsRanked(other.Question, other.Rate)
                && (long)other.Rate.Numerator * row.Rate.Denominator > (long)row.Rate.Numerator * other.Rate.Denominator) : null,
            total,
            total is > 0 ? PlainChange.Rounded((long)row.Rate.Numerator * 100, total.Value) : null,
            row.Rate,
            row.Rate.Basis == "UNIT_RECORDS" ? Codes(rates.Holders(row.Question).Keys) : null,
            row.Rate.Basis == "UNIT_RECORDS" ? Codes(rates.Counted(row.Question).Except(rates.Holders(row.Question).Keys)) : null,
            PlainChange.Since(rates, row.Question, row.Rate, PlainDay.Parse(a.Since)))))];
    }

    private static bool IsRanked(PlainQuestion q, RateAnswer rate) => rate.Denominator is > 0 && PlainChange.IsKnown(q, rate) && PlainChange.IsNear(q, rate);

    /// <summary>What a row is: all units within the smallest unit named in it, unless it names a kind, or none of a smaller level.</summary>
    private PlainQuestion Question(PlainQuestion q, PlainUnit? unit, IReadOnlyList<string> by)
    {
        if (unit is null)
            return q;
        var named = Keys.Take(4).Where(by.Contains).Select(dimension => UnitOf(q, unit, dimension)).OfType<PlainUnit>().Append(q.Within).MaxBy(one => one.Level)!;
        var none = by.Where(LevelOf.ContainsKey).Where(dimension => UnitOf(q, unit, dimension) is null).Select(dimension => LevelOf[dimension])
            .Where(level => level > named.Level).ToList();
        return q with
        {
            Within = named,
            Only = none.Count == 0 && !by.Contains("KIND") ? null : (one, day) =>
                (!by.Contains("KIND") || one.Kind == unit.Kind) && !rates.Units.Upwards(one, day).Any(above => none.Contains(above.Level)),
        };
    }

    private object?[] KeyOf(PlainQuestion q, PlainUnit? unit, IReadOnlyList<string> by) =>
    [
        .. Keys.Take(4).Select(dimension => by.Contains(dimension) && unit is not null ? UnitOf(q, unit, dimension)?.Code : null),
        by.Contains("KIND") && unit is not null ? Array.IndexOf(Kinds, unit.Kind) : null,
        by.Contains("TIER") ? q.Tier : null,
        null,
    ];

    private PlainUnit? UnitOf(PlainQuestion q, PlainUnit unit, string dimension)
    {
        var above = rates.Units.Upwards(unit, q.Day).ToList();
        return dimension == "CHILD"
            ? above.TakeWhile(one => one != q.Within).LastOrDefault()
            : above.Find(one => one.Level == LevelOf[dimension]);
    }

    private static string Codes(IEnumerable<PlainUnit> units) =>
        string.Join(' ', units.Select(unit => unit.Code).Order(StringComparer.Ordinal).Take(GroupAsking.MostUnits));

    private static int Compare(object?[] a, object?[] b) => a.Zip(b, (x, y) => (x, y) switch
    {
        (string one, string other) => string.CompareOrdinal(one, other),
        _ => Comparer<int?>.Default.Compare(x as int? ?? (x is null ? null : 0), y as int? ?? (y is null ? null : 0)),
    }).FirstOrDefault(sign => sign != 0);
}
