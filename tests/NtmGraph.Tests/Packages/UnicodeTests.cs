using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Text of all kinds comes out as it went in, with its Vietnamese marks composed, is found by itself, and takes its place in the order.</summary>
[EachDatabase]
public class UnicodeTests(UnicodeTests.Served served) : IClassFixture<UnicodeTests.Served>
{
    private static readonly string[] Hard =
    [
        "Đại Từ", "\u0110a\u0323i Tu\u031b\u0300", "e\u0301\u0323\u0302", "ﬁ ﬃ Ⅷ ½", "İstanbul ıI", "Straße ẞ", "Ωμέγα Ω", "مرحبا \u202eabc\u202c", "עברית", "नमस्ते", "ไทย", "漢字 かな 한글", "𠜎𠜱", "👩‍👩‍👧‍👦 🇻🇳 👍🏽",
        "\u200bzero\u200d width\ufeff", "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306", "\ufdd0 \uffff \U0010ffff", "100% _ [a-z]* ?", "'; DROP TABLE Units; --", "\\u0041 \\n \\", "{\"json\":[]}", "<b>&amp;</b>",
        "\"quoted\", with, commas", "=1+1", "${x} {{x}} %s", "NULL", "null", "true", "-0",
    ];

    public static TheoryData<string> Names => [.. Hard];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_is_kept_and_found_by_itself(string name)
    {
        var units = await served.Server.Ask(
            "query($name: String!) { units(where: { name: { eq: $name } }) { nodes { name } } }", new { name });
        var kept = VietnameseText.Composed(name);
        Assert.Equal([kept], Read(units.GetProperty("units")).Distinct());
        foreach (var condition in new[] { "contains", "startsWith", "endsWith", "search" })
        {
            var found = await served.Server.Ask(
                $"query($name: String!) {{ units(first: 200, where: {{ name: {{ {condition}: $name }} }}) {{ nodes {{ name }} }} }}", new { name });
            Assert.Contains(kept, Read(found.GetProperty("units")));
        }
        await served.Server.Ask("query($name: String!) { searchUnits(text: $name) { name } }", new { name });
    }

    [Theory]
    [InlineData("ASC")]
    [InlineData("DESC")]
    public async Task All_names_have_a_place_in_the_order_of_pages(string direction)
    {
        var names = new List<string?>();
        for (string? after = null; ;)
        {
            var page = (await served.Server.Ask(
                $"query($after: String) {{ units(first: 3, after: $after, where: {{ level: {{ eq: COMMUNE }} }}, order: [{{ name: {direction} }}]) {{ nodes {{ name }} pageInfo {{ hasNextPage endCursor }} }} }}",
                new { after })).GetProperty("units");
            names.AddRange(Read(page));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                break;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        Assert.Equal(Hard.Select(VietnameseText.Composed).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string?> Read(JsonElement units) =>
        units.GetProperty("nodes").EnumerateArray().Select(unit => unit.GetProperty("name").GetString());

    /// <summary>A server on a package whose communes bear these names.</summary>
    public sealed class Served : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder().With("units",
            ["code,name,kind,parent_code,valid_from", "VN,Việt Nam,country,,2000-01-01", "01,An,province,VN,2000-01-01",
                .. Hard.Index().Select(name => $"{10_000 + name.Index},\"{name.Item.Replace("\"", "\"\"", StringComparison.Ordinal)}\",commune,01,2000-01-01")]);
    }
}
