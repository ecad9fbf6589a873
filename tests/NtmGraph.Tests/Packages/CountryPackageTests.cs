using System.Globalization;
using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The shipped package says what is known from outside of the country, of its changes and of what was printed.</summary>
public sealed partial class CountryPackageTests
{
    private static readonly DateOnly FirstDay = new(2021, 1, 1), EndOfDistricts = new(2025, 7, 1);

    private static readonly PlainUnits Units = new(Repository.ShippedPackage);
    private static readonly ILookup<(string To, DateOnly On), PlainRow> Into =
        Rows("successions").ToLookup(row => (row["to_code"], row.Day("effective_on")));
    private static readonly ILookup<(string From, DateOnly On), PlainRow> OutOf =
        Rows("successions").ToLookup(row => (row["from_code"], row.Day("effective_on")));

    [Theory]
    [InlineData("2021-01-01", 63, 705, 8294, 1706, 603, 0)]
    [InlineData("2021-07-01", 63, 705, 8264, 1723, 612, 0)]
    [InlineData("2022-12-31", 63, 705, 8248, 1737, 614, 0)]
    [InlineData("2023-12-31", 63, 705, 8207, 1771, 620, 0)]
    [InlineData("2024-12-31", 63, 701, 7969, 1733, 620, 0)]
    [InlineData("2025-06-30", 63, 696, 7692, 1726, 617, 0)]
    [InlineData("2025-07-01", 34, 0, 2621, 687, 0, 13)]
    [InlineData("2026-04-30", 34, 0, 2611, 697, 0, 13)]
    public void The_country_has_as_many_units_as_the_official_totals_say(
        string day, int provinces, int districts, int communes, int wards, int townships, int specialZones)
    {
        var then = Units.All.Where(unit => unit.IsValidOn(PlainDay.Parse(day))).ToList();
        int Kind(string kind) => then.Count(unit => unit.Kind == kind);
        Assert.Equal(
            (provinces, districts, communes, wards, townships, specialZones),
            (then.Count(unit => unit.Level == 2), then.Count(unit => unit.Level == 3), Kind("commune"), Kind("ward"), Kind("township"), Kind("special_zone")));
    }

    [Theory]
    [InlineData("01", 75, 51, 0)] // Hà Nội
    [InlineData("19", 77, 15, 0)] // Thái Nguyên
    [InlineData("31", 67, 45, 2)] // Hải Phòng
    [InlineData("46", 19, 21, 0)] // Huế
    [InlineData("48", 70, 23, 1)] // Đà Nẵng
    [InlineData("79", 54, 113, 1)] // Hồ Chí Minh
    [InlineData("92", 72, 31, 0)] // Cần Thơ
    public void Merged_provinces_have_as_many_units_as_their_resolutions_say(string province, int communes, int wards, int specialZones)
    {
        var below = Units.OfLevel(4, Units.On(province, EndOfDistricts)!, EndOfDistricts).ToLookup(unit => unit.Kind);
        Assert.Equal((communes, wards, specialZones), (below["commune"].Count(), below["ward"].Count(), below["special_zone"].Count()));
    }

    [Fact]
    public void No_two_versions_of_a_code_overlap() => Assert.All(
        Units.All.GroupBy(unit => unit.Code),
        versions => Assert.All(versions.Zip(versions.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From, versions.Key)));

    [Fact]
    public void No_child_outlives_its_parent() => Assert.All(Units.All.Where(unit => unit.Level > 1), unit =>
    {
        for (var day = unit.From; day < unit.To;)
        {
            var parent = Units.On(unit.Parent, day);
            Assert.True(parent is not null && parent.Level < unit.Level, $"{unit.Code} has no parent {unit.Parent} on {PlainDay.Text(day)}.");
            day = parent.To;
        }
    });

    [Fact]
    public void Every_ended_unit_has_a_successor_or_is_known_to_have_none()
    {
        var without = Units.All
            .Where(unit => unit.To != DateOnly.MaxValue && !OutOf[(unit.Code, unit.To)].Any() && Units.On(unit.Code, unit.To) is null)
            .ToLookup(unit => (unit.Level, unit.To));
        Assert.Equal(["28825"], without[(4, new DateOnly(2024, 12, 1))].Select(unit => unit.Code)); // Phú An Hòa
        Assert.Equal(691, without[(3, EndOfDistricts)].Count());
        Assert.Equal(2, without.Count);
    }

    [Fact]
    public void Every_new_unit_has_a_predecessor_or_is_known_to_have_none()
    {
        var without = Units.All
            .Where(unit => unit.From > FirstDay && !Into[(unit.Code, unit.From)].Any() && Units.On(unit.Code, unit.From.AddDays(-1)) is null);
        Assert.Equal(["03980", "03983", "03984"], without.Select(unit => unit.Code).Order(StringComparer.Ordinal)); // Mộc Lỵ, Bình Minh, Cờ Đỏ
    }

    [Fact]
    public void Every_succession_leads_from_one_unit_to_another_and_names_its_resolution_as_its_source()
    {
        var titles = Rows("sources").ToDictionary(source => source["code"], source => source["title"]);
        Assert.All(Rows("successions"), row =>
        {
            var day = row.Day("effective_on");
            Assert.NotNull(Units.On(row["from_code"], day.AddDays(-1)));
            Assert.NotNull(Units.On(row["to_code"], day));
            Assert.Equal($"Nghị quyết số {row["decision"]}", titles[row["source"]]);
        });
    }

    [Fact]
    public void Printed_figures_lie_within_0_and_100_percent() => Assert.All(Rows("published_figures"), figure =>
    {
        if (figure.Number("denominator") is { } denominator)
            Assert.InRange(figure.Number("numerator")!.Value, 0, denominator);
        if (Share().Match(figure["printed"]) is { Success: true } share)
            Assert.InRange(decimal.Parse(share.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture), 0, 100);
        Assert.True(figure.DayOrNull("published_on") is not { } published || published.Year >= figure.Day("as_of").Year, figure["code"]);
    });

    [Fact]
    public void A_series_that_falls_has_a_note_that_says_why()
    {
        var notes = File.ReadAllText(Path.Combine(Repository.ShippedPackage, "NOTES.md"));
        var falls = Rows("published_figures")
            .Where(figure => figure.Number("numerator") is not null)
            .GroupBy(figure => (figure["unit_code"], figure["level"], figure["tier"]))
            .Select(series => series.OrderBy(figure => figure["as_of"], StringComparer.Ordinal).ThenBy(figure => figure.Number("numerator")).ToList())
            .SelectMany(series => series.Zip(series.Skip(1)))
            .Where(pair => pair.Second.Number("numerator") < pair.First.Number("numerator"))
            .Select(pair => pair.Second["code"])
            .ToList();
        Assert.NotEmpty(falls);
        Assert.All(falls, code => Assert.Contains($"- `{code}`: ", notes.Split("\n## ").Single(part => part.StartsWith("Series that fall\n", StringComparison.Ordinal)), StringComparison.Ordinal));
    }

    [Fact]
    public void A_unit_holds_only_what_a_source_says_or_what_is_told_as_inferred()
    {
        var recognitions = Rows("recognitions");
        Assert.All(recognitions, row => Assert.True(row["confidence"] is "confirmed" or "reported" or "inferred", row["unit_code"]));
        Assert.Equal(["164", "165", "172", "18358", "602"],
            recognitions.Where(row => row["confidence"] == "inferred").Select(row => row["unit_code"]).Order(StringComparer.Ordinal));
        Assert.All(recognitions, row => Assert.True(row.DayOrNull("decided_on") is not { } day || day.Year >= row.Number("attained_year"), row["unit_code"]));
    }

    [Fact]
    public void The_page_about_the_package_tells_how_many_rows_each_table_has()
    {
        var page = File.ReadAllText(Path.Combine(Repository.ShippedPackage, "README.md"));
        var told = Table().Matches(page).SelectMany(row => TableName().Matches(row.Groups[1].Value).Select(name => name.Groups[1].Value)
            .Zip(row.Groups[2].Value.Split(", "), (name, rows) => (name, int.Parse(rows, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)))).ToList();
        Assert.Equal(
            Directory.GetFiles(Repository.ShippedPackage, "*.csv").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
            told.Select(table => table.name).Order(StringComparer.Ordinal));
        Assert.All(told, table => Assert.Equal(table.Item2, Rows(table.name).Count));
    }

    private static IReadOnlyList<PlainRow> Rows(string table) => PlainRow.Read(Repository.ShippedPackage, table);

    [GeneratedRegex(@"([0-9]+(?:[.,][0-9]+)?)\s*(?:%|percent)")]
    private static partial Regex Share();

    [GeneratedRegex(@"^\| ((?:`\w+\.csv`(?:, )?)+) \| ([0-9, ]+) \|", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"`(\w+)\.csv`")]
    private static partial Regex TableName();
}
