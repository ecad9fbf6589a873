using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>SECURITY.md names error codes that there are.</summary>
public partial class SecurityPageTests
{
    private static readonly string Page = Read("SECURITY.md");

    [Fact]
    public void Every_code_that_it_names_is_documented() =>
        Assert.All(Code().Matches(Page), match => Assert.Contains($"| {match.Value} |", Read("docs", "errors.md"), StringComparison.Ordinal));

    private static string Read(params string[] path) => File.ReadAllText(Repository.PathTo(path));

    [GeneratedRegex("`[A-Z]+(?:_[A-Z]+)+`")]
    private static partial Regex Code();
}
