using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>
/// Prices an operation by what it asks with the variables at hand: its page sizes, its filters, what it skips. Fields of the
/// same name in one place are executed once, and so priced once.
/// </summary>
public sealed class CostAnalysis
{
    private readonly ValidationContext context;

    private CostAnalysis(ValidationContext context) => this.context = context;

    /// <summary>The price of the operation of a document that is valid.</summary>
    public static OperationCost Of(ValidationContext context)
    {
        var root = context.Schema.Query; // A schema for questions: there is nothing else to ask.
        return new OperationCost(0, 1) + new CostAnalysis(context).Selected([context.Operation.SelectionSet], root, null, null);
    }

    private OperationCost Selected(
        List<GraphQLSelectionSet> selections, IGraphType type, FieldCost? parent, IDictionary<string, ArgumentValue>? arguments)
    {
        if (type is IObjectGraphType known)
            return Selected(selections, known, parent, arguments);
        var dearest = default(OperationCost);
        foreach (var possible in ((IAbstractGraphType)type).PossibleTypes)
            dearest = OperationCost.Max(dearest, Selected(selections, possible, parent, arguments));
        return dearest;
    }

    private OperationCost Selected(
        List<GraphQLSelectionSet> selections, IObjectGraphType type, FieldCost? parent, IDictionary<string, ArgumentValue>? arguments)
    {
        var fields = new SelectedFields(context, type);
        foreach (var selection in selections)
            fields.Add(selection);
        var sum = default(OperationCost);
        foreach (var (field, below) in fields.All)
            if (Definition(type, field) is { } definition)
                sum += Cost(field, definition, below, parent, arguments);
        return sum;
    }

    /// <param name="field">The field.</param>
    /// <param name="definition">What the schema says of it.</param>
    /// <param name="below">What is selected below it.</param>
    /// <param name="parent">The field above.</param>
    /// <param name="above">The arguments of that.</param>
    private OperationCost Cost(
        GraphQLField field, FieldType definition, List<GraphQLSelectionSet> below, FieldCost? parent, IDictionary<string, ArgumentValue>? above)
    {
        var cost = FieldCost.Of(definition);
        IDictionary<string, ArgumentValue>? arguments = null;
        context.ArgumentValues?.TryGetValue(field, out arguments);
        var own = cost.Weight + (arguments is null ? 0 : InputCost.Of(definition, arguments));
        var each = cost.IsComposite
            ? new OperationCost(0, 1) + Selected(below, cost.Type, cost, arguments)
            : default;
        if (!cost.IsList)
            return new OperationCost(own, 0) + each;
        var size = parent?.Size is { } lent && lent.Fields.Contains(definition.Name) ? lent.Asked(above) : cost.Size?.Asked(arguments) ?? 1;
        return new OperationCost(own, 0) + size * each;
    }

    private FieldType? Definition(IObjectGraphType type, GraphQLField field)
    {
        var schema = context.Schema;
        return type.Fields.Find(field.Name.Value)
            ?? (field.Name.Value == schema.SchemaMetaFieldType.Name ? schema.SchemaMetaFieldType
                : field.Name.Value == schema.TypeMetaFieldType.Name ? schema.TypeMetaFieldType
                : null);
    }
}
