using System.Linq.Expressions;

namespace NtmGraph;

/// <summary>Has a condition on the unit of a fact go by the units that lay above it at the end of the fact's year.</summary>
/// <param name="db">The database.</param>
/// <param name="condition">The condition on the unit.</param>
/// <param name="unit">The unit of the fact.</param>
/// <param name="year">The year of the fact.</param>
internal sealed class ParentsOfYear(NtmContext db, LambdaExpression condition, Expression unit, Expression year) : ExpressionVisitor
{
    private readonly Expression<Func<AdministrativeUnit, int, int, AdministrativeUnit?>> above = (below, depth, at) => db.UnitAncestors
        .Where(row => row.UnitId == below.Id && row.Depth == depth && row.FromYear <= at && row.ToYear > at).Select(row => row.Ancestor).FirstOrDefault();

    /// <summary>Those facts whose unit fits a condition at the end of their year. A unit that never lay elsewhere is looked up once, not once a fact.</summary>
    /// <param name="db">The database.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="where">The condition on their unit.</param>
    public static IQueryable<Assessment> Fit(NtmContext db, IQueryable<Assessment> facts, Expression<Func<AdministrativeUnit, bool>> where)
    {
        var fact = Expression.Parameter(typeof(Assessment), "fact");
        var ofYear = new ParentsOfYear(db, where, Expression.Property(fact, nameof(Assessment.Unit)), Expression.Property(fact, nameof(Assessment.Year)));
        var fits = Expression.Lambda<Func<Assessment, bool>>(ofYear.Visit(where.Body), fact);
        if (!ofYear.Found)
            return Of(facts, db.Units.Where(where));
        var moved = db.UnitAncestors.Where(row => row.Depth > 0 && (row.FromYear != UnitAncestor.First || row.ToYear != UnitAncestor.Last)).Select(row => row.UnitId);
        return Of(facts, db.Units.Where(where).Where(unit => !moved.Contains(unit.Id)))
            .Concat(Of(facts, db.Units.Where(unit => moved.Contains(unit.Id))).Where(fits));
    }

    /// <summary>Whether the condition asks for a unit above.</summary>
    private bool Found { get; set; }

    protected override Expression VisitParameter(ParameterExpression node) => node == condition.Parameters[0] ? unit : node;

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Member.Name is nameof(AdministrativeUnit.Above) or nameof(AdministrativeUnit.Below) && node.Expression?.Type == typeof(AdministrativeUnit))
            throw QuestionErrors.NoOneDay();
        Expression below = node;
        var depth = 0;
        for (; below is MemberExpression { Member.Name: nameof(UnitParent.Parent), Expression: MemberExpression { Member.Name: nameof(AdministrativeUnit.ParentLink) } link }; depth++)
            below = link.Expression!;
        if (depth == 0)
            return base.VisitMember(node);
        Found = true;
        return Expression.Invoke(above, Visit(below), Expression.Constant(depth), year);
    }

    private static IQueryable<Assessment> Of(IQueryable<Assessment> facts, IQueryable<AdministrativeUnit> units) =>
        facts.Join(units, fact => fact.UnitId, unit => unit.Id, (fact, _) => fact);
}
