using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace NtmGraph.Attacks;

/// <summary>
/// The shipped package of two provinces with some cells, rows, headers, parts of the manifest or bytes of the archive changed, sent to be imported.
/// It is taken over whole, or refused, and then the data stays as it was.
/// </summary>
internal sealed class PackageAttack : Attack
{
    private const int LongestText = 200_000;
    private const int MostRows = 3_000;

    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "data", "vietnam");

    /// <summary>The files to change; of all provinces fewer could be tried.</summary>
    private static readonly Dictionary<string, byte[]> Files = FilesOf("06", "19");

    private static readonly string[] Tables = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "datapackage")).Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    private readonly string key;
    private readonly byte[] archive;

    /// <param name="key">A key that allows imports.</param>
    public PackageAttack(string key, Chance chance)
    {
        this.key = key;
        var files = new Dictionary<string, byte[]>(Files);
        var changes = new List<string>();
        for (var left = 1 + chance.Below(3); left > 0; left--)
            changes.Add(Change(files, chance));
        archive = Zip(files, chance);
        if (chance.OneIn(10))
        {
            changes.Add("bytes of the archive");
            archive = chance.Spoil(archive);
        }
        Text = string.Join("; ", changes);
    }

    public override string Kind => "package";

    public override string Text { get; }

    public override async Task<Outcome> Send(HttpClient http, CancellationToken ct)
    {
        var before = await Version(http, ct);
        var begin = Stopwatch.GetTimestamp();
        using var message = new HttpRequestMessage(HttpMethod.Post, "/packages") { Content = new ByteArrayContent(archive) };
        message.Headers.Add("X-API-Key", key);
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        using var response = await http.SendAsync(message, ct);
        var (mediaType, body) = (response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsStringAsync(ct));
        var time = Stopwatch.GetElapsedTime(begin);
        var wrong = Judge.Of(response.StatusCode, mediaType, body, time, isTable: false);
        if (wrong is null && response.StatusCode != HttpStatusCode.OK && await Version(http, ct) != before)
            wrong = "a package that was refused changed the data";
        return Outcome.Of(response.StatusCode, mediaType, body, wrong, time);
    }

    /// <summary>The version of the data, as the server tells that it is ready.</summary>
    private static async Task<string> Version(HttpClient http, CancellationToken ct) => await http.GetStringAsync("/health/ready", ct);

    private static Dictionary<string, byte[]> FilesOf(params string[] provinces)
    {
        var files = Directory.GetFiles(Shipped).Order(StringComparer.Ordinal).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        var units = Rows("units.csv").Select(line => line.Split(',')).ToList();
        var districts = units.Where(unit => provinces.Contains(unit[4])).Select(unit => unit[0]).Concat(provinces).ToHashSet();
        var codes = units.Where(unit => districts.Contains(unit[4])).Select(unit => unit[0]).Concat(districts).Append("VN").ToHashSet();
        Keep("units.csv", cells => cells[0] == "VN" || provinces.Contains(cells[0]) || districts.Contains(cells[4]));
        Keep("successions.csv", cells => codes.Contains(cells[1]) && codes.Contains(cells[2]));
        Keep("map_tiles.csv", cells => codes.Contains(cells[0]));
        Keep("recognitions.csv", cells => codes.Contains(cells[0]));
        Keep("published_figures.csv", cells => codes.Contains(cells[1]));
        return files;

        string[] Rows(string name) => Encoding.UTF8.GetString(files[name]).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        void Keep(string name, Func<string[], bool> isKept)
        {
            var rows = Rows(name);
            files[name] = Encoding.UTF8.GetBytes(string.Concat(rows.Where((row, i) => i == 0 || isKept(row.Split(','))).Select(row => row + "\n")));
        }
    }

    private static string Change(Dictionary<string, byte[]> files, Chance chance)
    {
        if (chance.OneIn(5))
        {
            var manifest = Encoding.UTF8.GetString(files["datapackage.json"]);
            var (at, text) = (chance.Below(manifest.Length), chance.Pick(["{", "}", "\"", ",", "null", "[]", "\"encoding\":\"latin1\",", "\"name\":\"x\",", chance.Text(1000)]));
            files["datapackage.json"] = Encoding.UTF8.GetBytes(manifest.Insert(at, text));
            return $"{text} at {at} of the manifest";
        }
        var table = chance.Pick(Tables);
        var name = table + ".csv";
        if (!files.TryGetValue(name, out var bytes) || chance.OneIn(20))
        {
            files[name] = chance.Spoil(bytes ?? Encoding.UTF8.GetBytes(chance.Text(100)));
            return $"bytes of {name}";
        }
        var lines = Encoding.UTF8.GetString(bytes).Split('\n').ToList();
        var row = chance.OneIn(10) ? 0 : chance.Below(lines.Count);
        var cells = lines[row].Split(',');
        var (cell, value) = (chance.Below(cells.Length), chance.Below(3) switch { 0 => chance.Number(), 1 => chance.Day(), _ => chance.Text(LongestText) });
        var what = $"{name} {row + 1}:{cell + 1} {value}";
        switch (chance.Below(6))
        {
            case 0:
                lines.RemoveAt(row);
                break;
            case 1:
                lines.InsertRange(row, Enumerable.Repeat(lines[row], 1 + chance.Size(MostRows)));
                break;
            case 2:
                lines[row] = value + lines[row];
                break;
            default:
                cells[cell] = chance.OneIn(2) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
                lines[row] = string.Join(chance.OneIn(20) ? ";" : ",", cells);
                break;
        }
        files[name] = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        return what;
    }

    private static byte[] Zip(Dictionary<string, byte[]> files, Chance chance)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
                for (var times = chance.OneIn(200) ? 2 : 1; times > 0; times--)
                {
                    using var entry = zip.CreateEntry(chance.OneIn(200) ? "../" + name : name, CompressionLevel.Fastest).Open();
                    entry.Write(content);
                }
        return bytes.ToArray();
    }
}
