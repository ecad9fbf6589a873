using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NtmGraph.Querying;

/// <summary>
/// What is made once for every database model. A query that EF Core has compiled serves one model alone, and each kind of
/// database has its own.
/// </summary>
/// <param name="make">Makes it, when it is first asked for.</param>
public sealed class PerModel<T>(Func<T> make) where T : class
{
    private readonly ConditionalWeakTable<IModel, T> made = [];

    /// <summary>The one for the model of a database.</summary>
    public T For(DbContext db) => made.GetValue(db.Model, _ => make());
}
