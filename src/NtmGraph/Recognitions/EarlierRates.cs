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
        var questions = (
            from tier in keys.Select(key => (Tier)(key % Tiers)).Distinct()
            from pair in pairs
            select (Key: (pair.Id * Tiers) + (int)tier, Question: like with { Tier = tier, Day = since, Within = pair.Then })).ToList();
        var answers = await RecognitionRules.Compute(db, [.. questions.Select(asked => asked.Question)], ct);
        return questions.ToDictionary(asked => asked.Key, asked => answers[asked.Question].RateOrNull);
    }

    /// <summary>The earlier rate of one question, however narrow.</summary>
    public static async Task<Rate?> Read(NtmContext db, RecognitionQuestion q, DateOnly since, CancellationToken ct)
    {
        if (await UnitSql.ByCode(db, q.Within.Code, since).FirstOrDefaultAsync(ct) is not { } then)
            return null;
        var earlier = q with { Within = then, Day = since };
        return (await RecognitionRules.Compute(db, [earlier], ct))[earlier].RateOrNull;
    }
}
