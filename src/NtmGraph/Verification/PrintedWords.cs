using System.Text.RegularExpressions;

namespace NtmGraph;

/// <summary>What a word, number or sign of a printed figure is.</summary>
internal enum PrintedPart
{
    /// <summary>A number in digits or words.</summary>
    Number,

    /// <summary>A fraction in words or in one sign: "hai phần ba", "½".</summary>
    Fraction,

    /// <summary>Thousands, millions and so on.</summary>
    Scale,
    Percent,

    /// <summary>Percentage points, which are the difference of two shares.</summary>
    Points,
    BoundBefore,
    BoundAfter,

    /// <summary>What begins a range: "từ", "between".</summary>
    From,

    /// <summary>What stands between the ends of a range.</summary>
    To,

    /// <summary>What stands before the whole that a number is a part of: "/", "trong", "out of".</summary>
    Of,

    /// <summary>"trên": of, after a number and before another; else a bound.</summary>
    OfOrMoreThan,
    Minus,

    /// <summary>What is counted: "xã", "communes".</summary>
    Unit,

    /// <summary>A known word that says nothing of the number and ends the phrase before it: "đạt chuẩn", "accounting for".</summary>
    Word,

    /// <summary>A known word that may stand within a phrase: "the", "tất cả".</summary>
    Filler,
    Separator,
    Nought,
    Unknown,
}

/// <param name="Text">The words as they are printed, in small letters.</param>
/// <param name="Readings">Those of a number; numerator and denominator of a fraction.</param>
/// <param name="Scale">How many a scale is.</param>
/// <param name="Levels">The levels of units that a word may mean; null where it means none or any.</param>
/// <param name="IsOneKind">Whether a word means one kind of several that are of a level, as "thành phố", and never all of them.</param>
/// <param name="Kind">The kind that a word may mean alone, where it may mean all units of the level as well: "huyện".</param>
/// <param name="Tier">The tier that a word names.</param>
internal sealed record PrintedToken(
    PrintedPart Part, string Text, IReadOnlyList<PrintedNumber> Readings, PrintedBound Bound = PrintedBound.Exact, decimal Scale = 1,
    UnitLevel[]? Levels = null, bool IsOneKind = false, UnitKind? Kind = null, Tier? Tier = null)
{
    /// <summary>Whether the number is written as a year is.</summary>
    public bool IsYear => Text.Length == 4 && Readings is [{ Value: >= 1990 and < 2100 }];

    /// <summary>Whether the number is written as a month is.</summary>
    public bool IsMonth => Text.Length <= 2 && Readings is [{ Value: >= 1 and <= 12 }];
}

/// <summary>Takes a printed figure apart into words, numbers and signs. <c>docs/figures.md</c> lists what is known.</summary>
internal static partial class PrintedWords
{
    private const int MostWords = 5;

    /// <summary>Stands for the sign of a number until the other dashes are told from it.</summary>
    private const string Minus = "\u0001";

    private static readonly Dictionary<string, PrintedToken> Phrases = Table();

    private static readonly Dictionary<char, (int Top, int Bottom)> Signs = new()
    {
        ['½'] = (1, 2),
        ['⅓'] = (1, 3),
        ['⅔'] = (2, 3),
        ['¼'] = (1, 4),
        ['¾'] = (3, 4),
        ['⅕'] = (1, 5),
        ['⅖'] = (2, 5),
        ['⅗'] = (3, 5),
        ['⅘'] = (4, 5),
        ['⅙'] = (1, 6),
        ['⅚'] = (5, 6),
        ['⅛'] = (1, 8),
        ['⅜'] = (3, 8),
        ['⅝'] = (5, 8),
        ['⅞'] = (7, 8),
    };

    /// <summary>Half, third and so on.</summary>
    public static readonly string[] Parts = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>The parts of a text, in order; what is not known is <see cref="PrintedPart.Unknown"/>.</summary>
    public static IReadOnlyList<PrintedToken> Read(string printed)
    {
        var text = HyphenInWord().Replace(string.Concat(VietnameseText.Composed(printed).Select(Narrow)).ToLowerInvariant(), " ");
        text = Dash().Replace(SignOfNumber().Replace(text, Minus), "–").Replace(Minus, "−", StringComparison.Ordinal);
        var pieces = Piece().Matches(text).Select(piece => piece.Value).ToList();
        var tokens = new List<PrintedToken>();
        for (var i = 0; i < pieces.Count;)
        {
            var (token, taken) = Next(pieces, i, tokens);
            tokens.Add(token);
            i += taken;
        }
        RemoveRepeated(tokens);
        if (IsNone(tokens))
            return [Number(tokens[0].Text, 0), .. tokens.Skip(1).Where(token => token.Text != "nào")];
        // "không" is nought only where it is all there is: "không xã". Before anything else it is "not".
        var nought = tokens.TrueForAll(token => token.Part is PrintedPart.Nought or PrintedPart.Unit);
        return [.. tokens.Select(token => token.Part != PrintedPart.Nought ? token
            : nought ? Number(token.Text, 0) : token with { Part = PrintedPart.Unknown })];
    }

    /// <summary>A sign or digit of full width, as East Asian keyboards give it, in its usual width.</summary>
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - '\uFF01' + '!') : c;

    /// <summary>Removes numbers that repeat the one before them in words and brackets: "6 (sáu) xã".</summary>
    private static void RemoveRepeated(List<PrintedToken> tokens)
    {
        for (var at = 0; at + 3 < tokens.Count; at++)
            if (tokens[at] is { Part: PrintedPart.Number } number && tokens[at + 1].Text == "(" && tokens[at + 3].Text == ")"
                && tokens[at + 2] is { Part: PrintedPart.Number, Readings: [var words] } && !char.IsAsciiDigit(tokens[at + 2].Text[0])
                && number.Readings.Any(reading => reading.Value == words.Value))
                tokens.RemoveRange(at + 1, 3);
    }

    /// <summary>Whether it says that there is none: "không có huyện nào", "chưa có xã nào đạt chuẩn".</summary>
    private static bool IsNone(List<PrintedToken> tokens) => tokens is [{ Text: "không" or "chưa" }, { Text: "có" }, { Part: PrintedPart.Unit }, ..]
        && tokens.Count(token => token.Text == "nào") == 1 && !tokens.Exists(token => token.Part is PrintedPart.Number or PrintedPart.Fraction);

    private static (PrintedToken Token, int Taken) Next(List<string> pieces, int at, List<PrintedToken> before)
    {
        var piece = pieces[at];
        if (char.IsAsciiDigit(piece[^1]))
            return Counted(pieces, at, PrintedNumber.Readings(piece), 1);
        if (Signs.TryGetValue(piece[0], out var sign))
            return (Fraction(piece, sign.Top, sign.Bottom), 1);
        if (piece is "–")
            return (Plain(before is [.., { Part: PrintedPart.Number or PrintedPart.Percent }] ? PrintedPart.To : PrintedPart.Unknown, piece), 1);
        if (piece is "trăm" or "hundred" && before is not [.., { Part: PrintedPart.Number or PrintedPart.Scale }]
            && at + 1 < pieces.Count && pieces[at + 1] is "percent" or "per" or "phần" or "%")
            return (Number(piece, 100), 1);
        for (var words = Math.Min(MostWords, pieces.Count - at); words > 0; words--)
            if (Phrases.TryGetValue(string.Join(' ', pieces.GetRange(at, words)), out var phrase))
                return (phrase, words);
        var (number, taken) = PrintedNumerals.Read(pieces, at);
        if (number is { } value && !(taken == 1 && piece == "năm" && MayBeYear(pieces, at)))
            return Counted(pieces, at, [new PrintedNumber(value, 0)], taken);
        taken = Math.Max(taken, 1);
        return (Plain(PrintedPart.Unknown, string.Join(' ', pieces.GetRange(at, taken))), taken);
    }

    /// <summary>Whether "năm" may be the year: it is five only right before what is counted, or where it ends the text and begins no phrase of time.</summary>
    private static bool MayBeYear(List<string> pieces, int at)
    {
        for (var words = Math.Min(MostWords, pieces.Count - at - 1); words > 0; words--)
            if (Phrases.TryGetValue(string.Join(' ', pieces.GetRange(at + 1, words)), out var phrase))
                return phrase.Part is not (PrintedPart.Unit or PrintedPart.Scale or PrintedPart.Percent or PrintedPart.Of or PrintedPart.OfOrMoreThan or PrintedPart.To);
        return at + 1 < pieces.Count ? pieces[at + 1] is not ("phần" or "–") : at > 0 && pieces[at - 1] is "trong" or "cả" or "/";
    }

    /// <summary>A number or, where "phần" and another number or an English ordinal follow, the fraction that it begins.</summary>
    private static (PrintedToken Token, int Taken) Counted(List<string> pieces, int at, IReadOnlyList<PrintedNumber> readings, int taken)
    {
        var text = string.Join(' ', pieces.GetRange(at, taken));
        if (readings.Count == 0)
            return (Plain(PrintedPart.Unknown, text), taken);
        var next = at + taken;
        if (readings[^1].Whole is { } top && next < pieces.Count)
        {
            if (pieces[next] == "phần" && next + 1 < pieces.Count)
            {
                var (bottom, more) = int.TryParse(pieces[next + 1], out var digits) ? ((int?)digits, 1)
                    : pieces[next + 1] == "tư" ? (4, 1) : PrintedNumerals.Read(pieces, next + 1);
                if (bottom is > 0 and var parts)
                    return (Fraction(string.Join(' ', pieces.GetRange(at, taken + 1 + more)), top, parts), taken + 1 + more);
            }
            else if (!char.IsAsciiDigit(pieces[at][0])
                && Array.FindIndex(Parts, part => pieces[next] == part || pieces[next] == part + "s") is >= 0 and var place)
                return (Fraction($"{text} {pieces[next]}", top, place + 2), taken + 1);
        }
        return (new PrintedToken(PrintedPart.Number, text, readings), taken);
    }

    private static PrintedToken Plain(PrintedPart part, string text) => new(part, text, []);

    private static PrintedToken Number(string text, int value) => new(PrintedPart.Number, text, [new PrintedNumber(value, 0)]);

    private static PrintedToken Fraction(string text, int top, int bottom) =>
        new(PrintedPart.Fraction, text, [new PrintedNumber(top, 0), new PrintedNumber(bottom, 0)]);

    private static Dictionary<string, PrintedToken> Table()
    {
        var table = new Dictionary<string, PrintedToken>();
        Bound(PrintedPart.BoundBefore, PrintedBound.AtLeast, "không dưới, không ít hơn, không thấp hơn, không nhỏ hơn, không kém, không kém hơn, "
            + "tối thiểu, ít nhất, no less than, not less than, no fewer than, not fewer than, no lower than, not lower than, not under, not below, "
            + "lớn hơn hoặc bằng, nhiều hơn hoặc bằng, greater than or equal to, more than or equal to, "
            + "at least, minimum, a minimum of, minimum of, min, upwards of, > =, ≥");
        Bound(PrintedPart.BoundBefore, PrintedBound.MoreThan, "hơn, vượt, vượt quá, vượt mức, quá, cao hơn, nhiều hơn, lớn hơn, trên mức, "
            + "above, over, more than, exceed, exceeds, exceeded, exceeding, greater than, higher than, >");
        Bound(PrintedPart.BoundBefore, PrintedBound.AtMost, "không quá, không vượt, không vượt quá, không hơn, không nhiều hơn, không cao hơn, "
            + "không lớn hơn, không trên, chưa quá, chưa vượt, chưa vượt quá, tối đa, nhiều nhất, no more than, not more than, not over, not above, "
            + "nhỏ hơn hoặc bằng, ít hơn hoặc bằng, less than or equal to, fewer than or equal to, no higher than, not exceeding, at most, maximum, a maximum of, maximum of, max, up to, < =, ≤");
        Bound(PrintedPart.BoundBefore, PrintedBound.LessThan, "dưới, dưới mức, chưa tới, chưa đến, chưa hơn, chưa được, chưa đầy, chưa đạt, không tới, "
            + "không đến, không đầy, không đạt, ít hơn, thấp hơn, nhỏ hơn, kém hơn, below, under, fewer than, less than, lower than, just under, <");
        Bound(PrintedPart.BoundBefore, PrintedBound.About, "khoảng, vào khoảng, khoảng chừng, xấp xỉ, ước, ước khoảng, chừng, about, around, "
            + "approximately, approx, roughly, circa, ~, ≈");
        Bound(PrintedPart.BoundBefore, PrintedBound.Nearly, "gần, ngót, suýt soát, nearly, almost, close to");
        Bound(PrintedPart.BoundBefore, PrintedBound.Exact, "đúng, đúng bằng, chính xác, tròn, exactly, =");
        Bound(PrintedPart.BoundAfter, PrintedBound.AtLeast, "trở lên, or more, or over, or above, or higher, and above, and over, and more, +");
        Bound(PrintedPart.BoundAfter, PrintedBound.AtMost, "trở xuống, or less, or fewer, or below, or under, or lower, and below, and under");
        Scale(10, "chục");
        Scale(100, "trăm, hundred");
        Scale(1_000, "nghìn, ngàn, thousand");
        Scale(10_000, "vạn");
        Scale(1_000_000, "triệu, million");
        Scale(1_000_000_000, "tỷ, tỉ, billion");
        foreach (var half in new[] { "nửa", "một nửa", "phân nửa", "half" })
            table.Add(half, Fraction(half, 1, 2));
        All(PrintedPart.Minus, ["−", "âm"]);
        All(PrintedPart.Percent, "%, percent, per cent, phần trăm, pct");
        All(PrintedPart.Points, "điểm phần trăm, điểm %, percentage point, percentage points, percent point, percent points, pp");
        All(PrintedPart.From, "từ, from, between");
        All(PrintedPart.To, "đến, tới, to");
        All(PrintedPart.Of, "/, ⁄, ∕, trong, trong số, trong tổng số, trong tổng, trên tổng số, trên tổng, tổng số, của, của tổng số, out of, of, in, out of a total of, of a total of, a total of");
        All(PrintedPart.OfOrMoreThan, "trên");
        All(PrintedPart.Separator, "( ) [ ] ; : \" “ ” « » và and &".Split(' '));
        All(PrintedPart.Separator, [",", "."]);
        All(PrintedPart.Nought, "không, no, none, zero");
        All(PrintedPart.Unknown, "một số, một vài");
        Things("cấp tỉnh, province level, provincial level", UnitLevel.Province);
        Things("tỉnh, province, provinces", UnitLevel.Province, UnitKind.Province);
        Things("cấp huyện, district level", UnitLevel.District);
        Things("huyện, district, districts", UnitLevel.District, UnitKind.District);
        Things("cấp xã, commune level", UnitLevel.Commune);
        Things("xã, commune, communes", UnitLevel.Commune, UnitKind.Commune);
        Things("xóm, thôn, bản, ấp, tổ dân phố, khu dân cư, hamlet, hamlets, village, villages", UnitLevel.Hamlet);
        Kinds("rural district, rural districts, urban district, urban districts", UnitLevel.District);
        Kinds("thành phố, thành, city, cities, municipality, municipalities", UnitLevel.Province, UnitLevel.District);
        Kinds("quận, thị xã, thị", UnitLevel.District);
        Kinds("town, towns", UnitLevel.District, UnitLevel.Commune);
        Kinds("phường, thị trấn, đặc khu, ward, wards, township, townships", UnitLevel.Commune);
        All(PrintedPart.Unit, "đơn vị, đơn vị hành chính, địa phương, đô thị, unit, units, locality, localities, administrative, rural");
        All(PrintedPart.Filler, "số, các, cả, tất cả, toàn bộ, the, its, their, all, total");
        All(PrintedPart.Word, "có, chuẩn, đã, được, công nhận, được công nhận, đạt, đạt chuẩn, tiêu chuẩn, hoàn thành, nhiệm vụ, hoàn thành nhiệm vụ, xây dựng, "
            + "về đích, chỉ, chỉ có, mới có, mới chỉ, mới chỉ có, chiếm, tỷ lệ, tỉ lệ, tương đương, tương ứng, bằng, là, "
            + "are, is, was, were, have, has, had, been, be, as, with, that, which, meet, meets, met, meeting, reach, reached, attained, achieved, recognised, recognized, "
            + "new, standard, standards, only, just, accounting for, account for, accounted for, making up, equivalent to, equal to, representing");
        All(PrintedPart.Word, "trên địa bàn, toàn tỉnh, toàn huyện, toàn quốc, cả nước, trên địa bàn tỉnh, trên địa bàn huyện, trên địa bàn thành phố, trong tỉnh, của tỉnh, "
            + "của huyện, của thành phố, in the province, of the province, in the district, of the district, in the city, of the city, in the country, of the country");
        Tiers("nông thôn mới, ntm, new rural, new style rural, new rural area, new rural areas, new rural development", Tier.NewRural);
        Tiers("nâng cao, advanced", Tier.Advanced);
        Tiers("kiểu mẫu, model", Tier.Model);
        return table;

        void Things(string phrases, UnitLevel level, UnitKind? kind = null)
        {
            foreach (var phrase in phrases.Split(", "))
                table.Add(phrase, Plain(PrintedPart.Unit, phrase) with { Levels = [level], Kind = kind });
        }

        void Kinds(string phrases, params UnitLevel[] levels)
        {
            foreach (var phrase in phrases.Split(", "))
                table.Add(phrase, Plain(PrintedPart.Unit, phrase) with { Levels = levels, IsOneKind = true });
        }

        void Tiers(string phrases, Tier tier)
        {
            foreach (var phrase in phrases.Split(", "))
                table.Add(phrase, Plain(PrintedPart.Word, phrase) with { Tier = tier });
        }

        void Bound(PrintedPart part, PrintedBound bound, string phrases)
        {
            foreach (var phrase in phrases.Split(", "))
                table.Add(phrase, Plain(part, phrase) with { Bound = bound });
        }

        void Scale(decimal scale, string phrases)
        {
            foreach (var phrase in phrases.Split(", "))
                table.Add(phrase, Plain(PrintedPart.Scale, phrase) with { Scale = scale });
        }

        void All(PrintedPart part, params string[] phrases)
        {
            foreach (var phrase in phrases is [var list] ? list.Split(", ") : phrases)
                table.Add(phrase, Plain(part, phrase));
        }
    }

    [GeneratedRegex(@"(?<=\p{L})-(?=\p{L})")]
    private static partial Regex HyphenInWord();

    [GeneratedRegex(@"(?<![\p{L}0-9%]|[0-9%]\s)[-‐‑–−](?=[0-9])")]
    private static partial Regex SignOfNumber();

    [GeneratedRegex("[-‐‑–—−]")]
    private static partial Regex Dash();

    [GeneratedRegex($@"\.{{2,}}|(?<![\p{{L}}\p{{M}}0-9.,%)])[.,][0-9]+(?![0-9]|[.,][0-9])|[0-9]{{1,3}}(?:[{PrintedNumber.Spaces}][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*|[\p{{L}}\p{{M}}]+|\S")]
    private static partial Regex Piece();
}
