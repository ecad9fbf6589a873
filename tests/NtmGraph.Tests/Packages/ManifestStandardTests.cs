using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What the standard of data packages lets a manifest say of its tables is read, or refused at its place.</summary>
public class ManifestStandardTests
{
    private static readonly byte[] Sources = Encoding.UTF8.GetBytes("code,title\ns,A source\n");

    [Theory]
    [InlineData("""
        "profile": "tabular-data-resource", "title": "Where from", "description": "…", "licenses": [{"name": "MIT"}], "sources": [],
        "format": "CSV", "mediatype": "text/csv", "encoding": "UTF-8", "$schema": "https://datapackage.org/profiles/2.0/dataresource.json", "type": "table"
        """)]
    [InlineData("""
        "dialect": {"csvddfVersion": 1.2, "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "skipInitialSpace": false,
                    "header": true, "headerRows": [1], "commentRows": [], "nullSequence": "", "escapeChar": null}
        """)]
    [InlineData("""
        "schema": {"fields": [{"name": "title", "type": "string", "format": "default", "title": "Title", "rdfType": "a"},
                              {"name": "url", "type": "string", "constraints": {"required": false}}, {"name": "code"}],
                   "missingValues": [""], "primaryKey": "code"}
        """)]
    public void A_manifest_may_say_what_is_read_anyway(string says)
    {
        using var package = With(says);
        Assert.Empty(package.Problems());
    }

    [Fact]
    public void A_manifest_may_hold_the_published_schema()
    {
        foreach (var (name, schema) in TableSchema.Resources)
        {
            using var package = new PackageFolder().WithEverything().Write();
            var manifest = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(package.Path, "datapackage.json"))))!;
            foreach (var resource in manifest["resources"]!.AsArray().Where(resource => resource!["name"]!.ToString() == name))
                resource!["schema"] = JsonSerializer.SerializeToNode(schema.Published);
            package.WriteFile("datapackage.json", manifest.ToString());
            Assert.Empty(package.Problems());
        }
    }

    [Theory]
    [InlineData("""{"delimiter": ";"}""", "delimiter", ";", "must be \",\", or be left out")]
    [InlineData("""{"lineTerminator": "\r"}""", "lineTerminator", "\r", "must be \"\\r\\n\" or \"\\n\", or be left out")]
    [InlineData("""{"quoteChar": "'"}""", "quoteChar", "'", "must be \"\\\"\", or be left out")]
    [InlineData("""{"doubleQuote": false}""", "doubleQuote", "false", "must be true, or be left out")]
    [InlineData("""{"header": false}""", "header", "false", "must be true, or be left out")]
    [InlineData("""{"headerRows": [1, 2]}""", "headerRows", "[1, 2]", "must be [1], or be left out")]
    [InlineData("""{"skipInitialSpace": true}""", "skipInitialSpace", "true", "must be false, or be left out")]
    [InlineData("""{"escapeChar": "\\"}""", "escapeChar", "\\", "is not read; leave it out")]
    [InlineData("""{"commentChar": "#"}""", "commentChar", "#", "is not read; leave it out")]
    [InlineData("""{"nullSequence": "NA"}""", "nullSequence", "NA", "must be \"\", or be left out")]
    [InlineData("\"dialect.json\"", null, "dialect.json", "must be an object that stands here itself")]
    public void A_dialect_that_is_not_read_is_refused(string dialect, string? key, string value, string reason) =>
        Refused($"\"dialect\": {dialect}", key is null ? "dialect" : "dialect." + key, value, reason);

    [Theory]
    [InlineData("""{"missingValues": ["", "NA"]}""", "missingValues", """["", "NA"]""", "must be [\"\"], as in the published schema of this table")]
    [InlineData("""{"primaryKey": ["title"]}""", "primaryKey", """["title"]""", "must be [\"code\"], as in the published schema of this table")]
    [InlineData("""{"uniqueKeys": [["title"]]}""", "uniqueKeys", """[["title"]]""", "is not read; leave it out")]
    [InlineData("""{"fieldsMatch": "exact"}""", "fieldsMatch", "exact", "is not read; leave it out")]
    [InlineData("""{"fields": [{"name": "author"}]}""", "fields[0].name", "author", "there is no such column; the columns are code, title,")]
    [InlineData("""{"fields": [{"name": "code", "type": "integer"}]}""", "fields[0].type", "integer", "must be \"string\", as in the published schema")]
    [InlineData("""{"fields": [{"name": "published_on", "format": "%d.%m.%Y"}]}""", "fields[0].format", "%d.%m.%Y", "is not read; leave it out")]
    [InlineData("""{"fields": [{"name": "code", "missingValues": ["-"]}]}""", "fields[0].missingValues", """["-"]""", "is not read; leave it out")]
    [InlineData("""{"fields": [{"name": "code", "constraints": {"maxLength": 5}}]}""", "fields[0].constraints.maxLength", "5", "must be ")]
    [InlineData("""{"fields": [{"name": "url", "constraints": {"unique": true}}]}""", "fields[0].constraints.unique", "true", "is not read; leave it out")]
    [InlineData("""{"fields": {}}""", "fields", "{}", "must be a list")]
    [InlineData("\"sources.json\"", null, "sources.json", "must be an object that stands here itself")]
    public void A_schema_that_differs_from_the_published_one_is_refused(string schema, string? key, string value, string reason) =>
        Refused($"\"schema\": {schema}", key is null ? "schema" : "schema." + key, value, reason);

    [Theory]
    [InlineData("encoding", "windows-1258", "must be \"utf-8\" or \"utf8\", or be left out")]
    [InlineData("format", "xlsx", "must be \"csv\", or be left out")]
    [InlineData("mediatype", "text/tab-separated-values", "must be \"text/csv\", or be left out")]
    [InlineData("compression", "gz", "is not read; leave it out")]
    [InlineData("data", "code,title", "is not read; leave it out")]
    [InlineData("missingValues", "NA", "is not read; leave it out")]
    [InlineData("encodng", "utf-8", "is not read; leave it out")]
    public void A_resource_that_is_written_otherwise_is_refused(string key, string value, string reason) =>
        Refused($"\"{key}\": \"{value}\"", key, value, reason);

    [Theory]
    [InlineData("dialect", """{"delimiter": ";"}""")]
    [InlineData("schema", "{}")]
    [InlineData("missingValues", """["NA"]""")]
    [InlineData("encoding", "\"utf-16\"")]
    public void What_belongs_into_a_resource_is_refused_beside_it(string key, string value)
    {
        using var package = With("", $"\"{key}\": {value},");
        var problem = Assert.Single(package.Problems());
        Assert.Equal((key, "is not read here: it belongs into a resource"), (problem.Column, problem.Reason));
    }

    [Fact]
    public void A_package_may_say_more_of_itself()
    {
        using var package = With("", """
            "profile": "tabular-data-package", "homepage": "https://example.vn", "keywords": ["ntm"], "contributors": [{"title": "A"}], "spatial": "VN",
            """);
        Assert.Empty(package.Problems());
    }

    [Fact]
    public void A_file_has_the_length_and_the_hash_that_the_manifest_states()
    {
        var sha256 = Convert.ToHexString(SHA256.HashData(Sources));
        using var good = With($"\"bytes\": {Sources.Length}, \"hash\": \"sha256:{sha256}\"");
        Assert.Empty(good.Problems());
        using var shorter = With($"\"bytes\": {Sources.Length - 1}, \"hash\": \"SHA256:{sha256.ToLowerInvariant()}\"");
        shorter.IsRefused("datapackage.json", null, "resources[1].bytes", $"{Sources.Length - 1}", $"the file has {Sources.Length} bytes");
        Refused("\"hash\": \"d41d8cd98f00b204e9800998ecf8427e\"", "hash", "d41d8cd98f00b204e9800998ecf8427e", "is not the hash of the file");
        Refused("\"hash\": \"crc32:00000000\"", "hash", "crc32:00000000", "must be a hash by md5, sha1, sha256, sha512");
        Refused("\"hash\": 5", "hash", "5", "must be a hash by");
        Refused("\"bytes\": \"many\"", "bytes", "many", "the file has");
    }

    private static void Refused(string says, string place, string value, string reason)
    {
        using var package = With(says);
        package.IsRefused("datapackage.json", null, "resources[1]." + place, value, reason);
    }

    /// <summary>A package whose manifest says something of the table of sources, or of itself.</summary>
    private static PackageFolder With(string ofSources, string ofPackage = "") => new PackageFolder().Write().WriteFile("sources.csv", Sources).WriteFile(
        "datapackage.json", $$"""
            {"name": "test", "version": "1", "reference_date": "2020-12-31", {{ofPackage}}
             "resources": [{"name": "units", "path": "units.csv"},
                           {"name": "sources", "path": ["sources.csv"]{{(ofSources.Length > 0 ? ", " : "")}}{{ofSources}}}]}
            """);
}
