using System.Net;
using Parquet;

namespace NtmGraph.Tests;

/// <summary>Tables as Apache Parquet.</summary>
[EachDatabase]
public class ParquetTableTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task DuckDB_reads_every_table_as_its_JSON()
    {
        await using var own = await TestServer.Start();
        var (exitCode, output) = await NodeScript.Run("parquet.mjs", new Uri(own.Endpoint, "/export").ToString());
        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [InlineData("{ sources(first: 3) { nodes { code } } }", 3)]
    [InlineData("""{ sources(where: { code: { eq: "none" } }) { nodes { code title } } }""", 0)]
    [InlineData("{ dataset { version importedAt } }", 1)]
    public async Task A_query_is_answered_as_a_file_by_its_media_type(string query, int rows)
    {
        var response = await server.Send(HttpMethod.Post, "", RawHttp.Body(query), ("Accept", Tables.Parquet), ("Accept-Encoding", "br"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Tables.Parquet, response.Content.Headers.ContentType!.ToString());
        Assert.Empty(response.Content.Headers.ContentEncoding);
        await using var file = await Read(response);
        Assert.Equal(rows, file.RowGroups.Sum(group => group.RowCount));
    }

    [Fact]
    public async Task A_long_table_comes_in_large_groups_of_rows_and_in_smaller_ones_beside_many_others()
    {
        using var package = new PackageFolder();
        const string Name = "A name that is as long as a name may be in a table and longer than most since the memory that names take is what makes groups end";
        package.With("units", ["code,name,kind,parent_code,valid_from,valid_to", "VN,Việt Nam,country,,2000-01-01,", "01,An,province,VN,2000-01-01,",
            "001,Bình,district,01,2000-01-01,", .. Enumerable.Range(0, 1000).Select(number => $"{number:00000},{Name} {number},commune,001,2000-01-01,")]);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("Names.graphql"), $$"""
            query Names($first: Int, $after: String) {
              units(within: "001", first: $first, after: $after, order: [{ code: ASC }]) {
                pageInfo { hasNextPage endCursor }
                nodes { code {{string.Concat(Enumerable.Range(0, 50).Select(i => $" name{i}: name"))}} }
              }
            }
            """, TestContext.Current.CancellationToken);
        await using var own = await TestServer.Start(package.Write().Path, new() { ["PersistedOperations:Folder"] = folder.Path });
        Assert.Equal(2, (await Groups(own)).Count);

        var others = Enumerable.Range(0, 64).Select(_ => new ParquetTable()).ToList();
        foreach (var other in others)
            await other.Begin(new MemoryStream(), Tables.ShapeOf("{ sources { nodes { code } } }"));
        var groups = await Groups(own);
        others.ForEach(other => other.Dispose());
        Assert.Equal(5, groups.Count); // One for each page of 200.
        Assert.Equal(Enumerable.Range(0, 1000).Select(number => $"{number:00000}"), groups.SelectMany(codes => codes));
    }

    /// <summary>The codes in each group of rows.</summary>
    private static async Task<List<string?[]>> Groups(TestServer server)
    {
        await using var file = await Read(await server.Export("Names.parquet"));
        var groups = new List<string?[]>();
        foreach (var group in file.RowGroups)
        {
            var codes = new string?[group.RowCount];
            await group.ReadAsync(file.Schema.DataFields[0], codes.AsMemory(), null, TestContext.Current.CancellationToken);
            groups.Add(codes);
        }
        return groups;
    }

    private static async Task<ParquetReader> Read(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode);
        return await ParquetReader.CreateAsync(new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }
}
