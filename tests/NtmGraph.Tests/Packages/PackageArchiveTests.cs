using System.Globalization;
using System.Text;

namespace NtmGraph.Tests;

/// <summary>What comes out of an archive is what went in, or nothing does.</summary>
public class PackageArchiveTests
{
    [Fact]
    public async Task A_flipped_bit_anywhere_changes_no_file()
    {
        var files = new[] { ("datapackage.json", "{}"u8.ToArray()), ("recognitions.csv", Rows()) };
        var archive = PackageUpload.Zip(files);
        var refused = 0;
        for (var place = 0; place < archive.Length; place++)
        {
            using var folder = new TemporaryFolder();
            var damaged = archive.ToArray();
            damaged[place] ^= (byte)(1 << (place % 8));
            try
            {
                await Unpack(damaged, folder);
            }
            catch (HttpRefusal refusal)
            {
                Assert.Equal("ARCHIVE_INVALID", refusal.Code);
                refused++;
                continue;
            }
            foreach (var (name, bytes) in files)
                if (folder.File("unpacked/" + name) is var file && File.Exists(file))
                    Assert.Equal((place, Convert.ToHexString(bytes)), (place, Convert.ToHexString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))));
        }
        Assert.InRange(refused, archive.Length / 2, archive.Length);
    }

    private static async Task Unpack(byte[] archive, TemporaryFolder folder)
    {
        var file = folder.File("package.zip");
        await File.WriteAllBytesAsync(file, archive, TestContext.Current.CancellationToken);
        var unpacked = Directory.CreateDirectory(folder.File("unpacked")).FullName;
        await PackageArchive.Unpack(file, unpacked, new ImportOptions(), TestContext.Current.CancellationToken);
    }

    private static byte[] Rows()
    {
        var random = new Random(1);
        var text = new StringBuilder("unit_code,tier,attained_year\n");
        for (var row = 0; row < 100; row++)
            text.Append(CultureInfo.InvariantCulture, $"{random.Next(10_000, 99_999)},new_rural,{random.Next(2010, 2024)}\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
