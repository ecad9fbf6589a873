using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace NtmGraph.Tests;

/// <summary>What an answer says can be read from its CSV again.</summary>
public sealed class CsvTableTests
{
    private const string Query = "{ campaigns { nodes { code name results { text } source { title } } } }";

    private static readonly TableShape Shape = Tables.ShapeOf(Query);

    [Fact]
    public void No_value_is_an_empty_cell_and_an_empty_text_is_a_pair_of_quotes() =>
        Assert.Equal("code,name,results_text,source_title\r\n,\"\",,a\r\n", Csv([new(null, "", null, "a")]));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("'=1", "''=1")]
    [InlineData("-5", "-5")]
    [InlineData("-12,5%", "\"-12,5%\"")]
    [InlineData("+3.5", "+3.5")]
    [InlineData("-", "'-")]
    [InlineData("a=1", "a=1")]
    [InlineData("'s", "'s")]
    public void No_text_is_a_formula(string text, string cell) =>
        Assert.Equal($"code,name,results_text,source_title\r\n{cell},,,\r\n", Csv([new(text, null, null, null)]));

    [Fact]
    public void Numbers_stay_numbers()
    {
        using var answer = JsonDocument.Parse("""{ "recognitionTrend": [{ "change": { "numerator": -3, "percentagePoints": -0.50 } }] }""");
        Assert.Equal("change_numerator,change_percentage_points\r\n-3,-0.50\r\n", Written(answer.RootElement, Tables.ShapeOf(
            """{ recognitionTrend(level: COMMUNE, from: "2020-01-01", to: "2021-01-01") { change { numerator percentagePoints } } }""")));
    }

    [Theory]
    [InlineData(16_385)]
    [InlineData(1_000_000)]
    public void Rows_are_as_long_as_their_texts(int length)
    {
        var text = new string('x', length - 1) + '"';
        Assert.Equal([["code", "name", "results_text", "source_title"], [text, "b", $"{text} | c", null]], Tables.Records(Csv([new(text, "b", [text, "c"], null)])));
    }

    [Property(MaxTest = 500)]
    public Property Every_text_is_read_again_as_it_was() => Prop.ForAll(Rows().ToArbitrary(), rows =>
    {
        var read = Tables.Records(Csv(rows)).Skip(1).Select(cells => cells.Select(Tables.Text).ToArray());
        var expected = rows.Select(row => new[] { row.Code, row.Name, row.Results is { } results ? string.Join(" | ", results) : null, row.Title });
        Assert.Equal(expected, read);
    });

    private static Gen<Row[]> Rows()
    {
        var sign = Gen.OneOf(Gen.Elements("=+-@\t\r\n'\",; |0aậ＝\ufeff".ToCharArray()), Gen.Choose(0x20, 0xd7ff).Select(code => (char)code));
        var text = sign.ArrayOf().Select(signs => new string(signs));
        var cell = Gen.Frequency((1, Gen.Constant<string?>(null)), (9, text.Select(some => (string?)some)));
        var list = Gen.OneOf(Gen.Constant<string[]?>(null), text.Select(one => (string[]?)[one]), text.Two().Select(both => (string[]?)[both.Item1, both.Item2]));
        return (from code in cell from name in cell from results in list from title in cell select new Row(code, name, results, title)).ArrayOf();
    }

    private static string Csv(Row[] rows)
    {
        var nodes = rows.Select(row => new
        {
            code = row.Code,
            name = row.Name,
            results = row.Results?.Select(result => new { text = result }),
            source = new { title = row.Title },
        });
        return Written(JsonSerializer.SerializeToElement(new { campaigns = new { nodes } }), Shape);
    }

    private static string Written(JsonElement data, TableShape shape)
    {
        using var bytes = new MemoryStream();
        var csv = CsvTable.Plain;
        AtOnce(csv.Begin(bytes, shape));
        AtOnce(csv.Write(bytes, data, shape.Rows(data), shape, first: true));
        AtOnce(csv.End(bytes));
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void AtOnce(ValueTask written) => Assert.True(written.AsTask().IsCompletedSuccessfully);

    private sealed record Row(string? Code, string? Name, string[]? Results, string? Title);
}
