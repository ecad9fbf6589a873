using System.Net;
using System.Text;
using System.Text.Json;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using NtmGraph.Querying;

namespace NtmGraph.Tests;

/// <summary>Asks a server for tables and reads what comes back.</summary>
internal static class Tables
{
    public const string Csv = "text/csv";
    public const string Ndjson = "application/x-ndjson";
    public const string Parquet = "application/vnd.apache.parquet";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The answer to a query as CSV; it must be one.</summary>
    public static async Task<string> TableOf(this TestServer server, string query, object? variables = null)
    {
        var response = await server.Post(JsonSerializer.Serialize(new { query, variables }), Csv);
        return await Whole(response);
    }

    public static Task<HttpResponseMessage> Export(this TestServer server, string file) =>
        server.Http.GetAsync("/export/" + file, TestContext.Current.CancellationToken);

    /// <summary>A file below <c>/export</c>, which must be there.</summary>
    public static async Task<string> Exported(this TestServer server, string file) => await Whole(await server.Export(file));

    /// <summary>The lines of a table, the header first.</summary>
    public static string[] Lines(string csv) => csv.TrimEnd('\n', '\r').Split("\r\n");

    /// <summary>The records of a table by RFC 4180, the header first. A cell without a value is null, quotes around nothing are an empty text.</summary>
    public static List<string?[]> Records(string csv)
    {
        var records = new List<string?[]>();
        var cells = new List<string?>();
        for (var at = 0; at < csv.Length;)
        {
            var (cell, end) = csv[at] == '"' ? Quoted(csv, at + 1) : Plain(csv, at);
            cells.Add(cell);
            at = end + 1;
            if (csv[end] == ',')
                continue;
            Assert.Equal("\r\n", csv[end..(end + 2)]);
            records.Add([.. cells]);
            cells.Clear();
            at++;
        }
        Assert.Empty(cells);
        return records;
    }

    /// <summary>The text that a cell stands for: an apostrophe before what looks like a formula is not a part of it.</summary>
    public static string? Text(string? cell) =>
        cell is ['\'', .. var rest] && rest.TrimStart('\'') is [var sign, ..] && "=+-@\t\r\n＝＋－＠".Contains(sign) ? rest : cell;

    public static string Encoded(object value) => Uri.EscapeDataString(value as string ?? JsonSerializer.Serialize(value));

    /// <summary>The shape of the table that a query makes.</summary>
    public static TableShape ShapeOf(string query)
    {
        using var app = NtmGraphServer.Build();
        var schema = app.Services.GetRequiredService<ISchema>();
        return TableShape.Of(new OperationPlans(schema, Parser.Parse<GraphQLDocument>(query), new()).For(null, null)!)!;
    }

    private static async Task<string> Whole(HttpResponseMessage response)
    {
        var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return text;
    }

    private static (string?, int) Plain(string csv, int start)
    {
        var end = csv.AsSpan(start).IndexOfAny(",\r\n") + start;
        return (end == start ? null : csv[start..end], end);
    }

    private static (string, int) Quoted(string csv, int start)
    {
        var end = start;
        while (csv[end] != '"' || csv[end + 1] == '"')
            end += csv[end] == '"' ? 2 : 1;
        return (csv[start..end].Replace("\"\"", "\"", StringComparison.Ordinal), end + 1);
    }
}
