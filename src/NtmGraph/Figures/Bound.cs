namespace NtmGraph;

/// <summary>What a number says about the true value: "over 460" is AT_LEAST 460.</summary>
internal enum Bound
{
    /// <summary>The number itself.</summary>
    Exact = 1,

    /// <summary>The true value is this or more ("trên 460").</summary>
    AtLeast = 2,

    /// <summary>The true value is this or less.</summary>
    AtMost = 3,

    /// <summary>The true value is near this ("khoảng 460").</summary>
    About = 4,
}

internal static class Bounds
{
    /// <summary>How a bounded number is rounded for print, so that it never says more than is known: "over" goes down.</summary>
    public static MidpointRounding Rounding(this Bound bound) => bound switch
    {
        Bound.AtLeast => MidpointRounding.ToNegativeInfinity,
        Bound.AtMost => MidpointRounding.ToPositiveInfinity,
        _ => MidpointRounding.AwayFromZero,
    };
}
