using System.CommandLine;
using GraphQL.Types;
using NtmGraph.Serving;

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
            Console.Write(app.Services.GetRequiredService<ISchema>().Sdl());
            return ExitCode.Done;
        });
        return command;
    }
}
