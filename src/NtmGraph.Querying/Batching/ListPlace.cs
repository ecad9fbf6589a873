namespace NtmGraph.Querying;

/// <summary>Where the list of an object lies.</summary>
/// <param name="ParentId">Primary key of the entity whose list it is, or within which it lies.</param>
/// <param name="Terms">What else it depends on: lists of equal terms are read together. Null where it depends on nothing else.</param>
public readonly record struct ListPlace(int ParentId, object? Terms = null);
