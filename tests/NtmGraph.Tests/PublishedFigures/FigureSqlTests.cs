namespace NtmGraph.Tests;

/// <summary>The queries behind published figures and their verification.</summary>
public class FigureSqlTests() : SqlTests("PublishedFigures")
{
    internal override SqlQuestions Questions => new()
    {
        { "The registers that figures are compared with", db => PublishedFigure.Registers(db, [2, 3, 5], TestContext.Current.CancellationToken) },
    };
}
