using System.Text;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>A small data package that a test writes: a country, a province, a district and three communes to begin with.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SortedDictionary<string, string> tables = new(StringComparer.Ordinal)
    {
        ["sources"] = "code,title\ns,A source\n",
        ["units"] = """
            code,name,kind,parent_code,valid_from,valid_to
            VN,Việt Nam,country,,2000-01-01,
            01,An,province,VN,2000-01-01,
            001,Bình,district,01,2000-01-01,
            00001,Cao,commune,001,2000-01-01,
            00002,Đại,commune,001,2000-01-01,
            00003,Em,ward,001,2000-01-01,

            """,
    };

    public string Path => folder.Path;

    public string Name { get; init; } = "test";

    public string Version { get; init; } = "1.0.0";

    public string ReferenceDate { get; init; } = "2020-12-31";

    /// <summary>Sets a table, its lines joined by line feeds.</summary>
    public PackageFolder With(string resource, params string[] lines)
    {
        tables[resource] = string.Join('\n', lines) + "\n";
        return this;
    }

    /// <summary>Adds lines to a table.</summary>
    public PackageFolder Add(string resource, params string[] lines)
    {
        tables[resource] += string.Join('\n', lines) + "\n";
        return this;
    }

    /// <summary>The line on which the last row of a table stands.</summary>
    public int LastLine(string resource) => tables[resource].Count(c => c == '\n');

    public string Header(string resource) => tables[resource].Split('\n')[0];

    public PackageFolder Without(string resource)
    {
        tables.Remove(resource);
        return this;
    }

    /// <summary>Writes the files; <see cref="Path"/> is then a data package.</summary>
    public PackageFolder Write()
    {
        foreach (var (resource, text) in tables)
            File.WriteAllText(folder.File(resource + ".csv"), text, new UTF8Encoding(false));
        File.WriteAllText(folder.File("datapackage.json"), JsonSerializer.Serialize(new
        {
            name = Name,
            title = "Test",
            version = Version,
            reference_date = ReferenceDate,
            resources = tables.Keys.Select(resource => new { name = resource, path = resource + ".csv" }),
        }));
        return this;
    }

    /// <summary>Overwrites a file of the package with bytes.</summary>
    public PackageFolder WriteFile(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder.File(name), bytes);
        return this;
    }

    public PackageFolder WriteFile(string name, string text) => WriteFile(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Checks the package and gives the problems shown.</summary>
    public IReadOnlyList<Problem> Problems() => Refusal()?.Problems.First ?? [];

    /// <summary>Checks the package; null where it has no problems.</summary>
    public PackageRefused? Refusal()
    {
        try
        {
            DataPackage.At(Path).Check(null, TestContext.Current.CancellationToken);
            return null;
        }
        catch (PackageRefused refused)
        {
            return refused;
        }
    }

    /// <summary>Checks the package, which must have this problem and no other.</summary>
    public void IsRefused(string file, long? line, string? column, string? value, string reason)
    {
        var problem = Assert.Single(Problems());
        Assert.Equal((file, line, column, value), (problem.File, problem.Line, problem.Column, problem.Value));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
