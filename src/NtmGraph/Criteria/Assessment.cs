using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>One unit judged on one criterion in one year. A criterion that was not judged has none, which is not NOT_MET.</summary>
[ConnectionName("Assessments")]
internal sealed class Assessment
{
    [Ignore]
    public required int UnitId { get; init; }

    /// <summary>Year of the assessment.</summary>
    public required int Year { get; init; }

    [Ignore]
    public required int CriterionId { get; init; }

    /// <summary>How the unit was judged.</summary>
    public required AssessmentResult Result { get; init; }

    /// <summary>The value measured, in the criterion's own unit, where one was.</summary>
    public decimal? Value { get; init; }

    /// <summary>How sure the assessment is.</summary>
    public required Confidence Confidence { get; init; }

    [Ignore]
    public required int SourceId { get; init; }

    [Ignore]
    public required int PackageId { get; init; }

    /// <summary>The unit judged.</summary>
    public AdministrativeUnit Unit { get; init; } = null!;

    /// <summary>The criterion it was judged on.</summary>
    public Criterion Criterion { get; init; } = null!;

    /// <summary>Where the assessment is stated.</summary>
    public Source Source { get; init; } = null!;
}

/// <summary>Whether a unit met a criterion. A criterion that was not judged has no assessment, which is not NOT_MET.</summary>
internal enum AssessmentResult
{
    /// <summary>Đạt.</summary>
    Met = 1,

    /// <summary>Cơ bản đạt.</summary>
    BasicallyMet = 2,

    /// <summary>Chưa đạt.</summary>
    NotMet = 3,
}
