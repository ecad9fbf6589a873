using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>What CSV on the Web says of a table.</summary>
[EachDatabase]
public class CsvwTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("NationalSeries", "")]
    [InlineData("ProvinceRanking", "level=COMMUNE&within=19&asOf=2023-12-31&since=2022-12-31")]
    [InlineData("Recognitions", "first=50")]
    public async Task Every_cell_fits_the_type_of_its_column(string operation, string asked)
    {
        var response = await server.Export($"{operation}.csv?{asked}");
        var link = Assert.Single(response.Headers.GetValues("Link").Single().Split(", "), each => each.EndsWith("type=\"application/csvm+json\"", StringComparison.Ordinal));
        var address = new Uri(link[1..link.IndexOf('>', StringComparison.Ordinal)]).PathAndQuery;
        Assert.StartsWith($"/export/{operation}.csv-metadata.json", address, StringComparison.Ordinal);
        var description = await server.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("application/csvm+json", description.Content.Headers.ContentType!.MediaType);
        var columns = JsonSerializer.Deserialize<JsonElement>(await description.Text()).GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToList();
        var records = Tables.Records(await response.Text());
        Assert.Equal(records[0], columns.Select(column => column.GetProperty("titles").GetString()));
        Assert.True(records.Count > 1);
        foreach (var record in records.Skip(1))
            for (var i = 0; i < columns.Count; i++)
                Assert.True(Fits(record[i], columns[i]), $"{columns[i]}: {record[i]}");
    }

    [Fact]
    public async Task It_names_the_table_its_sources_and_the_language_of_its_words()
    {
        var described = JsonSerializer.Deserialize<JsonElement>(await server.Exported("ProvinceRanking.csv-metadata.json?level=COMMUNE&within=19&asOf=2023-12-31&since=2022-12-31"));
        Assert.Equal("http://www.w3.org/ns/csvw", described.GetProperty("@context")[0].GetString());
        Assert.EndsWith("/export/ProvinceRanking.csv?level=COMMUNE&within=19&asOf=2023-12-31&since=2022-12-31", described.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(described.GetProperty("dc:source").EnumerateArray());
        Assert.Equal("en", described.GetProperty("@context")[1].GetProperty("@language").GetString());
    }

    private static bool Fits(string? cell, JsonElement column)
    {
        if (string.IsNullOrEmpty(cell))
            return !column.GetProperty("required").GetBoolean();
        var type = column.GetProperty("datatype");
        if (type.ValueKind == JsonValueKind.Object)
            return Regex.IsMatch(cell, $"^({type.GetProperty("format")})$");
        return type.GetString() switch
        {
            "integer" or "long" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "double" or "decimal" => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "boolean" => cell is "true" or "false",
            "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "dateTime" => DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, out _),
            var other => other == "string",
        };
    }
}
