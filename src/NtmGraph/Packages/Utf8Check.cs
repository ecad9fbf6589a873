using System.Text;
using System.Text.Unicode;

namespace NtmGraph;

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
