namespace NtmGraph;

/// <summary>One unit judged on one criterion in one year.</summary>
internal sealed class Assessment
{
    public required int UnitId { get; init; }

    public required int Year { get; init; }

    public required int CriterionId { get; init; }

    public required AssessmentResult Result { get; init; }

    public decimal? Value { get; init; }

    public required Confidence Confidence { get; init; }

    public required int SourceId { get; init; }

    public required int PackageId { get; init; }
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
