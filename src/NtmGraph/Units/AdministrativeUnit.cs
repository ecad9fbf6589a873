using System.Linq.Expressions;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>
/// An administrative unit during one period of its life. Codes are used again after reforms, so a unit is
/// known by its code and the first day of its validity.
/// </summary>
[ConnectionName("Units")]
[NaturalKey(nameof(Code), nameof(ValidFrom))]
[Implements(typeof(INode))]
internal sealed partial class AdministrativeUnit : INode
{
    [Ignore]
    public int Id { get; set; }

    /// <summary>
    /// The <see cref="Id"/> of the version by which the unit began. A unit goes on through a change of its name, kind or parent, so that
    /// several versions may have the same; what one of them holds, all of them hold.
    /// </summary>
    [Ignore]
    public int OriginId { get; set; }

    /// <summary>Whether the unit has other versions.</summary>
    [Ignore]
    public bool HasChanged { get; set; }

    /// <summary>Official code, as text: "19" for Thái Nguyên, "171" for Đại Từ, "VN" for the country.</summary>
    public required string Code { get; init; }

    /// <summary>Name without the kind: "Đại Từ". Names repeat; Thái Nguyên is a province and a city.</summary>
    [SortedBy(nameof(NameKey)), SearchedBy(nameof(NameFolded))]
    public required string Name { get; init; }

    /// <summary>The name as people type it, for searching.</summary>
    [Ignore]
    public string NameFolded { get; set; } = "";

    /// <summary>The name as a key that orders by the Vietnamese alphabet.</summary>
    [Ignore]
    public string NameKey { get; set; } = "";

    /// <summary>Name in English, where the data has one.</summary>
    public string? NameEn { get; init; }

    /// <summary>Level in the hierarchy.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>Kind of unit; rates count only the kinds that the criteria set in force applies to.</summary>
    public required UnitKind Kind { get; init; }

    [Ignore]
    public string? ParentCode { get; init; }

    /// <summary>First day of validity.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day on which the unit is no longer valid; null while it lasts.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The day on which the unit is looked at: its parent, its children and its figures are those of this day, unless they name another.</summary>
    [Day]
    public DateOnly AsOf { get; init; }

    [Ignore]
    public UnitParent? ParentLink { get; init; }

    [Ignore]
    public IList<UnitAbove> Above { get; init; } = null!;

    [Ignore]
    public IList<UnitBelow> Below { get; init; } = null!;

    [Ignore]
    public IList<UnitUnknownBelow> UnknownBelow { get; init; } = null!;

    /// <summary>All versions of the unit, this one among them.</summary>
    [Ignore]
    public IList<UnitVersion> Versions { get; init; } = null!;

    /// <summary>The unit directly above on the day asked for, or where the unit has ended by then, on its last day; null for the country.</summary>
    [Through(nameof(ParentLink), nameof(UnitParent.Parent))]
    public AdministrativeUnit? Parent => ParentLink?.Parent;

    [Name("id"), Id, Needs(nameof(Code), nameof(ValidFrom))]
    public string NodeId => NodeIds.Write(nameof(AdministrativeUnit), Code, ValidFrom, AsOf);

    /// <summary>The units above this one on the day asked for, or where the unit has ended by then, on its last day; order them by `level` for the way from the country down.</summary>
    [Through(nameof(Above), nameof(UnitAbove.Ancestor))]
    [List, Spread("level", "COUNTRY", "PROVINCE", "DISTRICT", "COMMUNE", Description = "The {0} above the unit.")]
    public static IQueryable<Link<AdministrativeUnit>> Ancestors([Database] NtmContext db) =>
        db.UnitsAbove.Select(row => new Link<AdministrativeUnit> { ParentId = row.UnitId, Node = row.Ancestor });

    /// <summary>The units directly below this one on the day asked for; an error where they are known only from a later day.</summary>
    [Through(nameof(Below), nameof(UnitBelow.Unit), If = nameof(IsDirect), Unknown = nameof(UnknownBelow))]
    [Connection(Among = typeof(AdministrativeUnit), Unknown = nameof(NotKnownBelow))]
    public static IQueryable<Link<AdministrativeUnit>> Children([Database] NtmContext db) =>
        db.UnitsBelow.Where(IsDirect)
            .Select(row => new Link<AdministrativeUnit> { ParentId = row.AncestorId, Node = row.Unit });

    /// <summary>The units below this one on the day asked for, at any depth; an error where they are known only from a later day.</summary>
    /// <param name="level">Only units of this level.</param>
    [Connection(Among = typeof(AdministrativeUnit), Unknown = nameof(NotKnownBelow))]
    public static IQueryable<Link<AdministrativeUnit>> Descendants([Database] NtmContext db, UnitLevel? level) =>
        UnitSql.On(db.UnitAncestors, db.Day).Where(row => row.Depth > 0)
            .Where(row => level == null || row.Level == level)
            .Select(row => new Link<AdministrativeUnit> { ParentId = row.AncestorId, Node = row.Unit });

    /// <summary>
    /// The changes of name, kind or parent through which this unit went on, each with its day, its decision and the unit before (`from`) and after it
    /// (`to`), where the data names them. `unit(code: "172") { changes { effectiveOn decision from { name kind } to { name kind } } }`
    /// </summary>
    [List]
    public static IQueryable<Link<UnitSuccession>> Changes([Database] NtmContext db) =>
        UnitSql.Held(db, UnitSql.Changes(db), succession => succession.FromId);

    /// <summary>The units that passed into this one, whole or in part. Where it only changed its name, kind or parent, it is the same unit and none passed: see `changes`.</summary>
    [List]
    public static IQueryable<Link<UnitSuccession>> Predecessors([Database] NtmContext db) =>
        UnitSql.Held(db, UnitSql.Successions(db), succession => succession.ToId);

    /// <summary>The units that this one passed into, whole or in part. Where it only changed its name, kind or parent, it is the same unit and passed into none: see `changes`.</summary>
    [List]
    public static IQueryable<Link<UnitSuccession>> Successors([Database] NtmContext db) =>
        UnitSql.Held(db, UnitSql.Successions(db), succession => succession.FromId);

    internal DateOnly End => ValidTo ?? DateOnly.MaxValue;

    internal bool IsValidOn(DateOnly day) => new Period(ValidFrom, ValidTo).Contains(day);

    internal bool Overlaps(AdministrativeUnit other) => ValidFrom < other.End && other.ValidFrom < End;

    internal bool SameAs(AdministrativeUnit other) =>
        (Code, Name, NameEn, Kind, ParentCode, ValidFrom, ValidTo)
        == (other.Code, other.Name, other.NameEn, other.Kind, other.ParentCode, other.ValidFrom, other.ValidTo);

    /// <summary>Whether no unit lies between.</summary>
    private static Expression<Func<UnitBelow, bool>> IsDirect => row => row.Depth == 1;

    private static Task<IReadOnlyDictionary<int, Func<QueryError>>> NotKnownBelow(IResolveFieldContext context, DbContext db, IReadOnlyList<int> unitIds) =>
        UnitLookup.NotKnownBelow((NtmContext)db, unitIds, context.GetArgument<UnitLevel?>("level"), context.CancellationToken);
}
