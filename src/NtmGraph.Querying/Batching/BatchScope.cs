using System.Collections.Concurrent;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.Extensions.DependencyInjection;

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
    public static IDataLoaderResult<TResult> Load<TResult>(
        IResolveFieldContext context,
        int key,
        Func<IReadOnlyList<int>, CancellationToken, Task<IReadOnlyDictionary<int, TResult>>> fetch,
        Func<TResult> none)
    {
        var scope = context.RequestServices!.GetRequiredService<BatchScope>();
        var place = string.Join('/', Steps(context));
        return ((BatchLoader<TResult>)scope.loaders.GetOrAdd(place, _ => new BatchLoader<TResult>(fetch, none))).Load(key);
    }

    private static IEnumerable<string> Steps(IResolveFieldContext context)
    {
        for (var at = context; at is not null; at = at.Parent)
            yield return $"{at.ParentType?.Name}.{at.ResponsePath.Last(part => part is string)}";
    }
}
