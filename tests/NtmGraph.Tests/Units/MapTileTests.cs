using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Where units stand on a map of tiles.</summary>
[EachDatabase]
public class MapTileTests
{
    private const string Header = "unit_code,column,row,label,islands,valid_from,valid_to";

    [Fact]
    public async Task A_unit_stands_where_the_day_asked_for_has_it()
    {
        using var package = new PackageFolder().With("map_tiles", Header, "01,3,2,Đô,,,2010-01-01", "01,4,5,ĐÔ,,2010-01-01,").Write();
        await using var server = await TestServer.Start(package.Path);
        Assert.Equal("""{"column":3,"row":2,"label":"Đô"}""", await Tile(server, "01", "2009-12-31"));
        Assert.Equal("""{"column":4,"row":5,"label":"ĐÔ"}""", await Tile(server, "01", "2010-01-01"));
    }

    [Fact]
    public async Task A_unit_that_no_row_speaks_of_has_no_tile()
    {
        using var package = new PackageFolder().With("map_tiles", Header, "01,3,2,Đô,,2005-01-01,").Write();
        await using var server = await TestServer.Start(package.Path);
        Assert.Equal("null", await Tile(server, "001", "2010-01-01"));
        Assert.Equal("null", await Tile(server, "01", "2004-12-31"));
    }

    [Fact]
    public async Task A_tile_stays_through_a_change_of_the_unit_and_goes_to_whoever_has_the_code()
    {
        using var package = new PackageFolder()
            .Add("units", "00009,Cũ,commune,001,2000-01-01,2010-01-01", "00009,Mới,ward,001,2010-01-01,")
            .With("map_tiles", Header, "00009,1,1,C,,,")
            .Write();
        await using var server = await TestServer.Start(package.Path);
        Assert.Equal("""{"column":1,"row":1,"label":"C"}""", await Tile(server, "00009", "2009-12-31"));
        Assert.Equal("""{"column":1,"row":1,"label":"C"}""", await Tile(server, "00009", "2010-01-01"));
    }

    [Fact]
    public async Task Islands_stand_apart_from_their_unit()
    {
        using var package = new PackageFolder()
            .With("map_tiles", Header, "01,3,2,Đô,,,", "01,9,4,HS,Hoàng Sa,,", "01,8,4,XX,Cũ,,2005-01-01").Write();
        await using var server = await TestServer.Start(package.Path);
        Assert.Equal(
            """{"tile":{"label":"Đô"},"islands":[{"name":"Hoàng Sa","column":9,"row":4,"label":"HS"}]}""",
            await Unit(server, "01", "2010-01-01", "tile { label } islands { name column row label }"));
    }

    [Fact]
    public async Task Units_can_be_found_by_their_tiles()
    {
        using var package = new PackageFolder().With("map_tiles", Header, "001,1,7,A,,,", "01,1,2,B,,,").Write();
        await using var server = await TestServer.Start(package.Path);
        Assert.Equal(
            """{"units":{"nodes":[{"code":"001"}]}}""",
            (await server.Ask("""{ units(where: { tile: { row: { eq: 7 } } }) { nodes { code } } }""")).GetRawText());
    }

    [Fact]
    public async Task The_tiles_of_the_country_are_those_of_the_day()
    {
        await using var server = await TestServer.Start();
        foreach (var (day, provinces) in new[] { ("2025-06-30", 63), ("2025-07-01", 34) })
        {
            var answer = JsonDocument.Parse(await Unit(server, "VN", day, "children(first: 100) { nodes { tile { column row } islands { name } } }")).RootElement;
            var units = answer.GetProperty("children").GetProperty("nodes").EnumerateArray().ToList();
            var tiles = units.Select(unit => unit.GetProperty("tile").ToString()).ToHashSet();
            Assert.Equal(provinces, tiles.Count);
            Assert.Equal(provinces, units.Count);
            Assert.Equal(["Hoàng Sa", "Trường Sa"], units
                .SelectMany(unit => unit.GetProperty("islands").EnumerateArray()).Select(islands => islands.GetProperty("name").GetString()).Order());
        }
    }

    [Fact]
    public void A_unit_has_one_place_at_a_time()
    {
        using var package = new PackageFolder().WithEverything().Add("map_tiles", "01,4,2,Đô,,2010-01-01,").Write();
        package.IsRefused("map_tiles.csv", 3, null, null, "An has another place from 2010-01-01 on");
    }

    [Fact]
    public void A_place_lies_in_the_time_of_the_unit()
    {
        using var package = new PackageFolder().WithEverything().Add("map_tiles", "001,4,2,A,,1900-01-01,1950-01-01").Write();
        package.IsRefused("map_tiles.csv", 3, "unit_code", "001", "no unit has this code in the time of the row");
    }

    [Fact]
    public async Task Two_packages_may_bring_the_same_place_and_no_other()
    {
        using var database = await TestDatabase.Create();
        using var first = new PackageFolder().With("map_tiles", Header, "01,3,2,Đô,,,");
        await database.Import(first);
        using var same = new PackageFolder { Name = "second" }.With("map_tiles", Header, "01,3,2,Đô,,,");
        await database.Import(same);
        using var other = new PackageFolder { Name = "third" }.With("map_tiles", Header, "01,3,3,Đô,,,");
        var problem = Assert.Single(await database.Refuse(other));
        Assert.Equal("another package has another place of An from 2000-01-01 on; a place that two packages bring must be the same in both", problem.Reason);
    }

    private static async Task<string> Tile(TestServer server, string code, string day) =>
        JsonDocument.Parse(await Unit(server, code, day, "tile { column row label }")).RootElement.GetProperty("tile").GetRawText();

    private static async Task<string> Unit(TestServer server, string code, string day, string fields)
    {
        var answer = await server.Ask($$"""{ unit(code: "{{code}}", asOf: "{{day}}") { {{fields}} } }""");
        return answer.GetProperty("unit").GetRawText();
    }
}
