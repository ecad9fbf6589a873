namespace NtmGraph.Tests;

/// <summary>The examples of the documentation give the answers printed below them. Outside CI the answers are written anew.</summary>
[EachDatabase]
public class DocumentationTests(ShippedServer shipped)
{
    public static TheoryData<string> Documents => [.. MarkdownFiles.Docs.Prepend("README.md")];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_query_gives_the_answer_printed_below_it(string document)
    {
        var file = Repository.PathTo(document);
        var written = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        foreach (var (query, answer) in MarkdownExamples.Of(file))
            written = written.Replace($"```graphql\n{query}```\n\n```json\n{answer}```",
                $"```graphql\n{query}```\n\n```json\n{ReadableJson.Write(await shipped.Server.Ask(query))}\n```", StringComparison.Ordinal);
        Snapshot.Matches(written, document);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_query_without_an_answer_can_be_asked(string document)
    {
        foreach (var query in MarkdownExamples.Unanswered(Repository.PathTo(document)))
            await shipped.Server.Ask(query);
    }
}
