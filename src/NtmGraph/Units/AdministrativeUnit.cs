using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// An administrative unit during one period of its life. Codes are used again after reforms, so a unit is
/// known by its code and the first day of its validity.
/// </summary>
[ConnectionName("Units")]
internal sealed partial class AdministrativeUnit
{
    [Ignore]
    public int Id { get; set; }

    /// <summary>Official code, as text: "19" for Thái Nguyên, "171" for Đại Từ, "VN" for the country.</summary>
    public required string Code { get; init; }

    /// <summary>Name without the kind: "Đại Từ". Names repeat; Thái Nguyên is a province and a city.</summary>
    public required string Name { get; init; }

    /// <summary>Name in English, where the data has one.</summary>
    public string? NameEn { get; init; }

    /// <summary>Level in the hierarchy.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>Kind of unit; rates count only the kinds that the criteria set in force applies to.</summary>
    public required UnitKind Kind { get; init; }

    [Ignore]
    public string? ParentCode { get; init; }

    /// <summary>First day of validity.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day on which the unit is no longer valid; null while it lasts.</summary>
    public DateOnly? ValidTo { get; init; }
}
