using GraphQL.Validation;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>
/// Ends the validation of a document, by an exception, as soon as there are more errors than are told or the request is over. It goes
/// along with the other rules, from node to node.
/// </summary>
/// <param name="most">How many errors are told.</param>
internal sealed class EndValidation(int most) : ValidationRuleBase, INodeVisitor
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(this);

    /// <exception cref="TooManyErrors">There are more errors than are told.</exception>
    public ValueTask EnterAsync(ASTNode node, ValidationContext context)
    {
        Check(context);
        return default;
    }

    /// <inheritdoc cref="EnterAsync"/>
    public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => EnterAsync(node, context);

    /// <summary>Called by rules that do much at one node.</summary>
    /// <exception cref="TooManyErrors">There are more errors than are told.</exception>
    public void Check(ValidationContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (context.HasErrors && context.Errors.Count() > most)
            throw new TooManyErrors(context.Errors);
    }

    /// <summary>There are more errors than are told.</summary>
    /// <param name="errors">Those that were found.</param>
    internal sealed class TooManyErrors(IEnumerable<ValidationError> errors) : Exception
    {
        public IEnumerable<ValidationError> Errors { get; } = errors;
    }
}
