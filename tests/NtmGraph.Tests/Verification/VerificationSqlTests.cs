namespace NtmGraph.Tests;

/// <summary>The queries behind the verification of figures.</summary>
public class VerificationSqlTests() : SqlTests("Verification")
{
    internal override SqlQuestions Questions => new()
    {
        { "What figures are compared with", db => FigureRecords.Read(db, [2, 3, 5], TestContext.Current.CancellationToken) },
    };
}
