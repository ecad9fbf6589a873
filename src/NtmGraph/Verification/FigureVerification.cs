using System.Diagnostics;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// How a printed figure stands up: against its own fraction, and against the records of single units. A figure may be
/// right in one way and wrong in the other.
/// </summary>
/// <param name="compare">Compares figures with the records, by their keys: all of a list at once.</param>
internal sealed class FigureVerification(
    Check arithmetic, int key, Func<NtmContext, IReadOnlyList<int>, CancellationToken, Task<IReadOnlyDictionary<int, FigureRecords>>> compare)
{
    /// <summary>Whether the printed number follows from its own numerator and denominator: rounded half away from zero, at the decimals it was printed with; not beyond them where it is a bound.</summary>
    [Cost(0)]
    public Check Arithmetic => arithmetic;

    /// <summary>
    /// Whether the records of single units agree, where their register is complete for the figure's unit, level, tier and
    /// day, or for 31 December of the same year, from which its recognitions count. The reason names the day.
    /// </summary>
    [Cost(2, Once = 10)]
    public IDataLoaderResult<Check> Records(IResolveFieldContext context) => Compared(context).Then(records => records.Check);

    /// <summary>The figure that the records of single units give; null where they cannot be compared.</summary>
    [Cost(2, Once = 10)]
    public IDataLoaderResult<Rate?> Computed(IResolveFieldContext context) => Compared(context).Then(records => records.Computed);

    private IDataLoaderResult<FigureRecords> Compared(IResolveFieldContext context) =>
        BatchScope.Load(context, key, compare, () => throw new UnreachableException(), shared: nameof(Compared));
}

/// <summary>What a check of a printed figure came to, and why.</summary>
internal sealed class Check(Verdict verdict, Func<NumberText, string> reason)
{
    /// <summary>What the check came to.</summary>
    public Verdict Verdict => verdict;

    /// <summary>Why, in one sentence with the numbers in it: "118/126 là 93,6508…%, làm tròn thành 93,7%."</summary>
    /// <param name="locale">Language of the sentence: "vi-VN" or "en-US".</param>
    [Cost(0.5)]
    public string Reason(string locale = "vi-VN") => reason(NumberText.For(locale));

    internal static Check Matches(Func<NumberText, string> reason) => new(Verdict.Matches, reason);

    internal static Check Differs(Func<NumberText, string> reason) => new(Verdict.Differs, reason);

    internal static Check NotCheckable(Func<NumberText, string> reason) => new(Verdict.NotCheckable, reason);
}

/// <summary>What a check came to.</summary>
internal enum Verdict
{
    /// <summary>What was printed is what it should be.</summary>
    Matches,

    /// <summary>What was printed is not what it should be.</summary>
    Differs,

    /// <summary>Something that the check needs is not known; this says nothing for or against the figure.</summary>
    NotCheckable,
}

/// <summary>What a figure claims of the units that hold a tier.</summary>
/// <param name="Numerator">How many there are.</param>
/// <param name="Denominator">Out of how many units in all.</param>
/// <param name="Share">The percentage printed, where it is one of all units and there is no numerator.</param>
/// <param name="About">The rate that it is about, on its own day.</param>
internal sealed record FigureClaim(int? Numerator, int? Denominator, PrintedNumber? Share, Bound Bound, RecognitionQuestion About);

/// <summary>
/// Checks a figure against the records of single units, where their register is complete. The records count a recognition
/// from 31 December of its year; a figure of an earlier day may or may not count those of its own year already. So the
/// records of its own day are the least it can say, and those of 31 December of the same year are the most.
/// </summary>
internal sealed record FigureRecords(Check Check, Rate? Computed)
{
    private static readonly FigureRecords NoRegister = Unchecked(text => text.Say(
        "Sổ ghi từng đơn vị chưa được xác nhận là đầy đủ cho ngày này, nên không thể so sánh.",
        "The register of single units is not declared complete for this day, so there is nothing to compare with."));

    private static readonly FigureRecords NoClaim = Unchecked(text => text.Say(
        "Số liệu không cho biết số đơn vị hay tỷ lệ trên tất cả đơn vị.",
        "The figure gives neither a number of units nor a share of all units."));

    public static readonly FigureRecords NoLevel = Unchecked(text => text.Say(
        "Chưa rõ số liệu đếm đơn vị cấp nào; hãy cho biết `level`.", "Which units the figure counts is not said; give `level`."));

    /// <summary>Compares published figures, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<int, FigureRecords>> Read(NtmContext db, IReadOnlyList<int> ids, CancellationToken ct)
    {
        var figures = await db.PublishedFigures.Include(figure => figure.Unit).Where(figure => ids.Contains(figure.Id)).ToListAsync(ct);
        return await Compare(db, figures.ToDictionary(figure => figure.Id, figure => figure.Claim), ct);
    }

    /// <summary>Compares what some figures claim; those of one level and tier are read together.</summary>
    public static async Task<IReadOnlyDictionary<int, FigureRecords>> Compare(
        NtmContext db, IReadOnlyDictionary<int, FigureClaim> claims, CancellationToken ct)
    {
        var unitIds = claims.Values.Select(claim => claim.About.Within.Id).Distinct().ToList();
        var registers = (await RecognitionSql.Registers(db).Where(register => unitIds.Contains(register.UnitId)).ToListAsync(ct))
            .ToLookup(register => (register.UnitId, register.Level, register.Tier));
        var questions = claims.ToDictionary(of => of.Key, of => Questions(of.Value).FindAll(q =>
            registers[(q.Within.Id, q.Level, q.Tier)].Any(register => register.HoldsOn(q.Day))));
        var answers = await RecognitionRules.Compute(db, [.. questions.Values.SelectMany(of => of)], ct);
        return claims.ToDictionary(of => of.Key, of => Compare(of.Value, questions[of.Key], answers));
    }

    /// <summary>What the records may be asked about a figure: on its own day, and on the last one of its year.</summary>
    private static List<RecognitionQuestion> Questions(FigureClaim claim) =>
        [.. new[] { claim.About.Day, LastDay(claim.About.Day) }.Distinct().Select(day => claim.About with { Day = day })];

    /// <param name="questions">The questions for whose day the register is complete.</param>
    private static FigureRecords Compare(
        FigureClaim claim, List<RecognitionQuestion> questions, IReadOnlyDictionary<RecognitionQuestion, RateAnswer> answers)
    {
        if (questions.Count == 0)
            return NoRegister;
        if (claim is { Numerator: null, Share: null })
            return NoClaim;
        try
        {
            var rates = questions.ToDictionary(q => q.Day, q => answers[q].Rate());
            var day = claim.About.Day;
            return Compare(claim, day, rates.GetValueOrDefault(day), rates.GetValueOrDefault(LastDay(day)));
        }
        catch (QueryError unknown)
        {
            return Unchecked(text => text.Say("Đơn vị hoặc cấp đơn vị không có trong dữ liệu vào ngày này.", unknown.Message));
        }
    }

    public static FigureRecords Unchecked(Func<NumberText, string> reason) => new(Check.NotCheckable(reason), null);

    private static DateOnly LastDay(DateOnly day) => new(day.Year, 12, 31);

    private static FigureRecords Compare(FigureClaim claim, DateOnly day, Rate? least, Rate? most)
    {
        if (new[] { least, most }.FirstOrDefault(rate => rate is not null && Agrees(claim, rate)) is { } same)
            return AgainstUnits(claim, day, same);
        if (least is not null && !claim.Bound.MayBeMore() && Claimed(claim) < Counted(claim, least))
            return Differs(claim, least);
        if (most is not null && !claim.Bound.MayBeLess() && Claimed(claim) > Counted(claim, most))
            return Differs(claim, most);
        return Unchecked(text => text.Say(
            $"{Found(text, least, most)}; không thể biết số liệu ngày {text.Day(day)} đã tính những công nhận nào của năm {day.Year}.",
            $"{Found(text, least, most)}; which recognitions of {day.Year} the figure of {text.Day(day)} counts already is not known."));
    }

    private static bool Agrees(FigureClaim claim, Rate rate) => Counted(claim, rate) is { } counted && claim.Bound.Allows(Claimed(claim), counted);

    private static FigureRecords AgainstUnits(FigureClaim claim, DateOnly day, Rate rate)
    {
        if (claim.Denominator is not { } units || rate.Denominator is not { } population || units == population)
            return new(Check.Matches(text => text.Say(
                $"{Found(text, rate)}, khớp với số liệu.", $"{Found(text, rate)}, as the figure says.")), rate);
        return day == rate.AsOf
            ? new(Check.Differs(text => text.Say(
                $"{Found(text, rate)}, nhưng số liệu tính trên {text.Count(units)} đơn vị.",
                $"{Found(text, rate)}, but the figure is out of {text.Count(units)} units.")), rate)
            : Unchecked(text => text.Say(
                $"{Found(text, rate)}; số liệu ngày {text.Day(day)} tính trên {text.Count(units)} đơn vị, có thể khác vì sắp xếp đơn vị hành chính.",
                $"{Found(text, rate)}; the figure of {text.Day(day)} is out of {text.Count(units)} units, and units may have changed in between."));
    }

    private static FigureRecords Differs(FigureClaim claim, Rate rate) =>
        new(Check.Differs(text => text.Say(
            $"{Found(text, rate)}, không phải {Said(text, claim)}.", $"{Found(text, rate)}, not {Said(text, claim)}.")), rate);

    private static decimal Claimed(FigureClaim claim) => claim.Numerator ?? claim.Share!.Value;

    /// <summary>The number that the records give for a claim; null for a share of no units, which agrees with no claim.</summary>
    private static decimal? Counted(FigureClaim claim, Rate rate) =>
        claim.Numerator is not null ? rate.Numerator : rate.Percentage(claim.Share!.Decimals);

    private static string Said(NumberText text, FigureClaim claim) =>
        claim.Numerator is { } count ? text.Count(count, claim.Bound) : text.Percentage(claim.Share!.Value, claim.Share.Decimals, claim.Bound);

    private static string Found(NumberText text, params Rate?[] rates) => string.Join("; ", rates.OfType<Rate>().Select(rate => text.Say(
        $"Sổ ghi từng đơn vị đếm được {Fraction(text, rate)} vào ngày {text.Day(rate.AsOf)}",
        $"The records of single units count {Fraction(text, rate)} on {text.Day(rate.AsOf)}")).Distinct());

    private static string Fraction(NumberText text, Rate rate) =>
        rate.Denominator is { } units ? $"{text.Count(rate.Numerator)}/{text.Count(units)}" : text.Count(rate.Numerator);
}
