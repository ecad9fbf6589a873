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
    [InlineData("{\n\"name\": 5}", 2L)]
    [InlineData("{\n\"resources\": {}}", 2L)]
    [InlineData("{\"resources\": [\n5]}", 2L)]
    [InlineData("{\"resources\": [{\"name\": \"units\",\n\"path\": [\"units.csv\"]}]}", 2L)]
    [InlineData("{\"name\": \"a\"} {}", 1L)]
    public void Broken_json_is_refused_with_its_line(string text, long line)
    {
        using var package = With(text);
        var problem = Assert.Single(package.Problems());
        Assert.Equal(("datapackage.json", line), (problem.File, problem.Line));
        Assert.Equal("is not well-formed JSON of a data package", problem.Reason);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        using var package = new PackageFolder().Write().WriteFile("datapackage.json", [.. "{\"name\": \""u8, 0xff, .. "\"}"u8]);
        Assert.Equal("is not well-formed JSON of a data package", Assert.Single(package.Problems()).Reason);
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
    [InlineData("null", null)]
    [InlineData("\"2023-02-30\"", "2023-02-30")]
    [InlineData("\"31.12.2023\"", "31.12.2023")]
    public void A_reference_date_is_needed(string day, string? value)
    {
        using var package = With(Manifest("\"test\"", "\"1\"", day, Resources));
        package.IsRefused("datapackage.json", null, "reference_date", value, "is not a day of the form 2023-12-31");
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
