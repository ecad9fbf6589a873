using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Finds the criteria set that a reader names, or says that there is none.</summary>
internal static class CriteriaSetLookup
{
    /// <exception cref="QueryError">No set has this code.</exception>
    public static async Task<int> FindId(NtmContext db, string code, CancellationToken ct) =>
        await db.CriteriaSets.Where(set => set.Code == code).Select(set => (int?)set.Id).FirstOrDefaultAsync(ct) ?? throw Missing(code);

    /// <summary>The error for a code that no set has.</summary>
    public static QueryError Missing(string code) => new("UNKNOWN_CRITERIA_SET", $"No criteria set has the code \"{code}\".");
}
