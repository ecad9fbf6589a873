using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>How many units of a level hold a tier on a day, out of how many: "118 of 126 communes, 93.65 %".</summary>
    /// <param name="level">Level of the units counted.</param>
    /// <param name="tier">Tier they must hold.</param>
    /// <param name="within">Code of the unit within which to count; the whole country where left out.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    /// <param name="counting">Whether a higher tier counts too.</param>
    /// <param name="dating">From when a recognition counts.</param>
    [Cost(10)]
    public static async Task<Rate> RecognitionRate(
        [Database] NtmContext db, UnitLevel level, Tier tier = Tier.NewRural, string? within = null, [AsOf] DateOnly asOf = default,
        Counting counting = Counting.AtLeast, Dating dating = Dating.Attained, CancellationToken ct = default)
    {
        var unit = await UnitLookup.FindWithin(db, within, asOf, ct);
        return await RecognitionRules.Compute(db, new RecognitionQuestion(unit, level, tier, asOf, counting, dating), ct);
    }
}

internal sealed partial class AdministrativeUnit
{
    /// <summary>How many units of a level within this one hold a tier on a day, out of how many.</summary>
    /// <param name="level">Level of the units counted.</param>
    /// <param name="tier">Tier they must hold.</param>
    /// <param name="asOf">The day asked about; the day of the field above where left out.</param>
    /// <param name="counting">Whether a higher tier counts too.</param>
    /// <param name="dating">From when a recognition counts.</param>
    [Needs(nameof(Id), nameof(Code), nameof(Name), nameof(NameEn), nameof(Level), nameof(ValidFrom), nameof(ValidTo))]
    [Cost(10)]
    public Task<Rate> RecognitionRate(
        [Database] NtmContext db, UnitLevel level, Tier tier = Tier.NewRural, [AsOf] DateOnly asOf = default,
        Counting counting = Counting.AtLeast, Dating dating = Dating.Attained, CancellationToken ct = default) =>
        RecognitionRules.Compute(db, new RecognitionQuestion(this, level, tier, asOf, counting, dating), ct);
}
