using System.Globalization;
using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace NtmGraph.Tests;

/// <summary>Tables as workbooks of Excel.</summary>
[EachDatabase]
public class XlsxTableTests(ShippedServer shipped)
{
    private const string Ranking = "ProvinceRanking.xlsx?level=COMMUNE&within=19&asOf=2023-12-31&since=2022-12-31";

    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task Every_table_is_a_valid_workbook_that_holds_what_its_JSON_holds()
    {
        var kinds = new HashSet<string>();
        foreach (var operation in Operations.All().Where(operation => !ExportTests.NoTables.Contains(operation.Name)))
        {
            var asked = $"variables={Tables.Encoded(operation.Variables)}";
            using var workbook = await Workbook.Read(await server.Export($"{operation.Name}.xlsx?{asked}"));
            var told = JsonSerializer.Deserialize<JsonElement[]>(await server.Exported($"{operation.Name}.json?{asked}"))!;
            var (header, rows) = (workbook.Rows("Data")[0], workbook.Rows("Data").Skip(1).ToList());
            Assert.Equal(told.Length, rows.Count);
            foreach (var (row, expected) in rows.Zip(told))
            {
                Assert.Equal(expected.EnumerateObject().Select(cell => cell.Name), header.Select(cell => cell.Text));
                foreach (var (cell, value) in row.Zip(expected.EnumerateObject()))
                {
                    kinds.Add(cell.Kind);
                    Assert.True(Says(cell, value.Value), $"{operation.Name}, {value.Name}: {cell} instead of {value.Value}");
                }
            }
        }
        Assert.Equal(["", "b", "day", "inlineStr", "n", "time"], kinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_header_stays_in_sight()
    {
        using var workbook = await Workbook.Read(await server.Export(Ranking));
        var pane = workbook.Sheet("Data").Descendants<Pane>().Single();
        Assert.Equal((1.0, PaneStateValues.Frozen, "A2"), (pane.VerticalSplit!.Value, pane.State!.Value, pane.TopLeftCell!.Value));
    }

    [Fact]
    public async Task The_second_sheet_says_what_was_asked_and_how_to_cite_the_answer()
    {
        using var workbook = await Workbook.Read(await server.Export(Ranking));
        var about = workbook.Rows("About").Where(row => row.Count > 1).ToLookup(row => row[0].Text, row => row[1].Text);
        var description = JsonSerializer.Deserialize<JsonElement>(await server.Exported(Ranking.Replace(".xlsx", ".metadata.json", StringComparison.Ordinal)));
        Assert.Equal(description.GetProperty("description").GetString(), about["Question"].Single());
        Assert.Equal("2023-12-31", about["Day"].Single());
        Assert.Equal(description.GetProperty("dataVersion").GetString(), about["Data version"].Single());
        Assert.Equal(description.GetProperty("citation").GetString()!.Replace(".csv?", ".xlsx?", StringComparison.Ordinal), about["Citation"].Single());
        Assert.Equal($"{ShippedServer.PublicUrl}/export/{Ranking}", about["Address"].Single());
        var sources = description.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("title").GetString()!).ToList();
        Assert.Equal(sources.Count, about["Source"].Count());
        Assert.All(about["Source"].Zip(sources), both => Assert.StartsWith(both.Second, both.First, StringComparison.Ordinal));
        foreach (var field in description.GetProperty("resources")[0].GetProperty("schema").GetProperty("fields").EnumerateArray())
            Assert.Equal(field.GetProperty("description").GetString(), about[field.GetProperty("name").GetString()!].Single());
    }

    [Fact]
    public async Task A_query_is_answered_as_a_workbook_by_its_media_type_and_stands_in_it()
    {
        const string Query = """query Few($first: Int) { sources(first: $first, order: [{ code: ASC }]) { nodes { code } } }""";
        var response = await server.Send(HttpMethod.Post, "", JsonSerializer.Serialize(new { query = Query, variables = new { first = 3 } }),
            ("Accept", Tables.Xlsx), ("Accept-Encoding", "br"));
        Assert.Equal(Tables.Xlsx, response.Content.Headers.ContentType!.ToString());
        Assert.Empty(response.Content.Headers.ContentEncoding);
        using var workbook = await Workbook.Read(response);
        Assert.Equal(4, workbook.Rows("Data").Count);
        var about = workbook.Rows("About").Where(row => row.Count > 1).ToLookup(row => row[0].Text, row => row[1].Text);
        Assert.Equal(Query + "\n\n{\"first\":3}", about["Question"].Single());
        Assert.Equal($"{ShippedServer.PublicUrl}/graphql", about["Address"].Single());
    }

    [Fact]
    public async Task The_same_table_is_the_same_bytes_with_the_same_tag_and_another_question_has_another()
    {
        var (first, second) = (await server.Export(Ranking), await server.Export(Ranking));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Contains(".xlsx", first.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.NotEqual(first.Headers.ETag, (await server.Export(Ranking + "&tier=NEW_RURAL")).Headers.ETag);
    }

    [Theory]
    [InlineData("\"=1+1\"", "inlineStr", "=1+1")]
    [InlineData("\"a\\u0001b\\r_x0041_\\u000c\"", "inlineStr", "a_x0001_b_x000D__x005F_x0041__x000C_")]
    [InlineData("\"  two\\nlines \"", "inlineStr", "  two\nlines ")]
    [InlineData("\"\"", "inlineStr", "")]
    public void Texts_are_texts_whatever_they_look_like(string json, string kind, string text) => Assert.Equal((kind, text), Written("name", json));

    [Theory]
    [InlineData("123456789012345", "", "123456789012345")]
    [InlineData("-1234567890123456", "inlineStr", "-1234567890123456")]
    [InlineData("0.7933237710262094", "", "0.7933237710262094")]
    [InlineData("1234567890123456.5", "inlineStr", "1234567890123456.5")]
    [InlineData("true", "b", "1")]
    public void A_number_that_a_spreadsheet_would_round_is_a_text(string json, string kind, string text) => Assert.Equal((kind, text), Written("value", json));

    [Theory]
    [InlineData("\"2023-12-31\"", "", "45291")]
    [InlineData("\"1900-03-01\"", "", "61")]
    [InlineData("\"1900-02-28\"", "inlineStr", "1900-02-28")]
    public void A_day_that_spreadsheets_count_differently_is_a_text(string json, string kind, string text) => Assert.Equal((kind, text), Written("asOf", json));

    [Fact]
    public void A_text_that_is_longer_than_a_cell_ends_with_dots()
    {
        var (_, text) = Written("name", $"\"{new string('x', 40_000)}\"");
        Assert.Equal(new string('x', 32_766) + "…", text);
    }

    /// <summary>The kind and the text of the cell that a value makes.</summary>
    private static (string Kind, string Text) Written(string field, string json)
    {
        var column = Tables.ShapeOf("{ campaignResults { nodes { asOf value campaign { name } } } }").Columns.Single(column => column.Path[^1].Name == field);
        using var value = JsonDocument.Parse(json);
        var cell = XlsxCell.Of(column, new(value.RootElement))!;
        return (cell.DataType?.InnerText ?? "", cell.InnerText);
    }

    private static bool Says(Shown cell, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => cell == Shown.Nothing,
        JsonValueKind.Array => cell.Text == string.Join(" | ", value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Array ? string.Join("; ", item.EnumerateArray()) : item.ToString())),
        JsonValueKind.Number => cell.Kind == "n" && decimal.Parse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture) == value.GetDecimal(),
        JsonValueKind.True or JsonValueKind.False => cell == new Shown("b", value.GetBoolean() ? "1" : "0"),
        _ when cell.Kind == "time" => DateTime.Parse(cell.Text, CultureInfo.InvariantCulture) == value.GetDateTimeOffset().UtcDateTime.AddTicks(-(value.GetDateTimeOffset().Ticks % TimeSpan.TicksPerSecond)),
        _ => cell.Kind is "inlineStr" or "day" && cell.Text == value.GetString(),
    };

    /// <summary>What a cell holds.</summary>
    /// <param name="Kind">Its type in the file, or what its format makes of a number; nothing where there is no cell.</param>
    private sealed record Shown(string Kind, string Text)
    {
        public static readonly Shown Nothing = new("", "");
    }

    /// <summary>A workbook that follows the schema of Office Open XML.</summary>
    private sealed class Workbook(SpreadsheetDocument document) : IDisposable
    {
        public static async Task<Workbook> Read(HttpResponseMessage response)
        {
            Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Text());
            var document = SpreadsheetDocument.Open(new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
            return new(document);
        }

        public Worksheet Sheet(string name) => ((WorksheetPart)document.WorkbookPart!.GetPartById(
            document.WorkbookPart.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!)).Worksheet!;

        /// <summary>The cells of each row, with nothing where one is missing before the last of the header.</summary>
        public List<List<Shown>> Rows(string name)
        {
            var rows = Sheet(name).Descendants<Row>().Select(row => row.Elements<SheetCell>().ToDictionary(Place, Read)).ToList();
            return [.. rows.Select(row => Enumerable.Range(0, name == "Data" ? rows[0].Count : row.Count).Select(place => row.GetValueOrDefault(place, Shown.Nothing)).ToList())];
        }

        public void Dispose() => document.Dispose();

        private static int Place(SheetCell cell) =>
            cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (26 * column) + letter - 'A' + 1) - 1;

        private static Shown Read(SheetCell cell) => (cell.DataType?.InnerText, cell.StyleIndex?.Value) switch
        {
            ({ } type, _) => new(type, cell.InnerText),
            (null, (uint)XlsxStyle.Day) => new("day", Moment(cell).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (null, (uint)XlsxStyle.Time) => new("time", Moment(cell).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
            _ => new("n", cell.InnerText),
        };

        private static DateTime Moment(SheetCell cell) => DateTime.FromOADate(double.Parse(cell.InnerText, CultureInfo.InvariantCulture));
    }
}
