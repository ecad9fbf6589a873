using System.Collections.Concurrent;
using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>
/// The day that a field is asked about: what its own argument marked with <see cref="AsOfAttribute"/> says; else the day of the
/// object that it is a field of; else the argument or object of the nearest field above that has either; else the default day of the data.
/// </summary>
public static class FieldDay
{
    private const string Key = nameof(FieldDay);
    private const string ArgumentKey = Key + "Argument";

    private static readonly ConcurrentDictionary<Type, Func<object, object?>?> Days = new();

    /// <summary>The day that the field being resolved is asked about.</summary>
    public static DateOnly Day(this IResolveFieldContext context)
    {
        for (var at = context; at is not null; at = at.Parent)
            if (Named(at) is { } named)
                return named;
            else if (at.Source is { } source && Of(source) is { } day)
                return day;
        return QueryingOptions.Of(context).DefaultDay(context);
    }

    /// <summary>The day that an object is looked at; null where it depends on none.</summary>
    internal static DateOnly? Of(object source) =>
        (DateOnly?)Days.GetOrAdd(source.GetType(), type => Property(type) is { } day ? Getter.Of(day) : null)?.Invoke(source);

    /// <summary>The property that holds the day of objects of a type; null where they depend on none.</summary>
    internal static PropertyInfo? Property(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(property => property.IsDefined(typeof(DayAttribute)));

    /// <summary>The name of the argument that is the day of a field; null where none is.</summary>
    public static string? ArgumentOf(FieldType field) => field.GetMetadata<DayArgument?>(Key) is { OfYear: false } day ? day.Name : null;

    /// <summary>Notes that an argument names the day of a field.</summary>
    internal static void NamedBy(FieldType field, string argument, bool ofYear) => field.Metadata[Key] = new DayArgument(argument, ofYear);

    /// <summary>Keeps an argument that is not a parameter of the resolver, until all of the field's arguments are known.</summary>
    internal static void Later(FieldType field, QueryArgument argument) => field.Metadata[ArgumentKey] = argument;

    /// <summary>Adds the argument that was kept.</summary>
    internal static void AddArgument(FieldType field)
    {
        if (field.Metadata.Remove(ArgumentKey, out var argument))
            (field.Arguments ??= []).Add((QueryArgument)argument!);
    }

    private static DateOnly? Named(IResolveFieldContext field) =>
        field.FieldDefinition.GetMetadata<DayArgument?>(Key) is not { } argument ? null
        : field.Arguments?.TryGetValue(argument.Name, out var given) != true ? null
        : given.Value switch
        {
            DateOnly day => day,
            int year when argument.OfYear => QueryingOptions.Of(field).DayOfYear(field, year),
            _ => null,
        };

    /// <param name="OfYear">Whether it is a year.</param>
    private sealed record DayArgument(string Name, bool OfYear);
}
