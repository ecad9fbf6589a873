using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NtmGraph.Querying;

/// <summary>The shapes of the entities of a model, and of the rows that queries make of them.</summary>
public sealed class EntityShapes
{
    private readonly IModel model;
    private readonly ConcurrentDictionary<Type, EntityShape> shapes;

    /// <summary>Reads a model.</summary>
    public EntityShapes(IModel model)
    {
        this.model = model;
        shapes = new(model.GetEntityTypes().Where(entity => entity.FindPrimaryKey() is not null)
            .ToDictionary(entity => entity.ClrType, entity => new EntityShape(entity)));
    }

    internal EntityShape Of(Type type) => shapes.GetOrAdd(type, row => new EntityShape(row, model));

    internal EntityShape Of<T>() => Of(typeof(T));
}
