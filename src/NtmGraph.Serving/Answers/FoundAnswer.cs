namespace NtmGraph.Serving;

/// <summary>An answer to a question.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Cache">What the cache had to do with it: one of the constants.</param>
internal sealed record FoundAnswer(Answer Answer, string Cache)
{
    /// <summary>The answer was kept from before.</summary>
    public const string Hit = "hit";

    /// <summary>The answer was computed for this request.</summary>
    public const string Miss = "miss";

    /// <summary>The cache was not asked.</summary>
    public const string Bypass = "bypass";
}
