using GraphQL.Execution;

namespace NtmGraph.Querying;

/// <summary>How much there is to read for a field.</summary>
/// <param name="Rows">The most rows that it gives.</param>
/// <param name="Facts">The facts that are read for them.</param>
public readonly record struct FieldSize(long Rows, long Facts);

/// <summary>What is known of the length of a list before it is read.</summary>
/// <param name="Assumed">How many elements it has, or has at most where an argument says how many.</param>
internal sealed record ListSize(int Assumed)
{
    /// <summary>The arguments that say how many elements to give.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>How many elements are given where no argument says so.</summary>
    public int? Unsaid { get; init; }

    /// <summary>The fields below that are the list; none where the field itself is.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>
    /// How many elements the data has for the arguments of the list and of the field above it, at most where an argument says how many to
    /// give; null where the data is not asked.
    /// </summary>
    public Func<IServiceProvider, SelectedField, IDictionary<string, ArgumentValue>?, IDictionary<string, ArgumentValue>?, long>? Known { get; init; }

    /// <summary>How many elements a request asks for.</summary>
    /// <param name="arguments">The arguments of the list.</param>
    /// <param name="above">The arguments of the field above it.</param>
    /// <param name="field">The list.</param>
    /// <param name="services">The services of the request.</param>
    public int Asked(
        IDictionary<string, ArgumentValue>? arguments, IDictionary<string, ArgumentValue>? above, SelectedField field, IServiceProvider services)
    {
        int? asked = null;
        foreach (var name in By)
            if (arguments is not null && arguments.TryGetValue(name, out var argument) && Number(argument.Value) is { } number)
                asked = Math.Max(asked ?? 0, Math.Min(number, Assumed)); // A request for more is refused when the field is resolved.
        var size = asked ?? Unsaid ?? Assumed;
        return Known is null ? size : (int)Math.Min(By.Count == 0 ? int.MaxValue : size, Known(services, field, arguments, above));
    }

    private static int? Number(object? value) => value switch
    {
        int number => number,
        System.Collections.ICollection list => list.Count,
        _ => null,
    };
}
