using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Finds units by what people type.</summary>
internal static class UnitSearch
{
    public const int MostUnits = 100;

    private const int LongestText = 200;

    /// <summary>Digits of the code of a commune.</summary>
    private const int LongestCode = 5;

    /// <summary>
    /// The units found, best first, and those of the day before those of other days; each query but the first is for where those before it find
    /// nothing, and there is none where the text holds nothing to look for. A unit that has another version of the same name on the day is found
    /// by that one alone.
    /// </summary>
    /// <exception cref="QueryError">The text is too long for a name.</exception>
    public static IReadOnlyList<IQueryable<AdministrativeUnit>> Find(NtmContext db, string text, UnitLevel? level, DateOnly day)
    {
        if (text.Length > LongestText)
            throw QuestionErrors.NameTooLong(LongestText, text.Length);
        var folded = VietnameseText.SearchKey(text);
        if (folded.Length == 0)
            return [];
        var sought = SoughtName.Read(text);
        var code = StoredText.Sought(text.Trim());
        List<IQueryable<AdministrativeUnit>> ways = [Best(Named(db, sought, folded, code), sought[0])];
        if (sought.Count > 1 || sought[0].Beginnings.Count > 1)
            ways.Add(Best(Joined(db, sought), sought[0]));
        if (SoughtName.KindLast(text) is { } turned)
            ways.Add(Best(Named(db, turned, folded, code), turned[0]));
        return ways;

        IQueryable<AdministrativeUnit> Best(IQueryable<AdministrativeUnit> units, SoughtName first) => BestFirst(db, units, text, first, code, level, day);
    }

    private static IQueryable<AdministrativeUnit> BestFirst(
        NtmContext db, IQueryable<AdministrativeUnit> units, string text, SoughtName sought, string code, UnitLevel? level, DateOnly day)
    {
        var folded = VietnameseText.SearchKey(text);
        var (whole, name, kinds) = (sought.Whole, sought.Name, sought.Kinds);
        var capitals = code.ToUpperInvariant();
        var (exact, exactName) = (VietnameseText.SortKey(text.Trim()), sought.NameKey);
        return units
            .Where(unit => level == null || unit.Level == level)
            .Where(unit => (unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo > day))
                || !db.Units.Any(other => other.Code == unit.Code && other.NameFolded == unit.NameFolded
                    && other.ValidFrom <= day && (other.ValidTo == null || other.ValidTo > day)))
            .OrderBy(unit => unit.Code == code || unit.Code == capitals || unit.NameKey == exact || (kinds.Contains(unit.Kind) && unit.NameKey == exactName) ? 0
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
        // Spreadsheets drop the zeros that a code begins with, and people its capitals.
        string[] codes = code.All(char.IsAsciiDigit) ? [code, "0" + code, code.PadLeft(LongestCode, '0')] : [code, code.ToUpperInvariant()];
        if (sought.Count == 1)
            return db.Units.Where(unit => codes.Contains(unit.Code) || unit.NameFolded.Contains(whole) || unit.NameFolded == name
                || (kinds.Contains(unit.Kind) && unit.NameFolded.Contains(name)));
        var within = sought.Skip(1).Aggregate(db.Units.AsQueryable(), (units, place) => units.Where(unit => db.UnitAncestors.Any(row =>
            row.UnitId == unit.Id && row.Depth > 0
            && (row.Ancestor.NameFolded.Contains(place.Whole) || row.Ancestor.NameFolded == place.Name
                || (place.Kinds.Contains(row.Ancestor.Kind) && row.Ancestor.NameFolded.Contains(place.Name))))));
        return db.Units.Where(unit => unit.NameFolded.Contains(folded)
            || ((unit.NameFolded.Contains(whole) || unit.NameFolded == name || (kinds.Contains(unit.Kind) && unit.NameFolded.Contains(name)))
                && within.Any(among => among.Id == unit.Id)));
    }

    /// <summary>The units whose names the text begins with and goes on with those of units that they lie, or lay, in: "Phú Xuyên Đại Từ".</summary>
    private static IQueryable<AdministrativeUnit> Joined(NtmContext db, IReadOnlyList<SoughtName> sought)
    {
        var (beginnings, kinds) = (sought[0].Beginnings, sought[0].Kinds);
        var joined = string.Concat(sought.Select(name => name.Name));
        return db.Units.Where(unit => beginnings.Contains(unit.NameFolded) && (kinds.Length == 0 || kinds.Contains(unit.Kind))
            && db.UnitAncestors.Any(row => row.UnitId == unit.Id && row.Depth > 0
                && (unit.NameFolded + row.Ancestor.NameFolded == joined
                    || db.UnitAncestors.Any(above => above.UnitId == unit.Id && above.Depth > row.Depth
                        && unit.NameFolded + row.Ancestor.NameFolded + above.Ancestor.NameFolded == joined))));
    }
}
