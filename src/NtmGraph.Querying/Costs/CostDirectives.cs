using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>Writes what the fields of the schema cost as <c>@cost</c> and <c>@listSize</c>, as the cost analysis specification has them.</summary>
internal sealed class CostDirectives(IOptions<QueryingOptions> options) : BaseSchemaNodeVisitor
{
    private const string Cost = "cost";
    private const string Weight = "weight";
    private const string ListSize = "listSize";
    private const string AssumedSize = "assumedSize";
    private const string SlicingArguments = "slicingArguments";
    private const string SlicingArgumentDefaultValue = "slicingArgumentDefaultValue";
    private const string SizedFields = "sizedFields";
    private const string RequireOneSlicingArgument = "requireOneSlicingArgument";

    public static Directive CostDirective { get; } = new ShownDirective(
        Cost, DirectiveLocation.ArgumentDefinition, DirectiveLocation.FieldDefinition, DirectiveLocation.InputFieldDefinition)
    {
        Description = "What a field, an argument or a field of an input adds to the price of a request.",
        Arguments = new(new QueryArgument<NonNullGraphType<StringGraphType>> { Name = Weight, Description = "The price, a number." }),
    };

    public static Directive ListSizeDirective { get; } = new ShownDirective(ListSize, DirectiveLocation.FieldDefinition)
    {
        Description = "How many elements a list is taken to have when a request is priced.",
        Arguments = new(
            new QueryArgument<IntGraphType> { Name = AssumedSize, Description = "How many it has, or has at most where an argument says how many." },
            Names(SlicingArguments, "The arguments that say how many to give."),
            new QueryArgument<IntGraphType> { Name = SlicingArgumentDefaultValue, Description = "How many are given where no argument says so." },
            Names(SizedFields, "The fields below that are the list, where the field itself is none."),
            new QueryArgument<NonNullGraphType<BooleanGraphType>>
            {
                Name = RequireOneSlicingArgument,
                Description = "Whether a request must say how many.",
                DefaultValue = true,
            }),
    };

    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        var size = FieldCost.Note(field, options.Value).Size;
        ApplyWeight(field);
        if (size is not null)
            field.ApplyDirective(ListSize, directive =>
            {
                Add(directive, AssumedSize, size.Assumed);
                if (size.By.Count == 0)
                    return;
                Add(directive, SlicingArguments, size.By);
                if (size.Unsaid is { } unsaid)
                    Add(directive, SlicingArgumentDefaultValue, unsaid);
                if (size.Fields.Count > 0)
                    Add(directive, SizedFields, size.Fields);
                Add(directive, RequireOneSlicingArgument, false);
            });
    }

    public override void VisitObjectFieldArgumentDefinition(QueryArgument argument, FieldType field, IObjectGraphType type, ISchema schema) =>
        ApplyWeight(argument);

    public override void VisitInputObjectFieldDefinition(FieldType field, IInputObjectGraphType type, ISchema schema) => ApplyWeight(field);

    private static void ApplyWeight<T>(T element) where T : IMetadataReader, IMetadataWriter
    {
        if (element.Weight() is { } weight)
            element.ApplyDirective(Cost, Weight, weight.ToString(CultureInfo.InvariantCulture));
    }

    private static void Add(AppliedDirective directive, string name, object value) =>
        directive.AddArgument(new DirectiveArgument(name) { Value = value });

    private static QueryArgument<ListGraphType<NonNullGraphType<StringGraphType>>> Names(string name, string description) =>
        new() { Name = name, Description = description };
}
