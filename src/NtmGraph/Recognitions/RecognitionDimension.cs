namespace NtmGraph;

/// <summary>What recognition rates can be grouped by.</summary>
internal enum RecognitionDimension
{
    /// <summary>The province that the units counted lie in.</summary>
    Province,

    /// <summary>The district that they lie in. Units that lie in none, as all communes since July 2025, form a group without a district.</summary>
    District,

    /// <summary>The commune that they lie in, or are.</summary>
    Commune,

    /// <summary>The unit directly below the one asked about that they lie in, or are: provinces of the country, districts or communes of a province.</summary>
    Child,

    /// <summary>Their kind.</summary>
    Kind,

    /// <summary>The tier, from the one asked for up; each tier is counted as `counting` says.</summary>
    Tier,

    /// <summary>The first year for which a unit attained the tier. Every year is set against all units of the group.</summary>
    AttainedYear,
}
