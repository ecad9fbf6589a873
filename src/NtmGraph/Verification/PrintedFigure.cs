using System.Numerics;

namespace NtmGraph;

/// <summary>
/// What a figure says as it was printed: "trên 46%", "63.4 percent", "26/28", "118/126 xã (93,7%)", "Six". It is read whole or not at
/// all: a word that is not known may turn everything around. <c>docs/figures.md</c> has the grammar.
/// </summary>
/// <param name="Share">The percentage in it.</param>
/// <param name="Fraction">The fraction in it.</param>
/// <param name="Count">The number in it that is neither a percentage nor part of a fraction.</param>
/// <param name="Whole">The number of units that it says the percentage is of, without a numerator.</param>
/// <param name="Words">The words in it that name a level of units or a tier.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
internal sealed record PrintedFigure(
    PrintedAmount? Share = null, PrintedFraction? Fraction = null, PrintedAmount? Count = null, PrintedNumber? Whole = null,
    IReadOnlyList<PrintedToken>? Words = null, Func<NumberText, string>? Problem = null)
{
    public static PrintedFigure Read(string printed) => new PrintedReading(printed).Read();

    /// <summary>How many units it says hold the tier; null where it does not, or only that they are more or fewer.</summary>
    public int? Numerator => Fraction is { IsShare: false } fraction ? fraction.Top.Exactly
        : Count is { Bound: null or PrintedBound.Exact, UpTo: null } ? Count.Readings.Select(reading => reading.Exactly).FirstOrDefault(whole => whole is not null)
        : null;

    /// <summary>What the words beside the number say: that of the percentage, where there is one; null where they say nothing.</summary>
    public PrintedBound? Bound => Share is not null ? Share.Bound : Fraction is not null ? Fraction.Bound : Count?.Bound;

    /// <summary>The figure with a bound that is declared beside it.</summary>
    public PrintedFigure With(Bound declared) => Bounded(said => said.With(declared));

    /// <summary>The figure with what it says of numbers beside it that are declared to be a bound themselves.</summary>
    public PrintedFigure OfBound(Bound declared) => Bounded(said => said.OfBound(declared));

    private PrintedFigure Bounded(Func<PrintedBound?, PrintedBound?> bound) => this with
    {
        Share = Share is null ? null : Share with { Bound = bound(Share.Bound) },
        Fraction = Fraction is { IsShare: true } ? Fraction with { Bound = bound(Fraction.Bound) } : Fraction,
        Count = Share is null && Count is not null ? Count with { Bound = bound(Count.Bound) } : Count,
    };

    /// <summary>How many units it says there are in all; null where it does not, or only in thousands.</summary>
    public int? Denominator => (Fraction is { IsShare: false } fraction ? fraction.Bottom : Whole)?.Exactly;

    /// <summary>That its share does not follow from its own fraction; null where it does, or there are not both.</summary>
    public Func<NumberText, string>? Contradiction => Share is { } share && (Numerator, Denominator) is ({ } top, > 0 and var bottom) && share.Holds(100m * top / bottom) == false
        ? text => text.Say(
            $"Tỷ lệ {FigureArithmetic.Say(text, share, share.First)} không phải của {text.Count(top)}/{text.Count(bottom)}; số liệu mâu thuẫn với chính nó.",
            $"The share {FigureArithmetic.Say(text, share, share.First)} is not that of {text.Count(top)}/{text.Count(bottom)}; the figure contradicts itself.")
        : null;

    /// <summary>The word for the units, where it is one that may mean a kind of them alone.</summary>
    public PrintedToken? KindWord => Words?.Where(word => word.Levels is not null).DistinctBy(word => word.Kind).ToList() is [{ Kind: not null } word] ? word : null;

    /// <summary>Why it cannot be about units of a level and tier: it cannot be read, or names others; null where it can.</summary>
    public Func<NumberText, string>? ProblemWith(UnitLevel level, Tier tier)
    {
        if (Problem is not null)
            return Problem;
        var said = Words?.Max(word => word.Tier);
        if (Words?.FirstOrDefault(word => word.Levels?.Contains(level) == false) is { } thing)
            return text => text.Say(
                $"\"{thing.Text}\" không phải là {text.Units(level)}, cấp đang được hỏi.",
                $"\"{thing.Text}\" is not of the level {level.ToString().ToUpperInvariant()} that is asked about.");
        if (Words?.Where(word => word.Levels is not null).ToList() is [{ } kind, ..] kinds && kinds.TrueForAll(word => word.IsOneKind))
            return text => text.Say(
                $"\"{kind.Text}\" chỉ là một loại trong các {text.Units(level)}.",
                $"\"{kind.Text}\" is one kind of the units of level {level.ToString().ToUpperInvariant()} alone.");
        return Words?.FirstOrDefault(word => word.Tier is { } named && named != tier && (named > Tier.NewRural || said == named)) is { } other
            ? text => text.Say(
                $"\"{other.Text}\" không phải là danh hiệu đang được hỏi.", $"\"{other.Text}\" is not the tier that is asked about.")
            : null;
    }
}

/// <summary>A fraction in print.</summary>
/// <param name="Top">Its numerator, a whole number.</param>
/// <param name="Bottom">Its denominator, a whole number.</param>
/// <param name="Bound">What the words before it say; null where there are none.</param>
/// <param name="InWords">Whether it is written in words or one sign, as "hai phần ba", and so is a share and no count of units.</param>
internal sealed record PrintedFraction(PrintedNumber Top, PrintedNumber Bottom, PrintedBound? Bound, bool InWords)
{
    private const int MostParts = 10;

    public int Numerator => Top.Whole!.Value;

    public int Denominator => Bottom.Whole!.Value;

    /// <summary>Whether it may tell a share as well as count units: "2/3 huyện" of nine districts.</summary>
    public bool MayBeShare => !IsShare && (Top.Exactly, Bottom.Exactly) is ( > 0, > 1 and <= MostParts) && BigInteger.GreatestCommonDivisor(Numerator, Denominator) == 1;

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
    private readonly List<PrintedNumber> wholes = [];
    private int at;

    /// <summary>The count that comes last, as long as nothing but what it counts stands behind it.</summary>
    private PrintedToken? counted;

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
        List<PrintedToken> things = [.. tokens.Where(token => token.Levels is not null)];
        if (things.Find(thing => !thing.Levels!.Intersect(things[0].Levels!).Any()) is { } another)
            return NotKnown(another);
        while (at < tokens.Count)
            if (Step() is { } wrong)
                return NotKnown(wrong);
        var last = tokens is [.., { Part: PrintedPart.Of } end] ? end : null;
        return (bound ?? from ?? minus ?? last) is { } open ? NotKnown(open) : Together();
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
                return Add(token, () => fractions.Add(new PrintedFraction(token.Readings[0], token.Readings[1], TakeBound(), InWords: true)));
            case PrintedPart.Separator when token.Text is ":" or "." && bound is not null:
            case PrintedPart.Filler:
                break;
            case PrintedPart.Separator when IsWithinNumber():
                return token;
            case PrintedPart.Separator or PrintedPart.Word:
                if ((bound ?? from ?? minus) is { } open)
                    return open;
                (of, counted, apart) = (null, null, true);
                break;
            case PrintedPart.Unit:
                if ((bound ?? from ?? minus) is { } waiting)
                    return waiting;
                break;
            case PrintedPart.Of when token.Text is "/" && IsUnit(at - 1) && IsUnit(at + 1):
                break;
            case PrintedPart.Of when IsWithoutWhole():
                return token;
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
            case PrintedPart.BoundBefore when token.Text is "=" && !apart && bound is null:
                (of, counted, apart) = (null, null, true);
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
        var isNamed = IsUnit(at - 1) || (IsUnit(at - 2) && tokens[at - 1].Text == "số");
        var lower = Scaled();
        if (lower is null)
            return number;
        var percent = Take(PrintedPart.Percent) is not null;
        IReadOnlyList<PrintedNumber>? upper = null;
        var isOpen = at + 1 < tokens.Count && tokens[at + 1] is { Part: PrintedPart.BoundBefore, Bound: PrintedBound.LessThan };
        var top = isOpen ? at + 2 : at + 1;
        if (IsNumber(top) && (tokens[at].Part == PrintedPart.To || (from?.Text == "between" && tokens[at].Text == "and")))
        {
            if (bound is not null)
                return bound;
            at = top;
            var end = tokens[at];
            upper = Scaled();
            percent |= Take(PrintedPart.Percent) is not null;
            if (upper is null || (end.IsYear && (number.IsYear || number.IsMonth) && !percent && !IsUnit(at)))
                return number;
            if (percent && upper.All(reading => reading.Value > 100))
                return end; // A year, and no share: "60% đến 2025".
            if (!percent)
                (lower, upper) = (OfUnits(lower), OfUnits(upper));
            if (lower[0].Scale == 1 && upper[0].Scale != 1)
                lower = Times(lower, upper[0].Scale);
            if (lower is null || lower.Count != upper.Count || lower[0].Value > upper[0].Value || (isOpen && lower[0].Value == upper[0].Value))
                return number;
            from = null;
        }
        if (upper is null && !percent && of is null && Rest() is { } bottom)
            return Part(number, lower, bottom);
        if (isNamed && !percent)
            return number;
        var units = at;
        while (units < tokens.Count && tokens[units].Part is PrintedPart.Unit or PrintedPart.Filler)
            units++;
        if (IsRemark(units, percent))
            return number;
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
        {
            var wrong = Add(number, () => (percent ? shares : counts).Add(new PrintedAmount(percent || upper is not null ? lower : OfUnits(lower), TakeBound(), upper, isOpen && upper is not null)));
            counted = percent ? null : number;
            return wrong;
        }
        if (percent || upper is not null || bound is not null || Whole(lower) is not { } all)
            return number;
        wholes.Add(all);
        (of, counted, apart) = (null, null, false);
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
        if (Whole(lower) is not { } top || bottom is null || Whole(bottom) is not { } all || (number.IsMonth && rest.IsYear && !IsUnit(at)))
            return rest;
        return Add(number, () => fractions.Add(new PrintedFraction(top, all, TakeBound(), InWords: false)));
    }

    /// <summary>Keeps a number, unless it stands beside another one with nothing between.</summary>
    private PrintedToken? Add(PrintedToken number, Action add)
    {
        if (!apart)
            return number;
        add();
        (of, counted, apart) = (null, null, false);
        return null;
    }

    /// <summary>Whether a sign stands between two numbers that may be one: "65, 1%", "65:1%".</summary>
    private bool IsWithinNumber()
    {
        var next = at;
        while (next < tokens.Count && tokens[next].Text is "," or "." or ";" or ":")
            next++;
        return next > at && counted is not null && tokens[at - 1].Part is PrintedPart.Number or PrintedPart.Scale && IsNumber(next);
    }

    /// <summary>Whether the whole is missing of which a sign or a count before it would be a part: "6//9", "một trong các xã".</summary>
    private bool IsWithoutWhole()
    {
        if (tokens[at].Text != "/" && counted is null)
            return false;
        var next = at + 1;
        while (next < tokens.Count && (tokens[next].Part == PrintedPart.Filler || (tokens[next].Part == PrintedPart.Of && tokens[next].Text != "/")))
            next++;
        return at == 0 || !IsNumber(next);
    }

    /// <summary>Whether a number behind a share counts nothing that is named, and so may be a year or the number of a note: "93,7% (2)".</summary>
    private bool IsRemark(int end, bool percent) => !percent && of is null && shares.Count > 0 && !Enumerable.Range(at, end - at).Any(IsUnit);

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
            readings = readings[0].Value == 0 ? null : Times(readings, scale.Scale);
        return readings;
    }

    private static List<PrintedNumber>? Times(IReadOnlyList<PrintedNumber> readings, decimal scale)
    {
        var scaled = readings.Select(reading => reading.Times(scale)).OfType<PrintedNumber>().ToList();
        return scaled.Count == readings.Count ? scaled : null;
    }

    /// <summary>The readings that a number of units can have, where there are any: nobody prints one unit with decimals where thousands fit.</summary>
    private static IReadOnlyList<PrintedNumber> OfUnits(IReadOnlyList<PrintedNumber> readings)
    {
        List<PrintedNumber> whole = [.. readings.Where(reading => reading.Whole is not null)];
        List<PrintedNumber> undivided = [.. whole.Where(reading => reading is { Decimals: 0 } or { Scale: > 1 })];
        return undivided.Count > 0 ? undivided : whole.Count > 0 ? whole : readings;
    }

    private static PrintedNumber? Whole(IReadOnlyList<PrintedNumber> readings) => OfUnits(readings)[0] is { Whole: not null } whole ? whole : null;

    private PrintedToken? Take(PrintedPart part) => at < tokens.Count && tokens[at].Part == part ? tokens[at++] : null;

    private bool IsNumber(int place) => place < tokens.Count && tokens[place].Part == PrintedPart.Number;

    private bool IsUnit(int place) => place >= 0 && place < tokens.Count && tokens[place].Part == PrintedPart.Unit;

    /// <summary>The figure that the parts make, where there is one of each kind at most.</summary>
    private PrintedFigure Together()
    {
        if (shares.Count > 1 || fractions.Count + counts.Count > 1 || wholes.Count > 1 || (wholes.Count > 0 && fractions.Count > 0))
            return Failed(text => text.Say($"\"{printed}\" có nhiều số liệu; hãy kiểm tra từng số.", $"\"{printed}\" holds several figures; check them one by one."));
        var (share, fraction, count) = (shares.FirstOrDefault(), fractions.FirstOrDefault(), counts.FirstOrDefault());
        if (share is null && fraction is null && count is null)
            return Failed(text => text.Say($"Trong \"{printed}\" không có số liệu nào.", $"There is no figure in \"{printed}\"."));
        List<PrintedToken> words = [.. tokens.Where(token => token.Levels is not null || token.Tier is not null)];
        return wholes is [var whole] && count is { Count: not null, Bound: null }
            ? new(share, new PrintedFraction(count.First, whole, null, InWords: false), Words: words)
            : new(share, fraction, count, wholes.FirstOrDefault(), words);
    }

    private PrintedFigure NotKnown(PrintedToken token) => Failed(text => text.Say(
        $"Không hiểu \"{token.Text}\" trong \"{printed}\".", $"\"{token.Text}\" in \"{printed}\" is not understood."));

    private static PrintedFigure Failed(Func<NumberText, string> problem) => new(Problem: problem);
}
