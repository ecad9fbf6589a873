using System.Text.Json;
using System.Text.Unicode;

namespace NtmGraph;

/// <summary>A value of <c>datapackage.json</c>, and its place there: <c>resources[2].path</c>. It may be absent.</summary>
internal sealed class ManifestValue
{
    private const int LargestFile = 1 << 20;

    private static ReadOnlySpan<byte> Mark => "\ufeff"u8;

    private readonly Problems problems;

    private ManifestValue(string place, JsonElement json, Problems problems)
    {
        Place = place;
        Json = json;
        this.problems = problems;
    }

    public string Place { get; }

    public JsonElement Json { get; }

    public bool IsAbsent => Json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>The text, where the value is one.</summary>
    public string? Text => Json.ValueKind == JsonValueKind.String ? Json.GetString() : null;

    /// <summary>The value of a key; absent where this is no object.</summary>
    public ManifestValue this[string key] => new(
        Place.Length == 0 ? key : $"{Place}.{key}",
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(key, out var value) ? value : default, problems);

    /// <summary>
    /// Reads a manifest whole. What is no JSON, no UTF-8 or no text in it, and keys that stand twice, go to the problems, and then there is nothing.
    /// </summary>
    public static ManifestValue? Read(string path, Problems problems)
    {
        void Refuse(long? line, string reason) => problems.Add(new Problem(PackageManifest.FileName, line, null, null, reason));
        if (new FileInfo(path).Length > LargestFile)
        {
            Refuse(null, $"is larger than {LargestFile} bytes");
            return null;
        }
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        if (!Utf8.IsValid(bytes))
        {
            problems.Add(Utf8Check.FirstInvalid(PackageManifest.FileName, path));
            return null;
        }
        try
        {
            var manifest = new ManifestValue("", JsonElement.Parse(bytes.StartsWith(Mark) ? bytes[Mark.Length..] : bytes), problems);
            return manifest.Json.ValueKind != JsonValueKind.Object ? throw new JsonException(null, null, 0, 0)
                : manifest.IsWhole() ? manifest : null;
        }
        catch (JsonException e)
        {
            Refuse(e.LineNumber + 1, "is not well-formed JSON of a data package");
            return null;
        }
    }

    /// <summary>The keys and values of an object.</summary>
    public IEnumerable<(string Key, ManifestValue Value)> Properties() => Json.EnumerateObject().Select(property =>
        (property.Name, new ManifestValue(Place.Length == 0 ? property.Name : $"{Place}.{property.Name}", property.Value, problems)));

    /// <summary>The elements of a list; none, with a problem, where this is something else.</summary>
    public IReadOnlyList<ManifestValue> Elements()
    {
        if (Json.ValueKind == JsonValueKind.Array)
            return [.. Json.EnumerateArray().Select((element, index) => new ManifestValue($"{Place}[{index}]", element, problems))];
        if (!IsAbsent)
            Refuse("must be a list");
        return [];
    }

    /// <summary>Reports a problem with the value.</summary>
    public void Refuse(string reason) => Refuse(reason, Text ?? (IsAbsent ? null : Json.GetRawText()));

    /// <summary>Reports a problem with the value, or with a part of it.</summary>
    public void Refuse(string reason, string? value) =>
        problems.Add(new Problem(PackageManifest.FileName, null, Place.Length == 0 ? null : Place, value, reason));

    /// <summary>Whether all texts are such, and no object has a key twice, in the value and all within it.</summary>
    private bool IsWhole()
    {
        var whole = true;
        try
        {
            if (Json.ValueKind == JsonValueKind.Array)
                foreach (var element in Elements())
                    whole &= element.IsWhole();
            else if (Json.ValueKind == JsonValueKind.Object)
            {
                var keys = new HashSet<string>(StringComparer.Ordinal);
                foreach (var (key, value) in Properties())
                {
                    whole &= value.IsWhole();
                    if (keys.Add(key))
                        continue;
                    value.Refuse("this key stands twice");
                    whole = false;
                }
            }
            else
                _ = Text;
        }
        catch (InvalidOperationException)
        {
            Refuse("holds half of a character, such as \\ud800", null);
            whole = false;
        }
        return whole;
    }
}
