namespace NtmGraph.Querying;

/// <summary>
/// A part of a question that a <see cref="ShapedQuery{TContext, TQuestion, TResult}"/> compares with, or does not read. But for
/// being null it must decide nothing: neither what the query joins or filters by, nor what is written into its text.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValueAttribute : Attribute;
