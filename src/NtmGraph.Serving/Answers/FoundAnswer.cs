namespace NtmGraph.Serving;

/// <summary>An answer, and where it came from.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Cache">What the header <c>X-Cache</c> says: one of the constants.</param>
internal sealed record FoundAnswer(Answer Answer, string Cache)
{
    /// <summary>The answer was kept from before.</summary>
    public const string Hit = "hit";

    /// <summary>The answer was computed for this request.</summary>
    public const string Miss = "miss";

    /// <summary>Kept answers were not looked at.</summary>
    public const string Bypass = "bypass";
}
