using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>By which criteria set and in which year units are looked at, and on which day they are valid.</summary>
/// <param name="Criteria">How many criteria the set has.</param>
internal sealed record ReadinessQuestion(int SetId, UnitLevel Level, int Criteria, int Year, DateOnly Day)
{
    /// <summary>Finds the set, and the latest year for which it has assessments where the reader names none.</summary>
    /// <exception cref="QueryError">There is no such set, or its criteria are not known.</exception>
    public static async Task<ReadinessQuestion> Find(IResolveFieldContext context, NtmContext db, string set, int? year)
    {
        var asked = context.Day().Year;
        var found = await ReadinessSql.Set(db, set, asked).FirstOrDefaultAsync(context.CancellationToken)
            ?? throw CriteriaSetLookup.Missing(set);
        if (found.Criteria == 0)
            throw new QueryError("CRITERIA_NOT_KNOWN",
                $"The data does not hold the criteria of the set \"{set}\"; nobody can say from it what a unit lacks.");
        var known = year ?? found.LatestYear ?? asked;
        return new ReadinessQuestion(found.Id, found.Level, found.Criteria, known, context.EndOf(known));
    }
}
