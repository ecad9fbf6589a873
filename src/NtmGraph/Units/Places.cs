using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A place that figures are grouped by: the unit of a level, or the unit directly below the one asked about.</summary>
internal enum Place
{
    Province,
    District,
    Commune,
    Child,
}

/// <summary>
/// Figures of a unit, or of a group of units, and the places that these lie in or are: ids of units, null where they lie in
/// none and where the place was not asked for.
/// </summary>
internal abstract record PlacedFigures
{
    /// <summary>The unit, where the figures are of one.</summary>
    public int? UnitId { get; init; }

    public int? ProvinceId { get; init; }

    public int? DistrictId { get; init; }

    public int? CommuneId { get; init; }

    public int? ChildId { get; init; }

    public int? In(Place place) => place switch
    {
        Place.Province => ProvinceId,
        Place.District => DistrictId,
        Place.Commune => CommuneId,
        _ => ChildId,
    };
}

/// <summary>Figures of a year.</summary>
internal abstract record PlacedFiguresOfYear : PlacedFigures
{
    public int? Year { get; init; }
}

/// <summary>What places are there, and where units lie.</summary>
internal static class Places
{
    /// <summary>A child may lie so many levels below its parent: a province has districts or communes.</summary>
    private const int MostLevelsToChild = 2;

    private static readonly ShapedQuery<NtmContext, KeyQuestion, UnitKey> ShapedKeys = new(KeysOf);

    public static IReadOnlyList<Place> All { get; } = Enum.GetValues<Place>();

    /// <summary>The places among what a reader groups by; every feature has a list of its own, which names places alike.</summary>
    public static IReadOnlyList<Place> Among<TDimension>(IEnumerable<TDimension> dimensions) where TDimension : struct, Enum =>
        [.. dimensions.Where(Named<TDimension>.Places.ContainsKey).Select(dimension => Named<TDimension>.Places[dimension])];

    /// <summary>The level of the units that are such a place; null for children, which are of no one level.</summary>
    public static UnitLevel? Level(this Place place) => place switch
    {
        Place.Province => UnitLevel.Province,
        Place.District => UnitLevel.District,
        Place.Commune => UnitLevel.Commune,
        _ => null,
    };

    /// <summary>Where units lie on a day.</summary>
    public static Placement<T> On<T>(NtmContext db, DateOnly day) where T : PlacedFigures =>
        new(db, rows => UnitSql.On(rows, day), (figures, row) => row.UnitId == figures.UnitId);

    /// <summary>Where units lay at the end of the year of their figures; one that ended during the year, where it lay last.</summary>
    public static Placement<T> AtEndOfYear<T>(NtmContext db) where T : PlacedFiguresOfYear =>
        new(db, rows => rows, (figures, row) => row.UnitId == figures.UnitId && row.FromYear <= figures.Year && row.ToYear > figures.Year);

    /// <summary>Where units lie on a day; one that has ended by then, where it lay last, and one that is yet to come, where it will lie first.</summary>
    public static Placement<T> Nearest<T>(NtmContext db, DateOnly day) where T : PlacedFigures =>
        new(db, rows => UnitSql.Nearest(rows, day), (figures, row) => row.UnitId == figures.UnitId)
        {
            LooksUpEach = true,
            VersionsFilledIn = UnitSql.On(db.UnitVersions, day),
        };

    /// <summary>The units below a unit that are such places.</summary>
    /// <param name="rows">The rows of the hierarchy below the unit.</param>
    /// <param name="level">The level of the unit.</param>
    /// <param name="places">The places.</param>
    public static IQueryable<UnitAncestor> Below(IQueryable<UnitAncestor> rows, UnitLevel level, IReadOnlyCollection<Place> places)
    {
        UnitLevel[] levels = [.. places.Select(Level).OfType<UnitLevel>()];
        // The index of the hierarchy goes by levels, not by depths.
        var lowest = level + MostLevelsToChild;
        return places.Contains(Place.Child)
            ? rows.Where(row => EF.Constant(levels).Contains(row.Level) || (row.Depth == 1 && row.Level <= EF.Constant(lowest)))
            : rows.Where(row => EF.Constant(levels).Contains(row.Level));
    }

    /// <summary>The keys of the places of some figures, by their ids.</summary>
    public static Task<Dictionary<int, UnitKey>> Keys(NtmContext db, IReadOnlyCollection<PlacedFigures> figures, CancellationToken ct) =>
        EntityKeys.Read(
            All.SelectMany(place => figures.Select(of => of.In(place))),
            ids => ShapedKeys.Ask(db, new KeyQuestion(ids)).ToDictionaryAsync(key => key.Id, cancellationToken: ct));

    /// <summary>The keys of some units.</summary>
    public static IQueryable<UnitKey> KeysOf(NtmContext db, KeyQuestion q) =>
        db.Units.Where(unit => q.UnitIds.Contains(unit.Id)).Select(UnitKey.OfUnit);

    private static class Named<TDimension> where TDimension : struct, Enum
    {
        public static Dictionary<TDimension, Place> Places { get; } = Enum.GetValues<TDimension>()
            .Join(All, dimension => dimension.ToString(), place => place.ToString(), (dimension, place) => (dimension, place)).ToDictionary();
    }
}

/// <summary>Of which units keys are asked for.</summary>
internal sealed record KeyQuestion([property: Value] IReadOnlyList<int> UnitIds);

/// <summary>Which rows of the hierarchy say where the units of figures lie: at most one for each unit above.</summary>
/// <param name="db">The database.</param>
/// <param name="hold">Leaves those rows of the hierarchy that hold on the day asked about, where it is the same for all figures.</param>
/// <param name="about">Which of them are about figures.</param>
internal sealed class Placement<T>(
    NtmContext db, Func<IQueryable<UnitAncestor>, IQueryable<UnitAncestor>> hold, Expression<Func<T, UnitAncestor, bool>> about)
    where T : PlacedFigures
{
    private readonly IQueryable<UnitAncestor> held = hold(db.UnitAncestors);

    /// <summary>
    /// Whether the level of each unit above is looked up by itself, which serves where there may be few figures: joined, SQLite writes out the
    /// places of all units first, which serves where there are many.
    /// </summary>
    public bool LooksUpEach { get; init; }

    /// <summary>Which version of each unit above is filled in, where it need not be the one that the figures lie in: all figures within a unit are then of one version.</summary>
    public IQueryable<UnitVersion>? VersionsFilledIn { get; init; }

    /// <summary>The figures of units that lie in a unit, or are it.</summary>
    public IQueryable<T> Within(IQueryable<T> figures, int unitId)
    {
        var of = Expression.Parameter(typeof(T), "of");
        return figures.SelectMany(Expression.Lambda<Func<T, IEnumerable<UnitAncestor>>>(Within(of, unitId).Expression, of), (found, _) => found);
    }

    /// <summary>
    /// Fills in places. The figures must be made by an object initialiser that sets all other properties, if only to null, and no
    /// place. Places that are not filled in here cannot be asked for later.
    /// </summary>
    /// <param name="figures">Figures of single units.</param>
    /// <param name="places">The places to fill in.</param>
    /// <param name="withinId">The unit that children lie directly below; needed for <see cref="Place.Child"/> alone.</param>
    /// <param name="own">Those of the places that the units are themselves: no join says more.</param>
    public IQueryable<T> Fill(IQueryable<T> figures, IReadOnlyCollection<Place> places, int? withinId, params IReadOnlyCollection<Place> own)
    {
        List<PropertyInfo> known = [.. typeof(T).GetProperties().Where(property => property.CanWrite)
            .ExceptBy(Places.All.Select(Property), property => property.Name)];
        foreach (var place in places)
        {
            var of = Expression.Parameter(typeof(T), "of");
            var property = typeof(T).GetProperty(Property(place))!;
            if (own.Contains(place))
                figures = figures.Select(Expression.Lambda<Func<T, T>>(With(Expression.Property(of, nameof(PlacedFigures.UnitId))), of));
            else
            {
                FillIn(Above(of, place, withinId).Select(row => (int?)row.AncestorId));
                // By a join of its own: SQLite writes out one within another for all units.
                if (VersionsFilledIn is not null)
                    FillIn(VersionOf(of, property));
            }
            known.Add(property);

            void FillIn(IQueryable<int?> ids)
            {
                var id = Expression.Parameter(typeof(int?), "id");
                figures = figures.SelectMany(
                    Expression.Lambda<Func<T, IEnumerable<int?>>>(ids.DefaultIfEmpty().Expression, of), Expression.Lambda<Func<T, int?, T>>(With(id), of, id));
            }

            MemberInitExpression With(Expression id) => Expression.MemberInit(
                Expression.New(typeof(T)),
                known.Select(same => Expression.Bind(same, Expression.Property(of, same))).Append(Expression.Bind(property, id)));
        }
        return figures;
    }

    private IQueryable<UnitAncestor> Within(ParameterExpression of, int unitId) => About(of, Below(unitId), row => row);

    /// <summary>What lies within a unit, and what lay within earlier and later versions of it.</summary>
    private IQueryable<UnitAncestor> Below(int unitId) => hold(UnitSql.EverBelow(db, unitId));

    private IQueryable<UnitAncestor> Above(ParameterExpression of, Place place, int? withinId)
    {
        if (place.Level() is { } level)
            return About(
                of,
                LooksUpEach
                    ? hold(db.UnitAncestors.Where(row => db.Units.Any(unit => unit.Id == row.AncestorId && unit.Level == EF.Constant(level))))
                    : held.Where(row => row.Ancestor.Level == EF.Constant(level)),
                row => row);
        var children =
            from within in Below(withinId!.Value)
            join child in held on within.UnitId equals child.UnitId
            where child.Depth == within.Depth - 1
            select new Step { Within = within, Child = child };
        return About(of, children, step => step.Within, step => step.Child).Select(step => step.Child);
    }

    /// <summary>The version that is filled in of the unit that was found to be a place.</summary>
    private IQueryable<int?> VersionOf(ParameterExpression of, PropertyInfo place)
    {
        var version = Expression.Parameter(typeof(UnitVersion), "version");
        var same = Expression.Equal(Expression.Convert(Expression.Property(version, nameof(UnitVersion.UnitId)), typeof(int?)), Expression.Property(of, place));
        return VersionsFilledIn!.Where(Expression.Lambda<Func<UnitVersion, bool>>(same, version)).Select(found => (int?)found.VersionId);
    }

    /// <summary>Those of some rows whose parts are about figures.</summary>
    private IQueryable<TRow> About<TRow>(ParameterExpression of, IQueryable<TRow> rows, params IEnumerable<Expression<Func<TRow, UnitAncestor>>> parts)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var all = parts.Select(part => (Expression)Expression.Invoke(about, of, Expression.Invoke(part, row))).Aggregate(Expression.AndAlso);
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(all, row));
    }

    private static string Property(Place place) => $"{place}Id";

    /// <summary>That a unit lies within another one, and in which child of it.</summary>
    private sealed class Step
    {
        public required UnitAncestor Within { get; init; }

        public required UnitAncestor Child { get; init; }
    }
}
