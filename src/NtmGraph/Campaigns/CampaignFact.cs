namespace NtmGraph;

/// <summary>A campaign result and what it can be grouped by. Units are 0 where the result's unit lies above their level.</summary>
internal sealed class CampaignFact
{
    public required int Id { get; init; }

    public required int CampaignId { get; init; }

    public required int UnitId { get; init; }

    public required int ProvinceId { get; init; }

    public required int DistrictId { get; init; }

    public required int CommuneId { get; init; }

    public required int ChildId { get; init; }

    public required int MeasureId { get; init; }

    public required int Year { get; init; }

    public required int SourceId { get; init; }

    public required decimal Value { get; init; }

    public required Bound Bound { get; init; }

    public required DateOnly AsOf { get; init; }
}

/// <summary>The sum of a group of campaign results. What is not grouped by is 0.</summary>
internal sealed record CampaignGroup
{
    public int CampaignId { get; init; }

    public int ProvinceId { get; init; }

    public int DistrictId { get; init; }

    public int CommuneId { get; init; }

    public int ChildId { get; init; }

    public int MeasureId { get; init; }

    public int Year { get; init; }

    public int SourceId { get; init; }

    public decimal Value { get; init; }

    /// <summary>1 where the true value may be more, else 0.</summary>
    public int MayBeMore { get; init; }

    /// <summary>1 where the true value may be less, else 0.</summary>
    public int MayBeLess { get; init; }

    public int Results { get; init; }

    public DateOnly AsOf { get; init; }

    public DateOnly EarliestAsOf { get; init; }

    /// <summary>The sum of a group's parts.</summary>
    public static CampaignGroup Sum(IReadOnlyList<CampaignGroup> parts) => parts[0] with
    {
        Value = parts.Sum(part => part.Value),
        MayBeMore = parts.Max(part => part.MayBeMore),
        MayBeLess = parts.Max(part => part.MayBeLess),
        Results = parts.Sum(part => part.Results),
        AsOf = parts.Max(part => part.AsOf),
        EarliestAsOf = parts.Min(part => part.EarliestAsOf),
    };

    /// <summary>What the group is grouped by, alone; the source aside.</summary>
    public CampaignGroup Key => new()
    {
        CampaignId = CampaignId,
        ProvinceId = ProvinceId,
        DistrictId = DistrictId,
        CommuneId = CommuneId,
        ChildId = ChildId,
        MeasureId = MeasureId,
        Year = Year,
    };
}
