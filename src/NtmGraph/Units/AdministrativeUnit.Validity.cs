namespace NtmGraph;

internal sealed partial class AdministrativeUnit
{
    internal DateOnly End => ValidTo ?? DateOnly.MaxValue;

    internal bool IsValidOn(DateOnly day) => ValidFrom <= day && day < End;

    internal bool Overlaps(AdministrativeUnit other) => ValidFrom < other.End && other.ValidFrom < End;

    internal bool SameAs(AdministrativeUnit other) =>
        (Code, Name, NameEn, Kind, ParentCode, ValidFrom, ValidTo)
        == (other.Code, other.Name, other.NameEn, other.Kind, other.ParentCode, other.ValidFrom, other.ValidTo);
}
