using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NtmGraph.Attacks;

/// <summary>How long an assault lasts: so many attacks, or so much time.</summary>
internal sealed record Extent(int? Count, TimeSpan? Time)
{
    public static Extent Of(int count) => new(count, null);

    public static Extent For(TimeSpan time) => new(null, time);

    public bool Lasts(int made, TimeSpan since) => Count is { } most ? made < most : since < Time;
}

/// <summary>What came of an assault.</summary>
/// <param name="Answered">How many attacks were answered without an error, and so reached what lies behind the checks.</param>
/// <param name="Findings">What must not be, each with the seed that shows it again.</param>
internal sealed record AssaultReport(int Attacks, int Answered, IReadOnlyList<string> Findings);

/// <summary>Attacks a server one request after the other while a witness watches, and judges every answer.</summary>
internal static class Assault
{
    private const int Shown = 400;
    private const int MostFindings = 100;
    private const double MostMilliseconds = 100;

    /// <summary>Runs to the end of its extent, or until there are very many findings.</summary>
    /// <param name="make">Makes an attack from a seed.</param>
    /// <param name="first">The seed of the first attack; each further one has the next.</param>
    /// <param name="said">Is told each finding when it is made, and how it ended.</param>
    /// <param name="measured">Whether memory and the witness's times are judged too, which only says something on a machine that does nothing else.</param>
    public static async Task<AssaultReport> Run(
        AttackedServer server, Func<Chance, Attack> make, int first, Extent extent, TextWriter said, CancellationToken ct, bool measured = true)
    {
        var (findings, made, begin) = (new List<string>(), 0, Stopwatch.StartNew());
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (worstTime, worstMemory) = ((TimeSpan.Zero, 0), (0L, 0));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var witness = new Witness(server, make == server.RequestAttack);
        var watching = witness.Watch(stop.Token);
        for (; extent.Lasts(made, begin.Elapsed) && findings.Count < MostFindings && !server.HasExited && !ct.IsCancellationRequested; made++)
        {
            var seed = unchecked(first + made) & int.MaxValue;
            var attack = make(new Chance(seed));
            var memory = server.Memory;
            server.ForgetPeak();
            var outcome = await attack.Send(server.Http, ct);
            var grown = server.PeakMemory - memory;
            if (outcome.Wrong is { } wrong)
                Find($"seed {seed}: {attack.Kind}: {wrong}. {outcome.Shown} Asked: {Short(attack.Text)}");
            if (measured && grown > Judge.MostMemory)
                Find($"seed {seed}: {attack.Kind}: {grown >> 20} MB more at its peak. Asked: {Short(attack.Text)}");
            worstTime = outcome.Time > worstTime.Item1 ? (outcome.Time, seed) : worstTime;
            worstMemory = grown > worstMemory.Item1 ? (grown, seed) : worstMemory;
            codes[outcome.Label] = codes.GetValueOrDefault(outcome.Label) + 1;
            if (server.TakeFaults() is { Count: > 0 } faults)
                Find($"Near seed {seed} the log says:\n{string.Join('\n', faults)}");
        }
        await stop.CancelAsync();
        await watching;
        if (server.HasExited)
            Find("The server ended.");
        foreach (var finding in witness.Findings)
            Find(finding);
        if (measured && witness.Slow > MostMilliseconds)
            Find(string.Create(CultureInfo.InvariantCulture, $"1 of 100 questions of another client waited longer than {witness.Slow:0} ms."));
        if (server.TakeFaults() is { Count: > 0 } rest)
            Find($"At the end the log says:\n{string.Join('\n', rest)}");
        await said.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{made} attacks from seed {first} in {begin.Elapsed.TotalMinutes:0.0} minutes: {findings.Count} findings. Slowest {worstTime.Item1.TotalSeconds:0.0} s (seed {worstTime.Item2}), most memory {worstMemory.Item1 >> 20} MB (seed {worstMemory.Item2}). Another client asked {witness.Asked} times, 99 of 100 within {witness.Slow:0} ms."));
        await said.WriteLineAsync(string.Join(", ", codes.OrderByDescending(code => code.Value).Select(code => $"{code.Key} {code.Value}")));
        return new(made, codes.GetValueOrDefault(Outcome.Answered), findings);

        void Find(string finding)
        {
            findings.Add(finding);
            said.WriteLine(finding);
        }
    }

    private static string Short(string text)
    {
        var shown = new StringBuilder();
        foreach (var c in text.Take(Shown))
            shown.Append(c is < ' ' or > '~' ? $"\\u{(int)c:x4}" : c.ToString());
        return shown.ToString();
    }
}
