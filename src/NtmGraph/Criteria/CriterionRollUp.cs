namespace NtmGraph;

/// <summary>
/// How the units within a unit came out on a criterion in a year. Written by the import, so that rates over a large unit read
/// a row for each criterion and year. Communes and hamlets have none: their own assessments are as few.
/// </summary>
internal sealed class CriterionRollUp
{
    public required int AncestorId { get; init; }

    public required int Year { get; init; }

    public required int CriterionId { get; init; }

    public int Assessed { get; set; }

    public int Met { get; set; }

    public int BasicallyMet { get; set; }

    public int NotMet { get; set; }

    /// <summary>How many values were measured.</summary>
    public int Values { get; set; }

    /// <summary>The sum of the values measured; null where there is none.</summary>
    public decimal? Sum { get; set; }

    /// <summary>The least sure of the assessments.</summary>
    public Confidence Confidence { get; set; }

    public Criterion Criterion { get; init; } = null!;
}
