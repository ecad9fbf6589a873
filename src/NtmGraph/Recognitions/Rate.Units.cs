using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Rate
{
    /// <summary>
    /// The units behind the figure: those counted, or those that are not known to hold the tier. Where the register is not
    /// complete, the latter may hold it all the same. Null where the figure is a published one, whose units nobody listed.
    /// </summary>
    /// <param name="counted">Whether to list the units in the numerator, or the others of the denominator.</param>
    [Connection(Optional = true)]
    public IQueryable<AdministrativeUnit>? Units([Database] NtmContext db, bool counted = true) =>
        Basis == Basis.UnitRecords ? RecognitionSql.Units(db, Question, counted) : null;
}
