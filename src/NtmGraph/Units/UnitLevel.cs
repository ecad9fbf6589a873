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
