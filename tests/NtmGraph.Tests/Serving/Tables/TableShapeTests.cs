using System.Net;

namespace NtmGraph.Tests;

/// <summary>What of a query becomes a column, and what the rows.</summary>
[EachDatabase]
public class TableShapeTests : ServedPackage
{
    private protected override PackageFolder Package => new PackageFolder { Name = "shapes" }.WithEverything()
        .Add("recognitions", "00001,advanced,2018,,,,reported,s");

    [Fact]
    public async Task Columns_are_the_fields_of_the_list_in_the_order_of_the_query_in_snake_case() =>
        await Gives("""{ units(where: { code: { eq: "00002" } }) { nodes { validFrom kind nameEn code isOld: name } } }""",
            "valid_from,kind,name_en,code,is_old", "2000-01-01,COMMUNE,,00002,Đại");

    [Fact]
    public async Task Objects_become_columns_that_begin_with_their_names() =>
        await Gives("""{ recognitions(first: 1, order: [{ attainedYear: ASC }]) { nodes { unit { code parent { code name } } decision district: unit { parent { name } } } } }""",
            "unit_code,unit_parent_code,unit_parent_name,decision,district_parent_name", "00001,001,Bình,1/QĐ,Bình");

    [Fact]
    public async Task Ancestors_become_columns_of_each_level() =>
        await Gives("""{ units(where: { code: { in: ["00001", "001"] } }, order: [{ code: ASC }]) { nodes { code ancestors { name level code } } } }""",
            "code,country_name,country_code,province_name,province_code,district_name,district_code,commune_name,commune_code",
            "00001,Việt Nam,VN,An,01,Bình,001,,",
            "001,Việt Nam,VN,An,01,,,,");

    [Fact]
    public async Task Ancestors_of_an_object_begin_with_its_name() =>
        await Gives("""{ recognitions(first: 1) { nodes { unit { up: ancestors { level code } } } } }""",
            "unit_country_code,unit_province_code,unit_district_code,unit_commune_code", "VN,01,001,");

    [Fact]
    public async Task Ancestors_without_their_level_are_a_list_like_any_other() =>
        await Gives("""{ units(where: { code: { eq: "00001" } }) { nodes { ancestors(order: [{ level: ASC }]) { code } } } }""",
            "ancestors_code", "VN | 01 | 001");

    [Fact]
    public async Task A_list_within_a_row_is_one_cell() =>
        await Gives("""{ units(where: { code: { in: ["00001", "00002"] } }, order: [{ code: ASC }]) { nodes { code recognitions(order: [{ attainedYear: ASC }]) { tier decision } } } }""",
            "code,recognitions_tier,recognitions_decision", "00001,NEW_RURAL | ADVANCED,1/QĐ | ", "00002,\"\",\"\"");

    [Fact]
    public async Task A_page_within_a_row_is_one_cell_and_its_length_another() =>
        await Gives("""{ units(where: { code: { eq: "001" } }) { nodes { children(first: 2, order: [{ code: ASC }]) { totalCount pageInfo { endCursor } edges { cursor node { name } } } } } }""",
            "children_total_count,children_name", "3,Cao | Đại");

    [Fact]
    public async Task Lists_within_lists_of_a_row_are_told_apart() =>
        await Gives("""{ criteriaSets { nodes { code criteria(order: [{ number: ASC }]) { number indicators { code unit } } } } }""",
            "code,criteria_number,criteria_indicators_code,criteria_indicators_unit", "set,1 | 2,1.1 | ,% | ");

    [Fact]
    public async Task Nodes_and_edges_make_the_same_table_without_what_serves_paging()
    {
        const string Args = """units(where: { level: { eq: COMMUNE } }, order: [{ code: ASC }], first: 2)""";
        await Gives($"{{ {Args} {{ totalCount pageInfo {{ endCursor }} nodes {{ code name }} }} }}", "code,name", "00001,Cao", "00002,Đại");
        await Gives($"{{ {Args} {{ edges {{ cursor node {{ code name }} }} totalCount }} }}", "code,name", "00001,Cao", "00002,Đại");
    }

    [Fact]
    public async Task What_stands_beside_the_list_is_said_in_every_row() =>
        await Gives("""{ dataset { referenceDate packages { name } } unit(code: "001") { name rate: recognitionRate(level: COMMUNE) { numerator } children(order: [{ code: ASC }], first: 2) { nodes { code } } } }""",
            "dataset_reference_date,dataset_packages_name,unit_name,unit_rate_numerator,code", "2020-12-31,shapes,Bình,1,00001", "2020-12-31,shapes,Bình,1,00002");

    [Fact]
    public async Task An_object_without_a_list_of_its_own_is_one_row() =>
        await Gives("""{ recognitionRate(level: COMMUNE, within: "01") { numerator denominator complete sources { title } } }""",
            "numerator,denominator,complete,sources_title", "1,3,true,A source");

    [Fact]
    public async Task Several_objects_are_one_row_and_keep_their_names() =>
        await Gives("""{ a: recognitionRate(level: COMMUNE) { numerator } b2: unit(code: "01") { nameEn name } }""",
            "a_numerator,b2_name_en,b2_name", "1,,An");

    [Fact]
    public async Task Rows_may_be_the_elements_of_a_list_that_has_no_pages() =>
        await Gives("""{ unit(code: "00001") { recognitions(order: [{ attainedYear: ASC }]) { tier attainedYear } } }""",
            "tier,attained_year", "NEW_RURAL,2015", "ADVANCED,2018");

    [Theory]
    [InlineData(true, "code,name,kind")]
    [InlineData(false, "code,level")]
    [InlineData(null, "code,name,kind")]
    public async Task What_a_directive_leaves_out_is_no_column(bool? named, string header)
    {
        var variables = named is null ? new Dictionary<string, object>() : new() { ["named"] = named };
        var csv = await Server.TableOf("""
            query($named: Boolean = true) { units { nodes { code name @include(if: $named) ... @include(if: $named) { kind } level @skip(if: $named) } } }
            """, variables);
        Assert.Equal(header, Tables.Lines(csv)[0]);
    }

    [Fact]
    public async Task An_object_of_which_a_directive_leaves_nothing_is_no_column() =>
        await Gives("""{ units(where: { code: { eq: "01" } }) { nodes { code parent { name @skip(if: true) } ancestors { level @include(if: false) } } } }""", "code", "01");

    [Fact]
    public async Task A_list_may_be_empty() => await Gives("""{ units(where: { code: { eq: "none" } }) { nodes { code name } } }""", "code,name");

    [Fact]
    public async Task Fragments_add_their_columns_whatever_the_type_of_the_object()
    {
        var ids = (await Server.Ask("""{ units(where: { code: { eq: "01" } }) { nodes { id } } campaigns { nodes { id } } }""")).ToString();
        var found = System.Text.RegularExpressions.Regex.Matches(ids, "\"id\": *\"(.*?)\"").Select(match => match.Groups[1].Value).ToArray();
        var csv = await Server.TableOf("""
            query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on AdministrativeUnit { ...Names kind } ... on Campaign { startsOn ...Named } } }
            fragment Names on AdministrativeUnit { name }
            fragment Named on Campaign { name }
            """, new { ids = found });
        Assert.Equal(["__typename,name,kind,starts_on", "AdministrativeUnit,An,PROVINCE,", "Campaign,Campaign,,2015-01-01"], Tables.Lines(csv));
    }

    [Theory]
    [InlineData("{ units { nodes { code } } campaigns { nodes { code } } }", "has 2: units.nodes, campaigns.nodes")]
    [InlineData("""{ unit(code: "01") { name children { nodes { code } } up: ancestors { code } } }""", "has 2: unit.children.nodes, unit.up")]
    [InlineData("{ units { nodes { code } edges { cursor } } }", "has 2: units.nodes, units.edges")]
    [InlineData("{ units { nodes { parent { code } parentCode: code } } }", "`parent.code` and `parentCode` would both be the column parent_code")]
    [InlineData("{ units { pageInfo { hasNextPage } } }", "selects nothing that makes a column")]
    [InlineData("{ dataset { ... on Dataset @skip(if: true) { __typename } } }", "selects nothing that makes a column")]
    [InlineData("{ units { totalCount nodes { code @skip(if: true) } } }", "selects nothing that makes a column")]
    [InlineData("{ units { nodes { campaigns { nodes { results { campaign { results { value } } } } } } } }", "is a list in a list in a list")]
    public async Task What_is_no_table_is_refused_with_the_reason(string query, string reason)
    {
        var response = await Server.Post(RawHttp.Body(query), Tables.Csv);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, await Refusal.Message(response, "NOT_A_TABLE"), StringComparison.Ordinal);
    }

    private async Task Gives(string query, params string[] lines) => Assert.Equal(lines, Tables.Lines(await Server.TableOf(query)));
}
