using System.Linq.Expressions;

namespace NtmGraph;

/// <summary>What a recognition rate is asked for.</summary>
/// <param name="Within">The unit within which is counted.</param>
internal sealed record RecognitionQuestion(
    AdministrativeUnit Within, UnitLevel Level, Tier Tier, DateOnly Day, Counting Counting, Dating Dating) : IComparable<RecognitionQuestion>
{
    /// <summary>The kinds that the criteria sets in force on the day apply to; empty where none says which units could hold the tier.</summary>
    public IReadOnlyList<UnitKind> Kinds { get; init; } = [];

    /// <summary>Only units that fit this.</summary>
    public Expression<Func<AdministrativeUnit, bool>>? Where { get; init; }

    /// <summary>Only units of this kind.</summary>
    public UnitKind? Kind { get; init; }

    /// <summary>Only units that lie below no unit of these levels.</summary>
    public IReadOnlyList<UnitLevel> NotBelow { get; init => field = value.Count == 0 ? [] : value; } = []; // Empty lists are one object, so that questions with them are equal.

    /// <summary>Only holders that attained the tier in this year.</summary>
    public int? AttainedYear { get; init; }

    /// <summary>Only the records of single units may answer it, and no published figure.</summary>
    public bool FromRecords { get; init; }

    /// <summary>Whether the question is about some of the units of the level only.</summary>
    public bool IsNarrowed => Where is not null || Kind is not null || NotBelow.Count > 0 || AttainedYear is not null;

    /// <summary>Whether a published figure may answer it: one counts all units that hold a tier or a higher one, by year of attainment.</summary>
    public bool FitsFigures => Counting == Counting.AtLeast && Dating == Dating.Attained && !IsNarrowed && !FromRecords;

    /// <summary>Whether the roll-ups may answer it: they know no filters and no days of decisions.</summary>
    public bool FitsRollUps => Dating == Dating.Attained && Where is null && NotBelow.Count == 0 && AttainedYear is null;

    /// <summary>The question widened from one group of units to all of them.</summary>
    internal RecognitionQuestion OfAllGroups => this with { Kind = null, NotBelow = [], AttainedYear = null };

    /// <summary>The question without its unit, level, tier and day, which alone tell apart the questions that one <see cref="Evidence"/> is read for.</summary>
    internal RecognitionQuestion Terms => this with { Within = null!, Level = default, Tier = default, Day = default, Kinds = [] };

    private (int, UnitLevel, Tier, DateOnly, Counting, Dating) Order => (Within.Id, Level, Tier, Day, Counting, Dating);

    /// <summary>An order of questions, so that those which are asked together are asked in the same one each time.</summary>
    public int CompareTo(RecognitionQuestion? other) => other is null ? 1 : Order.CompareTo(other.Order);

    /// <summary>The last year of attainment that counts on a day: a recognition counts from 31 December of its year.</summary>
    public static int LastYearOn(DateOnly day) => day is { Month: 12, Day: 31 } ? day.Year : day.Year - 1;
}

/// <summary>Which units a rate counts by the tiers they hold.</summary>
internal enum Counting
{
    /// <summary>Units that hold the tier or a higher one.</summary>
    AtLeast,

    /// <summary>Units whose highest tier is this one.</summary>
    Exactly,
}

/// <summary>From when a recognition counts.</summary>
internal enum Dating
{
    /// <summary>From 31 December of the year for which the tier was attained, as the programme's own reports count.</summary>
    Attained,

    /// <summary>From the day of the decision, which is often a year later. A recognition without a known decision does not count.</summary>
    Decided,
}
