using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace NtmGraph.Serving;

/// <summary>The keys that are known. One that was found is trusted for a moment, so that not every request asks the database.</summary>
internal sealed class KeyRing(ServedData data, TimeProvider clock) : IDisposable
{
    private const int MostRemembered = 10_000;

    /// <summary>For how long a key may be used at most after it was revoked.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly MemoryCache found = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <summary>The key with this text, if it is valid now.</summary>
    public async ValueTask<AccessKey?> Find(string text, CancellationToken ct)
    {
        if (KeyText.Id(text) is not { } id)
            return null;
        var hash = KeyText.Hash(text);
        if (!found.TryGetValue(id, out AccessKey? key))
        {
            key = await data.FindKey(id, ct);
            if (key is not null)
                found.Set(id, key, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Moment });
        }
        return key is not null && CryptographicOperations.FixedTimeEquals(key.Hash, hash) && key.IsValid(clock.GetUtcNow()) ? key : null;
    }

    public void Dispose() => found.Dispose();
}
