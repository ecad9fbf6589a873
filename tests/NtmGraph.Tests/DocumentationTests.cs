namespace NtmGraph.Tests;

public class ReadmeTests(ShippedServer shipped)
{
    [Fact]
    public async Task Every_query_in_the_readme_gives_the_answer_printed_there()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathTo("README.md"), TestContext.Current.CancellationToken);
        var written = readme;
        foreach (var (query, answer) in MarkdownExamples.Of(Repository.PathTo("README.md")))
            written = written.Replace($"```graphql\n{query}```\n\n```json\n{answer}```",
                $"```graphql\n{query}```\n\n```json\n{ReadableJson.Write(await shipped.Server.Ask(query))}\n```", StringComparison.Ordinal);
        Snapshot.Matches(written, "README.md");
    }
}
