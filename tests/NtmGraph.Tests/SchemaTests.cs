using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

public class SchemaTests
{
    [Fact]
    public async Task The_schema_is_the_one_in_the_repository()
    {
        await using var app = NtmGraphServer.Build();
        Snapshot.Matches(app.Services.GetRequiredService<ISchema>().Sdl(), "schema", "schema.graphql");
    }

    [Fact]
    public async Task Every_type_field_argument_and_value_is_described()
    {
        await using var app = NtmGraphServer.Build();
        var schema = app.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        var bare = schema.AllTypes
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && type is not (IntGraphType or FloatGraphType or StringGraphType or BooleanGraphType or IdGraphType))
            .SelectMany(Undescribed);
        Assert.Empty(bare);
    }

    private static IEnumerable<string> Undescribed(IGraphType type)
    {
        if (string.IsNullOrWhiteSpace(type.Description))
            yield return type.Name;
        if (type is EnumerationGraphType choices)
            foreach (var value in choices.Values.Where(value => string.IsNullOrWhiteSpace(value.Description)))
                yield return $"{type.Name}.{value.Name}";
        if (type is not IComplexGraphType complex)
            yield break;
        foreach (var field in complex.Fields)
        {
            if (string.IsNullOrWhiteSpace(field.Description))
                yield return $"{type.Name}.{field.Name}";
            foreach (var argument in field.Arguments ?? [])
                if (string.IsNullOrWhiteSpace(argument.Description))
                    yield return $"{type.Name}.{field.Name}({argument.Name})";
        }
    }
}
