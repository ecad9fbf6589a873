using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What the data knows is told apart from what nobody stated, by the rules of the figures themselves.</summary>
[EachDatabase]
public class CoverageTests(ShippedServer shipped, CoverageTests.Provinces package) : IClassFixture<CoverageTests.Provinces>
{
    private const string Query = "query($asOf: Date) { coverage(asOf: $asOf) { unit { code } level tier knownBy rate { numerator denominator asOf basis complete } } }";

    private readonly TestServer server = shipped.Server;

    /// <summary>Provinces of which different things are known.</summary>
    public sealed class Provinces : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .Add("units",
                "02,Whole,province,VN,2000-01-01,", "002,B,district,02,2000-01-01,", "00004,Hà,commune,002,2000-01-01,",
                "03,Some,province,VN,2000-01-01,", "003,C,district,03,2000-01-01,", "00005,Mai,commune,003,2000-01-01,",
                "04,Share,province,VN,2000-01-01,", "004,D,district,04,2000-01-01,", "00006,Lý,commune,004,2000-01-01,",
                "05,Figure,province,VN,2000-01-01,", "005,E,district,05,2000-01-01,", "00007,Vũ,commune,005,2000-01-01,",
                "06,Later,province,VN,2000-01-01,", "006,F,district,06,2000-01-01,", "00008,Hội,commune,006,2018-01-01,")
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from,valid_to", "n,N,commune,new_rural,commune,2010-01-01,")
            .With("recognitions", "unit_code,tier,attained_year,confidence,source", "00005,new_rural,2014,reported,s")
            .With("register_coverage", "unit_code,level,tier,valid_from,valid_to,source", "02,commune,new_rural,2015-01-01,,s")
            .With("published_figures",
                "code,unit_code,level,tier,numerator,denominator_kind,printed,bound,as_of,source",
                "share,04,commune,new_rural,,unstated,51%,exact,2016-06-30,s",
                "share-of-unknown,06,commune,new_rural,,unstated,52%,exact,2016-06-30,s",
                "count,05,commune,new_rural,1,unstated,1,exact,2016-06-30,s");
    }

    [Theory]
    [InlineData("01", "NOTHING", null, null)]
    [InlineData("02", "REGISTER", 0, "2017-01-01")]
    [InlineData("03", "SINGLE_UNITS", 1, "2017-01-01")]
    [InlineData("04", "PUBLISHED_SHARE", 0, "2017-01-01")]
    [InlineData("05", "PUBLISHED_FIGURE", 1, "2016-06-30")]
    [InlineData("06", "PUBLISHED_SHARE", null, null)]
    public async Task What_nobody_stated_is_told_from_zero(string code, string knownBy, int? numerator, string? asOf)
    {
        var known = Assert.Single(await Read(package.Server, "2017-01-01"), row => row.Unit == code && row.Level == "COMMUNE");
        Assert.Equal((knownBy, numerator, asOf), (known.KnownBy, known.Numerator, known.AsOf));
    }

    [Theory]
    [InlineData("2021-12-31")]
    [InlineData("2024-12-31")]
    [InlineData("2026-01-01")]
    public async Task Each_row_is_what_the_rate_of_its_unit_says(string day)
    {
        var rows = await Read(server, day);
        Assert.NotEmpty(rows);
        foreach (var some in rows.Chunk(40))
        {
            var asked = string.Join('\n', some.Select((row, n) =>
                $"r{n}: recognitionRate(level: {row.Level}, tier: {row.Tier}, within: \"{row.Unit}\", asOf: \"{day}\") {{ numerator denominator asOf basis complete otherShares {{ code }} }}"));
            var rates = (await server.Send($"{{ {asked} }}")).GetProperty("data");
            for (var n = 0; n < some.Length; n++)
            {
                var rate = rates.GetProperty($"r{n}");
                var expected = rate.GetProperty("complete").GetBoolean() ? "REGISTER"
                    : rate.GetProperty("basis").GetString() == "PUBLISHED_FIGURE" ? "PUBLISHED_FIGURE"
                    : rate.GetProperty("otherShares").GetArrayLength() > 0 ? "PUBLISHED_SHARE"
                    : rate.GetProperty("numerator").GetInt32() > 0 ? "SINGLE_UNITS" : "NOTHING";
                Assert.Equal(
                    (expected, expected == "NOTHING" ? null : rate.GetProperty("numerator").GetInt32(), expected == "NOTHING" ? null : rate.GetProperty("asOf").GetString()),
                    (some[n].KnownBy, some[n].Numerator, some[n].AsOf));
            }
        }
    }

    [Theory]
    [InlineData("2023-12-31", 63, true)]
    [InlineData("2026-01-01", 34, false)]
    public async Task The_country_and_all_its_provinces_have_rows_of_the_levels_there_are(string day, int provinces, bool hasDistricts)
    {
        var rows = await Read(server, day);
        Assert.Equal(provinces + 1, rows.Select(row => row.Unit).Distinct().Count());
        Assert.Equal(hasDistricts, rows.Any(row => row.Level == "DISTRICT"));
        Assert.All(rows, row => Assert.True(row.Level != "PROVINCE" || row.Unit == "VN"));
    }

    [Fact]
    public async Task Thai_Nguyen_has_a_register_of_its_districts_on_the_day_of_which_it_is_whole() =>
        Assert.Equal(
            ("REGISTER", 6, "2023-12-31"),
            Assert.Single(await Read(server, "2023-12-31"), row => row is { Unit: "19", Level: "DISTRICT", Tier: "NEW_RURAL" }) switch { var row => (row.KnownBy, row.Numerator, row.AsOf) });

    [Fact]
    public async Task Rows_are_found_by_what_is_known_and_ordered_by_their_day()
    {
        var rows = (await server.Send("{ coverage(asOf: \"2024-12-31\", having: { knownBy: { eq: PUBLISHED_FIGURE }, level: { eq: COMMUNE } }, order: [{ asOf: DESC }], first: 5) { level knownBy rate { asOf } } }"))
            .GetProperty("data").GetProperty("coverage").EnumerateArray().ToList();
        Assert.Equal(5, rows.Count);
        Assert.All(rows, row => Assert.Equal(("COMMUNE", "PUBLISHED_FIGURE"), (row.GetProperty("level").GetString(), row.GetProperty("knownBy").GetString())));
        var days = rows.ConvertAll(row => row.GetProperty("rate").GetProperty("asOf").GetString());
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
    }

    [Fact]
    public async Task On_a_day_before_the_country_is_known_there_is_an_error_and_no_empty_list() =>
        Assert.Equal("HIERARCHY_NOT_KNOWN", (await server.Send("{ coverage(asOf: \"1900-01-01\") { level } }"))
            .GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

    private static async Task<List<Known>> Read(TestServer server, string day) =>
        [.. (await server.Send(Query, new { asOf = day })).GetProperty("data").GetProperty("coverage").EnumerateArray().Select(Known.Of)];

    private sealed record Known(string Unit, string Level, string Tier, string KnownBy, int? Numerator, string? AsOf)
    {
        public static Known Of(JsonElement row)
        {
            var rate = row.GetProperty("rate") is { ValueKind: JsonValueKind.Object } known ? known : (JsonElement?)null;
            return new(
                row.GetProperty("unit").GetProperty("code").GetString()!, row.GetProperty("level").GetString()!, row.GetProperty("tier").GetString()!,
                row.GetProperty("knownBy").GetString()!, rate?.GetProperty("numerator").GetInt32(), rate?.GetProperty("asOf").GetString());
        }
    }
}
