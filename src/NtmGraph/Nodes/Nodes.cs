using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

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
    [Cost(100), ListSize(MostNodes, By = "ids")]
    public static async Task<IEnumerable<INode?>> Nodes(IResolveFieldContext context, [Database] NtmContext db, [Id] IEnumerable<string> ids)
    {
        var wanted = ids.ToList();
        if (wanted.Count > MostNodes)
            throw new QueryError("TOO_MANY_IDS", $"`nodes` finds up to {MostNodes} at once, not {wanted.Count}.");
        var found = new List<INode?>();
        foreach (var id in wanted)
            found.Add(await FindNode(context, db, id));
        return found;
    }

    private static async Task<INode?> FindNode(IResolveFieldContext context, NtmContext db, string id)
    {
        var node = NodeIds.Read(id);
        var (code, day) = (node.Code, node.AsOf);
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

/// <summary>Something with an identifier of its own, by which `node` finds it again.</summary>
[Name("Node")]
internal interface INode
{
    /// <summary>Opaque identifier, the same on every server and after every import.</summary>
    [Name("id"), Id]
    string NodeId { get; }
}

/// <summary>
/// Writes and reads the identifiers of nodes: the type, for units the first day of validity, for whatever depends on a day that
/// day, and the code. A client that keeps objects by their identifiers then keeps one for each day.
/// </summary>
internal static class NodeIds
{
    private const int Shown = 80;
    private const string DayFormat = "yyyy-MM-dd";

    public static string Write(string type, string code, DateOnly? validFrom = null, DateOnly? asOf = null) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{type}:{validFrom:yyyy-MM-dd}:{asOf:yyyy-MM-dd}:{code}")));

    /// <exception cref="QueryError">The text is no identifier.</exception>
    public static NodeId Read(string id)
    {
        if (Base64Url.IsValid(id)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id)).Split(':', 4) is [var type, var validFrom, var asOf, var code]
            && TryRead(validFrom, out var from) && TryRead(asOf, out var day))
            return new NodeId(type, code, from, day);
        throw Invalid(id);
    }

    /// <summary>The error for a text that is no identifier.</summary>
    public static QueryError Invalid(string id) =>
        new("INVALID_ID", $"\"{(id.Length <= Shown ? id : id[..Shown] + "…")}\" is no identifier of this server's.");

    private static bool TryRead(string text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : null;
        return day is not null || text.Length == 0;
    }
}

/// <summary>What an identifier names.</summary>
/// <param name="Type">Name of the GraphQL type.</param>
/// <param name="Code">Code of the object.</param>
/// <param name="ValidFrom">First day of validity of a unit; null for all else.</param>
/// <param name="AsOf">The day on which it is looked at; null for what depends on none.</param>
internal sealed record NodeId(string Type, string Code, DateOnly? ValidFrom, DateOnly? AsOf);
