using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NtmGraph.Serving;

/// <summary>What this server says to assistants by the Model Context Protocol, however they reach it.</summary>
internal sealed class McpTalk(Toolbox tools, CallTool calls, Catalogue catalogue, AssistantGuide guide, Product product)
{
    /// <summary>For how long clients may keep the lists, which change with the program alone.</summary>
    private static readonly TimeSpan ListsHold = TimeSpan.FromHours(1);

    /// <summary>Has a server of the protocol's library answer from here.</summary>
    /// <param name="server">The options of the server.</param>
    /// <param name="request">Gives the request that brings a message, as soon as it can be answered.</param>
    /// <param name="next">The steps that answer an operation.</param>
    /// <exception cref="InvalidDataException">A trusted operation says what no tool can be made of.</exception>
    public void Lead(McpServerOptions server, Func<CancellationToken, ValueTask<ServedRequest>> request, NextStep next)
    {
        var told = tools.All.Select(tool => tool.Told).ToList();
        server.ServerInfo = new Implementation { Name = product.Service, Title = product.Name, Version = product.Version };
        server.ServerInstructions = string.Join("\n\n", guide.Instructions.Where(part => part.Tools.All(name => tools.Find(name) is not null)).Select(part => part.Text));
        server.Capabilities = new() { Tools = new(), Resources = new() };
        server.Handlers.ListToolsHandler = (_, _) => new(new ListToolsResult { Tools = told, TimeToLive = ListsHold, CacheScope = CacheScope.Public });
        server.Handlers.CallToolHandler = async (call, ct) => await calls.Call(await request(ct), call.Params?.Name ?? "", call.Params?.Arguments, next, ct);
        server.Handlers.ListResourcesHandler = (_, _) => new(new ListResourcesResult { Resources = catalogue.List(), TimeToLive = ListsHold, CacheScope = CacheScope.Public });
        server.Handlers.ReadResourceHandler = async (read, ct) => await catalogue.Read(await request(ct), read.Params?.Uri ?? "", next, ct);
    }
}
