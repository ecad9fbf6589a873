namespace NtmGraph.Tests;

/// <summary>What an import asks of the database beside the rows that it writes, and what tells which data there is.</summary>
public class ImportSqlTests() : SqlTests("Packages")
{
    internal override SqlQuestions Questions => new()
    {
        { "What makes room for a package", db => PackageRemoval.MakeRoom(db, "test", only: false) },
        { "What makes room for the only package", db => PackageRemoval.MakeRoom(db, "test", only: true) },
        { "What is read of other packages", db => { Assert.NotEmpty(OtherPackages.Load(db, 1).Assessments); } },
        { "What removes the mark of an import that died", db => DataChange.Begin(db, TestContext.Current.CancellationToken) },
        { "Whether an import runs", db => db.ImportRuns(TestContext.Current.CancellationToken) },
        { "Which data there is", db => DatasetReading.Read(db, TestContext.Current.CancellationToken) },
    };
}
