using System.Globalization;
using System.Text;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>
/// Refuses documents in which fields of one name in the answer cannot be one field, in the place of the rule of GraphQL.NET, which
/// compares each field with each other one. Here each is compared with the first of its name: what must be the same for two is then the
/// same for all. Documents with other errors are not looked at.
/// </summary>
internal sealed class OverlappingFields(EndValidation end) : ValidationRuleBase
{
    /// <summary>The most fields looked at. Where fragments for several types lie in each other, a field counts once for each type.</summary>
    private const int MostVisits = 100_000;

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        new(new MatchingNodeVisitor<GraphQLDocument>(leave: (document, context) =>
        {
            if (!context.HasErrors)
                new Walk(context, end).Add(document);
        }));

    /// <param name="Ast">The field in the document.</param>
    /// <param name="Parent">The type that it is selected of; null below fields of introspection.</param>
    /// <param name="Type">The type of its value; null for fields of introspection.</param>
    private readonly record struct Found(GraphQLField Ast, IGraphType? Parent, IGraphType? Type);

    private sealed class Walk(ValidationContext context, EndValidation end)
    {
        private readonly Dictionary<GraphQLField, string> arguments = [];
        private int visits;

        public void Add(GraphQLDocument document)
        {
            foreach (var definition in document.Definitions)
                if (definition is GraphQLOperationDefinition operation)
                    Check([(OperationPlan.RootOf(context.Schema, operation.Operation), operation.SelectionSet)], together: true);
        }

        /// <summary>Checks fields that stand in the same object of the answer, and those below them.</summary>
        /// <param name="selections">What is selected of the object.</param>
        /// <param name="together">Whether it is one object; otherwise it may be one of several types, and only the kinds of values must be the same.</param>
        private void Check(IEnumerable<(IGraphType? Type, GraphQLSelectionSet Selections)> selections, bool together)
        {
            foreach (var (name, fields) in Collect(selections))
            {
                end.Check(context);
                if (visits > MostVisits)
                    return;
                if (!HaveSameShape(name, fields))
                    continue;
                var parts = together ? Together(fields) : [];
                if (parts.Count != 1)
                    Check(Below(fields), together: false);
                foreach (var part in parts)
                    if (AreSameField(name, part))
                        Check(Below(part), together: true);
            }
        }

        private OrderedDictionary<string, List<Found>> Collect(IEnumerable<(IGraphType? Type, GraphQLSelectionSet Selections)> selections)
        {
            var fields = new OrderedDictionary<string, List<Found>>(StringComparer.Ordinal);
            var fragments = new HashSet<ROM>();
            var open = new Queue<(IGraphType? Type, GraphQLSelectionSet Selections)>(selections);
            while (open.TryDequeue(out var at))
                foreach (var selection in at.Selections.Selections)
                    if (selection is GraphQLField field)
                        Add(field, at.Type);
                    else if (selection is GraphQLInlineFragment inline)
                        open.Enqueue((inline.TypeCondition is { } condition ? Named(condition) : at.Type, inline.SelectionSet));
                    else if (selection is GraphQLFragmentSpread { FragmentName.Name.Value: var name } && fragments.Add(name)
                        && context.Document.FindFragmentDefinition(name) is { } fragment)
                        open.Enqueue((Named(fragment.TypeCondition), fragment.SelectionSet));
            return fields;

            void Add(GraphQLField field, IGraphType? parent)
            {
                var key = (field.Alias?.Name ?? field.Name).StringValue;
                if (!fields.TryGetValue(key, out var same))
                    fields.Add(key, same = []);
                same.Add(new(field, parent, (parent as IComplexGraphType)?.Fields.Find(field.Name.Value)?.ResolvedType));
                Visit(1);
            }
        }

        /// <summary>The fields that one object may have, for each type of object that any of them is selected of.</summary>
        private List<List<Found>> Together(List<Found> fields)
        {
            var types = fields.Select(field => field.Parent).OfType<IObjectGraphType>().Distinct().ToList();
            if (types.Count < 2)
                return [fields];
            Visit(types.Count * fields.Count);
            return [.. types.Select(type => fields.Where(field => field.Parent == type || field.Parent is not IObjectGraphType).ToList())];
        }

        private bool HaveSameShape(string name, List<Found> fields)
        {
            if (fields.Count == 1)
                return true;
            var known = fields.Where(field => field.Type is not null).ToList();
            var other = known.Find(field => Shape(field.Type!) != Shape(known[0].Type!));
            return other.Ast is null || Refuse(name, known[0], other, $"they return conflicting types {known[0].Type} and {other.Type}");
        }

        private bool AreSameField(string name, List<Found> fields)
        {
            foreach (var field in fields.Skip(1))
                if (field.Ast.Name.Value != fields[0].Ast.Name.Value)
                    return Refuse(name, fields[0], field, $"{fields[0].Ast.Name.Value} and {field.Ast.Name.Value} are different fields");
                else if (Arguments(field.Ast) != Arguments(fields[0].Ast))
                    return Refuse(name, fields[0], field, "they have differing arguments");
            return true;
        }

        private bool Refuse(string name, Found first, Found other, string reason)
        {
            context.ReportError(new ValidationError(
                context.Document.Source, "5.3.2",
                $"Fields {name} conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.",
                first.Ast, other.Ast)
            { Code = "OVERLAPPING_FIELDS_CAN_BE_MERGED" });
            return false;
        }

        private void Visit(int more)
        {
            if (visits <= MostVisits && (visits += more) > MostVisits)
                context.ReportError(new ValidationError("The document selects too many fields of too many types together.") { Code = "TOO_MANY_FIELDS" });
        }

        private string Arguments(GraphQLField field)
        {
            if (!arguments.TryGetValue(field, out var text))
            {
                var written = new StringBuilder();
                foreach (var argument in (field.Arguments?.Items ?? []).OrderBy(argument => argument.Name.StringValue, StringComparer.Ordinal))
                    Write(argument.Value, written.Append(argument.Name.StringValue).Append(':'));
                arguments.Add(field, text = written.ToString());
            }
            return text;
        }

        /// <summary>Writes a value, so that two texts are the same where the values are. Fields of inputs have no order.</summary>
        private static void Write(GraphQLValue value, StringBuilder to)
        {
            switch (value)
            {
                case GraphQLVariable variable:
                    to.Append('$').Append(variable.Name.StringValue);
                    break;
                case GraphQLListValue list:
                    to.Append('[');
                    foreach (var item in list.Values ?? [])
                        Write(item, to);
                    to.Append(']');
                    break;
                case GraphQLObjectValue fields:
                    to.Append('{');
                    foreach (var field in (fields.Fields ?? []).OrderBy(field => field.Name.StringValue, StringComparer.Ordinal))
                        Write(field.Value, to.Append(field.Name.StringValue).Append(':'));
                    to.Append('}');
                    break;
                case GraphQLStringValue text:
                    to.Append(CultureInfo.InvariantCulture, $"\"{text.Value.Length}:{text.Value}");
                    break;
                case IHasValueNode other:
                    to.Append(other.Value.Span);
                    break;
                case GraphQLEnumValue name:
                    to.Append(name.Name.StringValue);
                    break;
            }
            to.Append(',');
        }

        private IGraphType? Named(GraphQLTypeCondition condition) => context.Schema.AllTypes[condition.Type.Name.Value];

        private static IEnumerable<(IGraphType?, GraphQLSelectionSet)> Below(List<Found> fields) =>
            fields.Where(field => field.Ast.SelectionSet is not null).Select(field => (field.Type?.GetNamedType(), field.Ast.SelectionSet!));

        /// <summary>What two values of one name must have in common: whether they are lists and may be null, and the type of scalars.</summary>
        private static string Shape(IGraphType type) => type switch
        {
            NonNullGraphType some => Shape(some.ResolvedType!) + "!",
            ListGraphType list => $"[{Shape(list.ResolvedType!)}]",
            ScalarGraphType scalar => scalar.Name,
            _ => "",
        };
    }
}
