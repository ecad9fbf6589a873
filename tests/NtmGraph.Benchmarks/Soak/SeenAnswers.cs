using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace NtmGraph.Benchmarks;

/// <summary>What was answered in each version of the data: the same question has the same answer, byte for byte.</summary>
internal sealed class SeenAnswers
{
    private const int Shown = 300;

    private readonly ConcurrentDictionary<(string Workload, string Version), string> answers = [];
    private readonly ConcurrentQueue<string> wrong = [];

    public IReadOnlyCollection<string> Wrong => wrong;

    public int Versions => answers.Keys.Select(key => key.Version).Distinct().Count();

    public void Check(Workload workload, HttpResponseMessage response, byte[] answer)
    {
        if (!response.IsSuccessStatusCode || !response.Headers.TryGetValues("X-Data-Version", out var versions) || answer.AsSpan().StartsWith("{\"errors\""u8))
            Fail($"{workload.Title}: {(int)response.StatusCode} {Encoding.UTF8.GetString(answer.AsSpan(0, Math.Min(answer.Length, Shown)))}");
        else
        {
            var hash = Convert.ToHexString(SHA256.HashData(answer));
            var version = versions.Single();
            if (answers.GetOrAdd((workload.Name, version), hash) != hash)
                Fail($"{workload.Title}: two answers in version {version}.");
        }
    }

    public void Fail(string what) => wrong.Enqueue(what);
}
