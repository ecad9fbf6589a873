using System.Collections.Concurrent;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Querying;

/// <summary>
/// The batch loaders of one request: one for each field of the plan and each day asked about, which all objects share that the field
/// is selected of.
/// </summary>
public sealed class BatchScope
{
    private readonly ConcurrentDictionary<Place, object> loaders = new();

    /// <summary>Loads what belongs to a key, together with the keys of all sibling fields.</summary>
    /// <param name="context">The field.</param>
    /// <param name="key">The key, most often the primary key of the parent.</param>
    /// <param name="fetch">Fetches the answers for many keys; called once a level.</param>
    /// <param name="none">The answer for a key for which the fetch gave none.</param>
    /// <param name="shared">Names what several fields of the same parents are answered from; each field has answers of its own where left out.</param>
    /// <param name="terms">What else the answers depend on: keys are loaded together only with those of equal terms.</param>
    public static IDataLoaderResult<TResult> Load<TResult>(
        IResolveFieldContext context,
        int key,
        Func<IReadOnlyList<int>, CancellationToken, Task<IReadOnlyDictionary<int, TResult>>> fetch,
        Func<TResult> none,
        string? shared = null,
        object? terms = null) => LoadBy(context, key, fetch, none, shared, terms: terms);

    /// <summary>Loads what belongs to a key, together with the keys of all sibling fields. Each fetch is given a context of the database, lent for the day that the fields are asked about.</summary>
    /// <inheritdoc cref="Load{TResult}"/>
    public static IDataLoaderResult<TResult> Load<TContext, TResult>(
        IResolveFieldContext context,
        int key,
        Func<TContext, IReadOnlyList<int>, CancellationToken, Task<IReadOnlyDictionary<int, TResult>>> fetch,
        Func<TResult> none,
        string? shared = null,
        object? terms = null) where TContext : DbContext =>
        Load(context, key, (keys, ct) => fetch((TContext)QueryingDatabase.For(context), keys, ct), none, shared, terms);

    /// <summary>Loads what belongs to a key of any type that has an order, with a context of the database for each fetch.</summary>
    /// <param name="context">The field.</param>
    /// <param name="key">The key.</param>
    /// <param name="fetch">Fetches the answers for many keys; called once a level.</param>
    /// <param name="none">The answer for a key for which the fetch gave none.</param>
    /// <param name="shared">Names what several fields of the same parents are answered from; each field has answers of its own where left out.</param>
    /// <param name="hasDay">Whether the key says itself which day is asked about: those of several days are then fetched together, by a context lent for one of these.</param>
    public static IDataLoaderResult<TResult> Load<TContext, TKey, TResult>(
        IResolveFieldContext context,
        TKey key,
        Func<TContext, IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TResult>>> fetch,
        Func<TResult> none,
        string? shared = null,
        bool hasDay = false) where TContext : DbContext where TKey : notnull =>
        LoadBy(context, key, (keys, ct) => fetch((TContext)QueryingDatabase.For(context), keys, ct), none, shared, hasDay);

    private static IDataLoaderResult<TResult> LoadBy<TKey, TResult>(
        IResolveFieldContext context,
        TKey key,
        Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TResult>>> fetch,
        Func<TResult> none,
        string? shared,
        bool hasDay = false,
        object? terms = null) where TKey : notnull
    {
        var day = hasDay ? default(DateOnly?) : context.Day();
        var scope = context.RequestServices!.GetRequiredService<BatchScope>();
        var place = shared is null
            ? new Place(SelectedField.Of(context), null, null, day, terms)
            : new Place(context.Parent is { } above ? SelectedField.Of(above) : null, context.ParentType.Name, shared, day, terms);
        return ((BatchLoader<TKey, TResult>)scope.loaders.GetOrAdd(place, _ => new BatchLoader<TKey, TResult>(fetch, none, MostKeys(context)))).Load(key);
    }

    /// <summary>
    /// For how many keys a field is asked at once: SQL Server allows 2 100 parameters in a statement, which may name every key twice. A
    /// filter may need 1 300 of them, and the place of a cursor in a long order 500.
    /// </summary>
    private static int MostKeys(IResolveFieldContext context) =>
        context.GetArgument<string?>(ConnectionArguments.After) is not null || context.GetArgument<string?>(ConnectionArguments.Before) is not null ? 100
        : context.GetArgument<object?>(ConnectionArguments.Where) is IDictionary<string, object?> { Count: > 0 } ? 350
        : 1000;

    /// <param name="Field">The field that is answered; where several are answered together, the one above them, null at the root.</param>
    /// <param name="Type">The type that these are fields of.</param>
    /// <param name="Shared">What they are answered from.</param>
    /// <param name="Day">The day asked about; null where each key has its own.</param>
    /// <param name="Terms">What else the answers depend on.</param>
    private readonly record struct Place(SelectedField? Field, string? Type, string? Shared, DateOnly? Day, object? Terms);
}
