namespace NtmGraph.Benchmarks;

/// <summary>How large the made-up country is. Its provinces and districts are always as many.</summary>
/// <param name="Communes">Communes in a district, against the usual 15.</param>
/// <param name="Years">Years of assessments, campaigns and targets, up to 2025.</param>
/// <param name="Hamlets">Hamlets in a commune.</param>
internal sealed record NationalSize(double Communes = 1, int Years = 10, int Hamlets = 0)
{
    public const int LastYear = 2025;

    public int FirstYear => LastYear - Years + 1;
}
