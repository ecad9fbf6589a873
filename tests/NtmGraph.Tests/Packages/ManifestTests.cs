using System.Text;

namespace NtmGraph.Tests;

/// <summary>What can be wrong with <c>datapackage.json</c>.</summary>
public class ManifestTests
{
    private const string Units = """{"name": "units", "path": "units.csv"}""";
    private const string Sources = """{"name": "sources", "path": "sources.csv"}""";
    private const string Resources = $"[{Units}, {Sources}]";

    [Fact]
    public void A_package_is_a_folder_or_the_file_in_it()
    {
        using var package = new PackageFolder().Write();
        var ct = TestContext.Current.CancellationToken;
        Assert.Equal("test", DataPackage.At(package.Path).Check(null, ct).Manifest.Name);
        Assert.Equal("test", DataPackage.At(Path.Combine(package.Path, "datapackage.json")).Check(null, ct).Manifest.Name);
    }

    [Theory]
    [InlineData("\"test\"", "\"1.0.0\"", "\"2020-12-31\"")]
    [InlineData("\"a.b_c-1\"", "\"2020 (new)\"", "\"2020-02-29\"")]
    public void Good_manifests_are_accepted(string name, string version, string day)
    {
        using var package = With(Manifest(name, version, day, Resources));
        Assert.Empty(package.Problems());
        package.WriteFile("datapackage.json", "\ufeff" + Manifest(name, version, day, Resources));
        Assert.Empty(package.Problems());
    }

    [Fact]
    public void A_folder_without_a_manifest_is_no_package()
    {
        using var folder = new TemporaryFolder();
        var refused = Assert.Throws<PackageRefused>(() => DataPackage.At(folder.Path).Check(null, TestContext.Current.CancellationToken));
        Assert.Equal(
            new Problem("datapackage.json", null, null, null, $"there is no such file in {folder.Path}"),
            Assert.Single(refused.Problems.First));
    }

    [Theory]
    [InlineData("", 1L)]
    [InlineData("{\n\"name\": \"test\",\n", 3L)]
    [InlineData("{\n\"name\": \"test\"\n\"version\": 1}", 3L)]
    [InlineData("null", 1L)]
    [InlineData("[]", 1L)]
    [InlineData("{\"name\": \"a\"} {}", 1L)]
    public void Broken_json_is_refused_with_its_line(string text, long line)
    {
        using var package = With(text);
        var problem = Assert.Single(package.Problems());
        Assert.Equal(("datapackage.json", line), (problem.File, problem.Line));
        Assert.Equal("is not well-formed JSON of a data package", problem.Reason);
    }

    [Theory]
    [InlineData("name", "5", "5", "must be a name of")]
    [InlineData("title", "[\"Test\"]", "[\"Test\"]", "must be a text")]
    [InlineData("version", "1.0", "1.0", "must be a text")]
    [InlineData("reference_date", "2020", "2020", "is not a day of the form 2023-12-31")]
    public void A_value_of_another_type_is_refused(string key, string json, string? value, string reason)
    {
        var values = new Dictionary<string, string> { ["name"] = "\"test\"", ["title"] = "\"Test\"", ["version"] = "\"1\"", ["reference_date"] = "\"2020-12-31\"" };
        values[key] = json;
        using var package = With($"{{{string.Join(", ", values.Select(pair => $"\"{pair.Key}\": {pair.Value}"))}, \"resources\": {Resources}}}");
        package.IsRefused("datapackage.json", null, key, value, reason);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("title")]
    public void Bytes_that_are_not_utf8_are_refused_wherever_they_stand(string key)
    {
        var start = Encoding.UTF8.GetBytes($$"""
            {"version": "1", "reference_date": "2020-12-31", "resources": {{Resources}},
             "{{key}}": "test
            """);
        using var package = new PackageFolder().Write().WriteFile("datapackage.json", [.. start, 0xff, .. "\"}"u8]);
        package.IsRefused("datapackage.json", 2, null, "0xFF227D", "the file is not UTF-8 from here on");
    }

    [Fact]
    public void A_key_stands_once_wherever_it_stands()
    {
        using var package = With($$"""
            {"name": "test", "name": "other", "version": "1", "reference_date": "2020-12-31", "licenses": [{"name": "MIT", "title": "a", "title": "b"}],
             "resources": [{"name": "units", "path": "units.csv", "path": "other.csv"}, {{Sources}}]}
            """);
        Assert.Equal(
            [("name", "other"), ("licenses[0].title", "b"), ("resources[0].path", "other.csv")],
            package.Problems().Select(problem => (problem.Column, problem.Value)));
        Assert.All(package.Problems(), problem => Assert.Equal("this key stands twice", problem.Reason));
    }

    [Theory]
    [InlineData("\"title\": \"\\ud800\"", "title")]
    [InlineData("\"keywords\": [\"a\", \"\\udc00\"]", "keywords[1]")]
    [InlineData("\"\\ud800\": 1", null)]
    public void Half_a_character_is_no_text(string property, string? place)
    {
        using var package = With($$"""{"name": "test", "version": "1", "reference_date": "2020-12-31", "resources": {{Resources}}, {{property}}}""");
        package.IsRefused("datapackage.json", null, place, null, "holds half of a character");
    }

    [Fact]
    public void A_manifest_can_be_too_large()
    {
        using var package = With("{\"name\": \"test\"" + new string(' ', 1 << 20) + "}");
        package.IsRefused("datapackage.json", null, null, null, "is larger than 1048576 bytes");
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("\"\"", "")]
    [InlineData("\"Thái Nguyên\"", "Thái Nguyên")]
    [InlineData("\"a b\"", "a b")]
    [InlineData("\"test\\n\"", "test\n")]
    public void A_name_has_a_form(string name, string? value)
    {
        using var package = With(Manifest(name, "\"1\"", "\"2020-12-31\"", Resources));
        package.IsRefused("datapackage.json", null, "name", value, "must be a name of at most 200 lower-case letters, digits");
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("\" \"", " ")]
    public void A_version_is_needed(string version, string? value)
    {
        using var package = With(Manifest("\"test\"", version, "\"2020-12-31\"", Resources));
        package.IsRefused("datapackage.json", null, "version", value, "must be filled");
    }

    [Fact]
    public void Name_title_and_version_can_be_too_long()
    {
        using var package = With($$"""
            {"name": "{{new string('a', 201)}}", "title": "{{new string('a', 401)}}", "version": "{{new string('1', 101)}}",
             "reference_date": "2020-12-31", "resources": {{Resources}}}
            """);
        Assert.Equal(["name", "title", "version"], package.Problems().Select(problem => problem.Column));
    }

    [Fact]
    public void Title_and_version_hold_no_control_characters()
    {
        using var package = With($$"""
            {"name": "test", "title": "a\u0000", "version": "1\n", "reference_date": "2020-12-31", "resources": {{Resources}}}
            """);
        Assert.Equal(
            [("title", "holds a control character"), ("version", "holds a control character")],
            package.Problems().Select(problem => (problem.Column, problem.Reason)));
    }

    [Theory]
    [InlineData("null", null, "is not a day of the form 2023-12-31")]
    [InlineData("\"2023-02-30\"", "2023-02-30", "is not a day of the form 2023-12-31")]
    [InlineData("\"31.12.2023\"", "31.12.2023", "is not a day of the form 2023-12-31")]
    [InlineData("\"0001-01-01\"", "0001-01-01", "lies before the year 1000")]
    [InlineData("\"0999-12-31\"", "0999-12-31", "lies before the year 1000")]
    public void A_reference_date_is_needed(string day, string? value, string reason)
    {
        using var package = With(Manifest("\"test\"", "\"1\"", day, Resources));
        package.IsRefused("datapackage.json", null, "reference_date", value, reason);
    }

    [Theory]
    [InlineData("\\u200b", "holds nothing but characters that are not seen")]
    [InlineData("\\u2800\\u3164", "holds nothing but characters that are not seen")]
    [InlineData("\\ud82f\\udca0\\u00ad", "holds nothing but characters that are not seen")]
    [InlineData("a\\u2028b", "holds a control character")]
    [InlineData(" a", "begins or ends with white space")]
    [InlineData("", "must be filled")]
    public void Title_and_version_are_seen_as_they_are(string text, string reason)
    {
        using var package = With($$"""{"name": "test", "title": "{{text}}", "version": "{{text}}", "reference_date": "2020-12-31", "resources": {{Resources}}}""");
        Assert.Equal([("title", reason), ("version", reason)], package.Problems().Select(problem => (problem.Column, problem.Reason)));
    }

    [Fact]
    public void All_problems_are_reported()
    {
        using var package = With("{}");
        Assert.Equal(
            ["name", "version", "reference_date", "resources", "resources"],
            package.Problems().Select(problem => problem.Column));
    }

    private static PackageFolder With(string manifest) => new PackageFolder().Write().WriteFile("datapackage.json", manifest);

    private static string Manifest(string name, string version, string day, string resources) =>
        $$"""{"name": {{name}}, "title": "Test", "version": {{version}}, "reference_date": {{day}}, "resources": {{resources}}}""";
}
