namespace NtmGraph.Tests;

/// <summary>Names as macOS and PDFs write them, with each mark as a character of its own, are the same names.</summary>
[EachDatabase]
public class ComposedTextTests(ComposedTextTests.Decomposed package) : IClassFixture<ComposedTextTests.Decomposed>
{
    private const string DaiTu = "\u0110a\u0323i Tu\u031b\u0300";

    public sealed class Decomposed : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder()
            .Add("units", $"00009,{DaiTu}\u200b,commune,001,2000-01-01,", "00010,Đại Từ,commune,001,2000-01-01,");
    }

    [Theory]
    [InlineData("eq", DaiTu)]
    [InlineData("eq", "Đại Từ")]
    [InlineData("eq", "\ufeffĐại\u200b Từ")]
    [InlineData("contains", "a\u0323i")]
    [InlineData("startsWith", "\u0110a\u0323")]
    [InlineData("endsWith", "Tu\u031b\u0300")]
    public async Task A_name_is_found_however_it_is_written(string operation, string text)
    {
        var data = await package.Server.Ask(
            $$"""query($text: String!) { units(where: { code: { in: ["00009", "00010"] }, name: { {{operation}}: $text } }) { nodes { name } } }""", new { text });
        Assert.Equal("""{"units":{"nodes":[{"name":"Đại Từ"},{"name":"Đại Từ"}]}}""", data.GetRawText());
    }

    [Theory]
    [InlineData("A\u0302\u0301", "\u1ea4")]
    [InlineData("a\u0323\u0302", "\u1ead")]
    [InlineData("u\u031b\u0309", "\u1eed")]
    [InlineData("Y\u0303", "\u1ef8")]
    [InlineData("n\u0303", "n\u0303")]
    public void Marks_are_put_on_the_letter_before_them(string decomposed, string composed) =>
        Assert.Equal(composed, VietnameseText.Composed(decomposed));
}
