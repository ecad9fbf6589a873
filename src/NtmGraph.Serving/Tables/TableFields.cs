using System.Text.Json;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>What a table asks of the fields of a query.</summary>
internal static class TableFields
{
    /// <summary>The value to which fields lead from the root of an answer; undefined where there is none.</summary>
    public static JsonElement Follow(IEnumerable<SelectedField> fields, JsonElement data)
    {
        foreach (var field in fields)
            if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(field.Key, out data))
                return default;
        return data;
    }

    extension(SelectedField selected)
    {
        /// <summary>
        /// Whether it is a list that a query may filter, order or page through, and so one that makes rows; a list without arguments
        /// is not.
        /// </summary>
        public bool IsQueried =>
            selected.IsList && selected.HasFields && (selected.IsOfConnection || selected.Definition.Arguments is { Count: > 0 });

        /// <summary>Whether it is an object or a list of objects, even where <c>@skip</c> leaves nothing of them.</summary>
        public bool HasFields => selected.Ast.SelectionSet is not null;

        /// <summary>
        /// How the list is spread over columns, where the schema says so and the query asks for the field that decides it.
        /// </summary>
        public SpreadAttribute? Spread =>
            selected.Definition.GetMetadata<SpreadAttribute?>(SpreadAttribute.Metadata) is { } spread && selected.Below(spread.By) is not null ? spread : null;
    }
}
