namespace NtmGraph.Tests;

/// <summary>What can be wrong with the resources that <c>datapackage.json</c> names.</summary>
public class ManifestResourceTests
{
    private const string Units = """{"name": "units", "path": "units.csv"}""";
    private const string Sources = """{"name": "sources", "path": "sources.csv"}""";

    [Theory]
    [InlineData("""{"name": "villages", "path": "units.csv"}""", "name", "villages", "there is no such resource; the resources are assessments, campaign_results")]
    [InlineData("""{"path": "units.csv"}""", "name", null, "there is no such resource")]
    [InlineData("null", "name", null, "there is no such resource")]
    [InlineData("5", "name", null, "there is no such resource")]
    [InlineData(Units, "name", "units", "this resource is named twice")]
    [InlineData("""{"name": "criteria", "path": "../criteria.csv"}""", "path", "../criteria.csv", "the path of criteria must lie within the package")]
    [InlineData("""{"name": "criteria", "path": "a/../../b.csv"}""", "path", "a/../../b.csv", "the path of criteria must lie within the package")]
    [InlineData("""{"name": "criteria", "path": "..\\criteria.csv"}""", "path", "..\\criteria.csv", "the path of criteria must lie within the package")]
    [InlineData("""{"name": "criteria", "path": "/etc/passwd"}""", "path", "/etc/passwd", "the path of criteria must lie within the package")]
    [InlineData("""{"name": "criteria", "path": ""}""", "path", "", "the path of criteria must lie within the package")]
    [InlineData("""{"name": "criteria", "path": 5}""", "path", "5", "the path of criteria must lie within the package")]
    [InlineData("""{"name": "criteria"}""", "path", null, "the path of criteria must lie within the package")]
    [InlineData("""{"name": "criteria", "path": "criteria.csv"}""", "path", "criteria.csv", "the file of criteria is missing")]
    [InlineData("""{"name": "criteria", "path": "."}""", "path", ".", "the file of criteria is missing")]
    [InlineData("""{"name": "criteria", "path": "https://example.vn/criteria.csv"}""", "path", "https://example.vn/criteria.csv", "the file of criteria is missing")]
    [InlineData("""{"name": "criteria", "path": ["../criteria.csv"]}""", "path[0]", "../criteria.csv", "the path of criteria must lie within the package")]
    [InlineData("""{"name": "criteria", "path": []}""", "path", "[]", "must name one file: criteria is read from one")]
    [InlineData("""{"name": "criteria", "path": ["a.csv", "b.csv"]}""", "path", """["a.csv", "b.csv"]""", "must name one file: criteria is read from one")]
    public void A_resource_is_checked(string resource, string key, string? value, string reason)
    {
        using var package = With($"[{Units}, {Sources}, {resource}]");
        package.IsRefused("datapackage.json", null, "resources[2]." + key, value, reason);
    }

    [Fact]
    public void The_resources_are_a_list()
    {
        using var package = With("{}");
        Assert.Equal(("resources", "{}", "must be a list"), package.Problems().Select(problem => (problem.Column!, problem.Value, problem.Reason)).First());
    }

    [Theory]
    [InlineData($"[{Units}]", "the resource sources is missing")]
    [InlineData($"[{Sources}]", "the resource units is missing")]
    public void Units_and_sources_are_needed(string resources, string reason)
    {
        using var package = With(resources);
        package.IsRefused("datapackage.json", null, "resources", null, reason);
    }

    [Fact]
    public void Files_may_lie_in_folders_and_have_any_name()
    {
        using var package = With($$"""[{{Units}}, {"name": "sources", "path": "tables/where from.txt", "encoding": "UTF-8"}]""");
        Directory.CreateDirectory(Path.Combine(package.Path, "tables"));
        package.WriteFile("tables/where from.txt", "code,title\ns,A source\n");
        Assert.Empty(package.Problems());
        package.WriteFile("tables/where from.txt", "code,title\ns,\n");
        package.IsRefused("tables/where from.txt", 2, "title", "", "must be filled");
    }

    private static PackageFolder With(string resources) => new PackageFolder().Write().WriteFile(
        "datapackage.json",
        $$"""{"name": "test", "version": "1", "reference_date": "2020-12-31", "resources": {{resources}}}""");
}
