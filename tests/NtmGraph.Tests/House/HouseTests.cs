using System.Text.Json;
using System.Text.RegularExpressions;
using NtmGraph.Querying;

namespace NtmGraph.Tests;

/// <summary>The house keeps the form that CONTRIBUTING.md describes.</summary>
public partial class HouseTests
{
    private const int MostFilesInFolder = 18;
    private const int MostLinesInFile = 400;

    /// <summary>Names of GraphQL's introspection, and what they begin with.</summary>
    private static readonly string[] Introspection = ["__", "__schema", "__type", "__typename", "__Type", "__Directive"];

    /// <summary>The features, each of which may name what those before it declare, and nothing of those after it.</summary>
    private static readonly string[] Features =
    [
        "Nodes", "Figures", "Sources", "Units", "Criteria", "PublishedFigures", "Recognitions", "Campaigns", "Targets", "Verification", "Citations",
    ];

    private static readonly string[] Floors = ["NtmGraph.Querying", "NtmGraph.Serving", "NtmGraph"];

    [Fact]
    public void Assemblies_point_downwards_alone()
    {
        Assert.Equal(["NtmGraph.Querying", "NtmGraph.Serving"], Own(typeof(Query)));
        Assert.Equal(["NtmGraph.Querying"], Own(typeof(ServedData)));
        Assert.Empty(Own(typeof(QueryingOptions)));
    }

    [Fact]
    public void The_benchmarks_have_variables_for_every_operation()
    {
        using var variables = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("tests", "NtmGraph.Benchmarks", "Workloads", "variables.json")));

        Assert.Equal(
            Directory.EnumerateFiles(Repository.PathTo("schema", "operations"), "*.graphql").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            variables.RootElement.EnumerateObject().Select(operation => operation.Name));
    }

    [Theory]
    [InlineData("NtmGraph.Querying")]
    [InlineData("NtmGraph.Serving")]
    public void The_lower_floors_know_nothing_of_the_programme(string floor)
    {
        foreach (var file in Files(floor))
            Assert.DoesNotMatch(WordOfTheProgramme(), File.ReadAllText(file));
    }

    [Fact]
    public void Features_name_only_what_features_before_them_declare()
    {
        var parts = (
            from file in Files("NtmGraph")
            let feature = Array.IndexOf(Features, Path.GetFileName(Path.GetDirectoryName(file)))
            where feature >= 0
            from part in StartOfType().Split(CommentsAndTexts().Replace(File.ReadAllText(file), "")).Skip(1)
            select (File: Path.GetFileName(file), Feature: feature, Text: part)).ToList();
        var homes = parts.Where(part => DeclaredType().IsMatch(part.Text)).GroupBy(part => DeclaredType().Match(part.Text).Groups[1].Value)
            .ToDictionary(type => type.Key, type => type.Min(part => part.Feature));
        Assert.Equal(Features.Length - 1, homes.Values.Max());
        Assert.Empty(
            from part in parts
            from name in NameOfType().Matches(part.Text).Select(match => match.Value).Distinct()
            where homes.GetValueOrDefault(name) > part.Feature
            select $"{part.File} names {name} of {Features[homes[name]]}");
    }

    [Fact]
    public void Folders_and_files_can_be_taken_in_at_a_glance()
    {
        foreach (var floor in Floors)
        {
            var files = Files(floor);
            Assert.All(files.GroupBy(file => Path.GetDirectoryName(file)), folder =>
                Assert.True(folder.Count() <= MostFilesInFolder, $"{folder.Key} holds {folder.Count()} files."));
            Assert.All(files, file => Assert.InRange(File.ReadLines(file).Count(), 1, MostLinesInFile));
        }
    }

    [Fact]
    public void The_way_of_a_request_is_told_step_by_step_in_its_order()
    {
        var pipelines = File.ReadAllText(Repository.PathTo("src", "NtmGraph.Serving", "Pipeline", "RequestPipelines.cs")).Split("RequestSteps Export");
        var steps = UsedStep().Matches(pipelines[0]).Select(step => step.Groups[1].Value).ToList();
        var table = File.ReadLines(Repository.PathTo("CONTRIBUTING.md")).SkipWhile(line => !line.StartsWith("| step |", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'));
        Assert.Equal(steps, table.SelectMany(row => NamedStep().Matches(row.Split('|')[1])).Select(step => step.Groups[1].Value));
    }

    [Fact]
    public void No_private_key_of_a_framework_is_used() => Assert.All(Floors.SelectMany(Files), file =>
        Assert.Subset(Introspection.ToHashSet(), UnderscoredText().Matches(File.ReadAllText(file)).Select(key => key.Groups[1].Value).ToHashSet()));

    /// <summary>The files of an assembly, but for those that the build or the tools write.</summary>
    private static IReadOnlyList<string> Files(string floor) =>
        [.. Directory.EnumerateFiles(Repository.PathTo("src", floor), "*.cs", SearchOption.AllDirectories).Where(file => !Generated().IsMatch(file))];

    private static IEnumerable<string> Own(Type type) => type.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
        .Where(name => name.StartsWith("NtmGraph", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"[/\\](bin|obj|Migrations)[/\\]")]
    private static partial Regex Generated();

    [GeneratedRegex(@"(?m)^(?=internal )")]
    private static partial Regex StartOfType();

    [GeneratedRegex(@"^internal (?:(?:sealed|static|abstract|readonly|partial) )*(?:class|record struct|record|enum|struct|interface) (\w+)")]
    private static partial Regex DeclaredType();

    [GeneratedRegex(@"//.*|""(?:[^""\\{]|\\.)*""|\[Measure\b.*?\]")]
    private static partial Regex CommentsAndTexts();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w+")]
    private static partial Regex NameOfType();

    [GeneratedRegex(@"\.Use<(\w+)>")]
    private static partial Regex UsedStep();

    [GeneratedRegex(@"`(?:\w+/)*(\w+)`")]
    private static partial Regex NamedStep();

    [GeneratedRegex("\"(__\\w*)\"")]
    private static partial Regex UnderscoredText();

    [GeneratedRegex(@"Recognition|Campaign|Criteri|Commune|Province|District|Hamlet|\bTier|AdministrativeUnit|NtmContext|Viet|(?-i:VND)|\bntm\b", RegexOptions.IgnoreCase)]
    private static partial Regex WordOfTheProgramme();
}
