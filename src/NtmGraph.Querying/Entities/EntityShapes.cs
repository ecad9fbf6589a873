using Microsoft.EntityFrameworkCore.Metadata;

namespace NtmGraph.Querying;

/// <summary>The shapes of all entities of a model.</summary>
public sealed class EntityShapes
{
    private readonly Dictionary<Type, EntityShape> shapes;

    /// <summary>Reads a model.</summary>
    public EntityShapes(IModel model) =>
        shapes = model.GetEntityTypes().Where(entity => entity.FindPrimaryKey() is not null)
            .ToDictionary(entity => entity.ClrType, entity => new EntityShape(entity));

    internal EntityShape Of(Type type) =>
        shapes.GetValueOrDefault(type) ?? throw new InvalidOperationException($"{type.Name} is no entity with a key.");

    internal EntityShape Of<T>() => Of(typeof(T));
}
