using GraphQL;
using GraphQL.DataLoader;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Rate
{
    /// <summary>
    /// How the rate changed since an earlier day, within the unit that had the same code then. Null where there was none, or
    /// nothing is known of its units on that day.
    /// </summary>
    /// <param name="since">The earlier day.</param>
    public IDataLoaderResult<RateChange?> Change(IResolveFieldContext context, [Database] NtmContext db, DateOnly since)
    {
        if (since >= Question.Day)
            throw new QueryError("INVALID_PERIOD", $"A change is since a day before {Question.Day:yyyy-MM-dd}, not since {since:yyyy-MM-dd}.");
        var before = Question.IsNarrowed
            ? Continued.Alone(ct => EarlierRates.Read(db.At(since), Question, since, ct))
            : BatchScope.Load<NtmContext, Rate?>(context, EarlierRates.Key(Question),
                (earlier, keys, ct) => EarlierRates.Read(earlier.At(since), Question, since, keys, ct), () => null);
        return before.Then(rate => rate is null ? null : new RateChange(this, rate));
    }
}
