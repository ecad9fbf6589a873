using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Rate
{
    /// <summary>
    /// What boundaries changed between the day the figure holds for and the day asked about: of the unit itself, or of the units
    /// counted in it. Where there are any, a published figure speaks of other units than there are on the day asked about: 118 of
    /// 126 communes were counted before Bắc Kạn was merged into Thái Nguyên. A figure counted from unit records has none.
    /// </summary>
    [Connection]
    public IQueryable<UnitSuccession> BoundaryChanges([Database] NtmContext db) =>
        UnitSql.Successions(db, Question.Within.Id, Question.Level, AsOf, Question.Day);
}
