using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>Numbers that were printed about recognitions, whatever the day they speak of.</summary>
    [Connection]
    public static IQueryable<PublishedFigure> PublishedFigures([Database] NtmContext db) => db.PublishedFigures;
}

internal sealed partial class AdministrativeUnit
{
    /// <summary>Numbers that were printed about this unit, speaking of days up to the one asked for.</summary>
    [Connection]
    public static IQueryable<Link<PublishedFigure>> PublishedFigures([Database] NtmContext db) =>
        UnitSql.Held(db, db.PublishedFigures.Where(figure => figure.AsOf <= db.Day), figure => figure.UnitId);
}
