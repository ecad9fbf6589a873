using System.Globalization;
using System.Text;

namespace NtmGraph.Attacks;

/// <summary>Choices that follow from a seed alone.</summary>
internal sealed class Chance(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "19", "VN", "19 ", "Đại Từ", "dai tu", "e\u0301\u0323", "\0", "\u202e", "\u200b", "\ufeff", "\uffff", "\ud800", "👩‍👩‍👧‍👦", "İ", "%", "_", "[", "'", "\"",
        "\\", "\r\n", "null", "'; DROP TABLE Units; --", "../../etc/passwd", "<script>", "=1+1", "9999-12-31", "0001-01-01",
    ];

    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "2", "200", "201", "20000", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808",
        "1e15", "-1e15", "1e24", "1e28", "79228162514264337593543950335", "79228162514264337593543950336", "1e400", "0.00000000001", "-0.0", "1e-400",
    ];

    private static readonly string[] Days =
        ["2023-12-31", "2025-06-30", "2025-07-01", "0001-01-01", "0001-01-02", "9999-12-30", "9999-12-31", "1900-01-01", "2024-02-29"];

    private static readonly string[] NoDays = ["2023-02-29", "0000-01-01", "10000-01-01", "2023-1-1", "", "31-12-2023", "2023-12-31T00:00:00Z"];

    private readonly Random random = new(seed);

    public int Below(int end) => random.Next(end);

    public bool OneIn(int n) => random.Next(n) == 0;

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>A number of things: mostly few, at times many, once in a while as many as are allowed.</summary>
    public int Size(int most) => random.Next(40) switch
    {
        0 => most,
        1 => random.Next(most + 1),
        < 8 => random.Next(int.Min(most, 30) + 1),
        _ => random.Next(int.Min(most, 3) + 1),
    };

    /// <summary>A text, mostly one that is hard to bear.</summary>
    public string Text(int longest) => random.Next(12) switch
    {
        0 => string.Concat(Enumerable.Repeat(Pick(Texts), Size(longest))) is var repeated && repeated.Length > longest ? repeated[..longest] : repeated,
        1 => Characters(Size(int.Min(longest, 2000))),
        _ => Pick(Texts),
    };

    /// <summary>A number as JSON and GraphQL write it, mostly at a bound of some type.</summary>
    public string Number() => OneIn(4) ? random.NextInt64(-1000, 3000).ToString(CultureInfo.InvariantCulture) : Pick(Numbers);

    /// <summary>A day; at times no day.</summary>
    public string Day() => OneIn(12) ? Pick(NoDays) : Pick(Days);

    /// <summary>Bytes of which some were changed or cut off.</summary>
    public byte[] Spoil(byte[] bytes)
    {
        if (bytes.Length == 0)
            return bytes;
        var spoilt = bytes.ToArray();
        for (var times = random.Next(1, 6); times > 0; times--)
            spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        return OneIn(3) ? spoilt[..random.Next(spoilt.Length)] : spoilt;
    }

    /// <summary>Characters of all of Unicode, halves of pairs among them.</summary>
    private string Characters(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append((char)(OneIn(3) ? random.Next(0x80) : random.Next(0x10000)));
        return text.ToString();
    }
}
