using GraphQL;

namespace NtmGraph.Querying;

/// <summary>
/// Which errors an answer tells: the first so many, and beyond them the first of each code, so that no kind of fault is hidden by
/// others. All members may be called from any thread.
/// </summary>
/// <param name="most">How many are told.</param>
internal sealed class ToldErrors(int most)
{
    private const string Code = "TOO_MANY_ERRORS";

    private readonly HashSet<string> codes = new(StringComparer.Ordinal);
    private int told;
    private int leftOut;

    /// <summary>Whether one more error is told. Those that are not are counted.</summary>
    public bool Admits(ExecutionError error)
    {
        lock (codes)
        {
            if (!codes.Add(error.Code ?? "") && told >= most)
            {
                leftOut++;
                return false;
            }
            told++;
            return true;
        }
    }

    /// <summary>Tells how many errors were left out; null where none was.</summary>
    public QueryError? Rest()
    {
        lock (codes)
            return leftOut == 0 ? null : new QueryError(Code, $"{leftOut} more errors are left out.")
            {
                Extensions = new() { ["count"] = leftOut },
            };
    }

    /// <summary>Tells that checking has ended before all errors were found.</summary>
    public static QueryError Ended() => new(Code, "There are more errors; the rest was not checked.");
}
