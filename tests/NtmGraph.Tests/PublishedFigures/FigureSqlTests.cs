namespace NtmGraph.Tests;

/// <summary>The query behind the verification of figures, as every database is asked it.</summary>
public class FigureSqlTests
{
    [Fact]
    public void The_registers_that_hold_for_figures() =>
        SqlSnapshot.Matches("PublishedFigures", "Registers", db => FigureSql.Registers(db, [2, 3, 5]));
}
