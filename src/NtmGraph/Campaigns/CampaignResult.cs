using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>What a campaign brought about in a unit, summed up to a day.</summary>
[ConnectionName("CampaignResults")]
internal sealed partial class CampaignResult
{
    [Ignore]
    public int Id { get; set; }

    [Ignore]
    public required int PackageId { get; init; }

    [Ignore]
    public required int CampaignId { get; init; }

    [Ignore]
    public required int UnitId { get; init; }

    [Ignore]
    public required int MeasureId { get; init; }

    /// <summary>The value, in the measure's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>What the value says: "over 460" is AT_LEAST 460.</summary>
    public required Bound Bound { get; init; }

    /// <summary>Day up to which the result counts.</summary>
    public required DateOnly AsOf { get; init; }

    [Ignore]
    public required int SourceId { get; init; }

    /// <summary>The campaign that brought it about.</summary>
    public Campaign Campaign { get; init; } = null!;

    /// <summary>Unit the result is of. A part's result is already in that of the whole: never add the two.</summary>
    public AdministrativeUnit Unit { get; init; } = null!;

    /// <summary>What is counted.</summary>
    public Measure Measure { get; init; } = null!;

    /// <summary>Where the result is stated.</summary>
    public Source Source { get; init; } = null!;

    /// <summary>The value as a person would print it: "trên 86,4 tỷ đồng", "over 86.4 billion VND".</summary>
    /// <param name="locale">Language of the text: "vi-VN" or "en-US".</param>
    [Needs(nameof(Value), nameof(Bound), nameof(Measure))]
    [Cost(0.5)]
    public string Text(string locale = "vi-VN") => NumberText.For(locale).Quantity(Value, Bound, Measure.Unit, Measure.UnitEn);
}

/// <summary>What a campaign result counts, and its unit.</summary>
internal sealed class Measure
{
    [Ignore]
    public int Id { get; set; }

    /// <summary>Short name: "land_donated".</summary>
    public required string Code { get; init; }

    /// <summary>Name of the measure.</summary>
    public required string Name { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Unit in which it is counted: "ha", "VND", "lượt người" (participations, not persons).</summary>
    public required string Unit { get; init; }

    /// <summary>The unit in English, where it differs.</summary>
    public string? UnitEn { get; init; }
}
