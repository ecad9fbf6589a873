namespace NtmGraph;

/// <summary>The queries behind the verification of published figures.</summary>
internal static class FigureSql
{
    /// <summary>The registers that hold for the unit, level and tier of some figures, on any day from the figure's own.</summary>
    public static IQueryable<FigureRegister> Registers(NtmContext db, IReadOnlyList<int> figureIds) =>
        from figure in db.PublishedFigures
        join above in db.UnitAncestors on figure.UnitId equals above.UnitId
        join coverage in db.RegisterCoverage on above.AncestorId equals coverage.UnitId
        where figureIds.Contains(figure.Id) && coverage.Level == figure.Level && coverage.Tier == figure.Tier
            && (coverage.ValidTo == null || coverage.ValidTo > figure.AsOf) && above.ValidTo > figure.AsOf
        select new FigureRegister(
            figure.Id, new Period(above.ValidFrom, above.ValidTo), new Period(coverage.ValidFrom, coverage.ValidTo));
}

/// <summary>A register that holds for a figure while it is declared complete and its unit lies above the figure's.</summary>
internal sealed record FigureRegister(int FigureId, Period Above, Period Complete)
{
    public bool HoldsOn(DateOnly day) => Above.Contains(day) && Complete.Contains(day);
}
