namespace NtmGraph.Benchmarks;

/// <summary>How fast NtmGraph means to be, and how fast it was.</summary>
internal sealed class Bars
{
    private readonly MarkdownTable table = new("bar", "at", "measured", "met");

    public void AtMost(string what, double bar, double measured, string unit) => Add(what, "≤", bar, measured, unit, measured <= bar);

    public void AtLeast(string what, double bar, double measured, string unit) => Add(what, "≥", bar, measured, unit, measured >= bar);

    /// <summary>The bars that rest on requests.</summary>
    public void Add(IReadOnlyList<Answered> answered)
    {
        Answered Of(Workload workload) => answered.First(answer => answer.Workload == workload);
        var slowest = answered.MinBy(Share)!;
        AtLeast($"repeated, the slowest beside the bare web server: {slowest.Workload.Title}", 60, 100 * Share(slowest), "%");
        AtMost("50 communes with two parents each, CPU of a request", 1.05, Of(Figures.Communes).FirstTime.Cpu, "ms");
        AtMost("rate of the country, CPU of a request", 10, Of(Figures.Country).FirstTime.Cpu, "ms");
        foreach (var figure in Figures.Analytic.Select(Of))
            AtMost($"{figure.Workload.Title}, alone: 1.5 × its SQL + 1 ms", (1.5 * figure.Sql.Median) + 1, figure.Alone, "ms");
        AtMost("criteria rates by province, one year, alone", 5, Of(Figures.CriteriaByProvince).Alone, "ms");
        AtMost("criteria rates by province × year, alone", 20, Of(Figures.CriteriaByProvinceAndYear).Alone, "ms");
        // Three times what another GraphQL server reached over a materialised view made by hand.
        AtLeast("rate of one province, under load: 3 × 1 100", 3300, Of(Figures.Province).FirstTime.PerSecond, "requests/s");
        AtLeast("criteria rates by province, one year, under load: 3 × 1 000", 3000, Of(Figures.CriteriaByProvince).FirstTime.PerSecond, "requests/s");
        AtLeast("criteria rates by province × year, under load: 3 × 140", 420, Of(Figures.CriteriaByProvinceAndYear).FirstTime.PerSecond, "requests/s");
    }

    public override string ToString() => table.ToString();

    private static double Share(Answered answer) => answer.Repeated.PerSecond / answer.Bare.PerSecond;

    private void Add(string what, string relation, double bar, double measured, string unit, bool met) =>
        table.Add(what, $"{relation} {Number.Text(bar)} {unit}", $"{Number.Text(measured)} {unit}", met ? "yes" : "no");
}
