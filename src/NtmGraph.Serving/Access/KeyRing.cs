using System.Security.Cryptography;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>Finds keys in the database. One that was found is not looked up again for a moment.</summary>
internal sealed class KeyRing(ServedData data, KeyText keys, TimeProvider clock)
{
    /// <summary>How many keys are remembered at once.</summary>
    private const int MostRemembered = 10_000;

    /// <summary>For how long a key may be used at most after it was revoked.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly BoundedCache<string, Found> found = new(MostRemembered, StringComparer.Ordinal);

    /// <summary>The key with this text, if it is valid now. Throws what the database throws.</summary>
    public async ValueTask<AccessKey?> Find(string text, CancellationToken ct)
    {
        if (keys.Id(text) is not { } id)
            return null;
        var hash = KeyText.Hash(text);
        var begun = clock.GetTimestamp();
        if (found.Find(id) is not { } known || clock.GetElapsedTime(known.Time) >= Moment)
        {
            if (await data.FindKey(id, ct) is not { } key)
                return null;
            found.Keep(id, known = new Found(key, begun));
        }
        return CryptographicOperations.FixedTimeEquals(known.Key.Hash, hash) && known.Key.IsValid(clock.GetUtcNow()) ? known.Key : null;
    }

    /// <param name="Key">The key as the database has it.</param>
    /// <param name="Time">When it was asked for, by the clock's timestamp.</param>
    private sealed record Found(AccessKey Key, long Time);
}
