namespace NtmGraph;

/// <summary>
/// How the units within a unit came out on all criteria of a set in a year: the sum of its <see cref="CriterionRollUp"/>s, so
/// that rates that tell no criteria apart read a row for each set and year.
/// </summary>
internal sealed class CriteriaSetRollUp
{
    public required int AncestorId { get; init; }

    public required int Year { get; init; }

    public required int CriteriaSetId { get; init; }

    public required int Assessed { get; init; }

    public required int Met { get; init; }

    public required int BasicallyMet { get; init; }

    public required int NotMet { get; init; }

    /// <summary>The least sure of the assessments.</summary>
    public required Confidence Confidence { get; init; }
}
