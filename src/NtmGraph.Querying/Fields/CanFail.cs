using System.Reflection;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>
/// Lets a field that always has a value be null where it fails, so that its error leaves its neighbours in the answer. The schema says
/// so by <c>@semanticNonNull</c>, for clients that tell such a null from one without an error.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class CanFailAttribute : GraphQLAttribute
{
    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType, IGraphType graphType, MemberInfo memberInfo, ref bool ignore) =>
        fieldType.LetFail();
}

/// <summary>The directive of fields that are null only with an error.</summary>
internal static class SemanticNonNull
{
    private const string Name = "semanticNonNull";

    public static Directive Directive { get; } = new ShownDirective(Name, DirectiveLocation.FieldDefinition)
    {
        Description = "The field is null only with an error of its own, which leaves the fields beside it in the answer.",
    };

    /// <summary>Makes a field that must have a value one that is null where it fails.</summary>
    public static void LetFail(this FieldType field)
    {
        if (field.Type is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(NonNullGraphType<>))
        {
            field.Type = type.GetGenericArguments()[0];
            field.ApplyDirective(Name);
        }
    }

    /// <summary>Whether a field has a value wherever it does not fail.</summary>
    public static bool AlwaysHasValue(this FieldType field) =>
        field.ResolvedType is NonNullGraphType || field.FindAppliedDirective(Name) is not null;
}
