using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>
/// The statements behind every field of the schema that leads to other objects, by feature. A statement belongs to the feature of what is asked for; where
/// fields of several features send it, to the feature of the table that it reads first. So a new column changes the files of its table's feature.
/// </summary>
internal static partial class FieldStatements
{
    private static readonly Lazy<IReadOnlyList<AskedField>> Fields = new(ReadFields);

    private static readonly ConcurrentDictionary<string, Lazy<Task<ILookup<string, SentStatement>>>> Answers = [];

    private static readonly ConcurrentDictionary<string, string> Homes = [];

    /// <summary>What is sent to a kind of database; the fields are asked for once.</summary>
    public static Task<ILookup<string, SentStatement>> Of(string provider) =>
        Answers.GetOrAdd(provider, provider => new(() => Task.Run(() => Ask(provider)))).Value;

    private static async Task<ILookup<string, SentStatement>> Ask(string provider)
    {
        var sent = new List<(AskedField Field, string Sql)>();
        foreach (var field in Fields.Value)
            sent.AddRange((await RecordedQuery.Statements(provider, field.Question)).Distinct().Order(StringComparer.Ordinal).Select(sql => (field, sql)));
        using var db = SqlProviders.Open(provider);
        var tables = db.Model.GetEntityTypes().OrderBy(entity => entity.GetTableName() is null)
            .DistinctBy(entity => entity.GetTableName() ?? entity.GetViewName()).ToDictionary(entity => entity.GetTableName() ?? entity.GetViewName()!, entity => entity.ClrType.Name);
        return sent.GroupBy(statement => statement.Sql, StringComparer.Ordinal)
            .SelectMany(senders => senders.Select(sender => (Feature: Home(senders), Statement: new SentStatement(sender.Field.Type, sender.Field.Name, sender.Sql))))
            .ToLookup(sent => sent.Feature, sent => sent.Statement);

        string Home(IGrouping<string, (AskedField Field, string Sql)> senders)
        {
            var features = senders.Select(sender => FeatureOf(sender.Field.Gives)).Distinct().ToList();
            return features is [var only] ? only : FeatureOf(tables[FirstTable().Match(senders.Key).Groups["table"].Value]);
        }
    }

    /// <summary>The folder of a type: that of the file which has its name, or else of the file which declares the whole of it.</summary>
    private static string FeatureOf(string type) => Homes.GetOrAdd(type, type =>
    {
        var files = Directory.GetFiles(Repository.PathTo("src", "NtmGraph"), "*.cs", SearchOption.AllDirectories);
        var file = files.SingleOrDefault(file => Path.GetFileNameWithoutExtension(file) == type)
            ?? files.Single(file => Regex.IsMatch(File.ReadAllText(file), $@"(?<!partial )(class|record) {type}\b"));
        return Path.GetFileName(Path.GetDirectoryName(file)!);
    });

    private static IReadOnlyList<AskedField> ReadFields()
    {
        using var app = NtmGraphServer.Build();
        var schema = app.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        return AskedField.Of(schema);
    }

    [GeneratedRegex("""FROM ["\[](?<table>\w+)""")]
    private static partial Regex FirstTable();
}
