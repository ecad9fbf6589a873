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

    private static readonly string[] Floors = ["NtmGraph.Querying", "NtmGraph.Serving", "NtmGraph"];

    [Fact]
    public void Assemblies_point_downwards_alone()
    {
        Assert.Equal(["NtmGraph.Querying", "NtmGraph.Serving"], Own(typeof(Query)));
        Assert.Equal(["NtmGraph.Querying"], Own(typeof(ServedData)));
        Assert.Empty(Own(typeof(QueryingOptions)));
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
    public void No_private_key_of_a_framework_is_used() => Assert.All(Floors.SelectMany(Files), file =>
        Assert.Subset(Introspection.ToHashSet(), UnderscoredText().Matches(File.ReadAllText(file)).Select(key => key.Groups[1].Value).ToHashSet()));

    /// <summary>The files of an assembly, but for those that the build or the tools write.</summary>
    private static IReadOnlyList<string> Files(string floor) =>
        [.. Directory.EnumerateFiles(Repository.PathTo("src", floor), "*.cs", SearchOption.AllDirectories).Where(file => !Generated().IsMatch(file))];

    private static IEnumerable<string> Own(Type type) => type.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
        .Where(name => name.StartsWith("NtmGraph", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"[/\\](bin|obj|Migrations)[/\\]")]
    private static partial Regex Generated();

    [GeneratedRegex("\"(__\\w*)\"")]
    private static partial Regex UnderscoredText();

    [GeneratedRegex(@"Recognition|Campaign|Criteri|Commune|Province|District|Hamlet|\bTier|AdministrativeUnit|NtmContext|Viet|VND", RegexOptions.IgnoreCase)]
    private static partial Regex WordOfTheProgramme();
}
