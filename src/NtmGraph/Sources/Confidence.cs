namespace NtmGraph;

/// <summary>How sure a fact is. A figure is as sure as the least sure of the facts it counts.</summary>
internal enum Confidence
{
    /// <summary>Stated by an official text, or by two sources.</summary>
    Confirmed = 1,

    /// <summary>Stated by one source.</summary>
    Reported = 2,

    /// <summary>Follows from what sources say, though none says it.</summary>
    Inferred = 3,

    /// <summary>Made up, for demonstration and benchmarks.</summary>
    Synthetic = 4,
}
