using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>What SQLite stores otherwise than the servers do.</summary>
internal static class SqliteModel
{
    private const decimal AssessmentScale = 10_000m;
    private const decimal Greatest = long.MaxValue / AssessmentScale;

    /// <summary>
    /// Values of assessments, and sums of them, become whole ten-thousandths: SQLite then compares, sorts and sums millions of
    /// them exactly as integers. The other decimals are few and may be large sums of money; they stay text.
    /// </summary>
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Assessment>().Property(a => a.Value).HasConversion(value => Stored(value!.Value), stored => stored / AssessmentScale);
        model.Entity<CriterionRollUp>().Property(r => r.Sum).HasConversion(value => Stored(value!.Value), stored => stored / AssessmentScale);
    }

    private static long Stored(decimal value) => (long)(Math.Clamp(value, -Greatest, Greatest) * AssessmentScale);
}
