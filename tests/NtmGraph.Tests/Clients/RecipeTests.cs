using System.Net;
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
    [InlineData("docs/clients/duckdb.md")]
    [InlineData("docs/clients/apollo.md")]
    public Task Every_script_prints_what_stands_below_it(string document) => Check(document);

    [Theory]
    [InlineData("powerquery.mjs", "excel.md")]
    [InlineData("powerquery.mjs", "power-bi.md")]
    [InlineData("grafana.mjs", "grafana.md")]
    [InlineData("observable.mjs", "observable.md")]
    public async Task Scripts_that_a_tool_runs_are_held_against_its_libraries(string script, string recipe)
    {
        var (exitCode, output) = await NodeScript.Run(script, Address, recipe);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Every_script_of_Python_is_Python()
    {
        var text = await File.ReadAllTextAsync(Repository.PathTo("docs", "clients", "python.md"), TestContext.Current.CancellationToken);
        var scripts = PythonBlock().Matches(text).Select(block => block.Groups[1].Value).ToList();
        Assert.All(["import polars", "from gql"], package => Assert.Contains(scripts, script => script.Contains(package, StringComparison.Ordinal)));
        foreach (var script in scripts)
        {
            var (exitCode, output) = await Programs.Run(await Python(), ["-c", "import ast, sys; ast.parse(sys.stdin.read())"], script, folder.Path, Environment);
            Assert.True(exitCode == 0, output);
        }
    }

    [Fact]
    public async Task Every_address_of_a_table_gives_it()
    {
        var asked = 0;
        foreach (var recipe in Directory.EnumerateFiles(Repository.PathTo("docs", "clients"), "*.md"))
            foreach (Match address in Table().Matches(await File.ReadAllTextAsync(recipe, TestContext.Current.CancellationToken)))
            {
                var path = Variable().Replace(address.Groups["path"].Value, match => match.Value.Contains("from", StringComparison.Ordinal) ? "2021-12-31" : match.Value.Contains("to", StringComparison.Ordinal) ? "2025-12-31" : "19");
                var response = await shipped.Server.Http.GetAsync(path, TestContext.Current.CancellationToken);
                Assert.True(response.IsSuccessStatusCode, $"{recipe}: {path}: {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
                asked++;
            }
        Assert.True(asked > 10);
    }

    [Theory]
    [InlineData("Python", "\nprint(len(table), table['child_code'][0])")]
    [InlineData("R", "\ncat(nrow(table), table$child_code[1], \"\\n\")")]
    [InlineData("A shell", "\nhead -n 2 RankingByTier.csv | tail -n 1 | cut -d, -f 2")]
    public async Task What_the_catalogue_says_to_write_in_a_tool_reads_the_table(string tool, string printed)
    {
        var page = await shipped.Server.Http.GetStringAsync("/data/RankingByTier", TestContext.Current.CancellationToken);
        var code = Server().Replace(WebUtility.HtmlDecode(Regex.Match(page, $"<h3>{tool}.*?<code>(.*?)</code>", RegexOptions.Singleline).Groups[1].Value), Address) + printed;
        var (exitCode, output) = tool switch
        {
            "Python" => await Programs.Run(await Python(), ["-"], code, folder.Path, Environment),
            "R" => await Programs.Run("R", ["--vanilla", "--no-echo"], code, folder.Path, Environment),
            _ => await Programs.Run("bash", ["-es"], code, folder.Path, Environment),
        };
        Assert.True(exitCode == 0, output);
        Assert.Contains("167", output, StringComparison.Ordinal);
    }

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
            "sql" => await NodeScript.Run("duckdb.mjs", code),
            "ts" => await NodeScript.Run("typed.mjs", Address, "apollo.md"),
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

    /// <summary>The Python that has pandas and requests: Debian's, where the first one on the path is another.</summary>
    private async Task<string> Python()
    {
        string[] candidates = ["python3", "/usr/bin/python3"];
        foreach (var python in candidates.Where(python => !Path.IsPathRooted(python) || File.Exists(python)))
            if ((await Programs.Run(python, ["-c", "import pandas, requests"], "", folder.Path)).ExitCode == 0)
                return python;
        Programs.Missing("Python with pandas and requests");
        return "";
    }

    [GeneratedRegex(@"(?<script>```(?<language>sh|python|r|js|sql|ts)\n(?<code>((?!```).)*?)```)\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"```python\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex PythonBlock();

    /// <summary>The address of a table, with the server that a recipe names.</summary>
    [GeneratedRegex(@"https?://(localhost:5080|ntmgraph\.example)(?<path>/export/[A-Za-z]+\.[a-z.]+(\?[^\s""'`)]+)?)")]
    private static partial Regex Table();

    /// <summary>The server of an address of a table.</summary>
    [GeneratedRegex("https?://[^/\"]+(?=/export)")]
    private static partial Regex Server();

    /// <summary>A variable of Grafana.</summary>
    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Variable();
}
