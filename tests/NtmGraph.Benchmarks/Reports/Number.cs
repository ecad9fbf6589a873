using System.Globalization;

namespace NtmGraph.Benchmarks;

/// <summary>Writes measured numbers with about three digits that mean something.</summary>
internal static class Number
{
    public static string Text(double number) => !double.IsFinite(number) ? "–"
        : number.ToString(number < 0.1 ? "F3" : number < 10 ? "F2" : number < 100 ? "F1" : "N0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);
}
