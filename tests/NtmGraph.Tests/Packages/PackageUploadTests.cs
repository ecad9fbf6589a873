using System.Net;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>Packages that are sent to a running server.</summary>
[EachDatabase]
public sealed class PackageUploadTests : IAsyncLifetime
{
    private const string Question = "{ dataset { version packages { name version } } units(first: 1) { totalCount } }";

    private readonly PackageFolder package = new PackageFolder().WithEverything().Write();
    private TestServer server = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        server = await TestServer.Start(package.Path, new()
        {
            ["Imports:MaxMegabytes"] = "2",
            ["Imports:MaxUncompressedMegabytes"] = "4",
            ["Imports:MaxFiles"] = "20",
        });
        key = await server.Key(Scopes.Import);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        package.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("package-1.1/")]
    [InlineData("package-1.1\\")]
    public async Task A_package_replaces_its_earlier_version_and_is_served_at_once(string within)
    {
        using var later = new PackageFolder { Version = "2.0.0" }.WithEverything().Add("units", "00009,Mới,commune,001,2000-01-01,").Write();
        var response = await server.Http.Upload(later.Zip(within), key);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await response.Answer();
        Assert.Equal("2.0.0", answer.GetProperty("package").GetProperty("version").GetString());
        Assert.Equal(7, answer.GetProperty("rows").GetProperty("units").GetInt32());
        var data = await server.Ask(Question);
        Assert.Equal(7, data.GetProperty("units").GetProperty("totalCount").GetInt32());
        Assert.Equal(answer.GetProperty("dataVersion").GetString(), data.GetProperty("dataset").GetProperty("version").GetString());
        Assert.Equal(("test", "2.0.0", ImportOutcome.Imported), await LastRecord());
    }

    [Fact]
    public async Task A_unit_that_was_looked_for_before_an_import_is_looked_for_again_after_it()
    {
        const string Below = """{ units(within: "001") { totalCount } }""";
        Assert.Equal(3, (await server.Ask(Below)).GetProperty("units").GetProperty("totalCount").GetInt32());
        using var later = new PackageFolder { Version = "2.0.0" }.With(
            "units", package.Header("units"), "VN,Việt Nam,country,,2000-01-01,", "02,Bắc,province,VN,2000-01-01,", "002,Giang,district,02,2000-01-01,",
            "00009,Hà,commune,002,2000-01-01,", "01,An,province,VN,2000-01-01,", "001,Bình,district,01,2000-01-01,", "00001,Cao,commune,001,2000-01-01,",
            "00002,Đại,commune,001,2000-01-01,").Write();
        Assert.Equal(HttpStatusCode.OK, (await server.Http.Upload(later.Zip(), key)).StatusCode);
        Assert.Equal(2, (await server.Ask(Below)).GetProperty("units").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_package_with_problems_is_refused_with_their_places_and_changes_nothing()
    {
        var before = (await server.Ask(Question)).ToString();
        using var bad = new PackageFolder { Version = "2.0.0" }.Add("units", "00009,Far,commune,99,2000-01-01,", "!,x,commune,001,2000-01-01,").Write();
        var response = await server.Http.Upload(bad.Zip(), key);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var extensions = (await response.Answer()).GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal("PACKAGE_REFUSED", extensions.GetProperty("code").GetString());
        var problems = bad.Problems();
        Assert.Equal(problems.Count, extensions.GetProperty("count").GetInt32());
        Assert.Equal(
            problems.Select(problem => (problem.File, problem.Line, problem.Column, problem.Value, problem.Reason)),
            extensions.GetProperty("problems").EnumerateArray().Select(problem => (
                problem.GetProperty("file").GetString()!, problem.GetProperty("line").GetInt64() as long?,
                problem.GetProperty("column").GetString(), problem.GetProperty("value").GetString(), problem.GetProperty("reason").GetString()!)));
        Assert.Equal(before, (await server.Ask(Question)).ToString());
        Assert.Equal(("test", "2.0.0", ImportOutcome.Refused), await LastRecord());
    }

    [Fact]
    public async Task Importing_needs_its_scope()
    {
        await Refused(HttpStatusCode.Unauthorized, "KEY_MISSING", server.Http.Upload(package.Zip(), null));
        await Refused(HttpStatusCode.Forbidden, "SCOPE_MISSING", server.Http.Upload(package.Zip(), await server.Key(Scopes.Read)));
    }

    [Fact]
    public async Task Removing_the_other_packages_needs_the_scope_admin()
    {
        using var other = new PackageFolder { Name = "other" }.WithEverything().Write();
        await Refused(HttpStatusCode.Forbidden, "SCOPE_MISSING", server.Http.Upload(other.Zip(), key, "?only=true"));
        await Refused(HttpStatusCode.BadRequest, "REQUEST_MALFORMED", server.Http.Upload(other.Zip(), key, "?only=1"));
        Assert.Equal(HttpStatusCode.OK, (await server.Http.Upload(other.Zip(), await server.Key(Scopes.Admin), "?only=true")).StatusCode);
        var name = Assert.Single((await server.Ask(Question)).GetProperty("dataset").GetProperty("packages").EnumerateArray()).GetProperty("name");
        Assert.Equal("other", name.GetString());
    }

    [Theory]
    [InlineData("../evil.csv")]
    [InlineData("a/../../evil.csv")]
    [InlineData("/tmp/evil.csv")]
    [InlineData("..\\evil.csv")]
    [InlineData("datapackage.json/evil.csv")]
    public async Task A_file_that_would_lie_outside_is_refused(string name)
    {
        var manifest = await File.ReadAllBytesAsync(Path.Combine(package.Path, "datapackage.json"), TestContext.Current.CancellationToken);
        var archive = PackageUpload.Zip(("datapackage.json", manifest), (name, PackageUpload.Text("evil")));
        await Refused(HttpStatusCode.UnprocessableEntity, "ARCHIVE_INVALID", server.Http.Upload(archive, key));
        Assert.Equal((null, null, ImportOutcome.Refused), await LastRecord());
    }

    [Theory]
    [InlineData(255, 1, HttpStatusCode.OK)]
    [InlineData(256, 1, HttpStatusCode.UnprocessableEntity)]
    [InlineData(200, 5, HttpStatusCode.OK)]
    [InlineData(200, 6, HttpStatusCode.UnprocessableEntity)]
    [InlineData(200, 30, HttpStatusCode.UnprocessableEntity)]
    [InlineData(60000, 1, HttpStatusCode.UnprocessableEntity)]
    public async Task The_length_of_a_name_is_limited_in_bytes(int bytes, int parts, HttpStatusCode status)
    {
        // The letter has three bytes in UTF-8.
        var part = new string('ạ', bytes / 3) + new string('x', bytes % 3);
        var name = string.Join('/', Enumerable.Repeat(part, parts));
        var files = Directory.GetFiles(package.Path).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)));
        var response = await server.Http.Upload(PackageUpload.Zip([.. files, (name, [])]), key);
        Assert.Equal(status, response.StatusCode);
        if (status != HttpStatusCode.OK)
            Assert.True((await Refused(status, "ARCHIVE_INVALID", Task.FromResult(response))).Length < 400);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/")]
    public async Task Of_two_packages_in_an_archive_none_is_taken(string within)
    {
        var manifest = await File.ReadAllBytesAsync(Path.Combine(package.Path, "datapackage.json"), TestContext.Current.CancellationToken);
        await Refused(HttpStatusCode.UnprocessableEntity, "ARCHIVE_INVALID", server.Http.Upload(
            PackageUpload.Zip((within + "datapackage.json", manifest), ("b/datapackage.json", manifest)), key));
    }

    [Fact]
    public async Task A_file_that_comes_twice_is_refused() => await Refused(HttpStatusCode.UnprocessableEntity, "ARCHIVE_INVALID",
        server.Http.Upload(PackageUpload.Zip(("a.csv", []), ("a.csv", [])), key));

    [Fact]
    public async Task What_is_no_archive_or_holds_no_package_is_refused()
    {
        await Refused(HttpStatusCode.UnprocessableEntity, "ARCHIVE_INVALID", server.Http.Upload([], key));
        await Refused(HttpStatusCode.UnprocessableEntity, "ARCHIVE_INVALID", server.Http.Upload(PackageUpload.Text("code,name"), key));
        await Refused(HttpStatusCode.UnprocessableEntity, "ARCHIVE_INVALID", server.Http.Upload(package.Zip()[..^40], key));
        await Refused(HttpStatusCode.UnprocessableEntity, "ARCHIVE_INVALID", server.Http.Upload(package.Zip("a/b/"), key));
        var broken = package.Zip();
        broken.AsSpan(60, 40).Fill(0xFF);
        await Refused(HttpStatusCode.UnprocessableEntity, "ARCHIVE_INVALID", server.Http.Upload(broken, key));
    }

    [Fact]
    public async Task An_archive_that_is_too_large_is_refused()
    {
        var random = new byte[3 << 20];
        Random.Shared.NextBytes(random);
        await Refused(HttpStatusCode.RequestEntityTooLarge, "ARCHIVE_TOO_LARGE", server.Http.Upload(PackageUpload.Zip(("units.csv", random)), key));
    }

    [Fact]
    public async Task An_archive_that_swells_is_refused()
    {
        // More than all files may be together, then a single file that is compressed more than data ever is.
        await Refused(HttpStatusCode.RequestEntityTooLarge, "ARCHIVE_TOO_LARGE",
            server.Http.Upload(PackageUpload.Zip([.. Enumerable.Range(0, 5).Select(n => ($"{n}.csv", Lines(1_000_000)))]), key));
        await Refused(HttpStatusCode.RequestEntityTooLarge, "ARCHIVE_TOO_LARGE",
            server.Http.Upload(PackageUpload.Zip(("units.csv", new byte[3 << 20])), key));
        await Refused(HttpStatusCode.RequestEntityTooLarge, "ARCHIVE_TOO_LARGE",
            server.Http.Upload(PackageUpload.Zip([.. Enumerable.Range(0, 21).Select(n => ($"{n}.csv", Array.Empty<byte>()))]), key));
    }

    [Fact]
    public async Task The_length_that_an_archive_states_is_not_believed()
    {
        var archive = PackageUpload.Zip(("units.csv", new byte[3 << 20]));
        foreach (var place in Places(archive, BitConverter.GetBytes(3 << 20)))
            BitConverter.GetBytes(10).CopyTo(archive, place);
        var response = await server.Http.Upload(archive, key);
        Assert.True((int)response.StatusCode is 413 or 422);
    }

    [Fact]
    public async Task Other_media_types_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/packages") { Content = new StringContent("{}", null, RawHttp.Json) };
        request.Headers.Add(SentKey.Header, key);
        await Refused(HttpStatusCode.UnsupportedMediaType, "MEDIA_TYPE_NOT_SUPPORTED", server.Http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_one_import_runs_at_a_time_and_ends_when_its_client_goes_away()
    {
        using var goingAway = new CancellationTokenSource();
        var waiting = new WaitingContent();
        var first = server.Http.Upload(waiting, key, ct: goingAway.Token);
        await waiting.Begun;
        var second = await server.Http.Upload(package.Zip(), key);
        Assert.Equal(TimeSpan.FromSeconds(10), second.Headers.RetryAfter!.Delta);
        await Refused(HttpStatusCode.Conflict, "IMPORT_RUNNING", Task.FromResult(second));
        await goingAway.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        HttpResponseMessage third;
        while ((third = await server.Http.Upload(package.Zip(), key)).StatusCode == HttpStatusCode.Conflict)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.Equal([ImportOutcome.Refused, ImportOutcome.Interrupted, ImportOutcome.Imported], (await Records(3)).Select(record => record.Outcome));
    }

    [Fact]
    public async Task What_is_refused_before_it_is_read_is_recorded_once_for_its_sender_and_reason()
    {
        var reader = await server.Key(Scopes.Read);
        for (var i = 0; i < 3; i++)
            await Refused(HttpStatusCode.Forbidden, "SCOPE_MISSING", server.Http.Upload(package.Zip(), reader));
        await Refused(HttpStatusCode.Forbidden, "SCOPE_MISSING", server.Http.Upload(package.Zip(), key, "?only=true"));
        await Refused(HttpStatusCode.BadRequest, "REQUEST_MALFORMED", server.Http.Upload(package.Zip(), key, "?only=1"));
        await Refused(HttpStatusCode.Unauthorized, "KEY_MISSING", server.Http.Upload(package.Zip(), null));
        var records = await Records(3);
        Assert.Equal([reader[4..16], key[4..16], key[4..16]], records.Select(record => record.Who[4..16]));
        Assert.All(records, record => Assert.Equal((null, ImportOutcome.Refused), (record.Package, record.Outcome)));
        Assert.Equal("To import, the key or token needs the scope import.", records[0].Detail);
    }

    [Fact]
    public async Task The_first_import_of_a_server_is_recorded_too()
    {
        await using var empty = await TestServer.Start();
        await using var db = empty.Database();
        var record = await db.ImportRecords.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("vietnam", ImportOutcome.Imported), (record.Package, record.Outcome));
        Assert.StartsWith("server that found no data (", record.Who, StringComparison.Ordinal);
    }

    /// <summary>The records of imports, the oldest first, when there are so many: they may be written after the answer.</summary>
    private async Task<List<ImportRecord>> Records(int count)
    {
        await using var db = server.Database();
        List<ImportRecord> records;
        while ((records = await db.ImportRecords.AsNoTracking().OrderBy(record => record.At).ToListAsync(TestContext.Current.CancellationToken)).Count < count)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        return records;
    }

    private async Task<(string?, string?, ImportOutcome)> LastRecord()
    {
        await using var db = server.Database();
        var record = await db.ImportRecords.OrderByDescending(record => record.At).FirstAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith($"key {key[4..16]} (test)", record.Who, StringComparison.Ordinal);
        Assert.Equal(DateTimeKind.Utc, record.At.Kind);
        return (record.Package, record.Version, record.Outcome);
    }

    private static async Task<string> Refused(HttpStatusCode status, string code, Task<HttpResponseMessage> sent)
    {
        var response = await sent;
        var error = (await response.Answer()).GetProperty("errors")[0];
        Assert.Equal((status, code), (response.StatusCode, error.GetProperty("extensions").GetProperty("code").GetString()));
        return error.GetProperty("message").GetString()!;
    }

    /// <summary>Text that compresses as data does.</summary>
    private static byte[] Lines(int length)
    {
        var random = new Random(1);
        var text = new System.Text.StringBuilder();
        while (text.Length < length)
            text.Append(random.Next(10_000, 99_999)).Append(",Xã,commune,001,2000-01-01,\n");
        return PackageUpload.Text(text.ToString());
    }

    private static List<int> Places(byte[] bytes, byte[] part) =>
        [.. Enumerable.Range(0, bytes.Length - part.Length).Where(place => bytes.AsSpan(place, part.Length).SequenceEqual(part))];

    /// <summary>A body of which only the beginning ever comes.</summary>
    private sealed class WaitingContent : HttpContent
    {
        private readonly TaskCompletionSource begun = new();

        public Task Begun => begun.Task;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync(new byte[1000], cancellationToken);
            await stream.FlushAsync(cancellationToken);
            await Task.Delay(200, cancellationToken);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
