using System.Globalization;

namespace NtmGraph.Benchmarks;

/// <summary>Random numbers as the made-up country needs them.</summary>
internal static class RandomNumbers
{
    /// <summary>Of the normal distribution, about 0, with the deviation 1.</summary>
    public static double Normal(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public static string Day(this Random random, int year) =>
        new DateOnly(year, 1, 1).AddDays(random.Next(365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
