namespace NtmGraph;

/// <summary>A recognition rate at the end of a period.</summary>
internal sealed class RecognitionTrendPoint
{
    /// <summary>The last day of the period.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The rate as of that day, numerator and denominator. Its own `asOf` is earlier where it rests on a figure published for an earlier day. Null where nothing is known of the units on that day.</summary>
    public required Rate? Rate { get; init; }

    /// <summary>How the rate changed since the point before. Null for the first point, and where either rate is not known.</summary>
    public required RateChange? Change { get; init; }
}
