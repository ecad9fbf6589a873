using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>What SQLite stores otherwise than the servers do.</summary>
internal static class SqliteModel
{
    private const decimal AssessmentScale = 10_000m;
    private const decimal Greatest = long.MaxValue / AssessmentScale;

    /// <summary>
    /// Values of assessments become whole ten-thousandths: SQLite then compares, sorts and sums millions of
    /// them exactly as integers. The other decimals are few and may be large sums of money; they stay text.
    /// </summary>
    public static void Apply(ModelBuilder model) =>
        model.Entity<Assessment>().Property(a => a.Value).HasConversion(
            value => (long)(Math.Clamp(value!.Value, -Greatest, Greatest) * AssessmentScale),
            stored => stored / AssessmentScale);
}
