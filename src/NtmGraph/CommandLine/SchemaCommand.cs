using System.CommandLine;
using GraphQL.Types;

namespace NtmGraph;

/// <summary><c>ntmgraph schema</c></summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Prints the GraphQL schema.");
        command.SetAction(async (_, _) =>
        {
            await using var app = NtmGraphServer.Build();
            Console.Write(GraphQLSetup.Sdl(app.Services.GetRequiredService<ISchema>()));
            return ExitCode.Done;
        });
        return command;
    }
}
