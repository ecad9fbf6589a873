using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace NtmGraph.Serving;

/// <summary>Keys as their holders have them: <c>ntm_</c>, the id, <c>_</c>, and 256 random bits.</summary>
public static class KeyText
{
    /// <summary>The characters of an id.</summary>
    public const int IdLength = 12;

    /// <summary>The bytes of a hash.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    private const string Prefix = "ntm_";
    private const int SecretLength = 43;
    private const int Length = 4 + IdLength + 1 + SecretLength;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    /// <summary>A new key, from the random numbers of the operating system.</summary>
    public static string New() =>
        $"{Prefix}{RandomNumberGenerator.GetString(Alphabet, IdLength)}_{RandomNumberGenerator.GetString(Alphabet, SecretLength)}";

    /// <summary>The id of a key; null for a text that is none.</summary>
    public static string? Id(string text) =>
        text.Length == Length && text.StartsWith(Prefix, StringComparison.Ordinal) && text[Prefix.Length + IdLength] == '_'
            && text.AsSpan(Prefix.Length, IdLength).IndexOfAnyExcept(Letters) < 0
            ? text.Substring(Prefix.Length, IdLength)
            : null;

    /// <summary>The SHA-256 of a key.</summary>
    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
