using System.Collections.Concurrent;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>
/// The batch loaders of one request: one for each place in the response, whatever the positions in lists. Fields of
/// different types may bear the same name in one place, below an interface; they are apart.
/// </summary>
public sealed class BatchScope
{
    private readonly ConcurrentDictionary<string, object> loaders = new(StringComparer.Ordinal);

    /// <summary>Loads what belongs to a key, together with the keys of all sibling fields.</summary>
    /// <param name="context">The field.</param>
    /// <param name="key">The key, most often the primary key of the parent.</param>
    /// <param name="fetch">Fetches the answers for many keys; called once a level.</param>
    /// <param name="none">The answer for a key that none was fetched for.</param>
    /// <param name="shared">Names what several fields of the same parents are answered from; each field has answers of its own where left out.</param>
    public static IDataLoaderResult<TResult> Load<TResult>(
        IResolveFieldContext context,
        int key,
        Func<IReadOnlyList<int>, CancellationToken, Task<IReadOnlyDictionary<int, TResult>>> fetch,
        Func<TResult> none,
        string? shared = null)
    {
        var scope = context.RequestServices!.GetRequiredService<BatchScope>();
        var variant = context.RequestServices!.GetRequiredService<IOptions<QueryingOptions>>().Value.Variant(context);
        var steps = shared is null ? Steps(context) : Steps(context.Parent!).Prepend($"{context.ParentType.Name}.({shared})");
        var place = string.Join('/', steps.Prepend(variant));
        return ((BatchLoader<TResult>)scope.loaders.GetOrAdd(place, _ => new BatchLoader<TResult>(fetch, none))).Load(key);
    }

    private static IEnumerable<string> Steps(IResolveFieldContext context)
    {
        for (var at = context; at is not null; at = at.Parent)
            yield return $"{at.ParentType?.Name}.{(at.FieldAst.Alias?.Name ?? at.FieldAst.Name).StringValue}";
    }
}
