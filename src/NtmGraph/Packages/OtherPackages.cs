using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NtmGraph;

/// <summary>
/// What the database holds from packages other than the one being read: rows it may share with them, keys
/// they have taken, and the primary keys in use.
/// </summary>
internal sealed class OtherPackages
{
    private const string Key = "Id";

    private static readonly MethodInfo HighestMethod = typeof(OtherPackages).GetMethod(nameof(HighestOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>An empty database, for checking a package by itself.</summary>
    public static OtherPackages None { get; } = new();

    /// <summary>The primary key of the package being read.</summary>
    public int PackageId { get; init; } = 1;

    public IReadOnlyDictionary<Type, int> HighestIds { get; init; } = new Dictionary<Type, int>();

    public IReadOnlyList<AdministrativeUnit> Units { get; init; } = [];

    /// <summary>By which version each of these units began before the package being read, and whether it had others, by their ids.</summary>
    public IReadOnlyDictionary<int, (int OriginId, bool HasChanged)> Origins { get; init; } = new Dictionary<int, (int, bool)>();

    public IReadOnlyDictionary<string, Source> Sources { get; init; } = new Dictionary<string, Source>();

    public IReadOnlyDictionary<string, CriteriaSet> CriteriaSets { get; init; } = new Dictionary<string, CriteriaSet>();

    public IReadOnlyDictionary<string, Measure> Measures { get; init; } = new Dictionary<string, Measure>();

    public IReadOnlyDictionary<(DateOnly, int, int), UnitSuccession> Successions { get; init; } =
        new Dictionary<(DateOnly, int, int), UnitSuccession>();

    public IReadOnlyList<MapPlace> MapPlaces { get; init; } = [];

    /// <summary>Codes of campaigns, targets and published figures that other packages have taken.</summary>
    public IReadOnlySet<(string Resource, string Code)> Codes { get; init; } = new HashSet<(string, string)>();

    /// <summary>Units, years and criteria that other packages assess.</summary>
    public IEnumerable<(int UnitId, int Year, int CriterionId)> Assessments { get; init; } = [];

    public static OtherPackages Load(NtmContext db, int packageId)
    {
        var units = db.Units.ToList();
        return new OtherPackages
        {
            Units = units,
            Origins = units.ToDictionary(unit => unit.Id, unit => (unit.OriginId, unit.HasChanged)),
            PackageId = packageId,
            HighestIds = db.Model.GetEntityTypes().Where(NumbersItsRows).ToDictionary(entity => entity.ClrType, entity => Highest(db, entity.ClrType)),
            Sources = db.Sources.ToDictionary(row => row.Code),
            CriteriaSets = db.CriteriaSets.Include(row => row.Kinds).Include(row => row.Criteria)
                .ThenInclude(row => row.Indicators).ToDictionary(row => row.Code),
            Measures = db.Measures.ToDictionary(row => row.Code),
            Successions = db.Successions.ToDictionary(row => (row.EffectiveOn, row.FromId, row.ToId)),
            MapPlaces = db.MapPlaces.ToList(),
            Codes = db.Campaigns.Select(row => row.Code).AsEnumerable().Select(code => ("campaigns", code))
                .Concat(db.Targets.Select(row => row.Code).AsEnumerable().Select(code => ("targets", code)))
                .Concat(db.PublishedFigures.Select(row => row.Code).AsEnumerable().Select(code => ("published_figures", code)))
                .ToHashSet(),
            Assessments = db.Assessments.Select(row => new ValueTuple<int, int, int>(row.UnitId, row.Year, row.CriterionId)),
        };
    }

    /// <summary>Whether a row with this primary key was there before the package being read.</summary>
    public bool Has<T>(int id) => id <= HighestIds.GetValueOrDefault(typeof(T));

    public Criterion? Criterion(string set, int number) =>
        CriteriaSets.GetValueOrDefault(set)?.Criteria.FirstOrDefault(criterion => criterion.Number == number);

    private static bool NumbersItsRows(IEntityType entity) => entity.FindPrimaryKey()!.Properties is [{ Name: Key, ClrType: var type }] && type == typeof(int);

    private static int Highest(NtmContext db, Type entity) => (int)HighestMethod.MakeGenericMethod(entity).Invoke(null, [db])!;

    private static int HighestOf<T>(NtmContext db) where T : class => db.Set<T>().Max(row => (int?)EF.Property<int>(row, Key)) ?? 0;
}
