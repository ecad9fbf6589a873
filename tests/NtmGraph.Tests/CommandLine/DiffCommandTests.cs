using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What differs between two packages, told as rows and as the figures that follow from them.</summary>
[OneDatabase]
public sealed class DiffCommandTests : IDisposable
{
    private readonly PackageFolder before = TwoVersions.First().Write();
    private readonly PackageFolder after = TwoVersions.Second().Write();

    [Fact]
    public async Task The_rows_and_the_figures_that_differ_are_told_with_each_other()
    {
        var (code, output, errors) = await CommandRun.Run("diff", before.Path, after.Path);
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            """
            test 1.0.0 (2020-12-31) -> test 1.1.0 (2020-12-31)

            published_figures: 1 added, 1 removed, 1 changed
              + code=country
              - code=gone
              ~ code=old: printed 1/2 -> 50%

            recognitions: 2 added, 0 removed, 0 changed
              + unit_code=00002 tier=new_rural attained_year=2016 source=s
              + unit_code=001 tier=new_rural attained_year=2016 source=s

            sources: 1 added, 0 removed, 0 changed
              + code=t

            Figures on 2020-12-31 that differ: 2
              Việt Nam (VN), COMMUNE NEW_RURAL: at least 1 of ?, SINGLE_UNITS, 2020-12-31 -> 3 of 5 (60 %), PUBLISHED_FIGURE, 2018-06-30
                by published_figures: + code=country
                by recognitions: + unit_code=00002 tier=new_rural attained_year=2016 source=s
              An (01), COMMUNE NEW_RURAL: 2 of 2 (100 %), PUBLISHED_FIGURE, 2019-06-30 -> 2 of 2 (100 %), SINGLE_UNITS, 2020-12-31
                by published_figures: - code=gone
                by published_figures: ~ code=old: printed 1/2 -> 50%
                by recognitions: + unit_code=00002 tier=new_rural attained_year=2016 source=s

            """,
            output);
    }

    [Fact]
    public async Task All_of_it_is_told_as_JSON_too()
    {
        var (code, output, errors) = await CommandRun.Run("diff", before.Path, after.Path, "--json");
        Assert.Equal((0, ""), (code, errors));
        var found = JsonSerializer.Deserialize<JsonElement>(output);
        Assert.Equal(("1.0.0", "1.1.0", "2020-12-31"),
            (found.GetProperty("before").GetProperty("version").GetString(), found.GetProperty("after").GetProperty("version").GetString(), found.GetProperty("day").GetString()));
        var old = Assert.Single(found.GetProperty("rows").EnumerateArray(), row => row.GetProperty("key").TryGetProperty("code", out var key) && key.GetString() == "old");
        Assert.Equal(("published_figures", "1/2", "50%"),
            (old.GetProperty("table").GetString(), old.GetProperty("before").GetProperty("printed").GetString(), old.GetProperty("after").GetProperty("printed").GetString()));
        var country = Assert.Single(found.GetProperty("figures").EnumerateArray(), figure => figure.GetProperty("unit").GetString() == "VN");
        Assert.Equal(("COMMUNE", "NEW_RURAL", "SINGLE_UNITS", "PUBLISHED_FIGURE", 3, 60m),
            (country.GetProperty("level").GetString(), country.GetProperty("tier").GetString(), country.GetProperty("before").GetProperty("knownBy").GetString(),
                country.GetProperty("after").GetProperty("knownBy").GetString(), country.GetProperty("after").GetProperty("numerator").GetInt32(),
                country.GetProperty("after").GetProperty("percentage").GetDecimal()));
        Assert.Equal(2, country.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task A_succession_by_which_a_unit_no_longer_goes_on_is_told_with_the_figures_that_it_changes()
    {
        using var goesOn = Renamed("1.0.0").Write();
        using var begins = Renamed("1.1.0").With("successions", "effective_on,from_code,to_code,extent", "2018-01-01,00002,00009,part").Write();
        var (code, output, errors) = await CommandRun.Run("diff", goesOn.Path, begins.Path);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains(
            """
              Việt Nam (VN), COMMUNE NEW_RURAL: at least 2 of ?, SINGLE_UNITS, 2020-12-31 -> at least 1 of ?, SINGLE_UNITS, 2020-12-31
                by successions: + effective_on=2018-01-01 from_code=00002 to_code=00009
            """,
            output, StringComparison.Ordinal);

        static PackageFolder Renamed(string version) => TwoVersions.First(version)
            .Add("units", "00009,Chín,commune,001,2000-01-01,2018-01-01", "00009,Mười,commune,001,2018-01-01,")
            .Add("recognitions", "00009,new_rural,2015,reported,s");
    }

    [Fact]
    public async Task A_share_that_was_printed_without_a_count_is_told_among_the_figures()
    {
        using var without = TwoVersions.First().Write();
        using var with = TwoVersions.First("1.1.0")
            .Add("published_figures", "share,01,commune,new_rural,,,unstated,\"93,7%\",exact,2020-06-30,s").Write();
        var (code, output, errors) = await CommandRun.Run("diff", without.Path, with.Path);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains(
            """
            Figures on 2020-12-31 that differ: 1
              An (01), COMMUNE NEW_RURAL: 2 of 2 (100 %), PUBLISHED_FIGURE, 2019-06-30 -> 2 of 2 (100 %), PUBLISHED_FIGURE, 2019-06-30, beside 93,7% (2020-06-30)
                by published_figures: + code=share
            """,
            output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_differs_in_nothing_from_itself() =>
        Assert.Equal(
            (0, "test 1.0.0 (2020-12-31) -> test 1.0.0 (2020-12-31)\n\nFigures on 2020-12-31 that differ: 0\n", ""),
            await CommandRun.Run("diff", before.Path, before.Path));

    [Fact]
    public async Task A_package_with_problems_is_compared_with_none()
    {
        using var broken = TwoVersions.First("2.0.0").Add("units", "00009,Far,commune,99,2000-01-01,").Write();
        var (code, output, errors) = await CommandRun.Run("diff", before.Path, broken.Path);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("no unit of the package has the code of its parent, 99", errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        before.Dispose();
        after.Dispose();
    }
}
