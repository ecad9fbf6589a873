using System.Text;
using Microsoft.EntityFrameworkCore;
namespace NtmGraph.Tests;
public class ScratchTests(ShippedServer shipped)
{
    [Fact]
    public async Task Look()
    {
        var o = new StringBuilder();
        await using var db = shipped.Server.Database();
        var x = "a%";
        o.AppendLine(db.Units.Where(u => u.NameEn!.StartsWith(x)).Select(u => u.Id).ToQueryString());
        o.AppendLine(db.Units.Where(u => !u.NameEn!.EndsWith(x)).Select(u => u.Id).ToQueryString());
        o.AppendLine(db.Units.Where(u => !u.NameEn!.Contains(x)).Select(u => u.Id).ToQueryString());
        o.AppendLine(db.Units.Where(u => !(u.NameEn!.IndexOf(x) == 0)).Select(u => u.Id).ToQueryString());
        o.AppendLine(db.Units.Where(u => u.NameEn!.Substring(u.NameEn.Length - 2) == x).Select(u => u.Id).ToQueryString());
        o.AppendLine(db.Units.Where(u => u.NameEn!.EndsWith(u.Code)).Select(u => u.Id).ToQueryString());
        o.AppendLine(db.Units.Where(u => u.NameEn!.EndsWith(u.Code == "é" ? x : x)).Select(u => u.Id).ToQueryString());
        var keys = Enumerable.Range(0, 40000).ToArray();
        try { o.AppendLine((await db.Units.Where(u => keys.Contains(u.Id)).CountAsync()).ToString()); } catch (Exception e) { o.AppendLine(e.Message); }
        o.AppendLine("NFD".Normalize() + string.Join(' ', "e\u0323\u0302".Normalize(NormalizationForm.FormC).Select(c => ((int)c).ToString("x"))));
        async Task Q(string name, string q, object? v = null) { var w = System.Diagnostics.Stopwatch.StartNew(); var a = await shipped.Server.Send(q, v); var s = a.ToString(); o.AppendLine($"{name} {w.ElapsedMilliseconds} ms: {s[..Math.Min(300, s.Length)]}"); }
        string Deep(int n) => n == 0 ? "name" : "parent { " + Deep(n - 1) + " }";
        await Q("deep30", $"{{ units(first: 1) {{ nodes {{ {Deep(30)} }} }} }}");
        await Q("deep40", $"{{ units(first: 1) {{ nodes {{ {Deep(40)} }} }} }}");
        string Order(int n) => n == 0 ? "name: ASC" : "parent: { " + Order(n - 1) + " }";
        await Q("order9", $"{{ units(first: 1, order: [{{ {Order(9)} }}]) {{ nodes {{ name }} }} }}");
        var many = string.Join(',', Enumerable.Range(0, 8).SelectMany(k => Enumerable.Range(0, 8 - k).Select(m => { var s = "unit: {" + Order(m) + "}"; for (var i = 0; i < k; i++) s = "parent: {" + s + "}"; return "{" + s + "}"; })));
        await Q("orderwide", $"{{ campaigns(first: 1, order: [{many}]) {{ nodes {{ name }} }} }}");
        foreach (var n in new[] { 100, 500, 999, 1500 })
            await Q("or" + n, "query($w: AdministrativeUnitFilterInput) { units(where: $w, first: 1) { nodes { name } } }", new { w = new { or = Enumerable.Range(0, n).Select(i => new { code = new { eq = "c" + i } }) } });
        await Q("ins", "query($w: AdministrativeUnitFilterInput) { units(where: $w, first: 1) { nodes { name } } }", new { w = new { or = Enumerable.Range(0, 40).Select(i => new { code = new { @in = Enumerable.Range(0, 1000).Select(j => $"c{i}x{j}") } }) } });
        await Q("dec", "{ assessments(where: { value: { gt: 9999999999999999999999 } }) { totalCount } }");
        await Q("dec2", "{ campaignResults(where: { value: { in: [86.4, 86400000000, 460.0] } }) { totalCount } }");
        await Q("dec3", "{ campaignResults(where: { value: { gt: 1e30 } }) { totalCount } }");
        await Q("inn", "{ criteria(where: { number: { nin: [null] } }) { totalCount } }");
        await Q("eqnull", "{ criteria(where: { number: { neq: null } }) { totalCount } }");
        await Q("sur", "query($t: String!) { searchUnits(text: $t) { name } }", new { t = "a" });
        var raw = await shipped.Server.Http.PostAsync("/graphql", new StringContent("{\"query\":\"query($t: String!) { searchUnits(text: $t) { name } }\",\"variables\":{\"t\":\"\\ud800\"}}", Encoding.UTF8, "application/json"));
        o.AppendLine("sur " + await raw.Content.ReadAsStringAsync());
        raw = await shipped.Server.Http.PostAsync("/graphql", new StringContent("{\"query\":\"{ searchUnits(text: \\\"\\\\ud800\\\") { name } }\"}", Encoding.UTF8, "application/json"));
        o.AppendLine("sur2 " + await raw.Content.ReadAsStringAsync());
        raw = await shipped.Server.Http.PostAsync("/graphql", new StringContent("{\"query\":\"{ units(where: {name: {eq: \\\"\\\\ud800\\\", search: \\\"\\\\ud800\\\"}}) { nodes {name} } }\"}", Encoding.UTF8, "application/json"));
        o.AppendLine("sur3 " + await raw.Content.ReadAsStringAsync());
        string C(string json) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
        foreach (var json in new[] { "[\"\\ud800\"]", "[\"\\ud800\",1,2]", "[1]", "{}", "null", "[null,null,null]" })
            await Q("cur" + json, "query($a: String) { units(after: $a) { nodes { name } } }", new { a = C(json) });
        await Q("max", "{ units(asOf: \"9999-12-31\", within: \"19\", first: 2) { totalCount nodes { name parent { name } children { totalCount } ancestors { name } } } }");
        await Q("min", "{ units(asOf: \"0001-01-01\") { totalCount } }");
        await Q("node", "query($a: ID!) { node(id: $a) { id } }", new { a = new string('A', 100000) });
        await Q("nul", "{ units(where: {name: {contains: \"\\u0000\"}}) { totalCount } }");
        await Q("ornull", "{ units(where: {or: []}) { totalCount } }");
        await Q("order[{}]", "{ units(order: [{}]) { totalCount } }");
        await Q("orderempty", "{ units(order: []) { totalCount } }");
        await Q("where null", "{ units(where: null, order: null) { totalCount } }");
        await Q("where{}", "{ units(where: {}) { totalCount } }");
        await Q("name null", "{ units(where: {name: null}) { totalCount } }");
        await Q("order name null", "{ units(order: [{name: null}]) { totalCount } }");
        await Q("order parent {}", "{ units(order: [{parent: {}}]) { totalCount } }");
        var ids = new[] { C("AdministrativeUnit:19:1997-01-01"), C("CriteriaSet:commune-2009:") };
        await Q("samename", "query($i: [ID!]!) { nodes(ids: $i) { ... on AdministrativeUnit { x: recognitions { source { code } } } ... on CriteriaSet { x: criteria { __typename } } } }", new { i = ids });
        await Q("samename2", "query($i: [ID!]!) { nodes(ids: $i) { ... on CriteriaSet { x: criteria { __typename } } ... on AdministrativeUnit { x: ancestors { __typename } } } }", new { i = ids });
        await File.WriteAllTextAsync("/tmp/k1.scratch.txt", o.ToString());
    }
}
