using System.Text;
using System.Text.Unicode;
using Sylvan.Data.Csv;

namespace NtmGraph;

/// <summary>A CSV file in UTF-8, read record by record. Where it breaks off, that is reported.</summary>
internal sealed class CsvFile : IDisposable
{
    private const int LongestRecord = 1 << 20;

    /// <summary>
    /// CSV has no comments; the parser wants a sign for them, so it gets one that no record begins with: the second half of a
    /// character beyond 16 bits, which comes from UTF-8 after the first half alone.
    /// </summary>
    private const char NoComment = '\udc00';

    private readonly string path;
    private readonly Stream stream;
    private readonly Problems problems;
    private readonly CsvDataReader? csv;
    private long nextLine = 1;

    /// <param name="name">The file's name, as problems show it.</param>
    public CsvFile(string name, string path, Stream stream, Problems problems)
    {
        Name = name;
        this.path = path;
        this.stream = stream;
        this.problems = problems;
        csv = Try(Open);
    }

    public string Name { get; }

    /// <summary>The line on which the current record begins.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>False when the file breaks off; some of its records are then not known.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>How many fields the current record has.</summary>
    public int Width => csv!.RowFieldCount;

    public ReadOnlySpan<char> Field(int position) => csv!.GetFieldSpan(position);

    /// <summary>Moves to the next record.</summary>
    public bool Read()
    {
        Line = nextLine;
        if (csv is null || !Try(csv.Read))
            return false;
        nextLine += Lines(csv.GetRawRecordSpan());
        return true;
    }

    public void Dispose()
    {
        csv?.Dispose();
        stream.Dispose();
    }

    private CsvDataReader? Open()
    {
        var text = new StreamReader(
            stream, new UTF8Encoding(true, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 1 << 16);
        // The parser would pass over empty lines before the first record.
        if (text.Peek() is '\r' or '\n')
        {
            IsWhole = false;
            problems.Add(new Problem(Name, Line, null, null, "is an empty line; the first line is the header row"));
            return null;
        }
        return CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = ',',
            Comment = NoComment,
            ResultSetMode = ResultSetMode.SingleResult,
            MaxBufferSize = LongestRecord,
        });
    }

    private T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is CsvFormatException or DecoderFallbackException)
        {
            IsWhole = false;
            problems.Add(e switch
            {
                DecoderFallbackException => Utf8Check.FirstInvalid(Name, path),
                CsvRecordTooLargeException => new Problem(Name, Line, null, null, $"a record is longer than {LongestRecord} characters"),
                _ => new Problem(Name, Line, null, null, "is not well-formed CSV: a quoted value must end with a quote before a comma or the line's end"),
            });
            return default;
        }
    }

    private static long Lines(ReadOnlySpan<char> record)
    {
        var feeds = record.Count('\n');
        return feeds > 0 ? feeds : record.Count('\r');
    }
}

/// <summary>Finds the place at which a file stops being UTF-8.</summary>
internal static class Utf8Check
{
    private const string Reason = "the file is not UTF-8 from here on";

    public static Problem FirstInvalid(string file, string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        var buffer = new byte[1 << 16];
        long line = 1;
        int kept = 0, read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            var valid = ValidPrefix(bytes);
            line += bytes[..valid].Count((byte)'\n');
            kept = bytes.Length - valid;
            bytes[valid..].CopyTo(buffer);
            if (kept > 3)
                break;
        }
        var value = kept > 0 ? Convert.ToHexString(buffer.AsSpan(0, Math.Min(kept, 4))) : null;
        return new Problem(file, line, null, value is null ? null : "0x" + value, Reason);
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return bytes.Length;
        var valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
            valid += length;
        return valid;
    }
}
