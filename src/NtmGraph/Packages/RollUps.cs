namespace NtmGraph;

/// <summary>Keeps the figures that are added up in advance in step with the rows they come from.</summary>
internal static class RollUps
{
    /// <summary>Writes them anew, inside the transaction that changes the rows.</summary>
    public static void Write(
        NtmContext db, RowWriter writer, IEnumerable<AdministrativeUnit> units, IReadOnlyList<UnitAncestor> hierarchy, CriterionRollUps criteria)
    {
        var recognitions = RecognitionRollUps.Build(db, units.ToDictionary(unit => unit.Id), hierarchy);
        writer.Write(recognitions.Counts);
        writer.Write(recognitions.Sources);
        writer.Write(criteria.Rows);
        writer.Write(criteria.OfSets(db.Criteria.ToDictionary(criterion => criterion.Id, criterion => criterion.CriteriaSetId)));
    }
}
