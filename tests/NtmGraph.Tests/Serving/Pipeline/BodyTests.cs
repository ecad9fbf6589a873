using System.Net;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Questions in the body of a POST request.</summary>
[EachDatabase]
public class BodyTests(ShippedServer shipped)
{
    private const int Mebibyte = 1 << 20;

    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1")]
    [InlineData("\"{ __typename }\"")]
    [InlineData("""{"query":"{ __typename }",}""")]
    [InlineData("""{"query":"{ __typename }"} {}""")]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":["{ __typename }"]}""")]
    [InlineData("""{"query":"{ __typename }","operationName":1}""")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""")]
    [InlineData("""{"query":"{ __typename }","variables":"{}"}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"{ __typename }","query":"{ dataset { version } }"}""")]
    [InlineData("""{"query":"{ __typename }","variables":{},"variables":{}}""")]
    [InlineData("""{"query":"{ __typename }","extensions":"x"}""")]
    [InlineData("""{"query":"{ __typename } # \ud800"}""")]
    public async Task What_is_no_GraphQL_request_is_refused(string body) =>
        await Refused(await server.Post(body), HttpStatusCode.BadRequest, "REQUEST_MALFORMED");

    [Theory]
    [InlineData("2021e9993")]
    [InlineData("-1e400")]
    [InlineData("1e300")]
    [InlineData("99999999999999999999999999999999999999")]
    public async Task A_number_that_is_too_large_is_no_value_of_a_variable(string number)
    {
        var response = await server.Post(
            $$"""{"query":"query($y: Int) { criteriaRates(by: [YEAR], year: $y) { year } }","variables":{"y":{{number}} } }""");
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("INVALID_VALUE", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("$a: Int", "units(first: $a) { totalCount }")]
    [InlineData("$a: String!", "unit(code: $a) { name }")]
    [InlineData("$a: Date", "units(asOf: $a) { totalCount }")]
    [InlineData("$a: UnitLevel!", "recognitionRate(level: $a) { numerator }")]
    [InlineData("$a: Boolean!", "__typename @skip(if: $a)")]
    public async Task A_number_that_is_too_long_is_not_read(string declared, string field)
    {
        foreach (var number in (string[])[new('7', 1_000_000), "0." + new string('7', 1_000_000), "-" + new string('7', 400)])
            foreach (var variables in (string[])[$$"""{"a":{{number}}}""", $$"""{"a":[{"b":{{number}}}]}"""])
            {
                var response = await server.Post($$"""{"query":"query({{declared}}) { {{field}} }","variables":{{variables}}}""");
                Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
                Assert.Contains($"{number.Length} characters", await Refusal.Message(response, "REQUEST_MALFORMED"), StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task A_number_of_an_extension_may_not_be_too_long_either() =>
        await Refused(
            await server.Post($$"""{"query":"{ __typename }","extensions":{"a":{{new string('7', 401)}} } }"""), HttpStatusCode.BadRequest, "REQUEST_MALFORMED");

    [Fact]
    public async Task A_number_of_400_characters_is_read_and_does_not_fit() =>
        await Refused(
            await server.Post($$"""{"query":"query($a: Int) { units(first: $a) { totalCount } }","variables":{"a":{{new string('7', 400)}} } }"""),
            HttpStatusCode.BadRequest, "INVALID_VALUE");

    [Theory]
    [InlineData("units(first: {0}) { totalCount }")]
    [InlineData("unit(code: {0}) { name }")]
    [InlineData("recognitionRate(level: {0}) { numerator }")]
    [InlineData("units(asOf: {0}) { totalCount }")]
    public async Task A_number_in_a_document_costs_no_time_by_its_digits(string field)
    {
        foreach (var number in (string[])[new('7', 60_000), "0." + new string('7', 60_000), "1e" + new string('7', 60_000)])
        {
            var response = await server.Post(RawHttp.Body($"{{ {field.Replace("{0}", number, StringComparison.Ordinal)} }}"));
            var error = (await response.Answer()).GetProperty("errors")[0];
            Assert.InRange(error.GetProperty("message").GetString()!.Length, 1, 1001);
        }
    }

    [Fact]
    public async Task The_name_of_an_operation_is_not_repeated_whole()
    {
        var response = await server.Post(RawHttp.Body("query A { __typename } query B { __typename }", string.Concat(Enumerable.Repeat("🌾", 50_000))));
        var message = await Refusal.Message(response, "INVALID_OPERATION_NAME");
        Assert.InRange(message.Length, 100, 1001);
        Assert.DoesNotContain('\ufffd', message);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_refused()
    {
        byte[] body = [.. "{\"query\":\"{ __typename } # "u8, 0xFF, 0xFE, .. "\"}"u8];
        await Refused(await server.Post(body), HttpStatusCode.BadRequest, "REQUEST_MALFORMED");
    }

    [Fact]
    public async Task JSON_nested_without_end_is_refused() =>
        await Refused(await server.Post(new string('[', 100_000)), HttpStatusCode.BadRequest, "REQUEST_MALFORMED");

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":""}""")]
    [InlineData("""{"query":" \n"}""")]
    public async Task A_body_without_a_query_is_refused(string body) =>
        await Refused(await server.Post(body), HttpStatusCode.BadRequest, "QUERY_MISSING");

    [Theory]
    [InlineData("""{"query":"{ __typename }","variables":null,"operationName":null,"extensions":null}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"unused":[1,{"a":null}]},"operationName":"","extensions":{"a":1}}""")]
    [InlineData("""{"query":"{ __typename }","id":"x"}""")]
    [InlineData("\ufeff{\"query\":\"{ __typename }\"}")]
    public async Task What_says_nothing_is_ignored(string body) =>
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await (await server.Post(body)).Text());

    [Fact]
    public async Task A_body_of_one_mebibyte_is_read()
    {
        var response = await server.Post(OfSize(Mebibyte));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(Mebibyte + 1, false)]
    [InlineData(Mebibyte + 1, true)]
    [InlineData(15 * Mebibyte, false)]
    [InlineData(15 * Mebibyte, true)]
    public async Task A_larger_body_is_refused(int size, bool chunked)
    {
        var body = OfSize(size);
        HttpContent content = chunked ? new StreamContent(new Unmeasured(body)) : new ByteArrayContent(body);
        content.Headers.ContentType = new(RawHttp.Json);
        var response = await server.Request(HttpMethod.Post, "", content: content);
        await Refused(response, HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
    }

    private static byte[] OfSize(int size)
    {
        const string Begin = "{\"query\":\"{ __typename }\",\"extensions\":{\"x\":\"";
        return Encoding.ASCII.GetBytes(Begin + new string('x', size - Begin.Length - 3) + "\"}}");
    }

    private static async Task Refused(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        await Refusal.Message(response, code);
    }

    /// <summary>A stream that does not tell its length, so that it is sent in chunks.</summary>
    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
