using GraphQL.Transport;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// A request on its way through the steps, which fill it in: each member names the step that sets it. One flow of control has it at a
/// time.
/// </summary>
/// <param name="http">The HTTP request and its response.</param>
/// <param name="origin">Where readers reach this server, without a path: an answer may hold links to it.</param>
internal sealed class ServedRequest(HttpContext http, string origin)
{
    private static readonly GraphQLRequest Nothing = new();

    private ServedRequest(ServedRequest whole, GraphQLRequest operation) : this(whole.Http, whole.Origin) =>
        (Ends, MediaType, Operation) = (whole.Ends, MediaTypes.GraphQLJson, operation);

    /// <summary>The HTTP request and its response. Nothing that may go on after the request has ended must touch them.</summary>
    public HttpContext Http { get; } = http;

    /// <summary>Where readers reach this server, without a path.</summary>
    public string Origin { get; } = origin;

    /// <summary>The languages in which the client wants errors, the best first, each as "vi". Answers without errors are in none.</summary>
    public IReadOnlyList<string> Languages { get; } = ErrorTexts.Accepted(http.Request);

    /// <summary>The media type of errors. Null where the client's choice decides it.</summary>
    public string? ErrorType { get; init; }

    /// <summary>
    /// Cancelled when nobody waits for the answer any more; from <see cref="LimitTime"/> on also when the time is over.
    /// </summary>
    public CancellationToken Ends { get; set; } = http.RequestAborted;

    /// <summary>From <see cref="ReadBytes"/>, while the steps that follow on it run: all bytes that decide the answer.</summary>
    public RequestBytes? Bytes { get; set; }

    /// <summary>From <see cref="Negotiate"/>: the media type that the client prefers for the answer.</summary>
    public string MediaType { get; set; } = MediaTypes.GraphQLJson;

    /// <summary>From <see cref="Negotiate"/>, or <see cref="NameOperation"/> for a file: how the client wants the answer compressed.</summary>
    public ContentCoding Coding { get; set; } = ContentCoding.Identity;

    /// <summary>From <see cref="Negotiate"/>: whether the client wants to be told what the request costs.</summary>
    public CostReport Report { get; set; }

    /// <summary>
    /// From <see cref="ReadOperation"/>: what the client sent; <see cref="FindDocument"/> adds the text of a document that was only named.
    /// At <c>/export</c> from <see cref="NameOperation"/>, with variables from <see cref="ReadVariables"/>.
    /// </summary>
    public GraphQLRequest Operation { get; set; } = new();

    /// <summary>From <see cref="NameOperation"/>, at <c>/export</c> alone: the file that the address names.</summary>
    public ExportFile? File { get; set; }

    /// <summary>From <see cref="ReadOperation"/>: the operations of a client that sent an array; null where it sent one.</summary>
    public IReadOnlyList<GraphQLRequest>? Batch { get; set; }

    /// <summary>From <see cref="AnswerBatch"/>: what the operations before this one cost that the client sent with it.</summary>
    public OperationCost Spent { get; private init; }

    /// <summary>
    /// From <see cref="ParseDocument"/>: the parsed text; null where it is not GraphQL, which <see cref="Execute"/> tells the
    /// client.
    /// </summary>
    public Document? Document { get; set; }

    /// <summary>
    /// From <see cref="PlanOperation"/>: what the operation selects; null where the document has no such operation, or is none.
    /// </summary>
    public OperationPlan? Plan { get; set; }

    /// <summary>From <see cref="ParseDocument"/>: whether the operation only reads.</summary>
    public bool IsQuery { get; set; }

    /// <summary>Whether <see cref="KeepAnswer"/> may give a kept answer and keep a new one, where the client allows it.</summary>
    public bool IsKept { get; private init; } = true;

    /// <summary>From <see cref="KeepAnswer"/>: what is asked, which is the key of kept answers. Null where none is kept.</summary>
    public Question? Question { get; set; }

    /// <summary>From <see cref="Execute"/>: what the operation costs; null where it is not valid, or was not executed for this request.</summary>
    public OperationCost? Cost { get; set; }

    /// <summary>From <see cref="Execute"/>: the answer as it was computed for this request, not compressed.</summary>
    public Answer? Computed { get; set; }

    /// <summary>
    /// From the step that found the answer: what <see cref="SendAnswer"/> sends. Null where a step has sent an answer itself.
    /// </summary>
    public FoundAnswer? Found { get; set; }

    /// <summary>The name of the operation that is to be run, for people and logs: the beginning of a long one; null where it has none.</summary>
    public string? OperationName => Document?.NameOf(Operation.OperationName) is { } name ? VisibleText.Start(name, 200) : null;

    /// <summary>
    /// Lets go of what may take much memory beside <see cref="Found"/>: the operation with its variables, the answer before it was
    /// compressed.
    /// </summary>
    public void LetGo() => (Operation, Batch, Bytes, Computed) = (Nothing, null, null, null);

    /// <summary>A request for one of the operations that this one brings, to be answered as GraphQL for the same client.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="spent">What those before it cost.</param>
    public ServedRequest Element(GraphQLRequest operation, OperationCost spent) => new(this, operation) { Report = Report, Spent = spent };

    /// <summary>A request for an operation that this one calls, to be answered as GraphQL for the same client.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="ends">Cancelled when nobody waits for its answer any more.</param>
    public ServedRequest Call(GraphQLRequest operation, CancellationToken ends) => new(this, operation) { Ends = ends };

    /// <summary>
    /// A request for a part of what this one asks, to be answered as GraphQL for the same client and by the same steps.
    /// </summary>
    /// <param name="operation">What is asked: the same operation, which selects the same with other variables.</param>
    /// <param name="isKept">Whether its answer may be a kept one, and is to be kept.</param>
    public ServedRequest Part(GraphQLRequest operation, bool isKept) => new(this, operation)
    {
        Document = Document,
        Plan = Plan,
        IsQuery = true,
        IsKept = isKept,
    };
}
