using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>The rates on an earlier day that others are compared with.</summary>
internal static class EarlierRates
{
    private const int Tiers = 8;

    /// <summary>What tells apart questions of one list that are not narrowed: the unit and the tier.</summary>
    public static int Key(RecognitionQuestion q) => (q.Within.Id * Tiers) + (int)q.Tier;

    /// <summary>The earlier rates of many questions, by their keys.</summary>
    public static async Task<IReadOnlyDictionary<int, Rate?>> Read(
        NtmContext db, RecognitionQuestion like, DateOnly since, IReadOnlyList<int> keys, CancellationToken ct)
    {
        var ids = keys.Select(key => key / Tiers).Distinct().ToList();
        var asked = db.Units.Where(unit => ids.Contains(unit.Id));
        var pairs = await (
            from now in asked
            join then in UnitSql.ValidOn(db, since) on now.Code equals then.Code
            select new { now.Id, Then = then }).ToListAsync(ct);
        var rates = new Dictionary<int, Rate?>();
        foreach (var tier in keys.Select(key => (Tier)(key % Tiers)).Distinct())
        {
            var answers = await RecognitionRules.ComputeAll(
                db, like with { Tier = tier, Day = since }, [.. pairs.Select(pair => pair.Then).DistinctBy(unit => unit.Id)], ct);
            foreach (var pair in pairs)
                rates[(pair.Id * Tiers) + (int)tier] = answers[pair.Then.Id].RateOrNull;
        }
        return rates;
    }

    /// <summary>The earlier rate of one question, however narrow.</summary>
    public static async Task<Rate?> Read(NtmContext db, RecognitionQuestion q, DateOnly since, CancellationToken ct)
    {
        return await UnitSql.ByCode(db, q.Within.Code, since).FirstOrDefaultAsync(ct) is { } then
            ? (await RecognitionRules.ComputeAll(db, q with { Within = then, Day = since }, [then], ct))[then.Id].RateOrNull
            : null;
    }
}
