using System.Collections;
using System.Globalization;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using NtmGraph.Querying;

namespace NtmGraph.Tests;

/// <summary>
/// Documents and variables, made along the schema and changed, are accepted and refused as graphql-js does, and arguments have the same
/// values. <c>NTM_FUZZ_SECONDS</c> makes the run longer.
/// </summary>
[OneDatabase]
public sealed class GraphQLJsTests(ServedSchema served) : IClassFixture<ServedSchema>
{
    private const int MostTold = 20;

    /// <summary>Where the server differs on purpose, and why.</summary>
    private static readonly (string Why, Func<Question, Reading, bool> Differs)[] OnPurpose =
    [
        ("What variables give is checked whole before anything is executed, that for fields which are not included too.",
            (question, reading) => question.Refused is null && reading.Refused?.Contains("Received a null input for a non-null variable", StringComparison.Ordinal) == true),
        ("Directives cannot be deprecated, and `includeDeprecated` may be null, as in the edition of October 2021.",
            (question, reading) => question.Document.Contains("includeDeprecated", StringComparison.Ordinal)
                || reading.Refused?.Contains("on type '__Directive'", StringComparison.Ordinal) == true),
        ("A control character in a text is written as an escape, as the edition of October 2021 has it.",
            (question, reading) => question.Refused is null && reading.Refused is not null && question.Document.AsSpan().IndexOfAnyInRange('\0', '\b') >= 0),
    ];

    [Fact]
    public async Task Documents_are_accepted_and_refused_and_their_values_read_as_by_graphql_js()
    {
        var time = new FuzzTime();
        var count = time.Rounds(500, 20_000);
        using var folder = new TemporaryFolder();
        var file = folder.File("questions.jsonl");
        var (exitCode, output) = await NodeScript.Run("validation.mjs", file, $"{time.Seed}", $"{count}");
        Assert.True(exitCode == 0, output);
        var (accepted, differences) = (0, new List<string>());
        foreach (var line in File.ReadLines(file))
        {
            var question = JsonSerializer.Deserialize<Question>(line, JsonSerializerOptions.Web)!;
            accepted += question.Refused is null ? 1 : 0;
            var reading = await Read(question, known: false);
            Compare("when it is new", reading);
            if (reading.Refused is null)
                Compare("when it is known to be valid", await Read(question, known: true));

            void Compare(string when, Reading reading)
            {
                if (reading.Difference(question) is { } difference && !OnPurpose.Any(known => known.Differs(question, reading)))
                    differences.Add($"seed {question.Seed}: {when}, {difference}\n  {FuzzTime.Quote(question.Document)}\n  {question.Variables} {question.OperationName}");
            }
        }
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(MostTold))}");
        Assert.InRange(accepted, count / 5, count * 4 / 5);
    }

    /// <summary>Reads a document and its variables without executing it.</summary>
    /// <param name="question">The document.</param>
    /// <param name="known">Whether the document is taken for one that was found to be valid before.</param>
    private async Task<Reading> Read(Question question, bool known)
    {
        var variables = served.Json.Deserialize<Inputs>(question.Variables);
        var end = new EndAfterValidation(served.Schema);
        Document? document;
        var options = new ExecutionOptions
        {
            OperationName = question.OperationName,
            Variables = variables,
            RequestServices = served.Services,
            UserContext = new Dictionary<string, object?>(),
            ValidationRules = known ? [] : DocumentValidator.CoreRules,
            Listeners = { end },
        };
        try
        {
            document = served.Services.GetRequiredService<DocumentCache>().Read(question.Document.Replace('\r', '\n'));
            document?.Plans.For(question.OperationName, variables)?.Lead(options);
        }
        catch (Exception e) when (e is HttpRefusal or QueryError)
        {
            return new Reading(e.Message, []);
        }
        if (document is null)
            return new Reading("no GraphQL", []);
        (options.Query, options.Document) = (question.Document, document.Parsed);
        var result = await served.Services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(options);
        return end.Values is { } values
            ? new Reading(null, values)
            : new Reading(string.Join("; ", result.Errors!.Select(error => $"{error.Code}: {error.Message}")), []);
    }

    /// <summary>A document with what graphql-js said of it.</summary>
    /// <param name="Values">The arguments of each field that is selected, by the place of the field in the document.</param>
    internal sealed record Question(
        int Seed, string Document, string Variables, string? OperationName, IReadOnlyList<string>? Refused, Dictionary<int, JsonElement>? Values);

    /// <summary>What the server said of a document.</summary>
    internal sealed record Reading(string? Refused, SortedDictionary<int, string> Arguments)
    {
        public string? Difference(Question question) => (Refused, question.Refused) switch
        {
            (null, { } why) => $"graphql-js refuses it: {string.Join("; ", why)}",
            ({ } why, null) => $"is refused: {why}",
            (null, null) => question.Values!.Where(field => Arguments.TryGetValue(field.Key, out var mine) && mine != Written(field.Value))
                .Select(field => $"the arguments at {field.Key} are {Arguments[field.Key]}, for graphql-js {Written(field.Value)}").FirstOrDefault(),
            _ => null,
        };
    }

    /// <summary>Ends an operation when it is known to be valid.</summary>
    private sealed class EndAfterValidation(ISchema schema) : DocumentExecutionListenerBase
    {
        public SortedDictionary<int, string>? Values { get; private set; }

        public override Task AfterValidationAsync(IExecutionContext context, IValidationResult validationResult)
        {
            if (!validationResult.IsValid || context.Operation.Operation != OperationType.Query)
                return Task.CompletedTask;
            Values = [];
            foreach (var (field, arguments) in validationResult.ArgumentValues ?? new Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>())
                Values[field.Location.Start] = Written(arguments);
            context.Errors.Add(new ExecutionError("The test ends here."));
            return Task.CompletedTask;
        }

        private string Written(IDictionary<string, ArgumentValue> arguments) => Fields(arguments
            .Where(argument => argument.Value is not { Source: ArgumentSource.FieldDefault, Value: null })
            .Select(argument => (argument.Key, Value(argument.Value.Value))));

        private string Value(object? value) => value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            string text => JsonSerializer.Serialize(text),
            DateOnly day => $"\"{day:yyyy-MM-dd}\"",
            Enum item => $"\"{schema.AllTypes.OfType<EnumerationGraphType>().Select(type => type.Values.FindByValue(item)?.Name).First(name => name is not null)}\"",
            IDictionary<string, object?> fields => Fields(fields.Select(field => (field.Key, Value(field.Value)))),
            IEnumerable list => $"[{string.Join(',', list.Cast<object?>().Select(Value))}]",
            _ => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        };
    }

    private static string Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Fields(value.EnumerateObject().Select(field => (field.Name, Written(field.Value)))),
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Written))}]",
        JsonValueKind.Number => Number(value.GetDouble()),
        JsonValueKind.String => JsonSerializer.Serialize(value.GetString()),
        _ => value.GetRawText(),
    };

    private static string Fields(IEnumerable<(string Name, string Value)> fields) =>
        $"{{{string.Join(',', fields.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => $"{field.Name}:{field.Value}"))}}}";

    private static string Number(double number) => (number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture);
}
