using System.Diagnostics;
using GraphQL;
using GraphQL.DataLoader;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// How a printed figure stands up: against its own fraction, and against the records of single units. A figure may be
/// right in one way and wrong in the other.
/// </summary>
/// <param name="compare">Compares figures with the records, by their keys: all of a list at once.</param>
internal sealed class FigureVerification(
    Check arithmetic, int key, Func<NtmContext, IReadOnlyList<int>, CancellationToken, Task<IReadOnlyDictionary<int, FigureRecords>>> compare)
{
    /// <summary>Whether the printed number follows from its own numerator and denominator: rounded half away from zero, at the decimals it was printed with; not beyond them where it is a bound.</summary>
    [Cost(0)]
    public Check Arithmetic => arithmetic;

    /// <summary>
    /// Whether the records of single units agree, where their register is complete for the figure's unit, level, tier and
    /// day, or for 31 December of the same year, from which its recognitions count. Where it is not, the records are a lower
    /// bound, which can only contradict. The reason names the day.
    /// </summary>
    [Cost(6, Once = 20, Searches = typeof(Recognition))]
    public IDataLoaderResult<Check> Records(IResolveFieldContext context) => Compared(context).Then(records => records.Check);

    /// <summary>The figure that the records of single units give; null where they cannot be compared.</summary>
    [Cost(6, Once = 20, Searches = typeof(Recognition))]
    public IDataLoaderResult<Rate?> Computed(IResolveFieldContext context) => Compared(context).Then(records => records.Computed);

    private IDataLoaderResult<FigureRecords> Compared(IResolveFieldContext context) =>
        BatchScope.Load(context, key, compare, () => throw new UnreachableException(), shared: nameof(Compared));
}

/// <summary>What a check of a printed figure came to, and why.</summary>
internal sealed class Check(Verdict verdict, Func<NumberText, string> reason)
{
    /// <summary>What the check came to.</summary>
    public Verdict Verdict => verdict;

    /// <summary>Why, in one sentence with the numbers in it: "118/126 là 93,6508…%, làm tròn thành 93,7%."</summary>
    /// <param name="locale">Language of the sentence: "vi-VN" or "en-US".</param>
    [Cost(0.5)]
    public string Reason(string locale = "vi-VN") => reason(NumberText.For(locale));

    internal static Check Matches(Func<NumberText, string> reason) => new(Verdict.Matches, reason);

    internal static Check Differs(Func<NumberText, string> reason) => new(Verdict.Differs, reason);

    internal static Check NotCheckable(Func<NumberText, string> reason) => new(Verdict.NotCheckable, reason);
}

/// <summary>What a check came to.</summary>
internal enum Verdict
{
    /// <summary>What was printed is what it should be.</summary>
    Matches,

    /// <summary>What was printed is not what it should be.</summary>
    Differs,

    /// <summary>Something that the check needs is not known; this says nothing for or against the figure.</summary>
    NotCheckable,
}
