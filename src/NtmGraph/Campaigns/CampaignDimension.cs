namespace NtmGraph;

/// <summary>What campaign totals are grouped by. Totals of different measures are never mixed, whether or not MEASURE is named.</summary>
internal enum CampaignDimension
{
    /// <summary>The campaign that states the result, not one that it is a part of.</summary>
    Campaign,

    /// <summary>The province in which the unit lies, or which it is.</summary>
    Province,

    /// <summary>The district in which the unit lies, or which it is; none for what is known only of the units above.</summary>
    District,

    /// <summary>The commune in which the unit lies, or which it is; none for what is known only of the units above.</summary>
    Commune,

    /// <summary>The unit directly below `within`, whatever its level; none for what is known only of `within` itself.</summary>
    Child,

    /// <summary>What is counted.</summary>
    Measure,

    /// <summary>The year of the day up to which the result counts. Results are summed up to a day: those of a later year may hold those of an earlier one.</summary>
    Year,
}
