namespace NtmGraph.Serving;

/// <summary>The ways that requests take, step by step. Each step says what it takes, what it gives, and what it may end.</summary>
internal static class RequestPipelines
{
    /// <summary><c>/graphql</c>: any operation, answered as GraphQL or as a table.</summary>
    public static readonly RequestSteps GraphQL = new RequestSteps()
        .Use<TellFaults>()
        .Use<AllowGetAndPost>()
        .Use<SendSchema>()
        .Use<SendAnswer>()
        .Use<ReadBytes>()
        .Use<RecallAnswer>()
        .Use<CheckUrl>()
        .Use<Negotiate>()
        .Use<ReadOperation>()
        .Use<AnswerBatch>()
        .Use<FindDocument>()
        .Use<ParseDocument>()
        .Use<PlanOperation>()
        .Use<AnswerAsTable>()
        .Use<LimitTime>()
        .Use<KeepAnswer>()
        .Use<AwaitPlace>()
        .Use<NoteSlow>()
        .Use<Execute>();

    /// <summary><c>/export</c>: a trusted operation that the address names, as a file with a table.</summary>
    public static readonly RequestSteps Export = new RequestSteps()
        .Use<TellFaults>()
        .Use<AllowGet>()
        .Use<SendAnswer>()
        .Use<CheckUrl>()
        .Use<NameOperation>()
        .Use<ParseDocument>()
        .Use<ReadVariables>()
        .Use<PlanOperation>()
        .Use<AnswerAsFile>()
        .Use<LimitTime>()
        .Use<KeepAnswer>()
        .Use<AwaitPlace>()
        .Use<NoteSlow>()
        .Use<Execute>();

    /// <summary>An operation that the program itself brings, as GraphQL.</summary>
    public static readonly RequestSteps Call = new RequestSteps()
        .Use<ParseDocument>()
        .Use<PlanOperation>()
        .Use<LimitTime>()
        .Use<KeepAnswer>()
        .Use<AwaitPlace>()
        .Use<NoteSlow>()
        .Use<Execute>();

    /// <summary><c>/mcp</c>: a message of the Model Context Protocol, which may call trusted operations.</summary>
    public static readonly RequestSteps Mcp = new RequestSteps()
        .Use<TellFaults>()
        .Use<AllowPost>()
        .Use<CheckOrigin>()
        .Use<ReadBytes>()
        .Use<AnswerMcp>()
        .Then(Call);

    /// <summary><c>/</c>: the dashboard, with what it says of the data.</summary>
    public static readonly RequestSteps Dashboard = new RequestSteps()
        .Use<FillPage>()
        .Then(Call);

    /// <summary><c>/data</c>: the catalogue of the tables.</summary>
    public static readonly RequestSteps Catalogue = new RequestSteps()
        .Use<TellFaults>()
        .Use<AllowGet>()
        .Use<SendAnswer>()
        .Use<ShowCatalogue>()
        .Then(Call);
}
