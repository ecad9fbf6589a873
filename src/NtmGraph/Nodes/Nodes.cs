using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

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

    /// <summary>What an identifier names, for a filter.</summary>
    /// <exception cref="QueryError">The text is no identifier.</exception>
    public static Identity Identify(string id)
    {
        var node = Read(id);
        return new(id, node.Type, node.ValidFrom is { } from ? [node.Code, from] : [node.Code], node.AsOf);
    }

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
    public static QueryError Invalid(string id)
    {
        var shown = VisibleText.Start(id, Shown);
        return new(QueryError.InvalidId, $"\"{shown}\" is no identifier of this server's.") { Values = [shown] };
    }

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
