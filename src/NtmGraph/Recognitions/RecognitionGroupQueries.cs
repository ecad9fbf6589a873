using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>
    /// How many units of a level hold a tier on a day, out of how many, group by group: by province, by kind, by tier, by any
    /// combination. Groups without any unit are left out; those with none recognised are there, as 0 of 12. A row that is all
    /// units within a unit is the very rate that `recognitionRate` gives for it; other rows are counted from unit records alone.
    /// </summary>
    /// <param name="by">What to group by. Without any, all units are one group.</param>
    /// <param name="level">Level of the units counted.</param>
    /// <param name="tier">Tier they must hold; the lowest one where TIER is among `by`.</param>
    /// <param name="within">Code of the unit within which to count; the whole country where left out.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    /// <param name="counting">Whether a higher tier counts too.</param>
    /// <param name="dating">From when a recognition counts.</param>
    [Grouped, Filtered<AdministrativeUnit>("Which of the units to count; all where left out.")]
    public static async Task<IEnumerable<RecognitionRateRow>> RecognitionRates(
        IResolveFieldContext context, [Database] NtmContext db, IEnumerable<RecognitionDimension> by, UnitLevel level,
        Tier tier = Tier.NewRural, string? within = null, [AsOf] DateOnly asOf = default, Counting counting = Counting.AtLeast,
        Dating dating = Dating.Attained, CancellationToken ct = default)
    {
        var unit = await UnitLookup.FindWithin(db, within, asOf, ct);
        var question = new RecognitionQuestion(unit, level, tier, asOf, counting, dating) { Where = Filtered.Read<AdministrativeUnit>(context) };
        return await new RecognitionGroups(context, db, by.ToHashSet()).Compute(question);
    }
}
