using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>
    /// What the data knows about how many units hold a tier: of the country and of each province, for every level below and every tier, by what and of which
    /// day. It tells what nobody stated from what is zero. `coverage(having: { knownBy: { eq: NOTHING } }) { unit { name } level tier }`
    /// </summary>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    [Grouped]
    public static async Task<IEnumerable<CoverageRow>> Coverage([Database] NtmContext db, [AsOf] DateOnly asOf, CancellationToken ct)
    {
        await UnitLookup.FindWithin(db, null, asOf, ct); // What is not known of a country that is not there is an error, as everywhere.
        return await NtmGraph.Coverage.Read(db, asOf, ct);
    }
}

/// <summary>What the data knows on a day about how many units of a level, within a unit, hold a tier.</summary>
internal sealed class CoverageRow
{
    /// <summary>The country, or a province.</summary>
    [Dimension]
    public required UnitKey Unit { get; init; }

    /// <summary>Level of the units that hold the tier, or may.</summary>
    [Dimension]
    public required UnitLevel Level { get; init; }

    /// <summary>The tier that they hold, or a higher one.</summary>
    [Dimension]
    public required Tier Tier { get; init; }

    /// <summary>By what it is known.</summary>
    [Measure]
    public required KnownBy KnownBy { get; init; }

    /// <summary>What `recognitionRate` gives, with the day that it holds for. Null where nothing is known, or a share alone of units that are not known on the day.</summary>
    public required Rate? Rate { get; init; }

    [Measure]
    internal DateOnly? AsOf => Rate?.AsOf;
}

/// <summary>By what it is known how many units hold a tier.</summary>
internal enum KnownBy
{
    /// <summary>By a register of all units that hold it: the figure is exact, and 0 is none.</summary>
    Register,

    /// <summary>By a figure that was published, of the day that the rate names.</summary>
    PublishedFigure,

    /// <summary>By a share that was published without a count, or not of all units: see `otherShares` of the rate, which itself is but a lower bound, or `publishedFigures` where there is no rate.</summary>
    PublishedShare,

    /// <summary>By recognitions of single units, of which there may be more: the rate is a lower bound.</summary>
    SingleUnits,

    /// <summary>By nothing: nobody stated it, or not to this data. It is not zero.</summary>
    Nothing,
}

/// <summary>Finds out what is known, by the rules of the figures themselves.</summary>
internal static class Coverage
{
    /// <summary>The levels and tiers that a criteria set or a published figure up to a day names, but for the country's own.</summary>
    public static IQueryable<NamedTier> Named(NtmContext db, DateOnly day) =>
        db.CriteriaSets.Where(set => set.ValidFrom <= day && set.Level > UnitLevel.Country).Select(set => new NamedTier { Level = set.Level, Tier = set.Tier })
            .Union(db.PublishedFigures.Where(figure => figure.AsOf <= day && figure.Level > UnitLevel.Country).Select(figure => new NamedTier { Level = figure.Level, Tier = figure.Tier }));

    /// <summary>What is known of the country and of each province that there is on a day, by each level and tier of <see cref="Named"/>. Left out is of what it is known that there are no units.</summary>
    public static async Task<IReadOnlyList<CoverageRow>> Read(NtmContext db, DateOnly day, CancellationToken ct)
    {
        var units = await UnitSql.ValidOn(db, day).Where(unit => unit.Level <= UnitLevel.Province)
            .OrderBy(unit => unit.Level).ThenBy(unit => unit.Code).ToListAsync(ct);
        List<RecognitionQuestion> questions =
        [
            .. from of in await Named(db, day).ToListAsync(ct)
               orderby of.Level, of.Tier
               from unit in units
               where unit.Level < of.Level
               select new RecognitionQuestion(unit, of.Level, of.Tier, day, Counting.AtLeast, Dating.Attained),
        ];
        var answers = await RecognitionRules.Compute(db, questions, ct);
        return
        [
            .. from question in questions
               let answer = answers[question]
               let rate = answer.RateOrNull
               where rate is not { Complete: true, Denominator: 0 }
               let knownBy = Known(answer)
               orderby question.Within.Level, question.Within.Code
               select new CoverageRow
               {
                   Unit = UnitKey.Of(question.Within),
                   Level = question.Level,
                   Tier = question.Tier,
                   KnownBy = knownBy,
                   Rate = knownBy == KnownBy.Nothing ? null : rate,
               },
        ];
    }

    private static KnownBy Known(RateAnswer answer) => answer switch
    {
        { RateOrNull.Complete: true } => KnownBy.Register,
        { RateOrNull.Basis: Basis.PublishedFigure } => KnownBy.PublishedFigure,
        { OtherShareIds.Count: > 0 } => KnownBy.PublishedShare,
        { RateOrNull.Numerator: > 0 } => KnownBy.SingleUnits,
        _ => KnownBy.Nothing,
    };
}

/// <summary>A tier of the units of a level.</summary>
internal sealed class NamedTier
{
    public required UnitLevel Level { get; init; }

    public required Tier Tier { get; init; }
}
