using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// Documents that clients name instead of sending them: trusted ones, which lie in a folder, by the name of their file, the id that a
/// manifest gives them, or the SHA-256 of their text; and those that clients brought, by the SHA-256. All members may be called from any
/// thread.
/// </summary>
internal sealed class PersistedOperations
{
    /// <summary>How many characters the texts that clients brought may have together.</summary>
    private const int MostText = 4_000_000;

    /// <summary>What a text counts beside its own characters.</summary>
    private const int Overhead = 500;

    private const string Sha256 = "sha256:";

    private readonly bool only;
    private readonly FrozenDictionary<string, string> trusted;
    private readonly BoundedCache<string, string> brought = new(MostText, StringComparer.Ordinal);

    /// <summary>Reads the trusted documents.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A manifest is none, or two documents have the same id.</exception>
    public PersistedOperations(IOptions<PersistedOperationsOptions> options)
    {
        only = options.Value.Only;
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(options.Value.Folder, "*.graphql"))
            documents[Path.GetFileNameWithoutExtension(file)] = File.ReadAllText(file);
        Names = [.. documents.Keys.Order(StringComparer.Ordinal)];
        foreach (var file in Directory.EnumerateFiles(options.Value.Folder, "*.json"))
            foreach (var (id, text) in OperationManifest.Read(file))
                if (!documents.TryAdd(id, text) && documents[id] != text)
                    throw new InvalidDataException($"{file}: the operation \"{id}\" has another text in another file.");
        foreach (var text in documents.Values.ToList())
            documents[HashOf(text)] = text;
        trusted = documents.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// Puts the text of its document into a request that only names it, and remembers the text that a request brings with its
    /// hash.
    /// </summary>
    /// <exception cref="HttpRefusal">The document is not known, or not trusted, or there are two.</exception>
    public void Resolve(GraphQLRequest request)
    {
        var hash = AutomaticHash(request.Extensions);
        if (request.DocumentId is { Length: > 0 } && (hash is not null || !string.IsNullOrWhiteSpace(request.Query)))
            throw HttpRefusal.Malformed("The request names a document by its id and brings another, or names it by its hash. Send one of them.");
        if (string.IsNullOrWhiteSpace(request.Query))
            request.Query = Named(request.DocumentId, hash);
        else if (only && !trusted.ContainsKey(HashOf(request.Query)))
            throw NotTrusted();
        else if (hash is not null)
            Bring(hash, request.Query);
    }

    /// <summary>The names of the trusted documents that have a file of their own.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The text of the trusted document with this name or id. Null where there is none.</summary>
    public string? Trusted(string name) => trusted.GetValueOrDefault(name);

    private string Named(string? id, string? hash)
    {
        if ((id ?? hash) is not { Length: > 0 } name)
            throw new HttpRefusal(StatusCodes.Status400BadRequest, "QUERY_MISSING", "The request has no `query`.");
        if (name.StartsWith(Sha256, StringComparison.OrdinalIgnoreCase))
            name = name[Sha256.Length..];
        if ((Known(name) ?? Known(name.ToLowerInvariant())) is { } text)
            return text;
        throw only ? NotTrusted()
            : id is null ? new HttpRefusal(null, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
            : new HttpRefusal(null, "DOCUMENT_NOT_FOUND", $"There is no document \"{id}\".");
    }

    private string? Known(string name) => trusted.GetValueOrDefault(name) ?? brought.Find(name);

    private void Bring(string hash, string text)
    {
        hash = hash.ToLowerInvariant();
        if (HashOf(text) != hash)
            throw new HttpRefusal(null, "PERSISTED_QUERY_HASH_MISMATCH", "`sha256Hash` is not the SHA-256 of `query`.");
        brought.Keep(hash, text, text.Length + Overhead);
    }

    /// <summary>
    /// The hash that a request names or brings a document with, as clients of Apollo send it. Null where there is none.
    /// </summary>
    private static string? AutomaticHash(Inputs? extensions)
    {
        if (extensions?.GetValueOrDefault("persistedQuery") is not IReadOnlyDictionary<string, object?> persisted
            || persisted.GetValueOrDefault("sha256Hash") is not string hash)
            return null;
        return persisted.GetValueOrDefault("version") is 1
            ? hash
            : throw new HttpRefusal(null, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static HttpRefusal NotTrusted() =>
        new(null, "OPERATION_NOT_TRUSTED", "This server executes only the operations that it was given beforehand.");
}
