namespace NtmGraph;

/// <summary>Reads <c>recognitions</c> and <c>register_coverage</c> of a data package.</summary>
internal static class RecognitionRows
{
    public static IEnumerable<Recognition> Read(PackageReading reading)
    {
        foreach (var table in reading.Rows("recognitions"))
        {
            var year = table.Integer(table.Column("attained_year"));
            var unit = reading.Units.FindInYear(table, table.Column("unit_code"), year);
            var source = reading.Sources.Find(table, table.Column("source"));
            var decided = table.DateOrNull(table.Column("decided_on"));
            var revoked = table.DateOrNull(table.Column("revoked_on"));
            if (!Follow(table, new DateOnly(year, 1, 1), decided, revoked) || unit is null || source is null)
                continue;
            yield return new Recognition
            {
                Id = reading.Ids.Next<Recognition>(),
                PackageId = reading.PackageId,
                UnitId = unit.Id,
                Tier = table.Choice<Tier>(table.Column("tier")),
                AttainedYear = year,
                DecidedOn = decided,
                Decision = table.TextOrNull(table.Column("decision")),
                RevokedOn = revoked,
                Confidence = table.Choice<Confidence>(table.Column("confidence")),
                SourceId = source.Id,
            };
        }
    }

    public static IEnumerable<RegisterCoverage> ReadCoverage(PackageReading reading)
    {
        foreach (var table in reading.Rows("register_coverage"))
        {
            var level = table.Choice<UnitLevel>(table.Column("level"));
            if (Period.Read(table) is not { } period
                || reading.Units.FindAbove(table, table.Column("unit_code"), period.From, level) is not { } unit)
                continue;
            var fits = true;
            var source = reading.Sources.FindOrNull(table, table.Column("source"), ref fits);
            if (!fits)
                continue;
            yield return new RegisterCoverage
            {
                Id = reading.Ids.Next<RegisterCoverage>(),
                PackageId = reading.PackageId,
                UnitId = unit.Id,
                Level = level,
                Tier = table.Choice<Tier>(table.Column("tier")),
                ValidFrom = period.From,
                ValidTo = period.To,
                SourceId = source?.Id,
            };
        }
    }

    private static bool Follow(Table table, DateOnly attained, DateOnly? decided, DateOnly? revoked)
    {
        if (decided < attained)
            table.Refuse(table.Column("decided_on"), $"lies before the year of attainment, {attained.Year}");
        else if (revoked < (decided ?? attained))
            table.Refuse(table.Column("revoked_on"), "lies before the recognition that it revokes");
        else
            return true;
        return false;
    }
}
