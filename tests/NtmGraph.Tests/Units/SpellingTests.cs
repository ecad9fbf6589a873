namespace NtmGraph.Tests;

/// <summary>
/// Names of real units as people type them, in Spellings.csv, each with the unit that is meant, among the units of SearchedUnits.csv: those of
/// the country above communes, and the communes of eleven provinces, from 2021 on.
/// </summary>
[EachDatabase]
public class SpellingTests(SpellingTests.Searched package) : IClassFixture<SpellingTests.Searched>
{
    public sealed class Searched : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder { ReferenceDate = "2024-06-30" }.With("units", Lines("SearchedUnits.csv"));
    }

    [Fact]
    public async Task The_unit_that_is_meant_is_found()
    {
        var spellings = Lines("Spellings.csv").Skip(1).Select(Cells).ToList();
        var places = new List<(string Text, string Meant, int Place, string Found)>();
        foreach (var cells in spellings)
        {
            var (text, day, code, name) = (cells[0], cells[1], cells[2], cells[3]);
            var data = await package.Server.Ask(
                "query($text: String!, $day: Date!) { searchUnits(text: $text, asOf: $day, first: 10) { code name } }", new { text, day });
            var found = data.GetProperty("searchUnits").EnumerateArray()
                .Select(unit => $"{unit.GetProperty("code").GetString()} {unit.GetProperty("name").GetString()}").ToList();
            places.Add((text, $"{code} {name}", found.IndexOf($"{code} {name}"), found.FirstOrDefault() ?? "nothing"));
        }
        var missed = string.Join('\n', places.Where(spelling => spelling.Place != 0).Select(spelling =>
            $"{spelling.Text}: {spelling.Meant} is {(spelling.Place < 0 ? "not found" : $"number {spelling.Place + 1}")}, first is {spelling.Found}"));
        TestContext.Current.TestOutputHelper!.WriteLine(missed);
        Assert.True(spellings.Count >= 150);
        Assert.True(places.Count(spelling => spelling.Place == 0) >= 0.95 * places.Count, missed);
        Assert.True(places.Count(spelling => spelling.Place is 0 or 1 or 2) >= 0.99 * places.Count, missed);
    }

    [Theory]
    [InlineData("Ký Phú", "2026-01-01", "05845 Ký Phú 2021-01-01 2024-12-01")]
    [InlineData("huyện Đại Từ", "2025-07-01", "171 Đại Từ 2021-01-01 2025-07-01")]
    [InlineData("xã Đại Từ", "2025-06-30", "05830 Đại Từ 2025-07-01 ")]
    [InlineData("TX Phổ Yên", "2024-06-30", "172 Phổ Yên 2022-04-10 2025-07-01")]
    public async Task A_unit_of_another_day_says_from_when_to_when_it_is(string text, string day, string first)
    {
        var data = await package.Server.Ask(
            "query($text: String!, $day: Date!) { searchUnits(text: $text, asOf: $day, first: 1) { code name validFrom validTo } }", new { text, day });
        Assert.Equal(first, string.Join(' ', data.GetProperty("searchUnits")[0].EnumerateObject().Select(field => field.Value.GetString())));
    }

    private static string[] Lines(string file) => File.ReadAllLines(Repository.PathTo("tests", "NtmGraph.Tests", "Units", file));

    private static string[] Cells(string line) => line.StartsWith('"')
        ? [line[1..line.LastIndexOf('"')], .. line[(line.LastIndexOf('"') + 2)..].Split(',')]
        : line.Split(',');
}
