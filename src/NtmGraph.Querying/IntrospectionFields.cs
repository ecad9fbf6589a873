using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace NtmGraph.Querying;

/// <summary>Adds what tools ask of introspection and the engine lacks.</summary>
internal sealed class IntrospectionFields : BaseSchemaNodeVisitor
{
    private const string SpecifiedBy = "specifiedByURL";
    private const string IncludeDeprecated = "includeDeprecated";

    /// <inheritdoc/>
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Type" && !type.HasField(SpecifiedBy))
            type.AddField(new FieldType
            {
                Name = SpecifiedBy,
                Description = "Where a scalar is specified; null where its description says all.",
                ResolvedType = new StringGraphType(),
                Resolver = new FuncFieldResolver<object?>(_ => null),
            });
        if (type.Name == "__Directive" && type.Fields.Find("args") is { } field && field.Arguments?.Find(IncludeDeprecated) is null)
        {
            field.Arguments ??= [];
            field.Arguments.Add(new QueryArgument(new BooleanGraphType())
            {
                Name = IncludeDeprecated,
                Description = "Whether to give deprecated arguments too; no directive has any.",
                DefaultValue = false,
            });
        }
    }
}
