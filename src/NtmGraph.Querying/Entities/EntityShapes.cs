using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NtmGraph.Querying;

/// <summary>The shapes of the entities of a model, and of the rows that queries make of them.</summary>
public sealed class EntityShapes
{
    private readonly IModel model;
    private readonly ConcurrentDictionary<Type, EntityShape> shapes;
    private readonly ConcurrentDictionary<Type, Dates> dates = new();

    /// <summary>Reads a model.</summary>
    public EntityShapes(IModel model)
    {
        this.model = model;
        shapes = new(model.GetEntityTypes().Where(entity => entity.FindPrimaryKey() is not null)
            .ToDictionary(entity => entity.ClrType, entity => new EntityShape(entity)));
    }

    internal EntityShape Of(Type type) => shapes.GetOrAdd(type, row => new EntityShape(row, model));

    internal EntityShape Of<T>() => Of(typeof(T));

    /// <summary>Tells an object, and whatever it leads to, on which day it is looked at. A row that knows its own day tells that.</summary>
    internal void Date(object read, DateOnly day) => dates.GetOrAdd(read.GetType(), type => new Dates(Of(type))).Tell(this, read, day);

    private sealed class Dates(EntityShape shape)
    {
        private readonly Func<object, object?>? own = shape.HasOwnDay ? Getter.Of(shape.Day!) : null;
        private readonly Action<object, DateOnly>? set = shape is { Day: { } day, HasOwnDay: false } ? Setter(day) : null;
        private readonly Func<object, object?>[] references = [.. shape.Members.OfType<Reference>().Select(reference => Getter.Of(reference.Property))];

        public void Tell(EntityShapes shapes, object read, DateOnly day)
        {
            if (own is not null)
                day = (DateOnly)own(read)!;
            set?.Invoke(read, day);
            foreach (var reference in references)
                if (reference(read) is { } target)
                    shapes.Date(target, day);
        }

        private static Action<object, DateOnly> Setter(PropertyInfo property)
        {
            var target = Expression.Parameter(typeof(object), "target");
            var value = Expression.Parameter(typeof(DateOnly), "value");
            return Expression.Lambda<Action<object, DateOnly>>(
                Expression.Assign(Expression.Property(Expression.Convert(target, property.DeclaringType!), property), value), target, value).Compile();
        }
    }
}
