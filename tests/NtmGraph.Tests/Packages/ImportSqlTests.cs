namespace NtmGraph.Tests;

/// <summary>What an import asks of the database beside the rows that it writes.</summary>
public class ImportSqlTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_makes_room_for_a_package(bool only) =>
        SqlSnapshot.MatchesStatements("Packages", only ? "MakeRoomForOnly" : "MakeRoom", db => PackageRemoval.MakeRoom(db, "test", only));

    [Fact]
    public void What_is_read_of_other_packages() => SqlSnapshot.MatchesStatements("Packages", "OtherPackages", db =>
        Assert.NotEmpty(OtherPackages.Load(db, 1).Assessments));

    [Fact]
    public void What_recognitions_are_rolled_up_from() => SqlSnapshot.MatchesStatements("Packages", "RollUps", db =>
        Assert.Empty(RecognitionRollUps.Build(db, new Dictionary<int, AdministrativeUnit>(), []).Counts));

    [Fact]
    public void Which_data_there_is() => SqlSnapshot.MatchesStatements("Packages", "Dataset", db =>
        Assert.NotNull(DatasetReading.Read(db, TestContext.Current.CancellationToken).GetAwaiter().GetResult()));
}
