using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// The queries behind <see cref="RecognitionRecords"/>. Every rate asks them, so they are compiled: to build them anew and
/// to find their translations took longer than to execute them.
/// </summary>
internal static class RecognitionRecordSql
{
    /// <summary>The criteria sets for a tier or a higher one that came into force up to a day, once for each kind that they apply to.</summary>
    public static readonly Expression<Func<NtmContext, UnitLevel, Tier, DateOnly, IQueryable<Standard>>> StandardsOf =
        (db, level, tier, last) =>
            from set in db.CriteriaSets
            where set.Level == level && set.Tier >= tier && set.ValidFrom <= last
            from kind in set.Kinds.DefaultIfEmpty()
            select new Standard(set.Tier, set.ValidFrom, set.ValidTo, (UnitKind?)kind!.Kind);

    /// <summary>The roll-ups of some units that hold on some day of a time.</summary>
    public static readonly Expression<Func<NtmContext, IReadOnlyList<int>, UnitLevel, Tier, DateOnly, DateOnly, IQueryable<RecognitionRollUp>>> RollUpsOf =
        (db, unitIds, level, tier, first, last) => db.RecognitionRollUps.Where(row =>
            unitIds.Contains(row.AncestorId) && row.Level == level && row.Tier == tier && row.ValidFrom <= last && row.ValidTo > first);

    /// <summary>The registers of a level declared whole for some units, or for units that they lie below, on some day of a time.</summary>
    public static readonly Expression<Func<NtmContext, IReadOnlyList<int>, UnitLevel, DateOnly, DateOnly, IQueryable<Declaration>>> RegistersOf =
        (db, unitIds, level, first, last) =>
            from above in db.UnitAncestors
            join coverage in db.RegisterCoverage on above.AncestorId equals coverage.UnitId
            where unitIds.Contains(above.UnitId) && above.ValidFrom <= last && above.ValidTo > first
                && coverage.Level == level && coverage.ValidFrom <= last && (coverage.ValidTo == null || coverage.ValidTo > first)
            select new Declaration(above.UnitId, coverage.Tier, above.ValidFrom, above.ValidTo, coverage.ValidFrom, coverage.ValidTo);

    /// <summary>The same for the lists of units of the level.</summary>
    public static readonly Expression<Func<NtmContext, IReadOnlyList<int>, UnitLevel, DateOnly, DateOnly, IQueryable<Declaration>>> ListingsOf =
        (db, unitIds, level, first, last) =>
            from above in db.UnitAncestors
            join coverage in db.UnitCoverage on above.AncestorId equals coverage.UnitId
            where unitIds.Contains(above.UnitId) && above.ValidFrom <= last && above.ValidTo > first
                && coverage.Level == level && coverage.ValidFrom <= last && (coverage.ValidTo == null || coverage.ValidTo > first)
            select new Declaration(above.UnitId, null, above.ValidFrom, above.ValidTo, coverage.ValidFrom, coverage.ValidTo);

    /// <summary>The published figures for exactly some units, up to a day, that give a count.</summary>
    public static readonly Expression<Func<NtmContext, IReadOnlyList<int>, UnitLevel, Tier, DateOnly, IQueryable<PublishedFigure>>> PublishedOf =
        (db, unitIds, level, tier, last) => db.PublishedFigures.Where(figure =>
            unitIds.Contains(figure.UnitId) && figure.Level == level && figure.Tier == tier && figure.AsOf <= last && figure.Numerator != null);

    private static readonly PerModel<Func<NtmContext, UnitLevel, Tier, DateOnly, IAsyncEnumerable<Standard>>> CompiledStandards =
        new(() => EF.CompileAsyncQuery(StandardsOf));

    private static readonly PerModel<Func<NtmContext, IReadOnlyList<int>, UnitLevel, Tier, DateOnly, DateOnly, IAsyncEnumerable<RecognitionRollUp>>> CompiledRollUps =
        new(() => EF.CompileAsyncQuery(RollUpsOf));

    private static readonly PerModel<Func<NtmContext, IReadOnlyList<int>, UnitLevel, DateOnly, DateOnly, IAsyncEnumerable<Declaration>>> CompiledRegisters =
        new(() => EF.CompileAsyncQuery(RegistersOf));

    private static readonly PerModel<Func<NtmContext, IReadOnlyList<int>, UnitLevel, DateOnly, DateOnly, IAsyncEnumerable<Declaration>>> CompiledListings =
        new(() => EF.CompileAsyncQuery(ListingsOf));

    private static readonly PerModel<Func<NtmContext, IReadOnlyList<int>, UnitLevel, Tier, DateOnly, IAsyncEnumerable<PublishedFigure>>> CompiledPublished =
        new(() => EF.CompileAsyncQuery(PublishedOf));

    public static IAsyncEnumerable<Standard> Standards(NtmContext db, RecognitionQuestion q, DateOnly last) =>
        CompiledStandards.For(db)(db, q.Level, q.Tier, last);

    public static IAsyncEnumerable<RecognitionRollUp> RollUps(
        NtmContext db, IReadOnlyList<int> unitIds, RecognitionQuestion q, DateOnly first, DateOnly last) =>
        CompiledRollUps.For(db)(db, unitIds, q.Level, q.Tier, UnitSql.Asked(first), UnitSql.Asked(last));

    public static IAsyncEnumerable<Declaration> Registers(
        NtmContext db, IReadOnlyList<int> unitIds, UnitLevel level, DateOnly first, DateOnly last) =>
        CompiledRegisters.For(db)(db, unitIds, level, UnitSql.Asked(first), last);

    public static IAsyncEnumerable<Declaration> Listings(
        NtmContext db, IReadOnlyList<int> unitIds, UnitLevel level, DateOnly first, DateOnly last) =>
        CompiledListings.For(db)(db, unitIds, level, UnitSql.Asked(first), last);

    public static IAsyncEnumerable<PublishedFigure> Published(
        NtmContext db, IReadOnlyList<int> unitIds, RecognitionQuestion q, DateOnly last) =>
        CompiledPublished.For(db)(db, unitIds, q.Level, q.Tier, last);
}

/// <summary>A criteria set, and a kind of unit that it applies to; null where none is known.</summary>
internal sealed record Standard(Tier Tier, DateOnly ValidFrom, DateOnly? ValidTo, UnitKind? Kind);

/// <summary>That a list of units, or the register of a tier, is whole for a unit: while a unit above it, or it itself, declares it so.</summary>
internal sealed record Declaration(int UnitId, Tier? Tier, DateOnly BelowFrom, DateOnly BelowTo, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public bool HoldsOn(DateOnly day) =>
        BelowFrom <= UnitSql.Asked(day) && BelowTo > UnitSql.Asked(day) && ValidFrom <= day && (ValidTo is not { } end || end > day);
}
