using System.Net;
using System.Text;

namespace NtmGraph.Tests;

/// <summary>CSV as Excel opens it where Windows is set to Vietnamese.</summary>
[EachDatabase]
public class ExcelCsvTests(ShippedServer shipped)
{
    private const string Ranking = "ProvinceRanking.csv?level=COMMUNE&within=19&asOf=2023-12-31&since=2022-12-31";

    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task Cells_are_parted_by_semicolons_and_numbers_have_commas_after_a_byte_order_mark()
    {
        var bytes = await server.Http.GetByteArrayAsync($"/export/{Ranking}&excel=vi", TestContext.Current.CancellationToken);
        Assert.Equal([.. Encoding.UTF8.Preamble], bytes[..3]);
        var lines = Tables.Lines(Encoding.UTF8.GetString(bytes[3..]));
        var plain = Tables.Records(await server.Exported(Ranking));
        Assert.Equal(plain.Count, lines.Length);
        Assert.Equal(string.Join(';', plain[0]), lines[0]);
        var percentage = Array.IndexOf(plain[0], "rate_percentage");
        var exact = plain.Skip(1).Select(row => row[percentage]).First(cell => cell?.Contains('.', StringComparison.Ordinal) == true)!;
        Assert.Contains($";{exact.Replace('.', ',')};", string.Join('\n', lines), StringComparison.Ordinal);
        Assert.DoesNotContain($";{exact};", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_another_table_to_caches()
    {
        var (plain, vietnamese) = (await server.Export(Ranking), await server.Export(Ranking + "&excel=vi"));
        Assert.NotEqual(plain.Headers.ETag, vietnamese.Headers.ETag);
    }

    [Fact]
    public async Task Another_language_is_refused()
    {
        var response = await server.Export(Ranking + "&excel=fr");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("`excel` is vi, not \"fr\".", await Refusal.Message(response, "REQUEST_MALFORMED"));
    }
}
