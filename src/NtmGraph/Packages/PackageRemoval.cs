using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>Removes what a package brought, but for the rows that another package brought too.</summary>
internal static class PackageRemoval
{
    /// <summary>Removes what a new package replaces, and gives the primary key that is free for it.</summary>
    public static int MakeRoom(NtmContext db, string name, bool only)
    {
        db.UnitAncestors.ExecuteDelete();
        db.RecognitionRollUps.ExecuteDelete();
        db.RecognitionSourceRollUps.ExecuteDelete();
        db.CriterionRollUps.ExecuteDelete();
        db.CriteriaSetRollUps.ExecuteDelete();
        foreach (var id in db.Packages.Where(package => only || package.Name == name).Select(package => package.Id).ToList())
            RemoveFacts(db, id);
        RemoveUnshared(db);
        return (db.Packages.Max(package => (int?)package.Id) ?? 0) + 1;
    }

    private static void RemoveFacts(NtmContext db, int id)
    {
        db.Assessments.Where(row => row.PackageId == id).ExecuteDelete();
        db.Recognitions.Where(row => row.PackageId == id).ExecuteDelete();
        db.RegisterCoverage.Where(row => row.PackageId == id).ExecuteDelete();
        db.UnitCoverage.Where(row => row.PackageId == id).ExecuteDelete();
        db.CampaignResults.Where(row => row.PackageId == id).ExecuteDelete();
        db.CampaignAncestors.Where(row => db.Campaigns.Any(c => c.Id == row.CampaignId && c.PackageId == id)).ExecuteDelete();
        db.Campaigns.Where(row => row.PackageId == id).ExecuteDelete();
        db.Targets.Where(row => row.PackageId == id).ExecuteDelete();
        db.PublishedFigures.Where(row => row.PackageId == id).ExecuteDelete();
        db.PackageShares.Where(row => row.PackageId == id).ExecuteDelete();
        db.PackageResources.Where(row => row.PackageId == id).ExecuteDelete();
        db.Packages.Where(row => row.Id == id).ExecuteDelete();
    }

    private static void RemoveUnshared(NtmContext db)
    {
        var successions = Shared(db, "successions");
        db.Successions.Where(row => !successions.Contains(row.Id)).ExecuteDelete();
        var sets = Shared(db, "criteria_sets");
        db.Indicators.Where(row => !db.Criteria.Any(c => c.Id == row.CriterionId && sets.Contains(c.CriteriaSetId))).ExecuteDelete();
        db.Criteria.Where(row => !sets.Contains(row.CriteriaSetId)).ExecuteDelete();
        db.CriteriaSetKinds.Where(row => !sets.Contains(row.CriteriaSetId)).ExecuteDelete();
        db.CriteriaSets.Where(row => !sets.Contains(row.Id)).ExecuteDelete();
        var measures = Shared(db, "measures");
        db.Measures.Where(row => !measures.Contains(row.Id)).ExecuteDelete();
        var units = Shared(db, "units");
        db.Units.Where(row => !units.Contains(row.Id)).ExecuteDelete();
        var sources = Shared(db, "sources");
        db.Sources.Where(row => !sources.Contains(row.Id)).ExecuteDelete();
    }

    private static IQueryable<int> Shared(NtmContext db, string resource) =>
        db.PackageShares.Where(share => share.Resource == resource).Select(share => share.RowId);
}
