using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>Numbers that were printed about recognitions, whatever the day they speak of.</summary>
    [Connection]
    public static IQueryable<PublishedFigure> PublishedFigures([FromServices] NtmContext db) => PublishedFigureSql.All(db);
}

internal sealed partial class AdministrativeUnit
{
    /// <summary>Numbers that were printed about this unit, speaking of days up to the one asked for.</summary>
    [Connection]
    public IQueryable<PublishedFigure> PublishedFigures(IResolveFieldContext context, [FromServices] NtmContext db)
    {
        var day = context.Day();
        return PublishedFigureSql.All(db).Where(figure => figure.UnitId == Id && figure.AsOf <= day);
    }
}

/// <summary>The queries on published figures.</summary>
internal static class PublishedFigureSql
{
    public static IQueryable<PublishedFigure> All(NtmContext db) =>
        db.PublishedFigures.Include(figure => figure.Unit).Include(figure => figure.Source);
}
