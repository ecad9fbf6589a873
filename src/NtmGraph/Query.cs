using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// Vietnam's New Rural Development programme: units, criteria, recognitions, campaigns, targets and the figures
/// computed from them.
/// </summary>
/// <remarks>Each feature's folder adds its own fields.</remarks>
internal sealed partial class Query
{
    private const int MostNodes = 100;

    /// <summary>The unit, criteria set, campaign, target, published figure or source with this identifier; null where there is none.</summary>
    /// <param name="id">An `id` that this server gave.</param>
    [Cost(10)]
    public static Task<INode?> Node(IResolveFieldContext context, [Database] NtmContext db, [Id] string id) =>
        FindNode(context, db, id);

    /// <summary>Several of them at once, in the order asked for.</summary>
    /// <param name="ids">Up to 100 identifiers that this server gave.</param>
    [CanFail, Cost(0, Each = 10), ListSize(MostNodes, By = "ids")]
    public static async Task<IEnumerable<INode?>> Nodes(IResolveFieldContext context, [Database] NtmContext db, [Id] IEnumerable<string> ids)
    {
        var wanted = ids.ToList();
        if (wanted.Count > MostNodes)
            throw new QueryError("TOO_MANY_IDS", $"`nodes` finds up to {MostNodes} at once, not {wanted.Count}.");
        var found = new INode?[wanted.Count];
        for (var i = 0; i < found.Length; i++)
            try
            {
                found[i] = await FindNode(context, db, wanted[i]);
            }
            catch (QueryError error)
            {
                PlainFieldStrategy.FailElement(context, i, error);
            }
        return found;
    }

    private static async Task<INode?> FindNode(IResolveFieldContext context, NtmContext db, string id)
    {
        var node = NodeIds.Read(id);
        var (code, day) = (StoredText.Sought(node.Code), node.AsOf);
        db = db.At(day ?? db.Day);
        return node switch
        {
            { Type: nameof(AdministrativeUnit), ValidFrom: { } from, AsOf: not null } => await Projected.First(context, db.Units.Where(unit => unit.Code == code && unit.ValidFrom == from), day),
            { Type: nameof(CriteriaSet), ValidFrom: null, AsOf: null } => await Projected.First(context, db.CriteriaSets.Where(set => set.Code == code)),
            { Type: nameof(Campaign), ValidFrom: null, AsOf: not null } => await Projected.First(context, db.Campaigns.Where(campaign => campaign.Code == code), day),
            { Type: nameof(Target), ValidFrom: null, AsOf: not null } => await Projected.First(context, db.Targets.Where(target => target.Code == code), day),
            { Type: nameof(PublishedFigure), ValidFrom: null, AsOf: not null } => await Projected.First(context, db.PublishedFigures.Where(figure => figure.Code == code), day),
            { Type: nameof(Source), ValidFrom: null, AsOf: null } => await Projected.First(context, db.Sources.Where(source => source.Code == code)),
            _ => throw NodeIds.Invalid(id),
        };
    }
}
