using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>How a rate changed between two days. Differences are given only between figures that are exact and speak of different days.</summary>
internal sealed class RateChange
{
    private readonly Rate now;

    public RateChange(Rate now, Rate before)
    {
        this.now = now;
        Since = before;
    }

    /// <summary>The rate on the earlier day.</summary>
    public Rate Since { get; }

    /// <summary>How many more units hold the tier; less than zero where there are fewer.</summary>
    [Unit("administrative units")]
    public int? Numerator => IsMeasured ? now.Numerator - Since.Numerator : null;

    /// <summary>How many more units could hold it.</summary>
    [Unit("administrative units")]
    public int? Denominator => IsMeasured ? now.Denominator - Since.Denominator : null;

    /// <summary>The percentage less the earlier one, in percentage points: 33.33 from 33.33 % to 66.67 %. Rounded once, half away from zero.</summary>
    /// <param name="decimals">Digits after the decimal point, 0 to 10.</param>
    [Unit("percentage points")]
    public decimal? PercentagePoints(int decimals = 2) => IsMeasured && now.Denominator is > 0 and { } d1 && Since.Denominator is > 0 and { } d0
        ? Percentages.Of(((long)now.Numerator * d0) - ((long)Since.Numerator * d1), (long)d1 * d0, decimals)
        : null;

    /// <summary>
    /// Whether both rates are of the very same units, so that the change is progress and not a change of boundaries or names.
    /// Null where that is not known: a denominator is, or two published figures have equal ones.
    /// </summary>
    [Cost(10)]
    public async Task<bool?> LikeForLike([Database] NtmContext db, CancellationToken ct)
    {
        if (now.Denominator is null || Since.Denominator is null)
            return null;
        if (now.Denominator != Since.Denominator)
            return false;
        if (now.Basis != Basis.UnitRecords || Since.Basis != Basis.UnitRecords)
            return null;
        var (q, before) = (now.Question, Since.Question);
        if (!q.IsNarrowed && q.Within.Id == before.Within.Id && q.Kinds.SequenceEqual(before.Kinds))
            return !await RecognitionSql.Entered(db, q, before.Day).AnyAsync(ct); // Of as many units, as many left.
        var units = await RecognitionSql.Counted(db.At(q.Day), q).Select(unit => unit.Id).ToHashSetAsync(ct);
        return units.SetEquals(await RecognitionSql.Counted(db.At(before.Day), before).Select(unit => unit.Id).ToListAsync(ct));
    }

    private bool IsMeasured => now.Bound == Bound.Exact && Since.Bound == Bound.Exact && now.AsOf > Since.AsOf;
}
