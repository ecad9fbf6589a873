using System.Security.Cryptography;
using System.Text.Json;

namespace NtmGraph;

/// <summary>A table of a package and the file that holds it, relative to the package's folder.</summary>
internal sealed record ManifestResource(string Name, string Path)
{
    private static readonly string[] Needed = ["units", "sources"];

    private static readonly Dictionary<string, HashAlgorithmName> Hashes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["md5"] = HashAlgorithmName.MD5,
        ["sha1"] = HashAlgorithmName.SHA1,
        ["sha256"] = HashAlgorithmName.SHA256,
        ["sha512"] = HashAlgorithmName.SHA512,
    };

    /// <summary>Reads and checks the tables that a manifest lists; what is wrong with one goes to the problems.</summary>
    public static IReadOnlyList<ManifestResource> Read(string folder, ManifestValue list)
    {
        var found = new List<ManifestResource>();
        var resources = list.Elements();
        foreach (var resource in resources)
        {
            var name = resource["name"];
            if (name.Text is null || !TableSchema.Resources.TryGetValue(name.Text, out var schema))
                name.Refuse($"there is no such resource; the resources are {string.Join(", ", TableSchema.Resources.Keys.Order(StringComparer.Ordinal))}");
            else if (found.Any(known => known.Name == name.Text))
                name.Refuse("this resource is named twice");
            else
            {
                ManifestStandard.CheckResource(resource, schema);
                if (FileOf(resource["path"], name.Text, folder) is not { } path)
                    continue;
                CheckFile(resource, System.IO.Path.Combine(folder, path));
                found.Add(new ManifestResource(name.Text, path));
            }
        }
        foreach (var needed in Needed.Where(needed => resources.All(resource => resource["name"].Text != needed)))
            list.Refuse($"the resource {needed} is missing", null);
        return found;
    }

    private static string? FileOf(ManifestValue path, string name, string folder)
    {
        var files = path.Json.ValueKind == JsonValueKind.Array ? path.Elements() : [path];
        if (files is not [var file])
            path.Refuse($"must name one file: {name} is read from one");
        else if (file.Text is not { Length: > 0 } text || System.IO.Path.IsPathRooted(text) || text.Split('/', '\\').Contains(".."))
            file.Refuse($"the path of {name} must lie within the package");
        else if (!File.Exists(System.IO.Path.Combine(folder, text)))
            file.Refuse($"the file of {name} is missing");
        else
            return text;
        return null;
    }

    /// <summary>Compares a file with the length and the hash that the manifest states.</summary>
    private static void CheckFile(ManifestValue resource, string file)
    {
        var (bytes, hash) = (resource["bytes"], resource["hash"]);
        var length = new FileInfo(file).Length;
        if (!bytes.IsAbsent && !(bytes.Json.ValueKind == JsonValueKind.Number && bytes.Json.TryGetInt64(out var stated) && stated == length))
            bytes.Refuse($"the file has {length} bytes");
        if (hash.IsAbsent)
            return;
        var (name, digest) = hash.Text?.Split(':') switch
        {
            [var alone] => ("md5", alone), // As the standard has it.
            [var algorithm, var after] => (algorithm, after),
            _ => ("", ""),
        };
        if (!Hashes.TryGetValue(name, out var known))
            hash.Refuse($"must be a hash by {string.Join(", ", Hashes.Keys)}, such as sha256:9f86d0…");
        else if (!digest.Equals(Hash(known, file), StringComparison.OrdinalIgnoreCase))
            hash.Refuse("is not the hash of the file, which was changed or damaged");
    }

    private static string Hash(HashAlgorithmName algorithm, string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexString(CryptographicOperations.HashData(algorithm, stream));
    }
}
