namespace NtmGraph;

/// <summary>What criteria rates can be grouped by. Where a unit lay is looked up at the end of the year of its assessment; a unit that ended during the year lay where it lay last.</summary>
internal enum CriteriaDimension
{
    /// <summary>The province that the units assessed lie in, or are.</summary>
    Province,

    /// <summary>The district that they lie in, or are. Units that lie in none, as all communes since July 2025, form a group without a district.</summary>
    District,

    /// <summary>The commune that they lie in, or are.</summary>
    Commune,

    /// <summary>The unit directly below the one asked about that they lie in, or are: provinces of the country, districts or communes of a province.</summary>
    Child,

    /// <summary>Their kind.</summary>
    Kind,

    /// <summary>The year of the assessments.</summary>
    Year,

    /// <summary>The criteria set.</summary>
    Set,

    /// <summary>The group of criteria within a set, by its name; criteria without one form a group of their own.</summary>
    Group,

    /// <summary>The criterion. Number 11 of one set is not number 11 of another.</summary>
    Criterion,
}
