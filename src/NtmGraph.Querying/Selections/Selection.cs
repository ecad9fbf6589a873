using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>The fields selected of an object of one type, in the order in which the answer holds them.</summary>
/// <param name="type">The type of the object.</param>
public sealed class Selection(IObjectGraphType type)
{
    private readonly OrderedDictionary<string, SelectedField> fields = new(StringComparer.Ordinal);

    /// <summary>The type of the object.</summary>
    public IObjectGraphType Type { get; } = type;

    /// <summary>The fields.</summary>
    public IReadOnlyList<SelectedField> Fields => fields.Values;

    /// <summary>The field of this name in the answer; null where none is selected.</summary>
    public SelectedField? Find(string key) => fields.GetValueOrDefault(key);

    internal void Add(SelectedField field) => fields.Add(field.Key, field);
}
