using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NtmGraph.Querying;

/// <summary>The shapes of the entities of a model, and of the rows that queries make of them.</summary>
internal sealed class EntityShapes
{
    private readonly IModel model;
    private readonly ConcurrentDictionary<Type, EntityShape> shapes;
    private readonly ConcurrentDictionary<Type, Dates> dates = new();

    public EntityShapes(IModel model)
    {
        this.model = model;
        shapes = new(model.GetEntityTypes().Where(entity => entity.FindPrimaryKey() is not null)
            .ToDictionary(entity => entity.ClrType, entity => new EntityShape(entity)));
    }

    public EntityShape Of(Type type) => shapes.GetOrAdd(type, row => new EntityShape(row, model));

    public EntityShape Of<T>() => Of(typeof(T));

    /// <summary>Fills in the day on which an object, and whatever entities it leads to, are looked at. Below a row that knows its own day, it is that day.</summary>
    public void Date(object read, DateOnly day) => dates.GetOrAdd(read.GetType(), type => new Dates(Of(type))).Tell(this, read, day);

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
