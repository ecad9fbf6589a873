namespace NtmGraph;

/// <summary>Whether a target was, or is likely to be, reached.</summary>
internal enum TargetStatus
{
    /// <summary>More than the target was reached.</summary>
    Exceeded,

    /// <summary>The target was reached exactly.</summary>
    Met,

    /// <summary>The due day has come and the target was not reached.</summary>
    Missed,

    /// <summary>
    /// Not yet due, and as far as an even pace since the baseline day would have brought it. The pace goes by whole years,
    /// since recognitions count from 31 December: of 12 units in three years, 4 are expected by the first year end and none before.
    /// </summary>
    OnTrack,

    /// <summary>Not yet due, and less far than an even pace, by whole years since the baseline day, would have brought it.</summary>
    Behind,
}
