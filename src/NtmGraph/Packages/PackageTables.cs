namespace NtmGraph;

/// <summary>The tables of a package, in the order in which they refer to each other.</summary>
internal static class PackageTables
{
    /// <summary>Reads every table and writes its rows; problems are left with the reading.</summary>
    public static void Write(PackageReading reading, RowWriter writer)
    {
        // After the first problem nothing will be kept, and a row may refer to one that was refused.
        void Write<T>(IEnumerable<T> rows) where T : class => writer.Write(rows.Where(_ => reading.IsSound));

        Write(SourceRows.Read(reading));
        var units = UnitRows.Read(reading);
        var successions = SuccessionRows.Read(reading).ToList();
        UnitOrigins.Trace(reading.Units.All, reading.Others.Successions.Values.Concat(successions));
        reading.EndUnits();
        Write(units);
        Write(successions);
        Write(UnitCoverageRows.Read(reading));
        Write(MapTileRows.Read(reading));

        var sets = CriteriaRows.Read(reading);
        var criteria = sets.SelectMany(set => set.Criteria).ToList();
        Write(sets);
        Write(sets.SelectMany(set => set.Kinds));
        Write(criteria);
        Write(criteria.SelectMany(criterion => criterion.Indicators));

        Write(reading.Kept(RecognitionRows.Read(reading)));
        Write(RecognitionRows.ReadCoverage(reading));
        Write(ReadAhead.Of(reading.RolledUp(AssessmentRows.Read(reading))));
        Write(CampaignRows.ReadMeasures(reading));
        var campaigns = CampaignRows.Read(reading).ToList();
        Write(campaigns);
        Write(CampaignParts.Ancestors(campaigns));
        Write(CampaignRows.ReadResults(reading));
        Write(TargetRows.Read(reading));
        Write(PublishedFigureRows.Read(reading));
        Write(reading.Shares);
    }
}

/// <summary>Where the rows of a package go: nowhere, when it is only checked.</summary>
internal class RowWriter
{
    public virtual void Write<T>(IEnumerable<T> rows) where T : class
    {
        foreach (var _ in rows)
        {
        }
    }
}
