using GraphQL.Types;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>The program: its command line, and the server that it builds, part by part.</summary>
internal static class NtmGraphServer
{
    public const string DefaultUrl = "http://localhost:5080";

    private static readonly Telemetry Telemetry = new(new Product(
        "NtmGraph", "ntmgraph", "ntm_", typeof(NtmGraphServer).Assembly.GetName().Version!.ToString(3)));

    public static Task<int> Main(string[] args) => Commands.Run(args);

    /// <param name="settings">Settings that come before all others, as <c>Key:Sub=value</c>.</param>
    /// <param name="clock">The time; that of the machine where none is given.</param>
    /// <exception cref="InvalidDataException">The configuration is wrong; the message says where.</exception>
    public static WebApplication Build(IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddFileBesideProgram();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        Settings.CheckOfTheHost(builder.Configuration);
        builder.AddWebServer(DefaultUrl);
        builder.Services.AddNtmDatabase(builder.Configuration);
        builder.Services.AddNtmSchema(builder.Configuration);
        builder.Services.AddServing(builder.Configuration, Telemetry, ServedDatabase.Describe, Assistants.Guide, PlainPage.Write);
        builder.Services.AddPackages(builder.Configuration);

        var app = Built(builder);
        Settings.Check(app.Services);
        app.UseServing();
        app.MapPackages();
        return app;
    }

    /// <exception cref="InvalidDataException">What .NET reads of the configuration is wrong.</exception>
    private static WebApplication Built(WebApplicationBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>What a server does before it listens. The schema is built while the database is made ready.</summary>
    public static async Task Prepare(WebApplication app, CancellationToken ct)
    {
        var schema = Task.Run(() => app.Services.GetRequiredService<ISchema>().Initialize(), ct);
        await ServedDatabase.Prepare(app, ct);
        await app.Services.GetRequiredService<DataWatch>().Look(ct);
        await schema;
        app.CheckTools();
    }
}
