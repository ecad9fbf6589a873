namespace NtmGraph;

/// <summary>
/// Checks a percentage that was printed with a numerator alone: the denominators that it could be of. Where no whole
/// number fits, the two numbers cannot both be right.
/// </summary>
internal static class FittingDenominators
{
    public static Check Of(PrintedNumber printed, int numerator, Bound bound)
    {
        string Share(NumberText text) => text.Percentage(printed.Value, printed.Decimals, bound);
        var half = 0.5m;
        for (var i = 0; i < printed.Decimals; i++)
            half /= 10;
        var least = decimal.Max(numerator, decimal.Floor(100m * numerator / (printed.Value + half)) + 1);
        var most = printed.Value > half ? decimal.Floor(100m * numerator / (printed.Value - half)) : (decimal?)null;
        if (bound != Bound.Exact || numerator == 0 || least > int.MaxValue)
            return Check.NotCheckable(text => text.Say(
                $"Không rõ mẫu số của {Share(text)}.", $"What {Share(text)} is a share of is not stated."));
        if (least > most)
            return Check.Differs(text => text.Say(
                $"Không rõ mẫu số, và không có số nguyên nào để {text.Count(numerator)} là {Share(text)} của nó.",
                $"The denominator is not stated, and there is no whole number of which {text.Count(numerator)} would be {Share(text)}."));
        return Check.NotCheckable(text => text.Say(
            $"Không rõ mẫu số; {text.Count(numerator)} là {Share(text)} nếu mẫu số {Range(text, least, most)}.",
            $"The denominator is not stated; {text.Count(numerator)} would be {Share(text)} of {Range(text, least, most)} units."));
    }

    private static string Range(NumberText text, decimal least, decimal? most) =>
        most is not { } end || end > int.MaxValue ? text.Say($"từ {text.Count((int)least)} trở lên", $"{text.Count((int)least)} or more")
        : least == end ? text.Say($"là {text.Count((int)least)}", text.Count((int)least))
        : text.Say($"từ {text.Count((int)least)} đến {text.Count((int)end)}", $"{text.Count((int)least)} to {text.Count((int)end)}");
}
