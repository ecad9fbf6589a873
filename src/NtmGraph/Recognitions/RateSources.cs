using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Where the facts behind rates are stated, read for many rates at once.</summary>
internal static class RateSources
{
    /// <summary>The sources of each rate, in the order of their keys.</summary>
    public static async Task<IReadOnlyDictionary<Rate, IReadOnlyList<Source>>> Read(NtmContext db, IReadOnlyList<Rate> rates, CancellationToken ct)
    {
        var found = new Dictionary<Rate, IReadOnlyList<Source>>();
        var published = rates.Where(rate => rate.SourceIds is not null).ToList();
        if (published.Count > 0)
        {
            List<int> ids = [.. published.SelectMany(rate => rate.SourceIds!).Distinct().Order()];
            var sources = await db.Sources.Where(source => ids.Contains(source.Id)).ToDictionaryAsync(source => source.Id, ct);
            foreach (var rate in published)
                found[rate] = [.. rate.SourceIds!.Select(id => sources[id])];
        }
        foreach (var rate in rates.Where(rate => rate.SourceIds is null && !IsRolledUp(rate.Question)))
            found[rate] = await RateSourceSql.Sources(db, rate.Question).ToListAsync(ct);
        foreach (var alike in rates.Where(rate => rate.SourceIds is null && IsRolledUp(rate.Question)).GroupBy(rate => rate.Question.Counting))
        {
            List<RecognitionQuestion> questions = [.. alike.Select(rate => rate.Question)];
            var stated = (await RateSourceSql.ShapedStated.Ask(db, About(questions)).ToListAsync(ct)).ToLookup(row => (row.UnitId, row.Level, row.Tier));
            foreach (var rate in alike)
                found[rate] = [.. stated[(rate.Question.Within.Id, rate.Question.Level, rate.Question.Tier)].Where(row => row.IsAbout(rate.Question))
                    .Select(row => row.Source).DistinctBy(source => source.Id).OrderBy(source => source.Id)];
        }
        return found;
    }

    private static bool IsRolledUp(RecognitionQuestion q) => q.FitsRollUps && q.Within.Level < q.Level;

    private static EvidenceQuestion About(List<RecognitionQuestion> questions) => new(
        [.. questions.Select(q => q.Within.Id).Distinct()], [.. questions.Select(q => q.Level).Distinct().Order()], questions.Min(q => q.Tier), questions.Max(q => q.Tier), questions.Min(q => q.Day), questions.Max(q => q.Day))
    {
        Counting = questions[0].Counting,
    };
}

/// <summary>The queries behind the sources of rates.</summary>
internal static class RateSourceSql
{
    public static readonly ShapedQuery<NtmContext, EvidenceQuestion, StatedRow> ShapedStated = new(Stated);

    /// <summary>Where recognitions that count for some units are stated on some day of a time, and where that there are no others.</summary>
    public static IQueryable<StatedRow> Stated(NtmContext db, EvidenceQuestion q)
    {
        var held = db.RecognitionSourceRollUps
            .Where(row => q.UnitIds.Contains(row.AncestorId) && q.Levels.Contains(row.Level) && row.Tier >= q.FirstTier && row.Tier <= q.LastTier
                && row.Counting == q.Counting && row.ValidFrom <= q.Last && row.ValidTo > q.First)
            .Select(row => new
            {
                UnitId = row.AncestorId,
                row.Level,
                row.Tier,
                Kind = (UnitKind?)row.Kind,
                row.ValidFrom,
                ValidTo = (DateOnly?)row.ValidTo,
                BelowFrom = row.ValidFrom,
                BelowTo = row.ValidTo,
                row.SourceId,
            });
        var vouched = RecognitionSql.During(RecognitionSql.Registers(db), q)
            .Where(register => register.Tier >= q.FirstTier && register.Tier <= q.LastTier && register.SourceId != null)
            .Select(register => new
            {
                register.UnitId,
                register.Level,
                Tier = register.Tier!.Value,
                Kind = (UnitKind?)null,
                register.ValidFrom,
                register.ValidTo,
                register.BelowFrom,
                register.BelowTo,
                SourceId = register.SourceId!.Value,
            });
        return
            from row in held.Concat(vouched)
            join source in db.Sources on row.SourceId equals source.Id
            select new StatedRow
            {
                UnitId = row.UnitId,
                Level = row.Level,
                Tier = row.Tier,
                Kind = row.Kind,
                ValidFrom = row.ValidFrom,
                ValidTo = row.ValidTo,
                BelowFrom = row.BelowFrom,
                BelowTo = row.BelowTo,
                Source = source,
            };
    }

    /// <summary>The sources of the recognitions counted, and of the claim that there are no others, by the records themselves.</summary>
    public static IQueryable<Source> Sources(NtmContext db, RecognitionQuestion q)
    {
        var vouched = RecognitionSql.During(RecognitionSql.Registers(db), EvidenceQuestion.Of(q))
            .Where(register => register.Tier == q.Tier && register.SourceId != null);
        var ids = StatedIn(db, q).Union(vouched.Select(register => register.SourceId!.Value));
        return db.Sources.Where(source => ids.Contains(source.Id)).OrderBy(source => source.Id);
    }

    /// <summary>The sources of the recognitions by which units hold the tier.</summary>
    private static IQueryable<int> StatedIn(NtmContext db, RecognitionQuestion q)
    {
        var counted = RecognitionSql.Counted(db, q).Select(unit => unit.Id);
        var holders = q is { Counting: Counting.AtLeast, AttainedYear: null } ? counted : RecognitionSql.Holders(db, q, counted).Select(holder => holder.UnitId);
        return RecognitionSql.OfUnits(db, RecognitionSql.Counts(db, q)).Where(of => holders.Contains(of.ParentId)).Select(of => of.Node.SourceId);
    }
}

/// <summary>That a source states recognitions by which units of a kind within a unit hold a tier, or that there are no others.</summary>
internal sealed class StatedRow
{
    public required int UnitId { get; init; }

    /// <summary>The level of the units that are recognised.</summary>
    public required UnitLevel Level { get; init; }

    public required Tier Tier { get; init; }

    /// <summary>The kind of the units that are recognised; null where it is stated that there are no others.</summary>
    public required UnitKind? Kind { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day on which it no longer holds; null and <see cref="DateOnly.MaxValue"/> while it does.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>From when to when the unit lay in the one that the statement is of.</summary>
    public required DateOnly BelowFrom { get; init; }

    public required DateOnly BelowTo { get; init; }

    public required Source Source { get; init; }

    /// <summary>Whether the rate that answers a question rests on it.</summary>
    public bool IsAbout(RecognitionQuestion q) =>
        new Period(ValidFrom, ValidTo).Contains(UnitSql.Asked(q.Day)) && Period.WrittenOut(BelowFrom, BelowTo).Contains(q.Day)
        && (Kind is not { } kind || ((q.Kinds.Count == 0 || q.Kinds.Contains(kind)) && (q.Kind is null || q.Kind == kind)));
}
