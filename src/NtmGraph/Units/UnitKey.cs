using System.Linq.Expressions;
using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A unit that rows of figures are grouped by.</summary>
internal sealed record UnitKey(int Id, string Code, [property: Name("name")] string NameKey, DateOnly ValidFrom)
    : EntityKey<AdministrativeUnit>(Id)
{
    internal required string Name { get; init; }

    internal required string? NameEn { get; init; }

    internal required UnitKind Kind { get; init; }

    internal required UnitLevel Level { get; init; }

    internal required DateOnly? ValidTo { get; init; }

    internal required int OriginId { get; init; }

    internal required bool HasChanged { get; init; }

    public static Expression<Func<AdministrativeUnit, UnitKey>> OfUnit { get; } =
        unit => new UnitKey(unit.Id, unit.Code, unit.NameKey, unit.ValidFrom)
        {
            Name = unit.Name,
            NameEn = unit.NameEn,
            Kind = unit.Kind,
            Level = unit.Level,
            ValidTo = unit.ValidTo,
            OriginId = unit.OriginId,
            HasChanged = unit.HasChanged,
        };

    public static UnitKey Of(AdministrativeUnit unit) => Made(unit);

    private static readonly Func<AdministrativeUnit, UnitKey> Made = OfUnit.Compile();
}
