using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>
/// The dashboard without scripts: the same pages at the same addresses, their figures as tables, and forms in the place of the search and of
/// the choice of the day.
/// </summary>
/// <remarks>One flow of control has it at a time.</remarks>
internal sealed class PlainPage
{
    /// <summary>Variables as the scripts of the page write them.</summary>
    private static readonly JsonSerializerOptions AsScriptsWrite = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PageRequest asked;
    private readonly DashboardAddress address;
    private readonly NumberText text;
    private readonly DateOnly day;
    private readonly Dictionary<string, JsonElement> brought = [];

    private PlainPage(PageRequest asked)
    {
        (this.asked, address) = (asked, DashboardAddress.Read(asked.Query));
        text = NumberText.For(address.IsEnglish ? "en" : "vi");
        IsDay = DateOnly.TryParseExact(address.AsOf ?? Written(asked.Data.ReferenceDate), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        Tables = new(address, text);
    }

    private bool IsDay { get; }

    private PlainTables Tables { get; }

    /// <summary>Writes the page at an address.</summary>
    public static async Task<PageText> Write(PageRequest asked)
    {
        var page = new PlainPage(asked);
        await page.Ask("TimeSpan", [], bring: true);
        var unit = !page.IsDay ? null
            : (await page.Ask("UnitProfile", new() { ["unit"] = page.address.Unit, ["asOf"] = Written(page.day) }, bring: true))?.GetProperty("unit");
        var (headline, description, content) = unit is { ValueKind: JsonValueKind.Object } known ? await page.OfUnit(known) : await page.OfNone();
        var title = unit is { ValueKind: JsonValueKind.Object } named ? page.Tables.Name(named) : page.text.Say("Nông thôn mới Việt Nam", "New Rural Development in Vietnam");
        return new(
            page.text.Say("vi", "en"), $"{title} · NtmGraph", headline, description, Whole(page.address),
            new Dictionary<string, string> { ["vi"] = Whole(page.address with { IsEnglish = false }), ["en"] = Whole(page.address with { IsEnglish = true }) },
            string.Concat(((IEnumerable<XElement>)[page.Top(), new XElement("main", content), page.Bottom()]).Select(part => part.ToString(SaveOptions.DisableFormatting))),
            page.brought);
    }

    private static string Whole(DashboardAddress address) => "/" + address.ToString().Replace("./", "", StringComparison.Ordinal);

    /// <summary>The data of the answer to an operation; null where there is none.</summary>
    /// <param name="operation">The name of the operation.</param>
    /// <param name="variables">Its variables, in the order in which the scripts of the page write them, where it is to be brought.</param>
    /// <param name="bring">Whether the page brings the answer to its scripts.</param>
    private async Task<JsonElement?> Ask(string operation, JsonObject variables, bool bring = false)
    {
        var answer = await asked.Ask(operation, variables);
        if (bring && answer is { IsWhole: true, Data: { } whole })
            brought[$"{operation} {variables.ToJsonString(AsScriptsWrite)}"] = whole;
        return answer.Data;
    }

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private async Task<(string Headline, string Description, IEnumerable<object?> Content)> OfUnit(JsonElement unit)
    {
        var level = PlainTables.Value<UnitLevel>(unit, "level");
        var subjects = RateSubject.Of(level);
        var focus = subjects.FirstOrDefault(subject => subject.Level == address.Level && subject.Tier == (address.Tier ?? Tier.NewRural))
            ?? subjects.FirstOrDefault(subject => subject.Level == UnitLevel.Commune) ?? (subjects is [var only, ..] ? only : null);
        var name = Tables.Name(unit);
        var rates = new List<(RateSubject Subject, JsonElement Rate)>();
        foreach (var subject in subjects)
            if (await Ask("RecognitionRates", new()
            {
                ["by"] = new JsonArray(),
                ["level"] = DashboardAddress.Name(subject.Level),
                ["tier"] = DashboardAddress.Name(subject.Tier),
                ["within"] = address.Unit,
                ["asOf"] = Written(day),
                ["locale"] = Locale,
                ["boundaries"] = true,
            }, bring: address.View == DashboardView.Overview) is { } answer && PlainTables.Rows(answer, "recognitionRates") is [var row, ..])
                rates.Add((subject, row.GetProperty("rate")));
        var (headline, description) = rates.FirstOrDefault(rate => rate.Subject == focus) is { Subject: { } known } told
            ? ($"{name}: {Tables.Figure(known, told.Rate)}", Tables.Ground(told.Rate))
            : (name, text.Say("Nông thôn mới: những con số có phân số, ngày, căn cứ và nguồn.", "New Rural Development: figures with fraction, day, basis and sources."));
        var content = new List<object?>
        {
            Crumbs(unit), new XElement("h1", name),
            new XElement("p", $"{Capital(text.Kind(PlainTables.Value<UnitKind>(unit, "kind")))} · {text.Say("mã", "code")} {unit.GetProperty("code").GetString()}"),
            DayForm(), Views(),
        };
        content.AddRange(address.View switch
        {
            DashboardView.Compare => await Compared(focus),
            DashboardView.Criteria => await Criteria(level),
            DashboardView.Published => await Published(),
            DashboardView.Coverage => await Coverage(),
            _ => await Overview(rates, focus),
        });
        return (headline, description, content);
    }

    private async Task<IEnumerable<object?>> Overview(List<(RateSubject Subject, JsonElement Rate)> rates, RateSubject? focus)
    {
        var parts = new List<object?> { Tables.Figures(text.Say("Các con số", "Figures"), rates) };
        if (focus is not null)
        {
            var (level, tier) = (DashboardAddress.Name(focus.Level), DashboardAddress.Name(focus.Tier));
            var about = Tables.Subject(focus);
            parts.Add(Tables.Trend($"{text.Say("Diễn biến", "Trend")}: {about}", await Ask("RecognitionTrend", new()
            {
                ["level"] = level,
                ["tier"] = tier,
                ["within"] = address.Unit,
                ["from"] = Written(new(int.Max(1, day.Year - 10), 12, 31)),
                ["to"] = Written(day),
                ["locale"] = Locale,
            })));
            var below = await Ask("ProvinceRanking", new()
            {
                ["level"] = level,
                ["within"] = address.Unit,
                ["asOf"] = Written(day),
                ["locale"] = Locale,
                ["tier"] = tier,
                ["since"] = Written(YearBefore),
            });
            parts.Add(PlainTables.Rows(below, "recognitionRates") is [var first, ..] && PlainTables.Value<UnitLevel>(first.GetProperty("child"), "level") == focus.Level
                ? Tables.Below(text.Say("Các đơn vị trực thuộc", "Units below"), await Ask("UnitsBelow", new()
                {
                    ["unit"] = address.Unit,
                    ["asOf"] = Written(day),
                    ["where"] = new JsonObject { ["level"] = new JsonObject { ["eq"] = level } },
                    ["first"] = 100,
                }))
                : Tables.Ranking($"{text.Say("Xếp hạng các đơn vị trực thuộc", "Ranking of the units below")}: {about}", below));
        }
        parts.Add(Tables.Targets(text.Say("Mục tiêu", "Targets"), await Ask("Targets", new() { ["asOf"] = Written(day), ["where"] = OfThisUnit(), ["locale"] = Locale })));
        parts.Add(Tables.Campaigns(text.Say("Phong trào", "Campaigns"), await Ask("CampaignTotals", new()
        {
            ["by"] = new JsonArray(),
            ["within"] = address.Unit,
            ["asOf"] = Written(day),
            ["locale"] = Locale,
        })));
        return parts;
    }

    private async Task<IEnumerable<object?>> Compared(RateSubject? focus)
    {
        var subject = new RateSubject(address.Level ?? focus?.Level ?? UnitLevel.Commune, address.Tier ?? Tier.NewRural);
        string[] codes = address.Compare?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (codes.Length == 0)
            return [new XElement("p", text.Say(
                "Địa chỉ nêu mã các đơn vị để so sánh, chẳng hạn ?view=compare&compare=19,24.", "The address names the codes of the units to compare, as ?view=compare&compare=19,24."))];
        return [Tables.Compared($"{text.Say("So sánh", "Comparison")}: {Tables.Subject(subject)}", await Ask("UnitComparison", new()
        {
            ["units"] = new JsonArray([.. codes.Select(code => JsonValue.Create(code))]), ["level"] = DashboardAddress.Name(subject.Level),
            ["tier"] = DashboardAddress.Name(subject.Tier), ["asOf"] = Written(day), ["since"] = Written(YearBefore), ["locale"] = Locale,
        }))];
    }

    private async Task<IEnumerable<object?>> Criteria(UnitLevel level)
    {
        var sets = PlainTables.Nodes(await Ask("CriteriaSets", new() { ["where"] = new JsonObject { ["level"] = new JsonObject { ["eq"] = "COMMUNE" } } }), "criteriaSets")
            .Where(set => set.GetProperty("criteria").GetArrayLength() > 0).ToList();
        var basic = sets.Where(set => PlainTables.Value<Tier>(set, "tier") == Tier.NewRural).ToList();
        var chosen = sets.Where(set => set.GetProperty("code").GetString() == address.Set)
            .Concat(basic.Where(set => PlainTables.Day(set, "validFrom") <= day).Reverse()).Concat(basic).Concat(sets).Select(set => set.GetProperty("code").GetString()).FirstOrDefault();
        if (chosen is null)
            return [new XElement("p", text.Say("Dữ liệu không liệt kê bộ tiêu chí xã nào.", "The data lists no criteria set of communes."))];
        var (set, year) = (sets.First(set => set.GetProperty("code").GetString() == chosen), address.Year ?? day.Year);
        return
        [
            new XElement("p", $"{set.GetProperty("name").GetString()}, {year}"),
            Tables.Criteria(text.Say("Tiêu chí", "Criteria"), await Ask("CriteriaHeatMap", new()
            {
                ["set"] = chosen, ["by"] = level == UnitLevel.Commune ? new JsonArray("CRITERION") : new JsonArray("CHILD", "CRITERION"), ["within"] = address.Unit, ["year"] = year, ["locale"] = Locale,
            })),
            Tables.Readiness(text.Say("Gần đạt chuẩn nhất", "Closest to the standard"), await Ask("ReadinessList", new()
            {
                ["set"] = chosen, ["year"] = year, ["within"] = address.Unit,
                ["where"] = new JsonObject { ["missing"] = new JsonObject { ["gt"] = 0 } }, ["first"] = 15, ["locale"] = Locale,
            })),
        ];
    }

    private async Task<IEnumerable<object?>> Published()
    {
        var where = OfThisUnit();
        where["asOf"] = new JsonObject { ["lte"] = Written(day) };
        return [Tables.Published(text.Say("Số liệu công bố và kiểm chứng", "Published figures, verified"), await Ask("PublishedFigures", new() { ["where"] = where, ["first"] = 100, ["locale"] = Locale }))];
    }

    private async Task<IEnumerable<object?>> Coverage() =>
        [Tables.Coverage(text.Say("Dữ liệu có gì về cả nước và từng tỉnh", "What is known of the country and each province"), await Ask("Coverage", new() { ["asOf"] = Written(day), ["locale"] = Locale }))];

    private JsonObject OfThisUnit() => new() { ["unit"] = new JsonObject { ["code"] = new JsonObject { ["eq"] = address.Unit } } };

    private DateOnly YearBefore => day.Year > 1 ? day.AddYears(-1) : day;

    private string Locale => text.Say("vi-VN", "en-US");

    /// <summary>What is said where there is no such day or no such unit on it: the units that may be meant.</summary>
    private async Task<(string Headline, string Description, IEnumerable<object?> Content)> OfNone()
    {
        var said = !IsDay ? text.Say($"Không có ngày {address.AsOf}", $"There is no day {address.AsOf}")
            : text.Say($"Dữ liệu không biết đơn vị nào mang mã {address.Unit} vào ngày {text.Day(day)}.", $"The data knows no unit with the code {address.Unit} on {text.Day(day)}.");
        var found = PlainTables.Rows(await Ask("UnitSearch", new() { ["text"] = address.Unit, ["asOf"] = IsDay ? Written(day) : null }), "searchUnits");
        return (said, text.Say("Nông thôn mới Việt Nam", "New Rural Development in Vietnam"),
        [
            new XElement("h1", said),
            found.Count == 0 ? null : new XElement("p", text.Say("Có phải là:", "Did you mean:")),
            found.Count == 0 ? null : new XElement("ul", found.Select(unit => new XElement("li", Tables.Unit(unit), $" {Tables.Where(unit)}"))),
            new XElement("p", PlainTables.Link(new() { IsEnglish = address.IsEnglish }, text.Say("Cả nước", "The whole country"))),
        ]);
    }

    private XElement Top() => new("header",
        new XElement("p", PlainTables.Link(new() { IsEnglish = address.IsEnglish }, "NtmGraph"), " · ",
            PlainTables.Link(address with { IsEnglish = !address.IsEnglish }, text.Say("English", "Tiếng Việt")), " · ", new XElement("a", new XAttribute("href", "graphql"), "GraphQL")),
        Form(new() { IsEnglish = address.IsEnglish, AsOf = address.AsOf }, "unit", text.Say("Tìm xã, huyện, tỉnh", "Find a commune, district, province"), "", text.Say("Tìm", "Search")));

    private XElement DayForm() => Form(address with { AsOf = null }, "asOf", text.Say("Tính đến ngày", "As of"), Written(day), text.Say("Xem", "Show"), "date");

    /// <summary>A form that asks for one parameter of the address, and keeps the others.</summary>
    private static XElement Form(DashboardAddress kept, string name, string label, string value, string send, string type = "search") => new("form",
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(kept.ToString() is "./" ? "" : kept.ToString()).Where(other => other.Key != name)
            .Select(other => new XElement("input", new XAttribute("type", "hidden"), new XAttribute("name", other.Key), new XAttribute("value", other.Value.ToString()))),
        new XElement("label", label + " ", new XElement("input", new XAttribute("type", type), new XAttribute("name", name), new XAttribute("value", value))), " ",
        new XElement("button", send));

    private XElement? Crumbs(JsonElement unit) => PlainTables.Rows(unit, "ancestors") is { Count: > 0 } above
        ? new("p", above.SelectMany((each, place) => (object[])[place == 0 ? "" : " › ", Tables.Unit(each)])) : null;

    private XElement Views() => new("nav", new XElement("p", ((DashboardView View, string Name)[])
    [
        (DashboardView.Overview, text.Say("Tổng quan", "Overview")), (DashboardView.Compare, text.Say("So sánh", "Compare")),
        (DashboardView.Criteria, text.Say("Tiêu chí", "Criteria")), (DashboardView.Published, text.Say("Số liệu công bố", "Published figures")),
        (DashboardView.Coverage, text.Say("Dữ liệu có gì", "What is known")),
    ] is var views ? views.SelectMany((view, place) => (object[])
        [place == 0 ? "" : " · ", view.View == address.View ? new XElement("b", view.Name) : PlainTables.Link(address with { View = view.View }, view.Name)]) : []));

    private XElement Bottom() => new("footer", new XElement("p",
        $"{text.Say("Dữ liệu", "Data")}: {asked.Data.Titles}, {text.Say("phiên bản", "version")} {asked.Data.Version} · ",
        new XElement("a", new XAttribute("href", "export"), text.Say("tất cả các bảng", "all tables")), " · ",
        new XElement("a", new XAttribute("href", "graphql/schema.graphql"), text.Say("lược đồ", "schema"))));

    private static string Capital(string words) => char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
}
