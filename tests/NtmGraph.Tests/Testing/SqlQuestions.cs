using System.Collections;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>Queries under their names, to be asked of every kind of database. No database is connected to.</summary>
internal sealed class SqlQuestions : IEnumerable<Func<string, Task<IEnumerable<SentStatement>>>>
{
    private const string NoteOnSplitQueries = "\n\nThis LINQ query is being executed in split-query mode";

    private readonly List<Func<string, Task<IEnumerable<SentStatement>>>> questions = [];

    /// <summary>A query that a function builds from a context.</summary>
    public void Add(string name, Func<NtmContext, IQueryable> query) => Add(name, provider =>
    {
        using var db = SqlProviders.Open(provider);
        return Task.FromResult<IReadOnlyCollection<string>>([query(db).ToQueryString().ReplaceLineEndings("\n").Split(NoteOnSplitQueries)[0]]);
    });

    /// <summary>A GraphQL query, where each of its statements gives so many rows.</summary>
    public void Add(string name, string query, int rows = 2) => Add(name, provider => RecordedQuery.Statements(provider, query, rows));

    /// <summary>A GraphQL query that must be put together first.</summary>
    public void Add(string name, Func<Task<string>> query) => Add(name, async provider => await RecordedQuery.Statements(provider, await query()));

    /// <summary>Anything else that asks a database.</summary>
    public void Add(string name, Func<NtmContext, Task> ask) => Add(name, provider => RecordedQuery.Statements(provider, ask));

    public void Add(string name, Action<NtmContext> ask) => Add(name, db =>
    {
        ask(db);
        return Task.CompletedTask;
    });

    public IEnumerator<Func<string, Task<IEnumerable<SentStatement>>>> GetEnumerator() => questions.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The second statement of a question, and those after it, have their number.</summary>
    private void Add(string name, Func<string, Task<IReadOnlyCollection<string>>> ask) => questions.Add(async provider =>
        (await ask(provider)).Select((sql, i) => new SentStatement(null, i == 0 ? name : $"{name}, {i + 1}", sql)));
}
