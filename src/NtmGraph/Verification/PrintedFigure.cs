namespace NtmGraph;

/// <summary>
/// What a figure says as it was printed: "trên 46%", "63.4 percent", "26/28", "118/126 xã (93,7%)", "Six". It is read whole or not at
/// all: a word that is not known may turn everything around. <c>docs/figures.md</c> has the grammar.
/// </summary>
/// <param name="Share">The percentage in it.</param>
/// <param name="Fraction">The fraction in it.</param>
/// <param name="Count">The number in it that is neither a percentage nor part of a fraction.</param>
/// <param name="Whole">The number of units that it says the percentage is of, without a numerator.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
internal sealed record PrintedFigure(
    PrintedAmount? Share = null, PrintedFraction? Fraction = null, PrintedAmount? Count = null, int? Whole = null, Func<NumberText, string>? Problem = null)
{
    public static PrintedFigure Read(string printed) => new PrintedReading(printed).Read();

    /// <summary>How many units it says hold the tier; null where it does not, or only that they are more or fewer.</summary>
    public int? Numerator => Fraction is { IsShare: false } fraction ? fraction.Numerator : Count is { Bound: null or PrintedBound.Exact } ? Count.Count : null;

    /// <summary>What the words beside the number say: that of the percentage, where there is one; null where they say nothing.</summary>
    public PrintedBound? Bound => Share is not null ? Share.Bound : Fraction is not null ? Fraction.Bound : Count?.Bound;

    /// <summary>The figure with a bound that is declared beside it.</summary>
    public PrintedFigure With(Bound declared) => this with
    {
        Share = Share?.With(declared),
        Fraction = Fraction is { IsShare: true } ? Fraction with { Bound = Fraction.Bound.With(declared) } : Fraction,
        Count = Share is null ? Count?.With(declared) : Count,
    };

    /// <summary>How many units it says there are in all.</summary>
    public int? Denominator => Fraction is { IsShare: false } fraction ? fraction.Denominator : Whole;
}

/// <summary>A fraction in print.</summary>
/// <param name="Bound">What the words before it say; null where there are none.</param>
/// <param name="InWords">Whether it is written in words or one sign, as "hai phần ba", and so is a share and no count of units.</param>
internal sealed record PrintedFraction(int Numerator, int Denominator, PrintedBound? Bound, bool InWords)
{
    /// <summary>Whether it tells a share of the units and not how many there are.</summary>
    public bool IsShare => InWords || Bound is not (null or PrintedBound.Exact);

    /// <summary>Whether a share makes it true; null where "about" leaves it open.</summary>
    public bool? Holds(long numerator, long denominator)
    {
        var sign = (numerator * Denominator).CompareTo(Numerator * denominator);
        return Bound switch
        {
            PrintedBound.AtLeast => sign >= 0,
            PrintedBound.MoreThan => sign > 0,
            PrintedBound.AtMost => sign <= 0,
            PrintedBound.LessThan => sign < 0,
            PrintedBound.About => sign == 0 ? true : null,
            PrintedBound.Nearly => sign > 0 ? false : sign == 0 ? true : null,
            _ => sign == 0,
        };
    }

    /// <summary>Whether it says less than a share, for certain.</summary>
    public bool IsBelow(long numerator, long denominator) => Bound is not (PrintedBound.AtLeast or PrintedBound.MoreThan)
        && Holds(numerator, denominator) == false && numerator * Denominator >= Numerator * denominator;

    /// <summary>Whether it says more than a share, for certain.</summary>
    public bool IsAbove(long numerator, long denominator) => (Bound is null or PrintedBound.Exact or PrintedBound.AtLeast or PrintedBound.MoreThan)
        && Holds(numerator, denominator) == false && numerator * Denominator <= Numerator * denominator;

    public string Say(NumberText text) => $"{(Bound ?? PrintedBound.Exact).Say(text)}{text.Count(Numerator)}/{text.Count(Denominator)}";
}

/// <summary>Puts the parts of a printed figure together, from left to right.</summary>
internal sealed class PrintedReading(string printed)
{
    private readonly IReadOnlyList<PrintedToken> tokens = PrintedWords.Read(printed);
    private readonly List<PrintedAmount> shares = [];
    private readonly List<PrintedFraction> fractions = [];
    private readonly List<PrintedAmount> counts = [];
    private readonly List<int> wholes = [];
    private int at;

    /// <summary>The bound, "of", "from" or minus that waits for its number.</summary>
    private PrintedToken? bound, of, from, minus;

    /// <summary>Whether something stands between the last number and what comes.</summary>
    private bool apart = true;

    public PrintedFigure Read()
    {
        if (tokens.FirstOrDefault(token => token.Part == PrintedPart.Points) is not null)
            return Failed(text => text.Say(
                "Điểm phần trăm là chênh lệch giữa hai tỷ lệ, không phải một tỷ lệ.", "Percentage points are the difference of two shares, not a share."));
        if (tokens.FirstOrDefault(token => token.Part == PrintedPart.Unknown) is { } unknown)
            return NotKnown(unknown);
        while (at < tokens.Count)
            if (Step() is { } wrong)
                return NotKnown(wrong);
        return (bound ?? from ?? minus) is { } open ? NotKnown(open) : Together();
    }

    /// <summary>Takes the next part in; gives one that does not belong where it stands.</summary>
    private PrintedToken? Step()
    {
        var token = tokens[at];
        switch (token.Part)
        {
            case PrintedPart.Number:
                return Amount();
            case PrintedPart.Fraction:
                at++;
                return Add(token, () => fractions.Add(
                    new PrintedFraction(token.Readings[0].Whole!.Value, token.Readings[1].Whole!.Value, TakeBound(), InWords: true)));
            case PrintedPart.Separator when token.Text is ":" or "." && bound is not null:
            case PrintedPart.Filler:
                break;
            case PrintedPart.Separator or PrintedPart.Word:
                if ((bound ?? from ?? minus) is { } open)
                    return open;
                (of, apart) = (null, true);
                break;
            case PrintedPart.Unit:
                if ((bound ?? from ?? minus) is { } waiting)
                    return waiting;
                break;
            case PrintedPart.Of:
                of = token;
                break;
            case PrintedPart.OfOrMoreThan when at > 0 && tokens[at - 1].Part == PrintedPart.Percent:
                of = token;
                break;
            case PrintedPart.OfOrMoreThan:
                if (bound is not null)
                    return token;
                bound = token with { Bound = PrintedBound.MoreThan };
                break;
            case PrintedPart.BoundBefore:
                if (bound is not null)
                    return token;
                bound = token;
                break;
            case PrintedPart.From:
                from = token;
                break;
            case PrintedPart.Minus:
                minus = token;
                break;
            default:
                return token;
        }
        at++;
        return null;
    }

    /// <summary>A number with its scale, its percent sign, the rest of its fraction or range, and the bound after it.</summary>
    private PrintedToken? Amount()
    {
        var number = tokens[at];
        var lower = Scaled();
        if (lower is null)
            return number;
        var percent = Take(PrintedPart.Percent) is not null;
        IReadOnlyList<PrintedNumber>? upper = null;
        if (at + 1 < tokens.Count && IsNumber(at + 1)
            && (tokens[at].Part == PrintedPart.To || (from?.Text == "between" && tokens[at].Text == "and")))
        {
            if (bound is not null)
                return bound;
            at++;
            var scale = lower[0].Scale;
            upper = Scaled();
            percent |= Take(PrintedPart.Percent) is not null;
            if (upper is null)
                return number;
            if (scale == 1 && upper[0].Scale != 1)
                lower = Times(lower, upper[0].Scale);
            if (lower is null || lower.Count != upper.Count || lower[0].Value > upper[0].Value)
                return number;
            from = null;
        }
        if (upper is null && !percent && of is null && Rest() is { } bottom)
            return Part(number, lower, bottom);
        var units = at;
        while (units < tokens.Count && tokens[units].Part is PrintedPart.Unit or PrintedPart.Filler)
            units++;
        if (units < tokens.Count && tokens[units].Part == PrintedPart.BoundAfter)
        {
            if (upper is not null || (bound is not null && bound.Bound.Kind() != tokens[units].Bound.Kind()))
                return tokens[units];
            (bound, from, at) = (bound ?? tokens[units], null, units + 1);
        }
        if (from is not null)
            return from;
        if (minus is not null)
            (lower, minus) = ([.. lower.Select(reading => reading with { Value = -reading.Value })], null);
        if (of is null)
            return Add(number, () => (percent ? shares : counts).Add(new PrintedAmount(percent || upper is not null ? lower : OfUnits(lower), TakeBound(), upper)));
        if (percent || upper is not null || bound is not null || lower.Select(reading => reading.Whole).FirstOrDefault(whole => whole is not null) is not { } all)
            return number;
        wholes.Add(all);
        (of, apart) = (null, false);
        return null;
    }

    /// <summary>The denominator after a numerator: behind "/", "trên", "out of", with what is counted before it.</summary>
    private PrintedToken? Rest()
    {
        var sign = at;
        while (sign < tokens.Count && (tokens[sign].Part == PrintedPart.Unit || (tokens[sign].Text is "," or "và" && IsUnit(sign + 1))))
            sign++;
        var next = sign + 1;
        while (next < tokens.Count && tokens[next].Part is PrintedPart.Filler)
            next++;
        if (!IsNumber(next) || tokens[sign].Part is not (PrintedPart.Of or PrintedPart.OfOrMoreThan))
            return null;
        at = next;
        return tokens[next];
    }

    private PrintedToken? Part(PrintedToken number, IReadOnlyList<PrintedNumber> lower, PrintedToken rest)
    {
        var bottom = Scaled();
        if (Take(PrintedPart.Percent) is { } percent)
            return percent;
        if (at < tokens.Count && tokens[at].Text == "/")
            return tokens[at];
        if (from is not null || minus is not null)
            return from ?? minus;
        if (Whole(lower) is not { } top || bottom is null || Whole(bottom) is not { } all)
            return rest;
        return Add(number, () => fractions.Add(new PrintedFraction(top, all, TakeBound(), InWords: false)));
    }

    /// <summary>Keeps a number, unless it stands beside another one with nothing between.</summary>
    private PrintedToken? Add(PrintedToken number, Action add)
    {
        if (!apart)
            return number;
        add();
        (of, apart) = (null, false);
        return null;
    }

    private PrintedBound? TakeBound()
    {
        var said = bound?.Bound;
        bound = null;
        return said;
    }

    private IReadOnlyList<PrintedNumber>? Scaled()
    {
        var readings = (IReadOnlyList<PrintedNumber>?)tokens[at++].Readings;
        while (readings is not null && Take(PrintedPart.Scale) is { } scale)
            readings = Times(readings, scale.Scale);
        return readings;
    }

    private static List<PrintedNumber>? Times(IReadOnlyList<PrintedNumber> readings, decimal scale)
    {
        var scaled = readings.Select(reading => reading.Times(scale)).OfType<PrintedNumber>().ToList();
        return scaled.Count == readings.Count ? scaled : null;
    }

    /// <summary>The readings that a number of units can have, where there are any.</summary>
    private static IReadOnlyList<PrintedNumber> OfUnits(IReadOnlyList<PrintedNumber> readings) =>
        readings.Any(reading => reading.Whole is not null) ? [.. readings.Where(reading => reading.Whole is not null)] : readings;

    private static int? Whole(IReadOnlyList<PrintedNumber> readings) => readings.Select(reading => reading.Whole).FirstOrDefault(whole => whole is not null);

    private PrintedToken? Take(PrintedPart part) => at < tokens.Count && tokens[at].Part == part ? tokens[at++] : null;

    private bool IsNumber(int place) => place < tokens.Count && tokens[place].Part == PrintedPart.Number;

    private bool IsUnit(int place) => place < tokens.Count && tokens[place].Part == PrintedPart.Unit;

    /// <summary>The figure that the parts make, where there is one of each kind at most.</summary>
    private PrintedFigure Together()
    {
        if (shares.Count > 1 || fractions.Count + counts.Count > 1 || wholes.Count > 1 || (wholes.Count > 0 && fractions.Count > 0))
            return Failed(text => text.Say($"\"{printed}\" có nhiều số liệu; hãy kiểm tra từng số.", $"\"{printed}\" holds several figures; check them one by one."));
        var (share, fraction, count) = (shares.FirstOrDefault(), fractions.FirstOrDefault(), counts.FirstOrDefault());
        if (share is null && fraction is null && count is null)
            return Failed(text => text.Say($"Trong \"{printed}\" không có số liệu nào.", $"There is no figure in \"{printed}\"."));
        if (wholes is [var whole] && count is { Count: { } part, Bound: null })
            return new(share, new PrintedFraction(part, whole, null, InWords: false));
        return new(share, fraction, count, wholes is [var all] ? all : null);
    }

    private PrintedFigure NotKnown(PrintedToken token) => Failed(text => text.Say(
        $"Không hiểu \"{token.Text}\" trong \"{printed}\".", $"\"{token.Text}\" in \"{printed}\" is not understood."));

    private static PrintedFigure Failed(Func<NumberText, string> problem) => new(Problem: problem);
}
