namespace NtmGraph;

/// <summary>Reads <c>successions</c> of a data package.</summary>
internal static class SuccessionRows
{
    private const string Resource = "successions";

    /// <summary>The successions that no other package has brought yet.</summary>
    public static IEnumerable<UnitSuccession> Read(PackageReading reading)
    {
        foreach (var table in reading.Rows(Resource))
        {
            var effectiveOn = table.Date(table.Column("effective_on"));
            var from = reading.Units.Find(table, table.Column("from_code"), effectiveOn.AddDays(-1));
            var to = reading.Units.Find(table, table.Column("to_code"), effectiveOn);
            var fits = from is not null && to is not null;
            var source = reading.Sources.FindOrNull(table, table.Column("source"), ref fits);
            if (!fits)
                continue;
            if (from == to)
            {
                table.RefuseRow($"the unit {from!.Code} valid from {from.ValidFrom:yyyy-MM-dd} cannot succeed itself");
                continue;
            }
            var known = reading.Others.Successions.GetValueOrDefault((effectiveOn, from!.Id, to!.Id));
            var succession = new UnitSuccession
            {
                Id = known?.Id ?? reading.Ids.Next<UnitSuccession>(),
                EffectiveOn = effectiveOn,
                FromId = from.Id,
                ToId = to.Id,
                Extent = table.Choice<SuccessionExtent>(table.Column("extent")),
                Decision = table.TextOrNull(table.Column("decision")),
                SourceId = source?.Id,
            };
            if (known is not null && !SameAs(succession, known))
                table.RefuseRow($"another package has the succession of {to.Code} to {from.Code} on {effectiveOn:yyyy-MM-dd} otherwise; "
                    + "a succession that two packages bring must be the same in both");
            reading.Share(Resource, succession.Id);
            if (known is null)
                yield return succession;
        }
    }

    private static bool SameAs(UnitSuccession a, UnitSuccession b) =>
        (a.Extent, a.Decision, a.SourceId) == (b.Extent, b.Decision, b.SourceId);
}
