using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>What a package makes known of one figure, with the shares beside it that no count among all units says.</summary>
internal sealed record KnownRow(CoverageRow Row, IReadOnlyList<PublishedFigure> OtherShares)
{
    /// <summary>What a package, imported into a database of its own, makes known on a day.</summary>
    public static async Task<IReadOnlyList<KnownRow>> Read(NtmContext db, DateOnly day, CancellationToken ct)
    {
        var figures = await db.PublishedFigures.ToDictionaryAsync(figure => figure.Id, ct);
        return [.. (await Coverage.Read(db, day, ct)).Select(row => new KnownRow(row, [.. (row.Rate?.OtherShareIds ?? []).Select(id => figures[id])]))];
    }
}

/// <summary>What is known of one figure, as <c>coverage</c> gives it.</summary>
/// <param name="OtherShares">The shares that <c>otherShares</c> gives, as they were printed, with their days: <c>93,7% (2024-12-31)</c>; null where there are none.</param>
internal sealed record KnownFigure(
    KnownBy KnownBy, int? Numerator, int? Denominator, decimal? Percentage, Bound? Bound, DateOnly? AsOf, string? OtherShares)
{
    /// <summary>What a row gives; null where there is none.</summary>
    public static KnownFigure? Of(KnownRow? known) => known is not { Row: var row } ? null
        : new(row.KnownBy, row.Rate?.Numerator, row.Rate?.Denominator, row.Rate?.Percentage(), row.Rate?.Bound, row.Rate?.AsOf,
            known.OtherShares.Count == 0 ? null : string.Join(", ", known.OtherShares.Select(Text)));

    private static string Text(PublishedFigure share) =>
        string.Create(CultureInfo.InvariantCulture, $"{share.Printed ?? $"{share.Numerator}/{share.Denominator}"} ({share.AsOf:yyyy-MM-dd})");
}

/// <summary>A figure that two packages give differently.</summary>
/// <param name="Unit">Code of the country or the province.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">What the first package gives; null where it knows no such unit, level or tier on the day.</param>
/// <param name="After">What the second package gives.</param>
/// <param name="Rows">The rows that differ and that the figure rests on, or may.</param>
internal sealed record FigureChange(
    string Unit, string Name, UnitLevel Level, Tier Tier, KnownFigure? Before, KnownFigure? After, IReadOnlyList<RowChange> Rows);

/// <summary>Compares the figures of two packages on one day, and finds the rows behind their differences.</summary>
/// <param name="rows">The rows that differ between the packages.</param>
/// <param name="units">All units of both packages, for where a row belongs.</param>
/// <param name="day">The day of the figures.</param>
internal sealed class FigureChanges(IReadOnlyList<RowChange> rows, IReadOnlyCollection<AdministrativeUnit> units, DateOnly day)
{
    private readonly ILookup<string, UnitLevel> levels = units.Select(unit => (unit.Code, unit.Level)).Distinct().ToLookup(unit => unit.Code, unit => unit.Level);

    private readonly ILookup<string, string> parents = units.Where(unit => unit.ParentCode is not null).Select(unit => (unit.Code, unit.ParentCode!)).Distinct()
        .ToLookup(unit => unit.Code, unit => unit.Item2);

    private readonly Dictionary<(RowChange Row, string Column), HashSet<string>> places = [];

    /// <summary>The figures that differ, in the order of the second package's.</summary>
    public IReadOnlyList<FigureChange> Between(IReadOnlyList<KnownRow> before, IReadOnlyList<KnownRow> after)
    {
        var (first, second) = (before.ToDictionary(Of), after.ToDictionary(Of));
        return
        [
            .. from figure in second.Keys.Union(first.Keys)
               let was = first.GetValueOrDefault(figure)
               let became = second.GetValueOrDefault(figure)
               let change = (Before: KnownFigure.Of(was), After: KnownFigure.Of(became))
               where change.Before != change.After
               select new FigureChange(
                   figure.Code, (became ?? was)!.Row.Unit.Name, figure.Level, figure.Tier, change.Before, change.After, [.. rows.Where(row => IsBehind(row, figure))]),
        ];
    }

    private static (string Code, UnitLevel Level, Tier Tier) Of(KnownRow known) => (known.Row.Unit.Code, known.Row.Level, known.Row.Tier);

    /// <summary>Whether a figure may rest on a row: one that speaks of its unit, or of one in it, of its level and of its day or an earlier one.</summary>
    private bool IsBehind(RowChange row, (string Code, UnitLevel Level, Tier Tier) figure) => row.Table switch
    {
        "published_figures" => row.In("unit_code").Contains(figure.Code) && IsOfLevel(row, figure.Level) && row.In("as_of").Any(asOf => DateOnly.Parse(asOf, CultureInfo.InvariantCulture) <= day),
        "register_coverage" => IsOfLevel(row, figure.Level) && row.In("tier").Any(tier => PackageText<Tier>.Parse(tier) == figure.Tier) && row.In("unit_code").Any(code => LiesIn(figure.Code, code)),
        "unit_coverage" => IsOfLevel(row, figure.Level) && row.In("unit_code").Any(code => LiesIn(figure.Code, code)),
        "criteria_sets" => IsOfLevel(row, figure.Level),
        "recognitions" => Places(row, "unit_code").Contains(figure.Code) && row.In("unit_code").Any(code => levels[code].Contains(figure.Level))
            && row.In("tier").Any(tier => PackageText<Tier>.Parse(tier) >= figure.Tier)
            && row.In("attained_year").Any(year => int.Parse(year, CultureInfo.InvariantCulture) <= RecognitionQuestion.LastYearOn(day)),
        "units" => IsOfUnit(row, "code", figure),
        "successions" => (IsOfUnit(row, "from_code", figure) || IsOfUnit(row, "to_code", figure)) && row.In("effective_on").Any(on => DateOnly.Parse(on, CultureInfo.InvariantCulture) <= day),
        _ => false,
    };

    /// <summary>Whether a row is about the figure's unit or one in it that is of its level, or of one above that.</summary>
    private bool IsOfUnit(RowChange row, string column, (string Code, UnitLevel Level, Tier Tier) figure) =>
        Places(row, column).Contains(figure.Code) && row.In(column).Any(code => levels[code].Any(level => level <= figure.Level));

    private static bool IsOfLevel(RowChange row, UnitLevel level) => row.In("level").Any(text => PackageText<UnitLevel>.Parse(text) == level);

    /// <summary>The units that those of a row ever lay in, and these themselves.</summary>
    private HashSet<string> Places(RowChange row, string column)
    {
        if (!places.TryGetValue((row, column), out var known))
            places.Add((row, column), known = [.. row.In(column).SelectMany(Above)]);
        return known;
    }

    private bool LiesIn(string code, string place) => Above(code).Contains(place);

    private HashSet<string> Above(string code)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { code };
        for (var next = new Queue<string>([code]); next.TryDequeue(out var at);)
            foreach (var parent in parents[at].Where(found.Add))
                next.Enqueue(parent);
        return found;
    }
}
