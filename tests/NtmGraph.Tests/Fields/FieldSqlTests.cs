using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>The statements behind every field of the schema that leads to other objects, as every database is sent them.</summary>
public class FieldSqlTests
{
    private static readonly ILookup<string, AskedField> Fields = Read().ToLookup(field => field.Type);

    public static TheoryData<string> Types => [.. Fields.Select(type => type.Key)];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_field_has_its_statements(string type) =>
        await SqlSnapshot.MatchesQueries("Fields", type, [.. Fields[type].Select(field => (field.Name, field.Question))]);

    private static IReadOnlyList<AskedField> Read()
    {
        using var app = NtmGraphServer.Build();
        var schema = app.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        return AskedField.Of(schema);
    }
}
