namespace NtmGraph.Tests;

/// <summary>The query behind the verification of figures.</summary>
public class FigureSqlTests() : SqlTests("PublishedFigures")
{
    internal override SqlQuestions Questions => new() { { "The registers that hold for figures", db => FigureSql.Registers(db, [2, 3, 5]) } };
}
