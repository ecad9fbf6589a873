namespace NtmGraph.Tests;

/// <summary>A statement and who sends it.</summary>
/// <param name="Type">The GraphQL type, where a field sends it.</param>
/// <param name="Name">The field, or else the query of a test.</param>
/// <param name="Sql">The values of its parameters as comments, and its text.</param>
internal sealed record SentStatement(string? Type, string Name, string Sql);
