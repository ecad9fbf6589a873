namespace NtmGraph;

/// <summary>How the value of a target is meant.</summary>
internal enum TargetMode
{
    /// <summary>So many units in all.</summary>
    Absolute = 1,

    /// <summary>So many units more than on the baseline day.</summary>
    Additional = 2,

    /// <summary>This percentage of the units.</summary>
    Percentage = 3,
}
