using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace NtmGraph.Serving;

/// <summary>The keys that are known. One that was found is trusted for a moment, so that not every request asks the database.</summary>
internal sealed class KeyRing(ServedData data, KeyText keys, TimeProvider clock) : IDisposable
{
    private const int MostRemembered = 10_000;

    /// <summary>For how long a key may be used at most after it was revoked.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly MemoryCache found = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <summary>The key with this text, if it is valid now.</summary>
    public async ValueTask<AccessKey?> Find(string text, CancellationToken ct)
    {
        if (keys.Id(text) is not { } id)
            return null;
        var hash = KeyText.Hash(text);
        var begun = clock.GetTimestamp();
        if (!found.TryGetValue(id, out Found? known) || clock.GetElapsedTime(known!.Time) >= Moment)
        {
            if (await data.FindKey(id, ct) is not { } key)
                return null;
            found.Set(id, known = new Found(key, begun), new MemoryCacheEntryOptions { Size = 1 });
        }
        return CryptographicOperations.FixedTimeEquals(known.Key.Hash, hash) && known.Key.IsValid(clock.GetUtcNow()) ? known.Key : null;
    }

    public void Dispose() => found.Dispose();

    private sealed record Found(AccessKey Key, long Time);
}
