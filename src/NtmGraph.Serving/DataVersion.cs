namespace NtmGraph.Serving;

/// <summary>
/// One version of the data that is served. Versions that are equal hold the same data, so that an answer computed from one is
/// the answer from the other.
/// </summary>
public abstract record DataVersion
{
    /// <summary>What readers are told: the same data has the same version on every server.</summary>
    public abstract string Version { get; init; }

    /// <summary>The day that a question is about where it names none.</summary>
    public abstract DateOnly ReferenceDate { get; init; }

    /// <summary>When the data last changed, in universal time.</summary>
    public abstract DateTimeOffset ImportedAt { get; init; }

    /// <summary>What the data is called, for citations: titles, each with the version that it gives itself.</summary>
    public abstract string Titles { get; init; }

    /// <summary>
    /// Whether the data changes at this moment, so that parts of it may be seen before others: nothing read now is a whole answer.
    /// </summary>
    public abstract bool IsChanging { get; init; }

    /// <summary>
    /// Tells this version from all others, those of the same data imported at another time included. Kept answers are filed
    /// under it.
    /// </summary>
    public abstract string Key { get; }
}
