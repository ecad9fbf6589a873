using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Finds units by what people type.</summary>
internal static class UnitSearch
{
    public const int MostUnits = 100;

    private const int LongestText = 200;

    /// <summary>
    /// The units found, best first, and those of the day before those of other days; null where the text holds nothing to look for. A unit
    /// that has another version of the same name on the day is found by that one alone.
    /// </summary>
    /// <exception cref="QueryError">The text is too long for a name.</exception>
    public static IQueryable<AdministrativeUnit>? Find(NtmContext db, string text, UnitLevel? level, DateOnly day)
    {
        if (text.Length > LongestText)
            throw QuestionErrors.NameTooLong(LongestText, text.Length);
        var folded = VietnameseText.SearchKey(text);
        if (folded.Length == 0)
            return null;
        var sought = SoughtName.Read(text);
        var (whole, name, kinds) = (sought[0].Whole, sought[0].Name, sought[0].Kinds);
        var (exact, exactName) = (VietnameseText.SortKey(text.Trim()), sought[0].NameKey);
        var code = StoredText.Sought(text.Trim());
        return Named(db, sought, folded, code)
            .Where(unit => level == null || unit.Level == level)
            .Where(unit => (unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo > day))
                || !db.Units.Any(other => other.Code == unit.Code && other.NameFolded == unit.NameFolded
                    && other.ValidFrom <= day && (other.ValidTo == null || other.ValidTo > day)))
            .OrderBy(unit => unit.Code == code || unit.NameKey == exact || (kinds.Contains(unit.Kind) && unit.NameKey == exactName) ? 0
                : unit.NameFolded == folded || unit.NameFolded == whole || (kinds.Contains(unit.Kind) && unit.NameFolded == name) ? 1
                : unit.NameFolded.StartsWith(whole) || (kinds.Contains(unit.Kind) && unit.NameFolded.StartsWith(name)) ? 2
                : unit.NameFolded == name ? 3
                : 4)
            .ThenBy(unit => unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo > day) ? 0 : 1)
            .ThenBy(unit => unit.Level)
            .ThenBy(unit => unit.NameKey)
            .ThenBy(unit => unit.Code)
            .ThenBy(unit => unit.ValidFrom);
    }

    /// <summary>The units of all days that have a code or a name, or that have the first of some names and lie, or lay, in units of the others.</summary>
    private static IQueryable<AdministrativeUnit> Named(NtmContext db, IReadOnlyList<SoughtName> sought, string folded, string code)
    {
        var (whole, name, kinds) = (sought[0].Whole, sought[0].Name, sought[0].Kinds);
        if (sought.Count == 1)
            return db.Units.Where(unit => unit.Code == code || unit.NameFolded.Contains(whole) || unit.NameFolded == name
                || (kinds.Contains(unit.Kind) && unit.NameFolded.Contains(name)));
        var within = sought.Skip(1).Aggregate(db.Units.AsQueryable(), (units, place) => units.Where(unit => db.UnitAncestors.Any(row =>
            row.UnitId == unit.Id && row.Depth > 0
            && (row.Ancestor.NameFolded.Contains(place.Whole) || row.Ancestor.NameFolded == place.Name
                || (place.Kinds.Contains(row.Ancestor.Kind) && row.Ancestor.NameFolded.Contains(place.Name))))));
        return db.Units.Where(unit => unit.NameFolded.Contains(folded)
            || ((unit.NameFolded.Contains(whole) || unit.NameFolded == name || (kinds.Contains(unit.Kind) && unit.NameFolded.Contains(name)))
                && within.Any(among => among.Id == unit.Id)));
    }
}

/// <summary>A name that a reader typed.</summary>
/// <param name="Whole">All of it, folded.</param>
/// <param name="Name">The same without the words for a kind of unit, before it or, in English, after it.</param>
/// <param name="NameKey">The name without these words as a key that tells accents apart.</param>
/// <param name="Kinds">The kinds of unit that these words may mean; none where there are none.</param>
internal sealed record SoughtName(string Whole, string Name, string NameKey, UnitKind[] Kinds)
{
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
            ("xã", [UnitKind.Commune]), ("x", [UnitKind.Commune]), ("đặc khu", [UnitKind.SpecialZone]),
            ("xóm", [UnitKind.Hamlet]), ("thôn", [UnitKind.Hamlet]), ("bản", [UnitKind.Hamlet]), ("ấp", [UnitKind.Hamlet]),
            ("tổ dân phố", [UnitKind.ResidentialGroup]), ("tdp", [UnitKind.ResidentialGroup]),
        }.Select(kind => (kind.Words.Split(' '), kind.Words.Split(' ').Select(VietnameseText.SearchKey).ToArray(), kind.Kinds)),
    ];

    private static readonly Dictionary<string, UnitKind[]> EnglishWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["city"] = [UnitKind.City, UnitKind.Municipality],
        ["province"] = [UnitKind.Province],
        ["district"] = [UnitKind.District, UnitKind.UrbanDistrict],
        ["town"] = [UnitKind.Town, UnitKind.Township],
        ["commune"] = [UnitKind.Commune],
        ["ward"] = [UnitKind.Ward],
    };

    /// <summary>
    /// The name of the unit, then those of the units that it lies in, which follow a comma or the words for a kind of unit: "Phú Xuyên, Đại Từ",
    /// "xã Phú Xuyên huyện Đại Từ". At least one, which may be empty.
    /// </summary>
    public static IReadOnlyList<SoughtName> Read(string text)
    {
        text = VietnameseText.Composed(text);
        var isMarked = VietnameseText.IsMarked(text);
        var names = text.Split([',', ';', '(', ')']).Select(Words).SelectMany(words => Split(words, isMarked)).Select(Of)
            .Where(name => name.Name.Length > 0).Take(MostNames).ToList();
        return names is [] ? [Of(Words(text))] : names;
    }

    private static SoughtName Of(IReadOnlyList<string> words)
    {
        var (length, kinds) = KindAt(words, 0, isMarked: false);
        var name = string.Join(' ', words.Skip(length));
        if (length == 0 && words.Count > 1 && EnglishWords.TryGetValue(words[^1], out var english))
            (name, kinds) = (string.Join(' ', words.SkipLast(1)), english);
        return new(VietnameseText.SearchKey(string.Join(' ', words)), VietnameseText.SearchKey(name), VietnameseText.SortKey(name), kinds);
    }

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
            else if (bare.Equals("tphcm", StringComparison.OrdinalIgnoreCase))
                words.AddRange(["TP", "Hồ Chí Minh"]);
            else if (bare.Equals("hcm", StringComparison.OrdinalIgnoreCase))
                words.Add("Hồ Chí Minh");
            else if (bare.Length > 0)
                words.Add(bare);
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
    private static (int Length, UnitKind[] Kinds) KindAt(IReadOnlyList<string> words, int at, bool isMarked)
    {
        foreach (var kind in KindWords)
        {
            var length = kind.Words.Length;
            if (at + length < words.Count && Enumerable.Range(0, length).All(i => isMarked
                ? words[at + i].Equals(kind.Words[i], StringComparison.OrdinalIgnoreCase)
                : VietnameseText.SearchKey(words[at + i]) == kind.Unmarked[i]))
                return (length, kind.Kinds);
        }
        return (0, []);
    }
}
