using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A movement in a unit, with what it brought about.</summary>
[ConnectionName("Campaigns")]
[NaturalKey(nameof(Code))]
[Implements(typeof(INode))]
internal sealed partial class Campaign : INode
{
    [Ignore]
    public int Id { get; set; }

    [Ignore]
    public required int PackageId { get; init; }

    /// <summary>Short name of the campaign.</summary>
    public required string Code { get; init; }

    [Name("id"), Id, Needs(nameof(Code))]
    public string NodeId => NodeIds.Write(nameof(Campaign), Code, asOf: AsOf);

    /// <summary>Name of the campaign.</summary>
    public required string Name { get; init; }

    [Ignore]
    public required int UnitId { get; init; }

    [Ignore]
    public int? ParentId { get; set; }

    /// <summary>First day, where known.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day, where known.</summary>
    public DateOnly? EndsOn { get; init; }

    [Ignore]
    public required int SourceId { get; init; }

    /// <summary>The day on which the campaign is looked at: its results are those up to this day.</summary>
    [Day]
    public DateOnly AsOf { get; init; }

    /// <summary>Unit in which it takes place.</summary>
    public AdministrativeUnit Unit { get; init; } = null!;

    /// <summary>Campaign that this one is a part of; its results already hold this one's.</summary>
    public Campaign? Parent { get; init; }

    /// <summary>Where the campaign is stated.</summary>
    public Source Source { get; init; } = null!;
}

/// <summary>
/// Which campaign is a part of which, written out: every campaign is its own ancestor, so that "this campaign or one that it
/// is a part of" is one indexed join whatever the depth.
/// </summary>
internal sealed class CampaignAncestor
{
    public required int CampaignId { get; init; }

    public required int AncestorId { get; init; }
}
