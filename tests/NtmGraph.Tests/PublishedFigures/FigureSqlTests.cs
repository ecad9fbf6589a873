namespace NtmGraph.Tests;

/// <summary>The queries behind published figures and their verification.</summary>
public class FigureSqlTests() : SqlTests("PublishedFigures")
{
    internal override SqlQuestions Questions => new()
    {
        { "What figures are compared with", db => FigureRecords.Read(db, [2, 3, 5], TestContext.Current.CancellationToken) },
    };
}
