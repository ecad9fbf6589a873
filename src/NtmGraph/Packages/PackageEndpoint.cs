using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary><c>POST /packages</c>: a data package as a zip archive, taken over whole or not at all.</summary>
internal sealed class PackageEndpoint(
    RecordedImport imports, RefusedImports refused, DataWatch watch, IOptions<ImportOptions> options, ILogger<PackageEndpoint> logger) : IDisposable
{
    public const string Path = "/packages";

    private const string Zip = "application/zip";

    /// <summary>What Windows calls the same.</summary>
    private const string ZipOnWindows = "application/x-zip-compressed";

    /// <summary>After how many seconds to ask whether another import has ended.</summary>
    private const string Later = "10";

    private readonly SemaphoreSlim turn = new(1);
    private readonly ImportOptions limits = options.Value;

    public void Dispose() => turn.Dispose();

    /// <summary>Takes the package that a request brings, and answers what it was.</summary>
    /// <exception cref="HttpRefusal">It was not taken; the data is as it was.</exception>
    public async Task Import(HttpContext http)
    {
        var only = Admit(http);
        try
        {
            await Take(http, only);
        }
        catch (PackageRefused refused)
        {
            throw Report(refused);
        }
        catch (BadHttpRequestException e)
        {
            throw new HttpRefusal(e.StatusCode, "REQUEST_MALFORMED", "The archive did not arrive whole.");
        }
        catch (Exception e) when (FullDisk.IsBehind(e))
        {
            logger.LogFullDisk(e);
            throw new HttpRefusal(StatusCodes.Status507InsufficientStorage, "STORAGE_FULL",
                "There is no room left on a disk of the server's or its database's. Nothing was changed.");
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes the turn of a request that may bring a package, and says whether this is to be the only one. What is refused is recorded.</summary>
    private bool Admit(HttpContext http)
    {
        try
        {
            Require(http, Scopes.Import, "To import");
            var only = Only(http.Request);
            if (only)
                Require(http, Scopes.Admin, "To remove all other packages");
            if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.MediaType.Value?.ToLowerInvariant() is not (Zip or ZipOnWindows))
                throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "MEDIA_TYPE_NOT_SUPPORTED", $"A package comes as {Zip}.");
            if (!turn.Wait(0, CancellationToken.None))
                throw new HttpRefusal(StatusCodes.Status409Conflict, "IMPORT_RUNNING", "Another import is running.") { RetryAfter = Later };
            return only;
        }
        catch (HttpRefusal refusal)
        {
            refused.Note(Authentication.NameOf(http.User)!, refusal);
            throw;
        }
    }

    private static void Require(HttpContext http, Scopes scope, string purpose)
    {
        if (!Authorization.ScopesOf(http).HasFlag(scope))
            throw new HttpRefusal(StatusCodes.Status403Forbidden, "SCOPE_MISSING", $"{purpose}, the key or token needs the scope {scope.ToString().ToLowerInvariant()}.");
    }

    private async Task Take(HttpContext http, bool only)
    {
        await watch.Look(http.RequestAborted); // Fails before the package is sent where the database is gone or was replaced.
        var folder = Directory.CreateTempSubdirectory("ntmgraph-import-");
        try
        {
            var package = await imports.Run(Authentication.NameOf(http.User)!, () => Open(http, folder), only, null, http.RequestAborted);
            var dataset = await watch.Look(CancellationToken.None);
            await http.Response.WriteAsJsonAsync(new
            {
                package = new { package.Name, package.Title, package.Version, package.ReferenceDate },
                rows = package.Resources.ToDictionary(resource => resource.Name, resource => resource.Rows),
                dataVersion = dataset?.Version,
            }, CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<DataPackage> Open(HttpContext http, DirectoryInfo folder)
    {
        var archive = System.IO.Path.Combine(folder.FullName, "package.zip");
        await Receive(http, archive);
        return DataPackage.At(await PackageArchive.Unpack(archive, folder.CreateSubdirectory("package").FullName, limits, http.RequestAborted));
    }

    private async Task Receive(HttpContext http, string file)
    {
        await using var archive = File.Create(file);
        var body = http.Request.BodyReader;
        for (var isWhole = false; !isWhole;)
        {
            var part = await body.Next(http);
            try
            {
                if (archive.Position + part.Buffer.Length > limits.MaxBytes || http.Request.ContentLength > limits.MaxBytes)
                    throw new HttpRefusal(
                        StatusCodes.Status413PayloadTooLarge, "ARCHIVE_TOO_LARGE", $"The archive is larger than {limits.MaxBytes} bytes.");
                foreach (var bytes in part.Buffer)
                    await archive.WriteAsync(bytes, http.RequestAborted);
                isWhole = part.IsCompleted;
            }
            finally
            {
                body.AdvanceTo(part.Buffer.End);
            }
        }
    }

    /// <summary>What is wrong with a package, each problem with its place: the first hundred, and how many there are.</summary>
    private static HttpRefusal Report(PackageRefused refused) =>
        new(StatusCodes.Status422UnprocessableEntity, "PACKAGE_REFUSED", $"{refused.Message} Nothing was changed.")
        {
            Extensions = new()
            {
                ["count"] = refused.Problems.Count,
                ["problems"] = refused.Problems.First.Select(problem => new Dictionary<string, object?>
                {
                    ["file"] = problem.File,
                    ["line"] = problem.Line,
                    ["column"] = problem.Column,
                    ["value"] = problem.Value,
                    ["reason"] = problem.Reason,
                }),
            },
        };

    private static bool Only(HttpRequest request) => request.Query["only"].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => throw HttpRefusal.Malformed("`only` is true or false."),
    };
}

/// <summary>Imports over HTTP: the section <c>Imports</c> of the configuration.</summary>
internal sealed class ImportOptions
{
    public const string Section = "Imports";

    private const long Megabyte = 1 << 20;

    /// <summary>The largest archive that is received.</summary>
    public int MaxMegabytes { get; set; } = 100;

    /// <summary>What all files of an archive may be together, uncompressed.</summary>
    public int MaxUncompressedMegabytes { get; set; } = 2000;

    /// <summary>How many files an archive may hold.</summary>
    public int MaxFiles { get; set; } = 100;

    /// <summary>How many times its compressed size a file may have.</summary>
    public int MaxRatio { get; set; } = 200;

    public long MaxBytes => MaxMegabytes * Megabyte;

    public long MaxUncompressedBytes => MaxUncompressedMegabytes * Megabyte;
}

/// <summary>Imports, each with its record; those over HTTP, at <c>/packages</c>; and the feed of what they changed.</summary>
internal static class PackagesSetup
{
    public static IServiceCollection AddPackages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ImportOptions>(configuration, ImportOptions.Section)
            .Validate(imports => imports is { MaxMegabytes: > 0, MaxUncompressedMegabytes: > 0, MaxFiles: > 0, MaxRatio: > 0 },
                "Imports: MaxMegabytes, MaxUncompressedMegabytes, MaxFiles and MaxRatio must be at least 1.");
        return services.AddSingleton<DataReleases>().AddSingleton<ReleaseFeed>().AddSingleton<RecordedImport>().AddSingleton<RefusedImports>().AddSingleton<PackageEndpoint>();
    }

    public static void MapPackages(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        app.MapGuardedPost(PackageEndpoint.Path, http => services.GetRequiredService<PackageEndpoint>().Import(http)).RequireHolder();
        app.MapDocument(ReleaseFeed.Path, ReleaseFeed.MediaType, asked => services.GetRequiredService<ReleaseFeed>().Write(asked));
    }
}
