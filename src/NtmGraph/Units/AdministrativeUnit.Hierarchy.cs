using GraphQL;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

internal sealed partial class AdministrativeUnit
{
    /// <summary>The units above this one on the day asked for; order them by `level` for the way from the country down.</summary>
    [List, Spread("level", "COUNTRY", "PROVINCE", "DISTRICT", "COMMUNE", Description = "The {0} above the unit.")]
    public static IQueryable<Link<AdministrativeUnit>> Ancestors([Database] NtmContext db) =>
        db.UnitAncestors.Where(row => row.Depth > 0 && row.ValidFrom <= db.Day && row.ValidTo > db.Day)
            .Select(row => new Link<AdministrativeUnit> { ParentId = row.UnitId, Node = row.Ancestor });

    /// <summary>The units directly below this one on the day asked for.</summary>
    [Connection]
    public static IQueryable<Link<AdministrativeUnit>> Children([Database] NtmContext db) =>
        db.UnitAncestors.Where(row => row.Depth == 1 && row.ValidFrom <= db.Day && row.ValidTo > db.Day)
            .Select(row => new Link<AdministrativeUnit> { ParentId = row.AncestorId, Node = row.Unit });

    /// <summary>The units below this one on the day asked for, at any depth.</summary>
    /// <param name="level">Only units of this level.</param>
    [Connection]
    public static IQueryable<Link<AdministrativeUnit>> Descendants([Database] NtmContext db, UnitLevel? level) =>
        db.UnitAncestors.Where(row => row.Depth > 0 && row.ValidFrom <= db.Day && row.ValidTo > db.Day)
            .Where(row => level == null || row.Level == level)
            .Select(row => new Link<AdministrativeUnit> { ParentId = row.AncestorId, Node = row.Unit });

    /// <summary>The units that passed into this one, whole or in part.</summary>
    [List]
    public static IQueryable<Link<UnitSuccession>> Predecessors([Database] NtmContext db) =>
        db.Successions.Select(succession => new Link<UnitSuccession> { ParentId = succession.ToId, Node = succession });

    /// <summary>The units that this one passed into, whole or in part.</summary>
    [List]
    public static IQueryable<Link<UnitSuccession>> Successors([Database] NtmContext db) =>
        db.Successions.Select(succession => new Link<UnitSuccession> { ParentId = succession.FromId, Node = succession });
}
