using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Where a unit stands on a map on which each is a square of the same size, laid so that neighbours stay neighbours.</summary>
internal sealed class MapTile
{
    [Ignore]
    public int UnitId { get; init; }

    /// <summary>The square's column, counted from 0 at the left.</summary>
    public int Column { get; init; }

    /// <summary>The square's row, counted from 0 at the top.</summary>
    public int Row { get; init; }

    /// <summary>A few letters that stand for the unit in its square: "TNg".</summary>
    public string Label { get; init; } = null!;

    [Ignore]
    public DateOnly ValidFrom { get; init; }

    [Ignore]
    public DateOnly ValidTo { get; init; }

    [Ignore]
    public string? Islands { get; init; }
}

/// <summary>Where islands of a unit stand on a map of tiles, apart from the unit.</summary>
/// <remarks>Stored, it is the place of a version of a unit or of islands of it, for the time in which both last; <see cref="MapTile"/> reads those of units.</remarks>
[ConnectionName("MapPlaces")]
[NaturalKey(nameof(Islands))]
internal sealed class MapPlace : IWrittenOut
{
    [Ignore]
    public required int Id { get; init; }

    [Ignore]
    public required int UnitId { get; init; }

    /// <summary>Null where the place is the unit's own.</summary>
    [Ignore]
    public string? Islands { get; init; }

    /// <summary>Name of the islands: "Hoàng Sa".</summary>
    [Needs(nameof(Islands))]
    public string Name => Islands!;

    /// <summary>The column of their square, counted from 0 at the left.</summary>
    public required int Column { get; init; }

    /// <summary>The row of their square, counted from 0 at the top.</summary>
    public required int Row { get; init; }

    /// <summary>A few letters that stand for them.</summary>
    public required string Label { get; init; }

    [Ignore]
    public required DateOnly ValidFrom { get; init; }

    [Ignore]
    public required DateOnly ValidTo { get; init; }
}

internal sealed partial class AdministrativeUnit
{
    /// <summary>Where the unit stands on a map of tiles on the day asked for; null where the data does not say.</summary>
    public MapTile? Tile { get; init; }

    /// <summary>The islands of the unit that a map of tiles shows apart from it, on the day asked for.</summary>
    [List]
    public static IQueryable<Link<MapPlace>> Islands([Database] NtmContext db) =>
        UnitSql.On(db.MapPlaces, db.Day).Where(place => place.Islands != null)
            .Select(place => new Link<MapPlace> { ParentId = place.UnitId, Node = place });
}

/// <summary>Reads <c>map_tiles</c> of a data package.</summary>
internal static class MapTileRows
{
    private const string Resource = "map_tiles";

    /// <summary>The places that no other package has brought yet, one for each version of a unit.</summary>
    public static IEnumerable<MapPlace> Read(PackageReading reading)
    {
        var taken = reading.Others.MapPlaces.ToLookup(Subject);
        var added = new Dictionary<(int, string?), List<MapPlace>>();
        foreach (var table in reading.Rows(Resource))
        {
            if (Period.Read(table) is not { } period)
                continue;
            foreach (var unit in reading.Units.FindAll(table, table.Column("unit_code"), period))
            {
                var place = Place(reading, table, unit, period);
                if (taken[Subject(place)].FirstOrDefault(other => SameAs(other, place)) is { } known)
                {
                    reading.Share(Resource, known.Id);
                    continue;
                }
                if (!added.TryGetValue(Subject(place), out var before))
                    added.Add(Subject(place), before = []);
                if (before.Find(other => Overlap(other, place)) is not null)
                    table.RefuseRow($"{place.Islands ?? unit.Name} has another place from {place.ValidFrom:yyyy-MM-dd} on");
                else if (taken[Subject(place)].Any(other => Overlap(other, place)))
                    table.RefuseRow($"another package has another place of {place.Islands ?? unit.Name} from {place.ValidFrom:yyyy-MM-dd} on; a place that two packages bring must be the same in both");
                else
                {
                    before.Add(place);
                    reading.Share(Resource, place.Id);
                    yield return place;
                }
            }
        }
    }

    private static MapPlace Place(PackageReading reading, Table table, AdministrativeUnit unit, Period period) => new()
    {
        Id = reading.Ids.Next<MapPlace>(),
        UnitId = unit.Id,
        Column = table.Integer(table.Column("column")),
        Row = table.Integer(table.Column("row")),
        Label = table.Text(table.Column("label")),
        Islands = table.TextOrNull(table.Column("islands")),
        ValidFrom = period.From > unit.ValidFrom ? period.From : unit.ValidFrom,
        ValidTo = period.To < unit.End ? period.To.Value : unit.End,
    };

    private static (int, string?) Subject(MapPlace place) => (place.UnitId, place.Islands);

    private static bool Overlap(MapPlace a, MapPlace b) => a.ValidFrom < b.ValidTo && b.ValidFrom < a.ValidTo;

    private static bool SameAs(MapPlace a, MapPlace b) =>
        (a.Column, a.Row, a.Label, a.ValidFrom, a.ValidTo) == (b.Column, b.Row, b.Label, b.ValidFrom, b.ValidTo);
}
