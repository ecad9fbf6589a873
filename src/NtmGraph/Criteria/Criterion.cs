using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>One criterion of a set. Number 11 of one set is not number 11 of another.</summary>
[ConnectionName("Criteria")]
internal sealed class Criterion
{
    [Ignore]
    public int Id { get; set; }

    [Ignore]
    public required int CriteriaSetId { get; init; }

    /// <summary>The set that the criterion belongs to.</summary>
    public CriteriaSet Set { get; init; } = null!;

    /// <summary>Number within the set.</summary>
    public required int Number { get; init; }

    /// <summary>Name of the criterion, in the spelling of its period.</summary>
    public required string Name { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Group of criteria within the set, where stated.</summary>
    public string? Group { get; init; }

    /// <summary>What is measured to judge the criterion, where known.</summary>
    [List]
    public IList<Indicator> Indicators { get; init; } = [];
}

/// <summary>What is measured to judge a criterion.</summary>
internal sealed class Indicator
{
    [Ignore]
    public int Id { get; set; }

    [Ignore]
    public required int CriterionId { get; init; }

    /// <summary>Number or short name within the criterion: "2.1".</summary>
    public required string Code { get; init; }

    /// <summary>Name of the indicator.</summary>
    public required string Name { get; init; }

    /// <summary>Unit of measurement.</summary>
    public string? Unit { get; init; }
}
