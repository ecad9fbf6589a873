using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// How a printed figure stands up: against its own fraction, and against the records of single units. A figure may be
/// right in one way and wrong in the other.
/// </summary>
internal sealed class FigureVerification(Check arithmetic, Func<NtmContext, CancellationToken, Task<FigureRecords>> compare)
{
    private Task<FigureRecords>? records;

    /// <summary>Whether the printed number follows from its own numerator and denominator: rounded half away from zero, at the decimals it was printed with; not beyond them where it is a bound.</summary>
    public Check Arithmetic => arithmetic;

    /// <summary>
    /// Whether the records of single units agree, where their register is complete for the figure's unit, level, tier and
    /// day, or for 31 December of the same year, from which its recognitions count. The reason names the day.
    /// </summary>
    [Cost(10)]
    public async Task<Check> Records([Database] NtmContext db, CancellationToken ct) => (await Compared(db, ct)).Check;

    /// <summary>The figure that the records of single units give; null where they cannot be compared.</summary>
    [Cost(10)]
    public async Task<Rate?> Computed([Database] NtmContext db, CancellationToken ct) => (await Compared(db, ct)).Computed;

    private Task<FigureRecords> Compared(NtmContext db, CancellationToken ct) => records ??= compare(db, ct);
}
