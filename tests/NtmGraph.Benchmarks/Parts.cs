using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Benchmarks;

/// <summary>Where the time of the list of 50 communes goes, part by part, in this process and one after the other.</summary>
internal static class Parts
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(string database)
    {
        var workload = Workload.All[0];
        var statements = (await Statements.Capture(database))[workload.Name];
        await using var app = NtmGraphServer.Build(NationalDatabase.Settings(database));
        var schema = app.Services.GetRequiredService<ISchema>();
        var executer = app.Services.GetRequiredService<IDocumentExecuter>();
        var parser = app.Services.GetRequiredService<IDocumentBuilder>();
        var validator = app.Services.GetRequiredService<IDocumentValidator>();
        var serializer = app.Services.GetRequiredService<IGraphQLTextSerializer>();
        var databases = app.Services.GetRequiredService<IDbContextFactory<NtmContext>>();
        await using var db = await databases.CreateDbContextAsync();
        var dataset = (await DatasetReading.Read(db, CancellationToken.None))!;

        async Task<ExecutionResult> Execute(string query)
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await executer.ExecuteAsync(new ExecutionOptions
            {
                Query = query,
                RequestServices = scope.ServiceProvider,
                UserContext = RequestContext.For(dataset, "http://localhost/graphql"),
            });
        }

        ExecutionResult result;
        var warm = Stopwatch.StartNew();
        do
            result = await Execute(workload.Query);
        while (warm.Elapsed < 2 * Time);
        var document = parser.Build(workload.Query);
        var operation = (GraphQLParser.AST.GraphQLOperationDefinition)document.Definitions[0];
        Console.WriteLine("| part | CPU ms |\n| --- | ---: |");
        await Show("parse", () => Task.FromResult(parser.Build(workload.Query)));
        await Show("validate", () => validator.ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = document,
            Operation = operation,
            Rules = DocumentValidator.CoreRules,
        }));
        await Show("read which data there is, once", () => DatasetReading.Read(db, CancellationToken.None));
        await Show("execute `{ __typename }`", () => Execute("{ __typename }"));
        await Show("execute its query for the commune 00001 alone", () => Execute(workload.Query.Replace("level: {", "code: { eq: \"00001\" }, level: {", StringComparison.Ordinal)));
        await Show("execute the list", () => Execute(workload.Query));
        await Show("write its JSON", () => Task.FromResult(serializer.Serialize(result)));
        foreach (var statement in statements)
            Console.WriteLine($"| `{statement.Sql.ReplaceLineEndings(" ")}` | {Statements.Measure(database, [statement], Time / 5):F3} |");
        return 0;
    }

    private static async Task Show(string part, Func<Task> run)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < Time / 2;)
            await run();
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var rounds = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Time; rounds++)
            await run();
        process.Refresh();
        Console.WriteLine($"| {part} | {(process.TotalProcessorTime - cpu).TotalMilliseconds / rounds:F3} |");
    }
}
