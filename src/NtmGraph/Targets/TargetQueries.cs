using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>What units set out to reach, and how far they got by a day.</summary>
    /// <param name="asOf">The day on which the targets are judged; the data's reference date where left out.</param>
    [Connection]
    public static IQueryable<Target> Targets([FromServices] NtmContext db, DateOnly? asOf) => TargetSql.All(db);
}

internal sealed partial class AdministrativeUnit
{
    /// <summary>What this unit set out to reach, and how far it got by the day asked for.</summary>
    [Connection]
    public IQueryable<Target> Targets([FromServices] NtmContext db) => TargetSql.All(db).Where(target => target.UnitId == Id);
}

/// <summary>The queries on targets.</summary>
internal static class TargetSql
{
    public static IQueryable<Target> All(NtmContext db) =>
        db.Targets.Include(target => target.Unit).Include(target => target.Source);
}
