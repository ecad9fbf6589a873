namespace NtmGraph.Tests;

/// <summary>Random questions about the assessments of a package.</summary>
internal sealed class RandomCriteriaArguments(PlainCriteria data, int seed)
{
    private readonly Random random = new(seed);

    public ReadinessArguments Readiness() => new(Set(), Maybe(0.7) ? Year() : null, Within(), Maybe(0.5) ? random.Next(6) : null);

    public CriteriaRateArguments Rates() => new(
        [.. PlainCriteriaRates.Dimensions.Where(_ => Maybe(0.3))], Maybe(0.5) ? Set() : null, Maybe(0.4) ? Year() : null, Within(),
        Maybe(0.2) ? One("commune", "ward", "district", "province") : null);

    private string Set() => One("c1", "c1", "c2", "c4", "d1", "p1", "h1", "c3", "none");

    private int Year() => random.Next(2008, 2024);

    private string? Within() => random.Next(4) switch
    {
        0 => null,
        1 => One("01", "02", "03", "011", "031", "none"),
        _ => data.Units.All[random.Next(data.Units.All.Count)].Code,
    };

    private bool Maybe(double chance) => random.NextDouble() < chance;

    private T One<T>(params T[] values) => values[random.Next(values.Length)];
}
