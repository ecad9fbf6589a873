using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>What a figure claims of the units that hold a tier.</summary>
/// <param name="About">The rate that it is about, on its own day.</param>
internal sealed record FigureClaim(RecognitionQuestion About)
{
    /// <summary>How many units hold the tier; null where it does not say.</summary>
    public PrintedAmount? Count { get; init; }

    /// <summary>Whether the count was given beside the text and does not stand in it.</summary>
    public bool IsGiven { get; init; }

    /// <summary>What share of all units holds it, where there is no count.</summary>
    public PrintedAmount? Share { get; init; }

    /// <summary>The share as a fraction, such as "hơn một nửa", where there is no count.</summary>
    public PrintedFraction? Fraction { get; init; }

    /// <summary>The fraction whose numerator is the count, where it may as well tell a share: "2/3" of nine units.</summary>
    public PrintedFraction? Ratio { get; init; }

    /// <summary>Out of how many units in all.</summary>
    public int? Denominator { get; init; }

    /// <summary>The word for units of which it speaks, where that may mean one kind of them alone: "huyện".</summary>
    public PrintedToken? KindWord { get; init; }

    /// <summary>Why it cannot be read; null where it can.</summary>
    public Func<NumberText, string>? Problem { get; init; }

    public bool IsEmpty => (Count, Share, Fraction) == (null, null, null);

    /// <summary>Whether it can be held against a number of units only where it is known how many there are in all.</summary>
    public bool IsOfAll => Problem is null && !IsEmpty && (Count is null || Ratio is not null);

    /// <summary>What a text says, with what is given beside it: the numerator given counts where the text does not say itself how many they are.</summary>
    public static FigureClaim Of(PrintedFigure read, int? numerator, int? denominator, RecognitionQuestion about)
    {
        var isGiven = numerator is not null && read.Numerator is null;
        var count = isGiven ? PrintedAmount.Of(numerator!.Value)
            : read.Fraction is { IsShare: false } fraction ? new PrintedAmount([fraction.Top], null)
            : read.Count is { UpTo: null, Count: null } ? null
            : read.Count;
        return new FigureClaim(about)
        {
            Problem = read.ProblemWith(about.Level, about.Tier) ?? read.Contradiction,
            Count = count,
            IsGiven = isGiven,
            Share = count is null ? read.Share : null,
            Fraction = count is null && read.Share is null ? read.Fraction : null,
            Ratio = read.Fraction is { MayBeShare: true } ratio && ratio.Denominator != denominator ? ratio : null,
            Denominator = denominator ?? read.Denominator,
            KindWord = read.KindWord,
        };
    }

    /// <summary>Of how many units it is: of as many as it says where it is a share, else of as many as there are.</summary>
    public int? Whole(int? units) => Count is null ? Denominator ?? units : units;

    /// <summary>Whether units that hold the tier, out of all there are, make it true; null where that is not known.</summary>
    public bool? Holds(int holders, int? units) =>
        Count is not null ? Count.Holds(holders)
        : units is not > 0 ? null
        : Share is not null ? Share.Holds(100m * holders / units.Value)
        : Fraction?.Holds(holders, units.Value);

    /// <summary>Whether some number of units from the least to the most makes it true, or may, out of all that there are.</summary>
    public bool MayBe(int least, int most, params int?[] units) =>
        Enumerable.Range(least, Math.Max(0, most - least) + 1).Any(holders => units.Any(all => Holds(holders, all) != false || IsShareOf(holders, all)));

    /// <summary>Whether it is the same share as that of some units, in lower terms.</summary>
    public bool IsShareOf(int holders, int? units) => Ratio is not null && units is > 0 && Ratio.Holds(holders, units.Value) == true;

    /// <summary>Whether it says less than so many units, for certain.</summary>
    public bool IsBelow(int holders, int? units) =>
        Ratio is not null && Ratio.Denominator != units ? units is > 0 && Count!.IsBelow(holders) && Ratio.IsBelow(holders, units.Value)
        : Count is not null ? Count.IsBelow(holders)
        : units is > 0 && (Share is not null ? Share.IsBelow(100m * holders / units.Value) : Fraction?.IsBelow(holders, units.Value) == true);

    /// <summary>Whether it says more than so many units, for certain.</summary>
    public bool IsAbove(int holders, int? units) =>
        Ratio is not null && Ratio.Denominator != units ? units is > 0 && Count!.IsAbove(holders) && Ratio.IsAbove(holders, units.Value)
        : Count is not null ? Count.IsAbove(holders)
        : units is > 0 && (Share is not null ? Share.IsAbove(100m * holders / units.Value) : Fraction?.IsAbove(holders, units.Value) == true);

    public string Say(NumberText text) =>
        Ratio is not null ? Ratio.Say(text)
        : Count is not null ? Count.Say(text, Count.First, number => text.Number(number.Value))
        : Share is not null ? FigureArithmetic.Say(text, Share, Share.First)
        : Fraction!.Say(text);
}

/// <summary>
/// Checks a figure against the records of single units, where their register is complete. The records count a recognition
/// from 31 December of its year; a figure of an earlier day may or may not count those of its own year already, and may go by
/// the days of decisions. So the records of its own day, but for those decided later, are the least it can say, and those of
/// 31 December of the same year are the most, unless units or recognitions were lost until then. Where the register is not
/// complete, the records of its own day are the least all the same: they can contradict, and never confirm.
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

    /// <summary>Compares what some figures claim; all are read together.</summary>
    public static async Task<IReadOnlyDictionary<int, FigureRecords>> Compare(
        NtmContext db, IReadOnlyDictionary<int, FigureClaim> claims, CancellationToken ct)
    {
        var versions = await KnownVersions.Read(db, [.. claims.Values.Select(claim => claim.About.Within)], ct);
        var registers = (await RecognitionSql.Registers(db).Where(register => versions.Ids.Contains(register.UnitId)).ToListAsync(ct))
            .ToLookup(register => (versions.OriginOf(register.UnitId), register.Level, register.Tier));
        var asked = claims.ToDictionary(of => of.Key, of => Questions(of.Value));
        var stays = await Stays(db, versions, [.. claims.Values.Select(claim => claim.About).Where(q => !MayBeKnown(q))], ct);
        var questions = asked.ToDictionary(of => of.Key, of => of.Value.FindAll(q =>
            MayBeKnown(q) || (claims[of.Key].IsOfAll && q.Day == claims[of.Key].About.Day) || (HasNoUnits(claims[of.Key].About) && HasNoUnits(q))));
        var answers = await RecognitionRules.Compute(db, [.. questions.Values.SelectMany(of => of)], ct);
        var counts = claims.ToDictionary(of => of.Key, of => RecordCounts.Of(of.Value, questions[of.Key], answers));
        var history = new FigureHistory(db, versions, [.. claims.Where(of => counts[of.Key].Needs(of.Value)).Select(of => of.Value)]);
        var compared = new Dictionary<int, FigureRecords>();
        foreach (var (key, claim) in claims)
            compared[key] = await Compare(claim, counts[key], history, ct);
        // Of a figure that differs, the kind of units is asked too that its word for them may mean alone.
        var ofKind = claims.Where(of => compared[of.Key].Check.Verdict == Verdict.Differs && counts[of.Key].MayBeOfOneKind(of.Value)).ToDictionary(
            of => of.Key, of => asked[of.Key].Take(1).Union(questions[of.Key]).Select(q => q with { Kind = of.Value.KindWord!.Kind }).ToList());
        var answersOfKind = await RecognitionRules.Compute(db, [.. ofKind.Values.SelectMany(of => of)], ct);
        foreach (var (key, about) in ofKind)
        {
            var claim = claims[key];
            var count = RecordCounts.Of(claim, about, answersOfKind) with { Kinds = [claim.KindWord!.Kind!.Value] };
            if ((await Compare(claim, count, history, ct)).Check.Verdict != Verdict.Differs)
                compared[key] = OfOneKind(claim, answersOfKind[about[0]].RateOrNull);
        }
        return compared;

        bool HasNoUnits(RecognitionQuestion q) =>
            stays[(q.Within.OriginId, q.Level)].Where(stay => stay.Time.From <= q.Day).ToList() is { Count: > 0 } before && before.TrueForAll(stay => !stay.Time.Contains(q.Day));

        bool MayBeKnown(RecognitionQuestion q) =>
            q.Level == q.Within.Level || registers[(q.Within.OriginId, q.Level, q.Tier)].Any(register => register.HoldsOn(q.Day));
    }

    /// <summary>When there were units of the levels of some questions within their units: where there are none any more, that is known without a register.</summary>
    private static async Task<ILookup<(int OriginId, UnitLevel Level), Stay>> Stays(
        NtmContext db, KnownVersions versions, IReadOnlyCollection<RecognitionQuestion> questions, CancellationToken ct)
    {
        var stays = new List<Stay>();
        if (questions.Count > 0)
            stays = await RecognitionSql.ShapedStays.Ask(db, EvidenceQuestion.Of(questions.First()) with
            {
                UnitIds = versions.Of(questions.Select(q => q.Within.OriginId)),
                Levels = [.. questions.Select(q => q.Level).Distinct().Order()],
            }).ToListAsync(ct);
        return stays.ToLookup(stay => (versions.OriginOf(stay.WithinId), stay.Level));
    }

    public static FigureRecords Unchecked(Func<NumberText, string> reason) => new(Check.NotCheckable(reason), null);

    /// <summary>What the records may be asked about a figure: first on its own day, then on the last one of its year.</summary>
    private static List<RecognitionQuestion> Questions(FigureClaim claim) =>
        [.. new[] { claim.About.Day, Period.EndOf(claim.About.Day.Year) }.Distinct().Select(day => claim.About with { Day = day, FromRecords = true })];

    private static async Task<FigureRecords> Compare(FigureClaim claim, RecordCounts counts, FigureHistory history, CancellationToken ct)
    {
        if (claim.Problem is { } problem)
            return Unchecked(problem);
        if (claim.IsEmpty)
            return NoClaim;
        var day = claim.About.Day;
        var (own, yearEnd) = (counts.Own, counts.YearEnd);
        if (own is not null && Agrees(claim, own))
            return Matches(claim, own);
        var isAboveOwn = own is not null && claim.IsAbove(own.Numerator, own.Denominator) && claim.IsAbove(own.Numerator, (yearEnd ?? own).Denominator);
        var least = isAboveOwn ? own!.Numerator : await history.Least(claim, counts, ct);
        // Whether the records of the year's end are the most that the figure can say.
        var lost = yearEnd is null || yearEnd == own ? false : await history.Lost(claim, ct);
        if (yearEnd is not null && lost == false && Agrees(claim, yearEnd))
            return Matches(claim, yearEnd);
        if (own is not null && claim.Holds(own.Numerator, own.Denominator) == true)
            return OtherUnits(claim, own, own);
        if (yearEnd is not null && lost == false && claim.Holds(yearEnd.Numerator, yearEnd.Denominator) == true)
            return OtherUnits(claim, own, yearEnd);
        if (own is null)
            return claim.IsBelow(least, claim.Whole(counts.Units))
                ? new(Check.Differs(text => text.Say(
                    $"Sổ ghi từng đơn vị có ít nhất {text.Count(least)} đơn vị{Of(text)} vào ngày {text.Day(day)}, không phải {claim.Say(text)}.",
                    $"The records of single units name at least {text.Count(least)}{Of(text)} on {text.Day(day)}, not {claim.Say(text)}.")), null)
                : yearEnd is null ? NoRegister : ByYearEnd(claim, yearEnd, lost);
        var most = yearEnd is not null && lost == false ? yearEnd : own;
        var isPossible = yearEnd is null ? !claim.IsBelow(least, own.Denominator) : claim.MayBe(least, most.Numerator, own.Denominator, most.Denominator);
        if (!isPossible)
            return Differs(claim, claim.IsAbove(most.Numerator, most.Denominator) ? most : own, most);
        if (claim.IsBelow(own.Numerator, own.Denominator))
            return Unchecked(text => text.Say(
                $"{Found(text, own)}; {text.Count(own.Numerator - least)} đơn vị trong số đó được công nhận bằng quyết định sau ngày này, nên số liệu có thể chưa tính.",
                $"{Found(text, own)}; {text.Count(own.Numerator - least)} of them by decisions of later days, which the figure need not count."));
        return Open(claim, own, most);

        string Of(NumberText text) => claim.IsOfAll && counts.Units is { } units && claim.Whole(units) == units ? text.Say($" trong {text.Count(units)}", $" of {text.Count(units)}") : "";
    }

    /// <summary>A figure that is not right about all units, and may be about the one kind that its word for them may mean.</summary>
    private static FigureRecords OfOneKind(FigureClaim claim, Rate? rate) => Unchecked(text => text.Say(
        $"\"{claim.KindWord!.Text}\" có thể chỉ là một loại trong các {text.Units(claim.About.Level)}"
            + (rate is null ? "." : $", mà sổ ghi từng đơn vị đếm được {(rate.Complete ? "" : "ít nhất ")}{Fraction(text, rate)} vào ngày {text.Day(rate.AsOf)}."),
        $"\"{claim.KindWord!.Text}\" may be one kind of the units of level {claim.About.Level.ToString().ToUpperInvariant()} alone"
            + (rate is null ? "." : $", of which the records of single units count {(rate.Complete ? "" : "at least ")}{Fraction(text, rate)} on {text.Day(rate.AsOf)}.")));

    /// <summary>A figure of a day for which no register is complete, held against the records of the end of its year.</summary>
    private static FigureRecords ByYearEnd(FigureClaim claim, Rate yearEnd, bool? lost)
    {
        var day = claim.About.Day;
        var isAbove = claim.IsAbove(yearEnd.Numerator, yearEnd.Denominator);
        return isAbove && lost == false ? Differs(claim, yearEnd, yearEnd)
            : lost == false || !(isAbove || Agrees(claim, yearEnd)) ? Open(claim, yearEnd, yearEnd)
            : Unchecked(text => lost is null
                ? text.Say(
                    $"{Found(text, yearEnd)}; không biết những đơn vị nào có vào ngày {text.Day(day)}.",
                    $"{Found(text, yearEnd)}; which units there were on {text.Day(day)} is not known.")
                : text.Say(
                    $"{Found(text, yearEnd)}; từ ngày {text.Day(day)} đến đó có đơn vị hoặc công nhận không còn, nên không biết số liệu có thể đã đếm bao nhiêu.",
                    $"{Found(text, yearEnd)}; units or recognitions were lost since {text.Day(day)}, so how many the figure could count is not known."));
    }

    /// <summary>A figure that may be right or wrong, by the records of its day and the most that it can say.</summary>
    private static FigureRecords Open(FigureClaim claim, Rate own, Rate most)
    {
        var day = claim.About.Day;
        string Counted(NumberText text) => Found(text, own, most);
        return Unchecked(claim.Count is null && own.Denominator == 0
            ? text => text.Say($"{Counted(text)}; không có đơn vị nào thì không có tỷ lệ.", $"{Counted(text)}; where there are no units there is no share.")
            : claim.Count is null && own.Denominator is null
            ? text => text.Say($"{Counted(text)}; không biết có bao nhiêu đơn vị.", $"{Counted(text)}; how many units there are is not known.")
            : claim.Holds(own.Numerator, own.Denominator) is null || claim.Holds(most.Numerator, most.Denominator) is null
            ? text => text.Say($"{Counted(text)}; không rõ {claim.Say(text)} gần đến mức nào.", $"{Counted(text)}; how near {claim.Say(text)} means to be is not said.")
            : text => text.Say(
                $"{Counted(text)}; không thể biết số liệu ngày {text.Day(day)} đã tính những công nhận nào của năm {day.Year}.",
                $"{Counted(text)}; which recognitions of {day.Year} the figure of {text.Day(day)} counts already is not known."));
    }

    /// <summary>Whether a figure is what the records count: as many units, out of as many where it says of how many, or the same share.</summary>
    public static bool Agrees(FigureClaim claim, Rate rate) =>
        (claim.Holds(rate.Numerator, rate.Denominator) == true && SameUnits(claim, rate)) || claim.IsShareOf(rate.Numerator, rate.Denominator);

    private static FigureRecords Matches(FigureClaim claim, Rate rate) => new(Check.Matches(text => claim.IsGiven
        ? text.Say($"{Found(text, rate)}, khớp với tử số.", $"{Found(text, rate)}, as the numerator says.")
        : text.Say($"{Found(text, rate)}, khớp với số liệu.", $"{Found(text, rate)}, as the figure says.")), rate);

    private static bool SameUnits(FigureClaim claim, Rate rate) =>
        claim.Denominator is not { } units || rate.Denominator is not { } population || units == population;

    /// <summary>The same number of units out of another number of them.</summary>
    /// <param name="own">What the records count on the day of the figure; null where they are not complete.</param>
    /// <param name="rate">What they count on the day on which the number agrees.</param>
    private static FigureRecords OtherUnits(FigureClaim claim, Rate? own, Rate rate)
    {
        var day = claim.About.Day;
        var (printed, counted) = (claim.Denominator!.Value, rate.Denominator!.Value);
        return own is not null && printed != own.Denominator
            ? new(Check.Differs(text => text.Say(
                $"{Found(text, rate)}; {(claim.Count is null ? "tỷ lệ" : "số đơn vị đạt")} khớp, mẫu số thì khác: số liệu tính trên {text.Count(printed)} đơn vị, chênh {text.Count(Math.Abs(printed - counted))}. Chương trình có thể không tính mọi đơn vị.",
                $"{Found(text, rate)}; the {(claim.Count is null ? "share" : "number that holds the tier")} agrees, the denominators differ: the figure is out of {text.Count(printed)} units, {text.Count(Math.Abs(printed - counted))} {(printed > counted ? "more" : "fewer")}. The programme may leave units out.")), rate)
            : Unchecked(text => text.Say(
                $"{Found(text, rate)}; số liệu ngày {text.Day(day)} tính trên {text.Count(printed)} đơn vị, có thể khác vì sắp xếp đơn vị hành chính.",
                $"{Found(text, rate)}; the figure of {text.Day(day)} is out of {text.Count(printed)} units, and units may have changed in between."));
    }

    /// <param name="rate">The count that the figure is nearest to.</param>
    /// <param name="most">The most that it could say.</param>
    private static FigureRecords Differs(FigureClaim claim, Rate rate, Rate most) => new(Check.Differs(text => claim.Count is null && rate.Numerator != most.Numerator
        ? text.Say($"{Found(text, rate, most)}, không phải {claim.Say(text)}.", $"{Found(text, rate, most)}, not {claim.Say(text)}.")
        : text.Say($"{Found(text, rate)}, không phải {claim.Say(text)}{Apart(text, claim, rate)}.", $"{Found(text, rate)}, not {claim.Say(text)}{Apart(text, claim, rate)}.")), rate);

    /// <summary>By how much a single number is off.</summary>
    private static string Apart(NumberText text, FigureClaim claim, Rate rate)
    {
        if (claim.Count is { UpTo: null, Bound: null, Count: { } count } && (claim.Ratio is null || claim.Ratio.Denominator == rate.Denominator))
            return text.Say($", chênh {text.Count(Math.Abs(count - rate.Numerator))}", $", {text.Count(Math.Abs(count - rate.Numerator))} {(count > rate.Numerator ? "more" : "fewer")}");
        if (claim.Share is not { UpTo: null, Bound: null, First: var share } || rate.Denominator is not > 0)
            return "";
        var gap = text.Number(Math.Abs(share.Value - share.Rounded(100m * rate.Numerator / rate.Denominator.Value)));
        return text.Say($", lệch {gap} điểm phần trăm", $", {gap} percentage points off");
    }

    private static string Found(NumberText text, params Rate[] rates) =>
        text.Say("Sổ ghi từng đơn vị đếm được ", "The records of single units count ") + string.Join(text.Say(" và ", " and "), rates.Select(rate =>
            text.Say($"{Fraction(text, rate)} vào ngày {text.Day(rate.AsOf)}", $"{Fraction(text, rate)} on {text.Day(rate.AsOf)}")).Distinct());

    private static string Fraction(NumberText text, Rate rate) =>
        rate.Denominator is { } units ? $"{text.Count(rate.Numerator)}/{text.Count(units)}" : text.Count(rate.Numerator);
}

/// <summary>What complete registers count on the day of a figure, and on the last one of its year; null where none is.</summary>
/// <param name="Kinds">The kinds of units that count on the day of the figure; null where they are not known.</param>
/// <param name="Units">How many units there are on the day of the figure; null where that is not known.</param>
internal sealed record RecordCounts(Rate? Own, Rate? YearEnd, IReadOnlyCollection<UnitKind>? Kinds, int? Units)
{
    /// <param name="questions">What was asked about the figure: for the days on which the register may be complete and, where it is a share, for its own.</param>
    public static RecordCounts Of(FigureClaim claim, List<RecognitionQuestion> questions, IReadOnlyDictionary<RecognitionQuestion, RateAnswer> answers)
    {
        var rates = questions.Select(q => answers[q].RateOrNull).OfType<Rate>().ToDictionary(rate => rate.Question.Day);
        var own = rates.GetValueOrDefault(claim.About.Day);
        return new(Whole(own), Whole(rates.GetValueOrDefault(Period.EndOf(claim.About.Day.Year))), own?.Question.Kinds, own?.Denominator);

        static Rate? Whole(Rate? rate) => rate?.Complete == true ? rate : null;
    }

    /// <summary>Whether a figure can be compared only by what became of the units.</summary>
    public bool Needs(FigureClaim claim) => claim is { Problem: null, IsEmpty: false }
        && (Own is null || !FigureRecords.Agrees(claim, Own));

    /// <summary>Whether a figure may be about one kind of the units that count, and not about all of them.</summary>
    public bool MayBeOfOneKind(FigureClaim claim) => claim.KindWord is not null && claim.About.Level > claim.About.Within.Level && Kinds is not { Count: 1 };
}
