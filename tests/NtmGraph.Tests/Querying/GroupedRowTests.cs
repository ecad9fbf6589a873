using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What may be asked of grouped rows, and what is refused.</summary>
[EachDatabase]
public class GroupedRowTests(GroupedRowTests.Districts package) : IClassFixture<GroupedRowTests.Districts>
{
    /// <summary>A province with districts whose names begin with letters that only Vietnamese has.</summary>
    public sealed class Districts : ServedPackage
    {
        private protected override PackageFolder Package => Folder();

        internal static PackageFolder Folder() => new PackageFolder()
            .With("units",
            [
                "code,name,kind,parent_code,valid_from,valid_to",
                "VN,Việt Nam,country,,2000-01-01,",
                "01,Tỉnh,province,VN,2000-01-01,",
                .. Names.Select((name, i) => $"00{i},{name},district,01,2000-01-01,"),
                .. Names.SelectMany((_, i) => Enumerable.Range(0, i + 1).Select(c => $"00{i}0{c},Xã {c},{(c == 0 ? "ward" : "commune")},00{i},2000-01-01,")),
            ])
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "n,N,commune,new_rural,commune|ward,2010-01-01")
            .With("recognitions", "unit_code,tier,attained_year,confidence,source", "00101,new_rural,2015,reported,s", "00201,new_rural,2016,reported,s");
    }

    private static readonly string[] Names = ["Đồng", "Ân", "Ăn", "An", "Dương"];

    [Theory]
    [InlineData("order: [{ child: { name: ASC } }]", "An Ăn Ân Dương Đồng")]
    [InlineData("order: [{ child: { name: DESC } }]", "Đồng Dương Ân Ăn An")]
    [InlineData("order: [{ child: { code: DESC } }]", "Dương An Ăn Ân Đồng")]
    [InlineData("", "Đồng Ân Ăn An Dương")]
    [InlineData("order: []", "Đồng Ân Ăn An Dương")]
    [InlineData("order: null, having: null, first: null", "Đồng Ân Ăn An Dương")]
    [InlineData("order: [{}, { child: null }, { child: {} }, { rank: null }], having: {}", "Đồng Ân Ăn An Dương")]
    [InlineData("order: [{ numerator: DESC }]", "Ân Ăn Đồng An Dương")]
    [InlineData("order: [{ numerator: DESC }, { denominator: DESC }]", "Ăn Ân Dương An Đồng")]
    [InlineData("order: [{ percentage: DESC }], first: 1", "Ân")]
    [InlineData("having: { missing: { gt: 2 } }, order: [{ missing: DESC }], first: 20000", "Dương An")]
    [InlineData("having: { or: [{ percentage: { eq: 50 } }, { and: [{ denominator: { gte: 5 } }, { numerator: { eq: 0 } }] }] }", "Ân Dương")]
    [InlineData("first: 0", "")]
    public async Task Rows_are_filtered_ordered_and_cut(string arguments, string names) =>
        Assert.Equal(names, string.Join(' ', (await package.Server.Ask(Query(arguments))).GetProperty("recognitionRates").EnumerateArray()
            .Select(row => row.GetProperty("child").GetProperty("name").GetString())));

    [Theory]
    [InlineData("first: -1", "PAGE_SIZE_OUT_OF_RANGE")]
    [InlineData("first: 20001", "PAGE_SIZE_OUT_OF_RANGE")]
    [InlineData("having: { numerator: null }", "INVALID_FILTER")]
    [InlineData("having: { numerator: { gt: null } }", "INVALID_FILTER")]
    [InlineData("having: { numerator: { in: null } }", "INVALID_FILTER")]
    [InlineData("having: { numerator: { contains: \"1\" } }", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("having: { numerator: { gt: 1.5 } }", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("having: { child: { code: { eq: \"1\" } } }", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("having: { share: { gt: 1 } }", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("order: [{ share: ASC }]", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("order: [{ child: ASC }]", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("order: [{ child: { id: ASC } }]", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("order: [{ rank: UP }]", "ARGUMENTS_OF_CORRECT_TYPE")]
    [InlineData("order: [null]", "ARGUMENTS_OF_CORRECT_TYPE")]
    public async Task What_cannot_be_asked_is_refused(string arguments, string code) =>
        Refusal.Message(await package.Server.Send(Query(arguments)), code);

    /// <summary>Here the unit directly below the country is the province, and each of the two fields asks for what the other does not.</summary>
    [Theory]
    [InlineData("child { code level } province { nameEn kind }", """{"child":{"code":"01","level":"PROVINCE"},"province":{"nameEn":null,"kind":"PROVINCE"}}""")]
    [InlineData("province { code level } child { validFrom kind }", """{"province":{"code":"01","level":"PROVINCE"},"child":{"validFrom":"2000-01-01","kind":"PROVINCE"}}""")]
    [InlineData("province { parent { code } } child { name } again: province { kind }",
        """{"province":{"parent":{"code":"VN"}},"child":{"name":"T\u1EC9nh"},"again":{"kind":"PROVINCE"}}""")]
    public async Task A_unit_that_two_fields_of_a_row_show_has_what_each_asks_for(string fields, string row)
    {
        var data = await package.Server.Ask($"{{ recognitionRates(by: [PROVINCE, CHILD], level: COMMUNE) {{ {fields} }} }}");
        Assert.Equal(JsonSerializer.Deserialize<JsonElement>($"[{row}]"), data.GetProperty("recognitionRates"), JsonElement.DeepEquals);
    }

    [Theory]
    [InlineData("depth", 10, null)]
    [InlineData("depth", 11, "INVALID_FILTER")]
    [InlineData("in", 1000, null)]
    [InlineData("in", 1001, "INVALID_FILTER")]
    [InlineData("or", 300, null)]
    [InlineData("or", 301, "INVALID_FILTER")]
    public async Task The_size_of_a_condition_on_rows_is_bounded(string kind, int size, string? code)
    {
        object one = new { numerator = new { gte = 0 } };
        object having = kind switch
        {
            "depth" => Enumerable.Range(1, size - 1).Aggregate(one, (inner, _) => new { and = new[] { inner } }),
            "in" => new { numerator = new { @in = Enumerable.Range(0, size) } },
            _ => new { or = Enumerable.Repeat(one, size) },
        };
        var answer = await package.Server.Send(
            "query($having: RecognitionRateRowFilterInput) { recognitionRates(by: [CHILD], within: \"01\", level: COMMUNE, having: $having) { rank } }", new { having });
        if (code is null)
            Assert.Equal(Names.Length, answer.GetProperty("data").GetProperty("recognitionRates").GetArrayLength());
        else
            Refusal.Message(answer, code);
    }

    [Theory]
    [InlineData("[KIND]", 2)]
    [InlineData("[DISTRICT]", 5)]
    [InlineData("[COMMUNE]", null)]
    [InlineData("[DISTRICT, KIND]", null)]
    [InlineData("[KIND, ATTAINED_YEAR]", 4)]
    [InlineData("[DISTRICT, ATTAINED_YEAR]", null)]
    public async Task There_are_only_so_many_groups(string by, int? groups)
    {
        using var folder = Districts.Folder().Write();
        await using var server = await TestServer.Start(folder.Path, new() { ["Querying:MaxGroups"] = "5" });
        var answer = await server.Send($"{{ recognitionRates(by: {by}, within: \"01\", level: COMMUNE) {{ rank }} }}");
        if (groups is { } most)
            Assert.Equal(most, answer.GetProperty("data").GetProperty("recognitionRates").GetArrayLength());
        else
            Assert.Contains("more than 5 groups", Refusal.Message(answer, "TOO_MANY_GROUPS"), StringComparison.Ordinal);
    }

    private static string Query(string arguments) =>
        $"{{ recognitionRates(by: [CHILD], within: \"01\", level: COMMUNE{(arguments.Length > 0 ? ", " : "")}{arguments}) {{ child {{ name }} }} }}";
}
