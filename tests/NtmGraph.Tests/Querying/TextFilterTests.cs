namespace NtmGraph.Tests;

/// <summary>Texts are compared character by character; only <c>search</c> is blind to accents and case.</summary>
[EachDatabase]
public class TextFilterTests : IAsyncLifetime
{
    private static readonly string[] Names =
        ["Ab", "ab", "A%b", @"A\b", "A_b", "[Ab]", "O'b", "Hoá Trung", "Hóa Sơn", "Đại Từ", "🌾b", "Ân", "Ăn", "An"];

    private readonly PackageFolder package = new PackageFolder()
        .With("units", ["code,name,kind,parent_code,valid_from,valid_to", "VN,Việt Nam,country,,2000-01-01,", "01,Tỉnh,province,VN,2000-01-01,",
            .. Names.Select((name, i) => $"{i:00000},{name},commune,01,2000-01-01,")]);

    private TestServer server = null!;

    public async ValueTask InitializeAsync() => server = await TestServer.Start(package.Write().Path);

    [Theory]
    [InlineData("eq", "ab", "ab")]
    [InlineData("startsWith", "A", "Ab|A%b|A\\b|A_b|An")]
    [InlineData("startsWith", "A%", "A%b")]
    [InlineData("startsWith", "[", "[Ab]")]
    [InlineData("startsWith", "Đ", "Đại Từ")]
    [InlineData("startsWith", "🌾", "🌾b")]
    [InlineData("startsWith", "🌾b", "🌾b")]
    [InlineData("endsWith", "B", "")]
    [InlineData("endsWith", "_b", "A_b")]
    [InlineData("endsWith", "🌾b", "🌾b")]
    [InlineData("eq", "ab ", "")]
    [InlineData("endsWith", " ", "")]
    [InlineData("startsWith", " ", "")]
    [InlineData("startsWith", "Hoá ", "Hoá Trung")]
    [InlineData("endsWith", " Trung", "Hoá Trung")]
    [InlineData("contains", "á ", "Hoá Trung")]
    [InlineData("contains", "%", "A%b")]
    [InlineData("contains", "\\", "A\\b")]
    [InlineData("contains", "'", "O'b")]
    [InlineData("contains", "b]", "[Ab]")]
    [InlineData("search", "hoa", "Hoá Trung|Hóa Sơn")]
    [InlineData("search", "HOÁ", "Hoá Trung|Hóa Sơn")]
    [InlineData("search", "DAI TU", "Đại Từ")]
    [InlineData("search", "Đa\u0323i-Tu\u031b\u0300", "Đại Từ")]
    [InlineData("search", "%", "A%b")]
    public async Task Texts_are_found_as_they_are(string operation, string text, string found)
    {
        var data = await server.Ask(
            "query($w: AdministrativeUnitFilterInput) { units(where: $w, order: [{ code: ASC }]) { nodes { name } } }",
            new { w = new { level = new { eq = "COMMUNE" }, name = new Dictionary<string, string> { [operation] = text } } });
        Assert.Equal(found, string.Join('|', data.GetProperty("units").GetProperty("nodes").EnumerateArray().Select(ListRoot.KeyOf)));
    }

    [Fact]
    public async Task Names_are_in_alphabetical_order()
    {
        var data = await server.Ask("""{ units(order: [{ name: ASC }], where: { name: { in: ["Ân", "Ăn", "An", "Đại Từ", "Ab", "Hoá Trung"] } }) { nodes { name } } }""");
        Assert.Equal(["Ab", "An", "Ăn", "Ân", "Đại Từ", "Hoá Trung"],
            data.GetProperty("units").GetProperty("nodes").EnumerateArray().Select(ListRoot.KeyOf));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        package.Dispose();
        GC.SuppressFinalize(this);
    }
}
