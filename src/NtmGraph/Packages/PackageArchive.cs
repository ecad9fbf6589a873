using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>A data package in a zip archive. What the archive says of its names, sizes and checksums is checked, not believed.</summary>
internal static class PackageArchive
{
    /// <summary>Bytes up to which a file may be compressed as well as it likes.</summary>
    private const long Harmless = 1 << 20;

    /// <summary>What file systems allow for the name of a file or folder, in bytes.</summary>
    private const int LongestPart = 255;

    /// <summary>How long the name of a file may be with its folders, in bytes: Linux opens no path of more than 4096.</summary>
    private const int LongestName = 1024;

    /// <summary>What stands between a folder and what is in it; programs of Windows write the second.</summary>
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>Unpacks an archive into a folder, and gives the folder with the package: that one, or a folder in it.</summary>
    /// <exception cref="HttpRefusal">The archive is none, is damaged or larger than allowed, or has files outside itself.</exception>
    public static async Task<string> Unpack(string file, string folder, ImportOptions limits, CancellationToken ct)
    {
        try
        {
            await using var archive = await ZipFile.OpenReadAsync(file, ct);
            if (archive.Entries.Count > limits.MaxFiles)
                throw TooLarge($"The archive holds {archive.Entries.Count} files; {limits.MaxFiles} are allowed.");
            var left = limits.MaxUncompressedBytes;
            foreach (var entry in archive.Entries.Where(entry => !IsFolder(entry)))
                left -= await Unpack(entry, folder, left, limits, ct);
        }
        catch (InvalidDataException)
        {
            throw Invalid("The body is no zip archive that can be read.");
        }
        return Directory.GetDirectories(folder).Prepend(folder).Where(place => File.Exists(Path.Combine(place, PackageManifest.FileName))).ToList() switch
        {
            [var package] => package,
            [] => throw Invalid($"The archive holds no {PackageManifest.FileName}, neither at its top nor in a folder there."),
            _ => throw Invalid($"The archive holds more than one {PackageManifest.FileName} at its top and in the folders there. Send each package by itself."),
        };
    }

    private static async Task<long> Unpack(ZipArchiveEntry entry, string folder, long left, ImportOptions limits, CancellationToken ct)
    {
        if (entry.IsEncrypted)
            throw Invalid($"The file {Shown(entry.FullName)} is encrypted.");
        var target = Place(entry.FullName, folder);
        var most = Math.Min(left, Math.Max(Harmless, entry.CompressedLength * limits.MaxRatio));
        await using var from = await entry.OpenAsync(ct);
        await using var to = File.Create(target);
        var buffer = new byte[81920];
        var checksum = new Crc32();
        // What is unpacked is counted: the length that the archive states may be false.
        for (int read; (read = await from.ReadAsync(buffer, ct)) > 0;)
        {
            if (to.Length + read > most)
                throw TooLarge($"The file {Shown(entry.FullName)} is larger than {most} bytes, uncompressed.");
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
            checksum.Append(buffer.AsSpan(0, read));
        }
        return checksum.GetCurrentHashAsUInt32() == entry.Crc32 ? to.Length
            : throw Invalid($"The file {Shown(entry.FullName)} is damaged: it does not have the checksum that the archive states.");
    }

    /// <summary>Where to put a file, which is within the folder whatever its name.</summary>
    private static string Place(string name, string folder)
    {
        var parts = name.Split(Separators);
        if (Bytes(name) > LongestName || parts.Any(part => Bytes(part) > LongestPart))
            throw Invalid($"The name {Shown(name)} is too long: {LongestPart} bytes in UTF-8, and {LongestName} with its folders, are allowed.");
        var target = Path.Combine([folder, .. parts]);
        if (!parts.All(IsFileName) || Path.Exists(target))
            throw BadName(name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        }
        catch (IOException e) when (!FullDisk.IsBehind(e))
        {
            throw BadName(name); // Another file has the name of its folder.
        }
        return target;
    }

    /// <summary>Archives list folders by names that end with a separator. A file that has such a name and is not empty is refused.</summary>
    private static bool IsFolder(ZipArchiveEntry entry) => Separators.Contains(entry.FullName.LastOrDefault()) && entry.Length == 0;

    private static bool IsFileName(string part) => part is not ("" or "." or "..") && !part.Any(char.IsControl);

    private static int Bytes(string name) => Encoding.UTF8.GetByteCount(name);

    private static HttpRefusal BadName(string name) =>
        Invalid($"The name {Shown(name)} is not one of a file within the archive, or comes twice.");

    /// <summary>The beginning of a name, as a message may hold it: in an archive it may be of any length.</summary>
    private static string Shown(string name) => VisibleText.Line(name, 100);

    private static HttpRefusal Invalid(string message) => new(StatusCodes.Status422UnprocessableEntity, "ARCHIVE_INVALID", message);

    private static HttpRefusal TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "ARCHIVE_TOO_LARGE", message);
}
