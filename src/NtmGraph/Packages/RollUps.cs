using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>Keeps the figures that are added up in advance in step with the rows they come from.</summary>
internal static class RollUps
{
    /// <summary>Writes them anew, inside the transaction that changes the rows.</summary>
    public static void Write(
        NtmContext db, RowWriter writer, IEnumerable<AdministrativeUnit> units, IReadOnlyList<UnitAncestor> hierarchy, CriterionRollUps criteria)
    {
        writer.Write(RecognitionRollUps.Build(db, units.ToDictionary(unit => unit.Id), hierarchy));
        writer.Write(criteria.Rows);
    }

    /// <summary>Writes them where a database from before them has none.</summary>
    public static async Task Fill(NtmContext db, CancellationToken ct)
    {
        if (!await db.UnitAncestors.AnyAsync(row => row.Depth > 0, ct) || await db.RecognitionRollUps.AnyAsync(ct))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, ct);
        var units = await db.Units.ToListAsync(ct);
        var hierarchy = await db.UnitAncestors.ToListAsync(ct);
        var criteria = new CriterionRollUps(units, hierarchy);
        foreach (var assessment in db.Assessments)
            criteria.Add(assessment);
        Write(db, db.BulkWriter(), units, hierarchy, criteria);
        await transaction.CommitAsync(ct);
    }
}
