namespace NtmGraph.Tests;

/// <summary>The statements of a feature, as every kind of database is sent them: those of its queries, and of the fields of the schema that belong to it.</summary>
public abstract class SqlTests(string feature)
{
    internal string Feature => feature;

    /// <summary>The queries that are asked for by themselves.</summary>
    internal virtual SqlQuestions Questions => [];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("sqlserver")]
    [InlineData("postgresql")]
    public async Task Every_statement_is_the_one_that_was_reviewed(string provider)
    {
        var asked = await Task.WhenAll(Questions.Select(question => question(provider)));
        var fields = await FieldStatements.Of(provider);
        SqlSnapshot.Matches(feature, provider, asked.SelectMany(statements => statements).Concat(fields[feature]));
    }
}
