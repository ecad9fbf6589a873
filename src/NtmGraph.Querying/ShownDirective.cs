using GraphQL.Types;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>A directive that introspection tells of, although no query can use it: clients then see the schema as it is printed.</summary>
internal sealed class ShownDirective(string name, params DirectiveLocation[] locations) : Directive(name, locations)
{
    public override bool? Introspectable => true;
}
