using System.Text;

namespace NtmGraph.Tests;

/// <summary>Files that are not UTF-8.</summary>
public class EncodingTests
{
    private const string Reason = "the file is not UTF-8 from here on";

    private static readonly byte[] Start = "code,title\ns,Một\n"u8.ToArray();

    [Theory]
    [InlineData("C3280A00", "0xC3280A00")]
    [InlineData("FF", "0xFF")]
    [InlineData("E1BB", "0xE1BB")]
    [InlineData("EDA0800A75", "0xEDA0800A")]
    [InlineData("C0AF0A", "0xC0AF0A")]
    public void A_bad_byte_is_found_with_its_line(string bytes, string value) =>
        Refused([.. Start, .. "t,B"u8, .. Convert.FromHexString(bytes)], 3, value);

    [Fact]
    public void A_bad_byte_in_the_header_is_found() => Refused([0x63, 0xff, .. Start], 1, "0xFF636F64");

    [Theory]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public void A_bad_byte_far_into_the_file_is_found(int position)
    {
        var (bytes, line) = Rows(position);
        Refused([.. bytes, 0xe1, 0x20, .. "\nz,Z\n"u8], line, "0xE1200A7A");
    }

    [Theory]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(131_071)]
    public void A_character_across_two_blocks_is_no_bad_byte(int position)
    {
        var (bytes, _) = Rows(position);
        using var package = new PackageFolder().Write().WriteFile("sources.csv", [.. bytes, .. "ộ\n"u8]);
        Assert.Empty(package.Problems());
        package.WriteFile("sources.csv", [.. bytes, .. "ộ\nz,"u8, 0xff]);
        Assert.EndsWith("value \"0xFF\": " + Reason, Assert.Single(package.Problems()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(131_072)]
    public void A_character_cut_by_the_end_of_the_file_is_found(int position)
    {
        var (bytes, line) = Rows(position);
        Refused([.. bytes, 0xe1, 0xbb], line, "0xE1BB");
    }

    [Fact]
    public void Utf_16_is_refused()
    {
        using var package = new PackageFolder().Write()
            .WriteFile("sources.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("code,title\ns,A\n")]);
        package.IsRefused("sources.csv", 1, null, "0xFFFE6300", Reason);
    }

    [Fact]
    public void Rows_before_the_bad_byte_are_checked_too()
    {
        var (bytes, line) = Rows(200_000);
        using var package = new PackageFolder().Write().WriteFile("sources.csv", [.. "code,title\n!,A\n"u8, .. bytes[11..], 0xff]);
        Assert.Equal(
            [(2L, "code"), (line + 1, null)],
            package.Problems().Select(problem => (problem.Line!.Value, problem.Column)));
    }

    [Fact]
    public void References_to_rows_after_the_bad_byte_are_not_judged()
    {
        using var package = new PackageFolder()
            .With("recognitions", "unit_code,tier,attained_year,confidence,source", "00001,new_rural,2015,confirmed,late")
            .Write().WriteFile("sources.csv", [.. Rows(200_000).Bytes, 0xff, .. "\nlate,Late\n"u8]);
        Assert.Equal("sources.csv", Assert.Single(package.Problems()).File);
    }

    /// <summary>A file so long, in the midst of a title, and the line on which it ends.</summary>
    private static (byte[] Bytes, long Line) Rows(int length)
    {
        var text = new StringBuilder("code,title\ns,A\n");
        var line = 3;
        for (; text.Length < length - 300; line++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{line},Some source\n");
        text.Append("b,").Append('x', length - text.Length);
        return (Encoding.ASCII.GetBytes(text.ToString()), line);
    }

    private static void Refused(byte[] sources, long line, string value)
    {
        using var package = new PackageFolder().Write().WriteFile("sources.csv", sources);
        package.IsRefused("sources.csv", line, null, value, Reason);
    }
}
