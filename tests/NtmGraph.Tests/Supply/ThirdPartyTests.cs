using System.Text;

namespace NtmGraph.Tests;

/// <summary>What of others is shipped, under which licence.</summary>
public class ThirdPartyTests
{
    /// <summary>Licences that allow to use, change and pass on; Microsoft's own allows to pass on what SqlClient needs on Windows.</summary>
    private static readonly string[] Allowed =
    [
        "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "PostgreSQL", "PSF-2.0", "Unlicense",
        "Microsoft Software License Terms", "ChilliCream License 1.0",
    ];

    [Fact]
    public void The_list_names_every_package_and_its_licence()
    {
        var text = new StringBuilder("""
            # Third-party packages

            What NtmGraph ships of others, with their licences, as the packages state them. `dotnet test` writes this list.

            """);
        Append(text, "The server", ShippedPackage.FromNuGet());
        if (ShippedPackage.FromNpm() is { Count: > 0 } pages)
            Append(text, "The pages", pages);
        Snapshot.Matches(text.ToString(), "THIRD-PARTY.md");
    }

    [Fact]
    public void Every_licence_allows_to_pass_it_on() => Assert.All(ShippedPackage.FromNuGet().Concat(ShippedPackage.FromNpm()), package =>
        Assert.Contains(package.Licence.Trim('(', ')').Split(" OR "), licence => Allowed.Contains(licence)));

    private static void Append(StringBuilder text, string title, IEnumerable<ShippedPackage> packages)
    {
        text.Append("\n## ").Append(title).Append("\n\n| package | version | licence | project |\n| --- | --- | --- | --- |\n");
        foreach (var package in packages)
            text.Append("| ").AppendJoin(" | ", package.Name, package.Version, package.Licence, package.Project).Append(" |\n");
    }
}
