namespace NtmGraph;

/// <summary>An assessment, or those of a criterion and year within a unit, and what they are grouped by.</summary>
internal sealed class AssessmentFact
{
    public int UnitId { get; init; }

    public int? ProvinceId { get; init; }

    public int? DistrictId { get; init; }

    public int? CommuneId { get; init; }

    public int? ChildId { get; init; }

    public UnitKind Kind { get; init; }

    public int Year { get; init; }

    public int SetId { get; init; }

    public string? Group { get; init; }

    public int CriterionId { get; init; }

    public int Assessed { get; init; }

    public int Met { get; init; }

    public int BasicallyMet { get; init; }

    public int NotMet { get; init; }

    public int Values { get; init; }

    public decimal? Sum { get; init; }

    public Confidence Confidence { get; init; }

    public int SourceId { get; init; }
}

/// <summary>The assessments of a group. What it is not grouped by is null.</summary>
internal sealed record CriteriaGroup
{
    public int? ProvinceId { get; init; }

    public int? DistrictId { get; init; }

    public int? CommuneId { get; init; }

    public int? ChildId { get; init; }

    public UnitKind? Kind { get; init; }

    public int? Year { get; init; }

    public int? SetId { get; init; }

    public string? Group { get; init; }

    public int? CriterionId { get; init; }

    public int? SourceId { get; init; }

    public int Assessed { get; init; }

    public int Met { get; init; }

    public int BasicallyMet { get; init; }

    public int NotMet { get; init; }

    public int Values { get; init; }

    public decimal? Sum { get; init; }

    public int FirstCriterion { get; init; }

    public int LastCriterion { get; init; }

    public int LastYear { get; init; }

    /// <summary>The least sure of the assessments.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>The same group, whatever was counted in it, and of whatever source.</summary>
    public CriteriaGroup Key => new()
    {
        ProvinceId = ProvinceId,
        DistrictId = DistrictId,
        CommuneId = CommuneId,
        ChildId = ChildId,
        Kind = Kind,
        Year = Year,
        SetId = SetId,
        Group = Group,
        CriterionId = CriterionId,
    };
}
