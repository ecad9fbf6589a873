using GraphQL.DataLoader;

namespace NtmGraph.Querying;

/// <summary>Answers that follow from others, loaded together or on their own.</summary>
public static class Continued
{
    /// <summary>Makes the field's value of an answer that is loaded together with others.</summary>
    public static IDataLoaderResult<TResult> Then<TAnswer, TResult>(this IDataLoaderResult<TAnswer> answer, Func<TAnswer, TResult> next) =>
        new Later<TResult>(async ct => next(await answer.GetResultAsync(ct)));

    /// <summary>Makes the field's value of several answers, each loaded together with others.</summary>
    public static IDataLoaderResult<TResult> Together<TAnswer, TResult>(
        this IEnumerable<IDataLoaderResult<TAnswer>> answers, Func<IReadOnlyList<TAnswer>, TResult> next)
    {
        var asked = answers.ToList();
        return new Later<TResult>(async ct =>
        {
            var known = new List<TAnswer>();
            foreach (var answer in asked)
                known.Add(await answer.GetResultAsync(ct));
            return next(known);
        });
    }

    /// <summary>An answer that is loaded on its own, where others are loaded together.</summary>
    public static IDataLoaderResult<TResult> Alone<TResult>(Func<CancellationToken, Task<TResult>> load) => new Later<TResult>(load);

    private sealed class Later<TResult>(Func<CancellationToken, Task<TResult>> load) : IDataLoaderResult<TResult>
    {
        public Task<TResult> GetResultAsync(CancellationToken cancellationToken = default) => load(cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await load(cancellationToken);
    }
}
