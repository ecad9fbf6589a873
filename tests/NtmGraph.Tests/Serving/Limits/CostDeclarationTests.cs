using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using SchemaField = GraphQL.Types.FieldType;

namespace NtmGraph.Tests;

/// <summary>What costs something says so in the schema.</summary>
public class CostDeclarationTests
{
    [Fact]
    public async Task Every_method_that_asks_the_database_has_a_cost()
    {
        await using var app = NtmGraphServer.Build();
        var clr = typeof(Query).Assembly.GetTypes().ToLookup(type => type.Name);
        var asking =
            from field in Fields(app.Services)
            from type in clr[field.Type.Name]
            from method in type.GetMethods()
            where typeof(Task).IsAssignableFrom(method.ReturnType) && JsonNamingPolicy.CamelCase.ConvertName(method.Name) == field.Field.Name
            select field;
        Assert.NotEmpty(asking);
        Assert.Empty(asking.Where(field => field.Field.FindAppliedDirective("cost") is null).Select(Name));
    }

    [Fact]
    public async Task Every_list_says_how_long_it_is()
    {
        await using var app = NtmGraphServer.Build();
        var lists = Fields(app.Services).Where(field => (field.Field.ResolvedType is NonNullGraphType all ? all.ResolvedType : field.Field.ResolvedType) is ListGraphType
            && !field.Type.Name.EndsWith("Connection", StringComparison.Ordinal));
        Assert.NotEmpty(lists);
        Assert.Empty(lists.Where(field => field.Field.FindAppliedDirective("listSize") is null).Select(Name));
    }

    private static IEnumerable<(IObjectGraphType Type, SchemaField Field)> Fields(IServiceProvider services)
    {
        var schema = services.GetRequiredService<ISchema>();
        schema.Initialize();
        return schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => type.Fields, (type, field) => (type, field));
    }

    private static string Name((IObjectGraphType Type, SchemaField Field) field) => $"{field.Type.Name}.{field.Field.Name}";
}
