using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The scripts of the documents, run by the programs they are written for, print what stands below them. Outside CI that is written anew.</summary>
[EachDatabase]
public sealed partial class RecipeTests(ShippedServer shipped) : IDisposable
{
    /// <summary>The server of the documents.</summary>
    private const string Written = "http://localhost:5080";

    private static readonly (string, string)[] Environment =
    [
        ("LC_ALL", "C.UTF-8"), ("TZ", "UTC"), ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_AUTHOR_NAME", "archive"), ("GIT_AUTHOR_EMAIL", "archive@example.org"),
        ("GIT_COMMITTER_NAME", "archive"), ("GIT_COMMITTER_EMAIL", "archive@example.org"),
    ];

    private readonly TemporaryFolder folder = new();

    private string Address => shipped.Server.Http.BaseAddress!.ToString().TrimEnd('/');

    [Theory]
    [InlineData("docs/tables.md")]
    [InlineData("docs/clients/python.md")]
    [InlineData("docs/clients/r.md")]
    [InlineData("docs/clients/javascript.md")]
    public Task Every_script_prints_what_stands_below_it(string document) => Check(document);

    [Fact]
    public async Task The_archive_takes_only_what_has_changed()
    {
        const string Document = "docs/clients/archive.md";
        await Git("init", "--quiet");
        await Check(Document);
        var script = Script().Match(await File.ReadAllTextAsync(Repository.PathTo(Document), TestContext.Current.CancellationToken));
        Assert.Equal(script.Groups["output"].Value, await Run(script));
        Assert.Equal("1", (await Git("rev-list", "--count", "HEAD")).Trim());
        Assert.Equal(4, (await Git("ls-files")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    public void Dispose() => folder.Dispose();

    private async Task Check(string document)
    {
        var text = await File.ReadAllTextAsync(Repository.PathTo(document), TestContext.Current.CancellationToken);
        Assert.Matches(Script(), text);
        foreach (Match script in Script().Matches(text))
        {
            var output = await Run(script);
            text = text.Replace(script.Value, $"{script.Groups["script"].Value}\n\n```text\n{output}```", StringComparison.Ordinal);
        }
        Snapshot.Matches(text, document);
    }

    private async Task<string> Run(Match script)
    {
        var code = script.Groups["code"].Value.Replace(Written, Address, StringComparison.Ordinal);
        var (exitCode, output) = script.Groups["language"].Value switch
        {
            "python" => await Programs.Run(await Python(), ["-"], code, folder.Path, Environment),
            "r" => await Programs.Run("R", ["--vanilla", "--no-echo"], code, folder.Path, Environment),
            "js" => await NodeScript.RunText(code),
            _ => await Programs.Run("bash", ["-es"], code, folder.Path, Environment),
        };
        Assert.True(exitCode == 0, output);
        return output.Replace(Address, Written, StringComparison.Ordinal);
    }

    private async Task<string> Git(params string[] arguments)
    {
        var (exitCode, output) = await Programs.Run("git", arguments, "", folder.Path, Environment);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>The Python that has pandas: Debian's, where the first one on the path is another.</summary>
    private async Task<string> Python()
    {
        string[] candidates = ["python3", "/usr/bin/python3"];
        foreach (var python in candidates.Where(python => !Path.IsPathRooted(python) || File.Exists(python)))
            if ((await Programs.Run(python, ["-c", "import pandas"], "", folder.Path)).ExitCode == 0)
                return python;
        Programs.Missing("Python with pandas");
        return "";
    }

    [GeneratedRegex(@"(?<script>```(?<language>sh|python|r|js)\n(?<code>((?!```).)*?)```)\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Script();
}
