using System.Text.RegularExpressions;

namespace NtmGraph;

/// <summary>A name that a reader typed.</summary>
/// <param name="Whole">All of it, folded.</param>
/// <param name="Name">The same without the words for a kind of unit, before it or, in English, after it.</param>
/// <param name="NameKey">The name without these words as a key that tells accents apart.</param>
/// <param name="Kinds">The kinds of unit that these words may mean; none where there are none.</param>
/// <param name="Beginnings">Its first word, its first two words and so on, folded.</param>
internal sealed partial record SoughtName(string Whole, string Name, string NameKey, UnitKind[] Kinds, IReadOnlyList<string> Beginnings)
{
    /// <summary>No unit has a longer name, in words.</summary>
    private const int MostWords = 8;

    /// <summary>As <see cref="OtherNames"/> have, and the words for a kind.</summary>
    private const int MostWordsOfOther = 3;

    /// <summary>As <see cref="EnglishWords"/> have.</summary>
    private const int MostEnglishWords = 2;

    /// <summary>A commune lies in a district, a province and the country.</summary>
    private const int MostNames = 4;

    private static readonly (string[] Words, string[] Unmarked, UnitKind[] Kinds)[] KindWords =
    [
        .. new (string Words, UnitKind[] Kinds)[]
        {
            ("thành phố", [UnitKind.City, UnitKind.Municipality]), ("tp", [UnitKind.City, UnitKind.Municipality]),
            ("thị xã", [UnitKind.Town]), ("tx", [UnitKind.Town]), ("thị trấn", [UnitKind.Township]), ("tt", [UnitKind.Township]),
            ("tỉnh", [UnitKind.Province]), ("t", [UnitKind.Province]), ("quận", [UnitKind.UrbanDistrict]), ("q", [UnitKind.UrbanDistrict]),
            ("huyện đảo", [UnitKind.District]), ("huyện", [UnitKind.District]), ("h", [UnitKind.District]), ("phường", [UnitKind.Ward]), ("p", [UnitKind.Ward]),
            ("xã", [UnitKind.Commune]), ("x", [UnitKind.Commune]), ("đặc khu", [UnitKind.SpecialZone]), ("đk", [UnitKind.SpecialZone]),
            ("xóm", [UnitKind.Hamlet]), ("thôn", [UnitKind.Hamlet]), ("bản", [UnitKind.Hamlet]), ("ấp", [UnitKind.Hamlet]),
            ("tổ dân phố", [UnitKind.ResidentialGroup]), ("tdp", [UnitKind.ResidentialGroup]),
        }.Select(Kind),
    ];

    /// <summary>Words for a kind at the beginning alone, since they are parts of names too: Tam Đảo.</summary>
    private static readonly (string[] Words, string[] Unmarked, UnitKind[] Kinds)[] FirstWords =
    [
        .. new (string Words, UnitKind[] Kinds)[]
        {
            ("thủ đô", [UnitKind.Municipality]), ("đảo", [UnitKind.District, UnitKind.SpecialZone, UnitKind.Commune]),
        }.Select(Kind),
    ];

    /// <summary>What names are short for or are also called, folded.</summary>
    private static readonly Dictionary<string, string[]> OtherNames = new()
    {
        ["hn"] = ["Hà Nội"],
        ["hcm"] = ["Hồ Chí Minh"],
        ["tphcm"] = ["TP", "Hồ Chí Minh"],
        ["hcmc"] = ["TP", "Hồ Chí Minh"],
        ["br vt"] = ["Bà Rịa - Vũng Tàu"],
        ["brvt"] = ["Bà Rịa - Vũng Tàu"],
        ["tt hue"] = ["Thừa Thiên Huế"],
        ["ban me thuot"] = ["Buôn Ma Thuột"],
        ["buon me thuot"] = ["Buôn Ma Thuột"],
    };

    private static readonly Dictionary<string, UnitKind[]> EnglishWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["city"] = [UnitKind.City, UnitKind.Municipality],
        ["province"] = [UnitKind.Province],
        ["district"] = [UnitKind.District, UnitKind.UrbanDistrict],
        ["town"] = [UnitKind.Town, UnitKind.Township],
        ["commune"] = [UnitKind.Commune],
        ["ward"] = [UnitKind.Ward],
        ["township"] = [UnitKind.Township],
        ["special zone"] = [UnitKind.SpecialZone],
        ["island"] = [UnitKind.SpecialZone, UnitKind.District, UnitKind.City, UnitKind.Commune],
        ["hamlet"] = [UnitKind.Hamlet],
        ["village"] = [UnitKind.Hamlet],
    };

    /// <summary>
    /// The name of the unit, then those of the units that it lies in, which follow a comma, a dash, a bracket or the words for a kind of unit:
    /// "Phú Xuyên - Đại Từ", "xã Phú Xuyên huyện Đại Từ". The kind alone may follow so too: "Thái Nguyên (tỉnh)". At least one, which may be empty.
    /// </summary>
    public static IReadOnlyList<SoughtName> Read(string text)
    {
        text = PointInAbbreviation().Replace(VietnameseText.Composed(text), "");
        var isMarked = VietnameseText.IsMarked(text);
        var parts = new List<List<string>>();
        foreach (var words in Separator().Split(text).Select(Words).Where(words => words.Count > 0))
            if (parts.Count == 0 || !IsKind(words))
                parts.Add(words);
            else if (KindAt(parts[^1], 0, isMarked: false).Length == 0)
                parts[^1] = IsEnglish(words) ? [.. parts[^1], .. words] : [.. words, .. parts[^1]];
        var names = parts.SelectMany(words => Split(words, isMarked)).Select(Of)
            .Where(name => name.Name.Length > 0).Take(MostNames).ToList();
        return names is [] ? [Of(Words(text))] : names;
    }

    /// <summary>The names of a text whose last words are for the kind of the unit, as "Thai Nguyen tinh", with these before the name; null where they are not.</summary>
    public static IReadOnlyList<SoughtName>? KindLast(string text)
    {
        var words = Words(VietnameseText.Composed(text));
        for (var length = Math.Min(MostWordsOfOther, words.Count - 1); length > 0; length--)
            if (words[^length..] is var kind && IsKind(kind) && !IsEnglish(kind))
                return Read(string.Join(' ', kind.Concat(words[..^length])));
        return null;
    }

    private static (string[] Words, string[] Unmarked, UnitKind[] Kinds) Kind((string Words, UnitKind[] Kinds) kind) =>
        (kind.Words.Split(' '), [.. kind.Words.Split(' ').Select(VietnameseText.SearchKey)], kind.Kinds);

    /// <summary>Whether words are those for a kind of unit and nothing else; a letter may begin a name.</summary>
    private static bool IsKind(List<string> words) => words is [{ Length: > 1 }, ..]
        && (IsEnglish(words)
            || KindWords.Any(kind => kind.Unmarked.SequenceEqual(words.Select(VietnameseText.SearchKey))));

    private static bool IsEnglish(IEnumerable<string> words) => EnglishWords.ContainsKey(string.Join(' ', words));

    private static SoughtName Of(IReadOnlyList<string> words)
    {
        var (length, kinds) = KindAt(words, 0, isMarked: false);
        if (length == 0)
            (length, kinds) = KindAt(words, 0, VietnameseText.IsMarked(words[0]), FirstWords);
        var name = string.Join(' ', words.Skip(length));
        for (var last = Math.Min(MostEnglishWords, words.Count - 1); length == 0 && last > 0; last--)
            if (EnglishWords.TryGetValue(string.Join(' ', words.TakeLast(last)), out var english))
                (length, name, kinds) = (last, string.Join(' ', words.SkipLast(last)), english);
        return new(VietnameseText.SearchKey(string.Join(' ', words)), VietnameseText.SearchKey(name), VietnameseText.SortKey(name), kinds, Beginning(VietnameseText.Fold(name).Split(' ')));
    }

    private static List<string> Beginning(string[] words) =>
        [.. Enumerable.Range(1, Math.Min(words.Length, MostWords)).Select(length => VietnameseText.SearchKey(string.Join(' ', words.Take(length))))];

    /// <summary>The words of a text; an abbreviation is one also where the name follows it without a space: "TP.Huế", "Q1".</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Replace(".", ". ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.TrimEnd('.');
            var number = bare.AsSpan().IndexOfAnyInRange('0', '9');
            if (number is 1 && bare[0] is 'q' or 'Q' or 'p' or 'P')
                words.AddRange([bare[..1], bare[1..]]);
            else if (bare.Length > 0)
                words.Add(bare);
        }
        for (var at = 0; at < words.Count; at++)
            for (var length = Math.Min(MostWordsOfOther, words.Count - at); length > 0; length--)
                if (OtherNames.TryGetValue(VietnameseText.Fold(string.Join(' ', words.GetRange(at, length))), out var other))
                {
                    words.RemoveRange(at, length);
                    words.InsertRange(at, other);
                    at += other.Length - 1;
                    break;
                }
        return words;
    }

    /// <summary>Cuts words before each kind of unit that has words before it and a name after it.</summary>
    private static IEnumerable<IReadOnlyList<string>> Split(List<string> words, bool isMarked)
    {
        var begin = 0;
        for (var at = 0; at < words.Count;)
        {
            var (length, kinds) = KindAt(words, at, isMarked);
            if (length > 0 && at > begin && kinds[0].Level() < UnitLevel.Hamlet)
            {
                yield return words[begin..at];
                begin = at;
            }
            at += length + 1; // A name follows the kind, whatever word it is.
        }
        yield return words[begin..];
    }

    /// <summary>How many words from a place on say which kinds of unit; none where no name follows them.</summary>
    private static (int Length, UnitKind[] Kinds) KindAt(
        IReadOnlyList<string> words, int at, bool isMarked, IReadOnlyList<(string[] Words, string[] Unmarked, UnitKind[] Kinds)>? among = null)
    {
        foreach (var kind in among ?? KindWords)
        {
            var length = kind.Words.Length;
            if (at + length < words.Count && Enumerable.Range(0, length).All(i => isMarked
                ? words[at + i].Equals(kind.Words[i], StringComparison.OrdinalIgnoreCase)
                : VietnameseText.SearchKey(words[at + i]) == kind.Unmarked[i]))
                return (length, kind.Kinds);
        }
        // English has the word before a number, and behind a name: "District 1", "Dai Tu District".
        return among is null && at + 1 < words.Count && char.IsAsciiDigit(words[at + 1][0]) && EnglishWords.TryGetValue(words[at], out var english) ? (1, english) : (0, []);
    }

    [GeneratedRegex(@"[,;()\[\]—]|\s[-‐‑–]+\s")]
    private static partial Regex Separator();

    /// <summary>The points but the last one of "T.P." and "T.X".</summary>
    [GeneratedRegex(@"(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))")]
    private static partial Regex PointInAbbreviation();
}
