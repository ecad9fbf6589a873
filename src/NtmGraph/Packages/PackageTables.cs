namespace NtmGraph;

/// <summary>The tables of a package, in the order in which they refer to each other.</summary>
internal static class PackageTables
{
    /// <summary>Reads every table and writes its rows; problems are left with the reading.</summary>
    public static void Write(PackageReading reading, RowWriter writer)
    {
        writer.Write(SourceRows.Read(reading));
        writer.Write(UnitRows.Read(reading));
        writer.Write(SuccessionRows.Read(reading));
        writer.Write(UnitCoverageRows.Read(reading));

        var sets = CriteriaRows.Read(reading);
        var criteria = sets.SelectMany(set => set.Criteria).ToList();
        writer.Write(sets);
        writer.Write(sets.SelectMany(set => set.Kinds));
        writer.Write(criteria);
        writer.Write(criteria.SelectMany(criterion => criterion.Indicators));

        writer.Write(RecognitionRows.Read(reading));
        writer.Write(RecognitionRows.ReadCoverage(reading));
        writer.Write(AssessmentRows.Read(reading));
        writer.Write(CampaignRows.ReadMeasures(reading));
        writer.Write(CampaignRows.Read(reading));
        writer.Write(CampaignRows.ReadResults(reading));
        writer.Write(TargetRows.Read(reading));
        writer.Write(PublishedFigureRows.Read(reading));
        writer.Write(reading.Shares);
    }
}
