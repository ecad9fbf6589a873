using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Finds units by what people type.</summary>
internal static class UnitSearch
{
    public const int MostUnits = 100;

    private const int LongestText = 200;

    private static readonly (string Words, UnitKind[] Kinds)[] KindWords =
    [
        ("thanh pho", [UnitKind.City, UnitKind.Municipality]), ("thi xa", [UnitKind.Town]), ("thi tran", [UnitKind.Township]),
        ("tinh", [UnitKind.Province]), ("quan", [UnitKind.UrbanDistrict]), ("huyen", [UnitKind.District]),
        ("phuong", [UnitKind.Ward]), ("xa", [UnitKind.Commune]), ("dac khu", [UnitKind.SpecialZone]),
        ("xom", [UnitKind.Hamlet]), ("thon", [UnitKind.Hamlet]), ("ban", [UnitKind.Hamlet]), ("ap", [UnitKind.Hamlet]),
        ("to dan pho", [UnitKind.ResidentialGroup]),
    ];

    /// <summary>The units found, best first; null where the text holds nothing to look for.</summary>
    /// <exception cref="QueryError">The text is too long for a name.</exception>
    public static IQueryable<AdministrativeUnit>? Find(IQueryable<AdministrativeUnit> units, string text)
    {
        if (text.Length > LongestText)
            throw new QueryError("TEXT_TOO_LONG", $"A name has up to {LongestText} characters, not {text.Length}.");
        var exact = VietnameseText.SortKey(text.Trim());
        var folded = VietnameseText.Fold(text);
        if (folded.Length == 0)
            return null;
        var (name, kinds) = WithoutKind(folded);
        return units
            .Where(unit => unit.NameFolded.Contains(folded) || (kinds.Contains(unit.Kind) && unit.NameFolded.Contains(name)))
            .OrderBy(unit => unit.NameKey == exact ? 0
                : unit.NameFolded == folded || (kinds.Contains(unit.Kind) && unit.NameFolded == name) ? 1
                : unit.NameFolded.StartsWith(folded) || (kinds.Contains(unit.Kind) && unit.NameFolded.StartsWith(name)) ? 2
                : 3)
            .ThenBy(unit => unit.Level)
            .ThenBy(unit => unit.NameKey)
            .ThenBy(unit => unit.Code);
    }

    private static (string Name, UnitKind[] Kinds) WithoutKind(string folded)
    {
        var (words, kinds) = KindWords.FirstOrDefault(kind => folded.StartsWith(kind.Words + " ", StringComparison.Ordinal));
        return words is null ? (folded, []) : (folded[(words.Length + 1)..], kinds);
    }
}
