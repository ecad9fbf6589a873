using Xunit.v3;

namespace NtmGraph.Tests;

/// <summary>Marks tests that ask a database: they run on SQLite, and in projects of their own on PostgreSQL and SQL Server.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EachDatabaseAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(DatabaseMark.Trait, "each")];
}

/// <summary>
/// Marks tests that need a database too, or a program of this machine, but are about one kind of database or none: they run once. Tests without a
/// mark need nothing but files and memory.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OneDatabaseAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(DatabaseMark.Trait, "one")];
}

internal static class DatabaseMark
{
    public const string Trait = "Database";

    /// <summary>Called by all that gives a test a database or a program: the test fails where its class has no mark.</summary>
    public static void Require()
    {
        if (TestContext.Current.TestClass is { } type && !type.Traits.ContainsKey(Trait))
            Assert.Fail($"{type.TestClassName} must be marked with [EachDatabase] or [OneDatabase].");
    }
}
