namespace NtmGraph;

/// <summary>Level of the administrative hierarchy, from the country down. Since 1 July 2025 Vietnam has no district level.</summary>
internal enum UnitLevel
{
    /// <summary>The whole country.</summary>
    Country = 1,

    /// <summary>Province or centrally run municipality (tỉnh, thành phố trực thuộc trung ương).</summary>
    Province = 2,

    /// <summary>District, town or provincial city (huyện, quận, thị xã, thành phố thuộc tỉnh); abolished on 1 July 2025.</summary>
    District = 3,

    /// <summary>Commune, ward, township or special zone (xã, phường, thị trấn, đặc khu).</summary>
    Commune = 4,

    /// <summary>Hamlet or residential group (xóm, thôn, bản, ấp, tổ dân phố).</summary>
    Hamlet = 5,
}

/// <summary>Kind of an administrative unit. Several kinds share a level: communes, wards and townships are all of level COMMUNE.</summary>
internal enum UnitKind
{
    /// <summary>Quốc gia.</summary>
    Country = 1,

    /// <summary>Tỉnh.</summary>
    Province = 2,

    /// <summary>Thành phố trực thuộc trung ương: a city run by the central government.</summary>
    Municipality = 3,

    /// <summary>Thành phố thuộc tỉnh: a city below a province.</summary>
    City = 4,

    /// <summary>Thị xã.</summary>
    Town = 5,

    /// <summary>Huyện: a rural district.</summary>
    District = 6,

    /// <summary>Quận.</summary>
    UrbanDistrict = 7,

    /// <summary>Xã: a rural commune, what most criteria sets are for.</summary>
    Commune = 8,

    /// <summary>Phường.</summary>
    Ward = 9,

    /// <summary>Thị trấn.</summary>
    Township = 10,

    /// <summary>Đặc khu: an island zone on the level of a commune, since 2025.</summary>
    SpecialZone = 11,

    /// <summary>Xóm, thôn, bản, ấp.</summary>
    Hamlet = 12,

    /// <summary>Tổ dân phố.</summary>
    ResidentialGroup = 13,
}

internal static class UnitKinds
{
    /// <summary>The level a kind of unit belongs to.</summary>
    public static UnitLevel Level(this UnitKind kind) => kind switch
    {
        UnitKind.Country => UnitLevel.Country,
        UnitKind.Province or UnitKind.Municipality => UnitLevel.Province,
        UnitKind.City or UnitKind.Town or UnitKind.District or UnitKind.UrbanDistrict => UnitLevel.District,
        UnitKind.Commune or UnitKind.Ward or UnitKind.Township or UnitKind.SpecialZone => UnitLevel.Commune,
        UnitKind.Hamlet or UnitKind.ResidentialGroup => UnitLevel.Hamlet,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of unit."),
    };

    /// <summary>Whether a unit of this level may lie directly below one of the other level.</summary>
    public static bool MayLieBelow(this UnitLevel level, UnitLevel parent) => (level, parent) switch
    {
        (UnitLevel.Province, UnitLevel.Country) => true,
        (UnitLevel.District, UnitLevel.Province) => true,
        (UnitLevel.Commune, UnitLevel.District or UnitLevel.Province) => true,
        (UnitLevel.Hamlet, UnitLevel.Commune) => true,
        _ => false,
    };
}

/// <summary>Units in words.</summary>
internal static class UnitWords
{
    /// <summary>Units of a level.</summary>
    public static string Units(this NumberText text, UnitLevel level) => level switch
    {
        UnitLevel.Country => text.Say("quốc gia", "countries"),
        UnitLevel.Province => text.Say("đơn vị cấp tỉnh", "province-level units"),
        UnitLevel.District => text.Say("đơn vị cấp huyện", "district-level units"),
        UnitLevel.Commune => text.Say("đơn vị cấp xã", "commune-level units"),
        _ => text.Say("thôn, xóm", "hamlets"),
    };
}
