using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A unit passed into another one when boundaries changed. Recognitions do not pass with it; they stay with a unit that only has another name, kind or parent.</summary>
[ConnectionName("Successions")]
internal sealed class UnitSuccession
{
    [Ignore]
    public int Id { get; set; }

    /// <summary>First day of the new order.</summary>
    public required DateOnly EffectiveOn { get; init; }

    [Ignore]
    public required int FromId { get; init; }

    [Ignore]
    public required int ToId { get; init; }

    /// <summary>Whether the whole unit passed over or a part of it.</summary>
    public required SuccessionExtent Extent { get; init; }

    /// <summary>Number of the resolution.</summary>
    public string? Decision { get; init; }

    [Ignore]
    public int? SourceId { get; init; }

    /// <summary>The unit before.</summary>
    public AdministrativeUnit From { get; init; } = null!;

    /// <summary>The unit after.</summary>
    public AdministrativeUnit To { get; init; } = null!;

    /// <summary>Where this is stated.</summary>
    public Source? Source { get; init; }
}

/// <summary>How much of a unit passed into another one.</summary>
internal enum SuccessionExtent
{
    /// <summary>The whole unit.</summary>
    All = 1,

    /// <summary>A part of it; the rest went elsewhere.</summary>
    Part = 2,
}

/// <summary>Reads <c>successions</c> of a data package.</summary>
internal static class SuccessionRows
{
    private const string Resource = "successions";

    /// <summary>The successions that no other package has brought yet.</summary>
    public static IEnumerable<UnitSuccession> Read(PackageReading reading)
    {
        foreach (var table in reading.Rows(Resource))
        {
            var effectiveOn = table.Date(table.Column("effective_on"));
            var from = reading.Units.Find(table, table.Column("from_code"), effectiveOn.AddDays(-1));
            var to = reading.Units.Find(table, table.Column("to_code"), effectiveOn);
            var fits = from is not null && to is not null;
            var source = reading.Sources.FindOrNull(table, table.Column("source"), ref fits);
            if (!fits)
                continue;
            if (from == to)
            {
                table.RefuseRow($"the unit {from!.Code} valid from {from.ValidFrom:yyyy-MM-dd} cannot succeed itself");
                continue;
            }
            var known = reading.Others.Successions.GetValueOrDefault((effectiveOn, from!.Id, to!.Id));
            var succession = new UnitSuccession
            {
                Id = known?.Id ?? reading.Ids.Next<UnitSuccession>(),
                EffectiveOn = effectiveOn,
                FromId = from.Id,
                ToId = to.Id,
                Extent = table.Choice<SuccessionExtent>(table.Column("extent")),
                Decision = table.TextOrNull(table.Column("decision")),
                SourceId = source?.Id,
            };
            if (known is not null && !SameAs(succession, known))
                table.RefuseRow($"another package has the succession of {to.Code} to {from.Code} on {effectiveOn:yyyy-MM-dd} otherwise; "
                    + "a succession that two packages bring must be the same in both");
            reading.Share(Resource, succession.Id);
            if (known is null)
                yield return succession;
        }
    }

    private static bool SameAs(UnitSuccession a, UnitSuccession b) =>
        (a.Extent, a.Decision, a.SourceId) == (b.Extent, b.Decision, b.SourceId);
}
