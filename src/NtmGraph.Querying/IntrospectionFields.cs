using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace NtmGraph.Querying;

/// <summary>Adds the fields and arguments of introspection that tools ask for and the engine lacks, and the list sizes by which introspection is priced.</summary>
internal sealed class IntrospectionFields : BaseSchemaNodeVisitor
{
    private const string SpecifiedBy = "specifiedByURL";
    private const string IncludeDeprecated = "includeDeprecated";

    /// <summary>How many elements the lists of introspection have on average in a schema of usual size, by field.</summary>
    private static readonly Dictionary<string, int> Sizes = new()
    {
        ["types"] = 100,
        ["directives"] = 5,
    };

    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name.StartsWith("__", StringComparison.Ordinal))
            foreach (var list in type.Fields)
                if (Sizes.TryGetValue(list.Name, out var size))
                    list.WithListSize(_ => new ListSize(size));
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
