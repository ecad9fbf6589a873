using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NtmGraph.Tests;

/// <summary>Texts that are nearly right: pieces cut out, doubled, put elsewhere, or exchanged for what is hard to bear.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Hard =
    [
        "", " ", "\0", "\"", "\\", "\\u0000", "\\ud800", "{", "}", "[", "]", "(", ")", "...", "#", "$", "@", "!", ":", ",", "\n", "\r\n", "\t", "\ufeff",
        "null", "true", "-1", "0", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "1e999", "-0.0", "NaN",
        "79228162514264337593543950336", "0001-01-01", "9999-12-31", "2023-02-30", "__schema", "__typename", "first: 200", "@skip(if: $x)", "... on Node",
        "Đại Từ", "Đại", "e\u0301\u0323", "\u202e", "\u200d", "👩‍👩‍👧‍👦", "\uffff", "İ", "ß", "%", "_", "'; DROP TABLE Units; --", "|", ",,,", "\"\"", "\"\n\"",
    ];

    private readonly Random random = new(seed);

    public int Next(int below) => random.Next(below);

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public string Mutate(string text)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
            text = MutateOnce(text);
        return text;
    }

    public byte[] Mutate(byte[] bytes)
    {
        var mutated = bytes.ToArray();
        for (var times = random.Next(1, 6); times > 0 && mutated.Length > 0; times--)
            mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? mutated[..random.Next(mutated.Length + 1)] : mutated;
    }

    private string MutateOnce(string text)
    {
        var (at, length) = (random.Next(text.Length + 1), random.Next(1, 20));
        var end = Math.Min(text.Length, at + length);
        var piece = text[at..end];
        switch (random.Next(7))
        {
            case 0:
                return text.Remove(at, end - at);
            case 1:
                return text.Insert(at, piece);
            case 2:
                return text.Remove(at, end - at).Insert(random.Next(text.Length - piece.Length + 1), piece);
            case 3:
                return text.Insert(at, Pick(Hard));
            case 4:
                return text.Remove(at, end - at).Insert(at, Pick(Hard));
            case 5:
                return text.Insert(at, string.Concat(Enumerable.Repeat(piece, random.Next(1, 200))));
            default:
                return Word(text, at);
        }
    }

    /// <summary>Exchanges a whole word.</summary>
    private string Word(string text, int at)
    {
        var start = text.LastIndexOfAny([' ', '\n', ',', '"', ':', '('], Math.Max(0, Math.Min(at, text.Length - 1))) + 1;
        var end = text.IndexOfAny([' ', '\n', ',', '"', ':', ')'], Math.Min(start, text.Length));
        return string.Concat(text.AsSpan(0, start), Pick(Hard), end < 0 ? "" : text.AsSpan(end));
    }
}

/// <summary>How long a fuzz run lasts: some seconds, or as many as <c>NTM_FUZZ_SECONDS</c> says; and from which seed.</summary>
internal sealed class FuzzTime
{
    private const int Usual = 4;

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly int seconds = int.TryParse(Environment.GetEnvironmentVariable("NTM_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var longer) ? longer : Usual;

    /// <summary>Whether to go on; a run has some rounds, however slow the machine is.</summary>
    public bool Lasts(int round) => round < 20 || watch.Elapsed.TotalSeconds < seconds;

    /// <summary>How many rounds a run has that is not ended by time: so many, or more in a longer run.</summary>
    public int Rounds(int usual, int longer) => seconds > Usual ? longer : usual;

    /// <summary>The first seed. A longer run begins elsewhere every time, and says where.</summary>
    public int Seed => seconds > Usual ? Environment.TickCount : 1;

    /// <summary>A text as C# would write it.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder();
        foreach (var c in text)
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : c is < ' ' or > '~' ? $"\\u{(int)c:x4}" : c.ToString());
        return $"\"{quoted}\"";
    }
}
