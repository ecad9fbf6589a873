using GraphQL;

namespace NtmGraph;

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
