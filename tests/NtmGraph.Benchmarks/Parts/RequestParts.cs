using BenchmarkDotNet.Attributes;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmGraph.Querying;

namespace NtmGraph.Benchmarks;

/// <summary>What a request goes through on its way, each part by itself, and whole requests without the network.</summary>
public class RequestParts
{
    private const string Operation = "ProvinceOverview";

    private string text = null!;
    private InMemoryEndpoint computing = null!;
    private InMemoryEndpoint caching = null!;
    private IDocumentBuilder parser = null!;
    private IDocumentValidator validator = null!;
    private ISchema schema = null!;
    private GraphQLDocument parsed = null!;
    private DocumentCache documents = null!;
    private AnswerSerializer json = null!;
    private ExecutionResult result = null!;

    /// <summary>The file of the database. This class is made by BenchmarkDotNet, which hands nothing over.</summary>
    internal static string Database { get; set; } = "";

    [GlobalSetup]
    public async Task Open()
    {
        computing = await InMemoryEndpoint.Open(Database, caching: false);
        caching = await InMemoryEndpoint.Open(Database, caching: true);
        var services = computing.Services;
        (parser, validator, schema) = (services.GetRequiredService<IDocumentBuilder>(),
            services.GetRequiredService<IDocumentValidator>(), services.GetRequiredService<ISchema>());
        text = await File.ReadAllTextAsync(ServerProcess.Program($"operations/{Operation}.graphql"));
        parsed = parser.Build(text);
        documents = services.GetRequiredService<DocumentCache>();
        documents.Keep(documents.Read(text)!);
        json = services.GetRequiredService<AnswerSerializer>();
        result = await Execute("{ units(first: 50, where: { level: { eq: COMMUNE } }) { nodes { code name parent { name parent { name } } } } }");
        await caching.Post(Figures.Communes);
    }

    [Benchmark(Description = "parse `" + Operation + "`")]
    public object Parse() => parser.Build(text);

    [Benchmark(Description = "validate `" + Operation + "`")]
    public Task<object> Validate() => Validate(DocumentValidator.CoreRules);

    [Benchmark(Description = "read its variables, validated before")]
    public Task<object> ReadVariables() => Validate([]);

    [Benchmark(Description = "plan `" + Operation + "`")]
    public object? Plan() => new OperationPlans(schema, parsed, new()).For(null, null);

    [Benchmark(Description = "find its document, parsed and validated before")]
    public object? FindDocument() => documents.Read(text);

    [Benchmark(Description = "write the answer to 50 communes as JSON")]
    public byte[] WriteJson() => json.Write(result);

    [Benchmark(Description = "answer to 50 communes, kept from before")]
    public Task KeptAnswer() => caching.Post(Figures.Communes);

    [Benchmark(Description = "`{ __typename }`")]
    public Task TypeName() => computing.Post(Workload.TypeName);

    [Benchmark(Description = "50 communes with two parents each")]
    public Task Communes() => computing.Post(Figures.Communes);

    [Benchmark(Description = "rate of the country")]
    public Task Country() => computing.Post(Figures.Country);

    [Benchmark(Description = "rates of all provinces")]
    public Task Provinces() => computing.Post(Figures.Provinces);

    [Benchmark(Description = "criteria rates by province, one year")]
    public Task CriteriaByProvince() => computing.Post(Figures.CriteriaByProvince);

    [GlobalCleanup]
    public async Task Close()
    {
        await computing.DisposeAsync();
        await caching.DisposeAsync();
    }

    private async Task<object> Validate(IEnumerable<IValidationRule> rules) => await validator.ValidateAsync(new ValidationOptions
    {
        Schema = schema,
        Document = parsed,
        Operation = parsed.Definitions.OfType<GraphQLOperationDefinition>().Single(),
        Rules = rules,
        Variables = new Inputs(new Dictionary<string, object?> { ["unit"] = "01" }),
    });

    private async Task<ExecutionResult> Execute(string query)
    {
        await using var scope = computing.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<NtmContext>>().CreateDbContextAsync();
        var dataset = (await DatasetReading.Read(db, CancellationToken.None))!;
        return await scope.ServiceProvider.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Query = query,
            RequestServices = scope.ServiceProvider,
            UserContext = ResolverContext.For(dataset, "http://localhost/graphql"),
        });
    }
}
