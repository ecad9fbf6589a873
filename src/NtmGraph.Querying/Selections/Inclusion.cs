using GraphQL;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>Decides <c>@skip</c> and <c>@include</c>, and remembers what the variables said that had a part in it.</summary>
/// <param name="operation">The operation, for the defaults of its variables.</param>
/// <param name="variables">The variables of the request, as they were sent.</param>
internal sealed class Inclusion(GraphQLOperationDefinition? operation, Inputs variables)
{
    private readonly Dictionary<string, bool> decisive = [];

    /// <summary>Whether nothing is left out, whatever the variables say.</summary>
    public bool OfAll { get; init; }

    /// <summary>Whether a field or fragment is selected.</summary>
    public bool Includes(IHasDirectivesNode node)
    {
        if (OfAll)
            return true;
        foreach (var directive in node.Directives?.Items ?? [])
            if (directive.Name == "skip" ? IsTrue(directive) : directive.Name == "include" && !IsTrue(directive))
                return false;
        return true;
    }

    /// <summary>Whether other variables decide everything in the same way.</summary>
    public bool IsSame(Inputs others)
    {
        foreach (var (name, value) in decisive)
            if (IsTrue(name, others) != value)
                return false;
        return true;
    }

    private bool IsTrue(GraphQLDirective directive) => directive.Arguments?.Items.Find(argument => argument.Name == "if")?.Value switch
    {
        GraphQLBooleanValue literal => literal.BoolValue,
        GraphQLVariable { Name.StringValue: var name } => decisive[name] = IsTrue(name, variables),
        _ => false,
    };

    private bool IsTrue(string name, Inputs sent) => sent.TryGetValue(name, out var value)
        ? value is true
        : operation?.Variables?.Items.Find(known => known.Variable.Name == name)?.DefaultValue is GraphQLBooleanValue { BoolValue: true };
}
