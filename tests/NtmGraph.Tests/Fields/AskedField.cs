using GraphQL;
using GraphQL.Types;

namespace NtmGraph.Tests;

/// <summary>A field of the schema that leads to other objects, and the shortest question that asks for it.</summary>
/// <param name="Type">The type that it is a field of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Gives">The type of what it leads to; of a list, that of its elements.</param>
/// <param name="Question">A whole query.</param>
internal sealed record AskedField(string Type, string Name, string Gives, string Question)
{
    /// <summary>What is written for arguments that must be given.</summary>
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["code"] = "\"19\"",
        ["level"] = "COMMUNE",
        ["set"] = "\"text 1\"",
        ["text"] = "\"dai tu\"",
        ["since"] = "\"2020-12-31\"",
        ["from"] = "\"2020-12-31\"",
        ["to"] = "\"2023-12-31\"",
        ["printed"] = "\"118/126\"",
        ["id"] = $"\"{NodeIds.Write("Source", "s")}\"",
        ["ids"] = $"[\"{NodeIds.Write("Source", "s")}\", \"{NodeIds.Write("AdministrativeUnit", "19", new DateOnly(2000, 1, 1), new DateOnly(2023, 12, 31))}\"]",
    };

    /// <summary>All of them, each type reached by the shortest way.</summary>
    public static IReadOnlyList<AskedField> Of(ISchema schema)
    {
        var found = new List<AskedField>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ways = new Queue<(IObjectGraphType Type, Func<string, string> Way)>();
        ways.Enqueue((schema.Query, selection => $"{{ {selection} }}"));
        while (ways.TryDequeue(out var place))
        {
            if (!seen.Add(place.Type.Name))
                continue;
            foreach (var field in place.Type.Fields.OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                if (field.ResolvedType!.GetNamedType() is not IObjectGraphType type)
                    continue;
                var asked = field.Name + Arguments(field);
                if (!IsPlumbing(place.Type))
                    found.Add(new(place.Type.Name, field.Name, Listed(type).Name, place.Way($"{asked} {{ {Leaves(type)} }}")));
                ways.Enqueue((type, selection => place.Way($"{asked} {{ {selection} }}")));
            }
        }
        return found;
    }

    /// <summary>Connections, edges and pages, which every list has.</summary>
    private static bool IsPlumbing(IGraphType type) => type.Name.EndsWith("Connection", StringComparison.Ordinal) || type.Name.EndsWith("Edge", StringComparison.Ordinal);

    private static IGraphType Listed(IObjectGraphType type) => IsPlumbing(type) ? type.Fields.Find("nodes")!.ResolvedType!.GetNamedType() : type;

    private static string Arguments(GraphQL.Types.FieldType field)
    {
        var needed = field.Arguments?.Where(argument => argument is { ResolvedType: NonNullGraphType, DefaultValue: null }).Select(Written).ToList();
        return needed is { Count: > 0 } ? $"({string.Join(", ", needed)})" : "";
    }

    private static string Written(QueryArgument argument) => argument.Name == "by"
        ? $"by: [{((EnumerationGraphType)argument.ResolvedType!.GetNamedType()).Values.First().Name}]"
        : $"{argument.Name}: {Values[argument.Name]}";

    /// <summary>All plain fields of a type; of a connection, those of its nodes.</summary>
    private static string Leaves(IObjectGraphType type) => string.Join(' ', type.Fields.OrderBy(field => field.Name, StringComparer.Ordinal)
        .Select(field => field.ResolvedType!.GetNamedType() switch
        {
            IObjectGraphType nodes when field.Name == "nodes" && IsPlumbing(type) => $"nodes {{ {Leaves(nodes)} }}",
            IObjectGraphType or IInterfaceGraphType => null,
            _ => Arguments(field).Length > 0 ? null : field.Name,
        })
        .OfType<string>().DefaultIfEmpty("__typename"));
}
