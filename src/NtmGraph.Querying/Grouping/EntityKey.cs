namespace NtmGraph.Querying;

/// <summary>
/// The entity that a group of rows belongs to. The field shows the entity itself; the public properties that a key adds are
/// what rows can be ordered by, the first of them by default. Where its properties, hidden ones too, are all of the entity's columns
/// that are asked for, the entity is made of them.
/// </summary>
/// <param name="Id">Primary key of the entity.</param>
public abstract record EntityKey<T>(int Id) where T : class
{
    /// <summary>The entity with the columns asked for; null until it is read.</summary>
    internal T? Entity { get; set; }
}
