using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace NtmGraph.Serving;

/// <summary>Keys as their holders have them: the prefix of the product, the id, <c>_</c>, and 256 random bits.</summary>
/// <param name="product">Whose keys they are.</param>
public sealed class KeyText(Product product)
{
    /// <summary>The characters of an id.</summary>
    public const int IdLength = 12;

    /// <summary>The bytes of a hash.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    private const int SecretLength = 43;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    private readonly string prefix = product.KeyPrefix;

    /// <summary>Makes a key, from the random numbers of the operating system. Its text is for its holder, and kept nowhere.</summary>
    /// <param name="name">Whom or what it is for.</param>
    /// <param name="scopes">What it allows.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="expires">From when on it is no longer valid; null where it stays valid.</param>
    public (string Text, AccessKey Key) Make(string name, Scopes scopes, DateTimeOffset now, DateTimeOffset? expires)
    {
        var id = RandomNumberGenerator.GetString(Alphabet, IdLength);
        var text = $"{prefix}{id}_{RandomNumberGenerator.GetString(Alphabet, SecretLength)}";
        return (text, new AccessKey { Id = id, Name = name, Hash = Hash(text), Scopes = scopes, CreatedAt = now, ExpiresAt = expires });
    }

    /// <summary>The id of a key; null for a text that is none.</summary>
    public string? Id(string text) =>
        text.Length == prefix.Length + IdLength + 1 + SecretLength && text.StartsWith(prefix, StringComparison.Ordinal)
            && text[prefix.Length + IdLength] == '_' && text.AsSpan(prefix.Length, IdLength).IndexOfAnyExcept(Letters) < 0
            ? text.Substring(prefix.Length, IdLength)
            : null;

    /// <summary>The SHA-256 of a key.</summary>
    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
