using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace NtmGraph;

/// <summary>What a figure counts: units of a level that hold a tier.</summary>
internal sealed record RateSubject(UnitLevel Level, Tier Tier)
{
    /// <summary>The figures of a unit of a level: those of the levels below it, as <c>src/web/dashboard/figures/subjects.ts</c> has them.</summary>
    public static IReadOnlyList<RateSubject> Of(UnitLevel level)
    {
        RateSubject[] communes = [new(UnitLevel.Commune, Tier.NewRural), new(UnitLevel.Commune, Tier.Advanced), new(UnitLevel.Commune, Tier.Model)];
        RateSubject districts = new(UnitLevel.District, Tier.NewRural), hamlets = new(UnitLevel.Hamlet, Tier.Model);
        return level switch
        {
            UnitLevel.Country => [.. communes, districts, new(UnitLevel.Province, Tier.NewRural), hamlets],
            UnitLevel.Province => [districts, .. communes, hamlets],
            UnitLevel.District => [.. communes, hamlets],
            UnitLevel.Commune => [hamlets],
            _ => [],
        };
    }
}

/// <summary>Answers of GraphQL as tables of HTML, each with its figures, their days, what they rest on and their sources.</summary>
/// <param name="address">The page that they stand on, from which their links lead.</param>
/// <param name="text">The language.</param>
internal sealed class PlainTables(DashboardAddress address, NumberText text)
{
    /// <summary>The most rows of a table: a page is to be light.</summary>
    private const int MostRows = 400;

    private string Unknown => text.Say("chưa rõ", "not known");

    private (string Title, Func<JsonElement, object?> Cell)[] OfRates =>
    [
        (text.Say("Tỷ lệ", "Share"), rate => IsKnown(rate) ? Share(rate) : null),
        (text.Say("Phân số", "Fraction"), rate => IsKnown(rate) ? Fraction(rate) : Unknown),
        (text.Say("Ngày", "Day"), rate => IsKnown(rate) ? text.Day(Day(rate, "asOf")) : null),
        (text.Say("Căn cứ", "Basis"), rate => IsKnown(rate) ? Basis(rate) : null),
        (text.Say("Nguồn", "Sources"), rate => Sources(Rows(rate, "sources"))),
    ];

    /// <summary>The elements of a list in an answer; none where it is null or not there.</summary>
    public static IReadOnlyList<JsonElement> Rows(JsonElement? answer, string field) =>
        answer is { ValueKind: JsonValueKind.Object } some && some.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    /// <summary>The nodes of a connection in an answer; none where it is null or not there.</summary>
    public static IReadOnlyList<JsonElement> Nodes(JsonElement? answer, string field) =>
        answer is { ValueKind: JsonValueKind.Object } some && some.TryGetProperty(field, out var connection) ? Rows(connection, "nodes") : [];

    /// <summary>A value of an enumeration in an answer.</summary>
    public static T Value<T>(JsonElement of, string field) where T : struct, Enum =>
        Enum.Parse<T>(of.GetProperty(field).GetString()!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>A day in an answer.</summary>
    public static DateOnly Day(JsonElement of, string field) => DateOnly.ParseExact(of.GetProperty(field).GetString()!, "O", CultureInfo.InvariantCulture);

    /// <summary>What a figure counts, in words.</summary>
    public string Subject(RateSubject subject) => $"{text.Units(subject.Level)} {text.Holding(subject.Tier)}";

    /// <summary>The name of a unit.</summary>
    public string Name(JsonElement unit) => (text.Say(null!, Text(unit, "nameEn")!) ?? Text(unit, "name"))!;

    /// <summary>A unit, with the way to its page.</summary>
    public XElement Unit(JsonElement unit) =>
        Link(address with { Unit = unit.GetProperty("code").GetString()!, View = address.View == DashboardView.Compare ? DashboardView.Overview : address.View, Level = null, Tier = null, Compare = null }, Name(unit));

    /// <summary>What a unit is, and where it lies.</summary>
    public string Where(JsonElement unit) => string.Join(", ",
        new[] { text.Kind(Value<UnitKind>(unit, "kind")), unit.GetProperty("parent") is { ValueKind: JsonValueKind.Object } parent ? Text(parent, "name") : null }.OfType<string>());

    public static XElement Link(DashboardAddress to, string words) => new("a", new XAttribute("href", to.ToString()), words);

    /// <summary>A figure in a line: "118/126 đơn vị cấp xã đạt chuẩn nông thôn mới (93,65%)".</summary>
    public string Figure(RateSubject subject, JsonElement rate) => IsKnown(rate)
        ? $"{Fraction(rate)} {Subject(subject)}{(Share(rate) is { } share ? $" ({share})" : "")}"
        : $"{Subject(subject)}: {Unknown}";

    /// <summary>What a figure rests on, in a sentence: its day, its basis, and its first source.</summary>
    public string Ground(JsonElement rate) => IsKnown(rate)
        ? $"{text.Until(Day(rate, "asOf"))}, {Basis(rate)}.{(Rows(rate, "sources") is [var first, ..] ? $" {text.Say("Nguồn", "Source")}: {Text(first, "title")}." : "")}"
        : text.Say("Chưa ai nêu con số này; chưa rõ không phải là 0.", "Nobody has stated this figure; not known is not zero.");

    public XElement? Figures(string title, IEnumerable<(RateSubject Subject, JsonElement Rate)> rates) => Table(title, rates,
        [(text.Say("Con số", "Figure"), row => Link(address with { Level = row.Subject.Level, Tier = row.Subject.Tier }, Subject(row.Subject))), .. Of<(RateSubject Subject, JsonElement Rate)>(row => row.Rate)]);

    public XElement? Trend(string title, JsonElement? answer) => Table(title, Rows(answer, "recognitionTrend").SkipWhile(row => row.GetProperty("rate") is not { ValueKind: JsonValueKind.Object } rate || !IsKnown(rate)),
        [(text.Say("Vào ngày", "On"), row => text.Day(Day(row, "date"))), .. Of<JsonElement>(row => row.GetProperty("rate"))]);

    public XElement? Ranking(string title, JsonElement? answer) => Table(title, Rows(answer, "recognitionRates"),
    [
        (text.Say("Hạng", "Rank"), row => Text(row, "rank") ?? "–"), (text.Say("Đơn vị", "Unit"), row => Unit(row.GetProperty("child"))),
        .. Of<JsonElement>(row => row.GetProperty("rate")),
    ]);

    public XElement? Compared(string title, JsonElement? answer) => Table(title, Nodes(answer, "units"),
        [(text.Say("Đơn vị", "Unit"), Unit), .. Of<JsonElement>(row => row.GetProperty("recognitionRate"))]);

    public XElement? Below(string title, JsonElement? answer) => Table(title,
        answer is { } whole ? Rows(whole.GetProperty("units"), "edges").Select(edge => edge.GetProperty("node")) : [],
    [
        (text.Say("Đơn vị", "Unit"), Unit), ("", unit => text.Kind(Value<UnitKind>(unit, "kind"))),
        (text.Say("Danh hiệu", "Tier held"), unit => unit.GetProperty("currentTier").ValueKind == JsonValueKind.Null ? Unknown : text.Holding(Value<Tier>(unit, "currentTier"))),
        (text.Say("Nguồn", "Sources"), unit => Sources(Rows(unit, "recognitions").Select(recognition => recognition.GetProperty("source")).Where(source => source.ValueKind == JsonValueKind.Object))),
    ]);

    public XElement? Targets(string title, JsonElement? answer) => Table(title, Nodes(answer, "targets"),
    [
        (text.Say("Mục tiêu", "Target"), row => Subject(new(Value<UnitLevel>(row, "level"), Value<Tier>(row, "tier")))),
        (text.Say("Hạn", "Due"), row => text.Day(Day(row, "dueOn"))), (text.Say("Cần đạt", "Expected"), row => Number(row, "expected") ?? Unknown),
        (text.Say("Thực tế", "Actual"), row => Number(row, "actual") ?? Unknown), (text.Say("Tình trạng", "Status"), Status),
        (text.Say("Nguồn", "Sources"), row => Sources([row.GetProperty("source")])),
    ]);

    public XElement? Campaigns(string title, JsonElement? answer) => Table(title, Rows(answer, "campaignTotals"),
    [
        (text.Say("Kết quả", "Result"), row => row.GetProperty("measure") is var measure ? Name(measure) : null), (text.Say("Tổng", "Total"), row => Text(row, "text")),
        (text.Say("Ngày", "Day"), row => text.Day(Day(row, "asOf"))), (text.Say("Nguồn", "Sources"), row => Sources(Rows(row, "sources"))),
    ]);

    public XElement? Criteria(string title, JsonElement? answer) => Table(title, Rows(answer, "criteriaRates"),
    [
        (text.Say("Đơn vị", "Unit"), row => row.GetProperty("child") is { ValueKind: JsonValueKind.Object } child ? Unit(child) : null),
        (text.Say("Tiêu chí", "Criterion"), row => row.GetProperty("criterion") is { ValueKind: JsonValueKind.Object } criterion ? $"{Text(criterion, "number")}. {Name(criterion)}" : null),
        (text.Say("Tỷ lệ đạt", "Met"), row => Text(row, "text")), (text.Say("Phân số", "Fraction"), row => $"{Number(row, "met")}/{Number(row, "assessed")}"),
        (text.Say("Nguồn", "Sources"), row => Sources(Rows(row, "sources"))),
    ]);

    public XElement? Readiness(string title, JsonElement? answer) => Table(title, Nodes(answer, "readiness"),
    [
        (text.Say("Đơn vị", "Unit"), row => Unit(row.GetProperty("unit"))), (text.Say("Đạt", "Met"), row => $"{Number(row, "met")}/{Number(row, "criteria")}"),
        (text.Say("Còn thiếu", "Missing"), row => string.Join("; ", Rows(row, "missingCriteria").Select(criterion => $"{Text(criterion, "number")}. {Name(criterion)}"))),
        (text.Say("Chưa đánh giá", "Not assessed"), row => Number(row, "notAssessed")),
    ]);

    public XElement? Published(string title, JsonElement? answer) => Table(title, Nodes(answer, "publishedFigures"),
    [
        (text.Say("Con số", "Figure"), row => Subject(new(Value<UnitLevel>(row, "level"), Value<Tier>(row, "tier")))), (text.Say("Đã in", "Printed"), row => Text(row, "printed") ?? "–"),
        (text.Say("Phân số", "Fraction"), row => Number(row, "numerator") is null ? null : Fraction(row)), (text.Say("Ngày", "Day"), row => text.Day(Day(row, "asOf"))),
        (text.Say("Phép chia", "Arithmetic"), row => Text(row.GetProperty("verification").GetProperty("arithmetic"), "reason")),
        (text.Say("Hồ sơ", "Records"), row => Text(row.GetProperty("verification").GetProperty("records"), "reason")),
        (text.Say("Nguồn", "Sources"), row => Sources([row.GetProperty("source")])),
    ]);

    public XElement? Coverage(string title, JsonElement? answer) => Table(title, Rows(answer, "coverage"),
        [(text.Say("Đơn vị", "Unit"), row => Unit(row.GetProperty("unit"))), (text.Say("Con số", "Figure"), row => Subject(new(Value<UnitLevel>(row, "level"), Value<Tier>(row, "tier")))),
            .. Of<JsonElement>(row => row.GetProperty("rate"))]);

    private XElement? Table<T>(string title, IEnumerable<T> rows, IReadOnlyList<(string Title, Func<T, object?> Cell)> columns)
    {
        var all = rows.ToList();
        var lines = all.Take(MostRows).Select(row => new XElement("tr", columns.Select(column => new XElement("td", column.Cell(row) ?? "")))).ToList();
        return new("section", new XElement("h2", title), lines.Count == 0
            ? new XElement("p", text.Say("Dữ liệu chưa có gì về điều này.", "The data has nothing on this."))
            : new XElement("table", new XElement("thead", new XElement("tr", columns.Select(column => new XElement("th", new XAttribute("scope", "col"), column.Title)))), new XElement("tbody", lines)),
            all.Count <= MostRows ? null : new XElement("p",
                text.Say($"{text.Count(MostRows)} dòng đầu trong số {text.Count(all.Count)}; tất cả ở ", $"The first {text.Count(MostRows)} of {text.Count(all.Count)} rows; all are in "),
                new XElement("a", new XAttribute("href", "data"), text.Say("các bảng", "the tables")), "."));
    }

    private IEnumerable<(string Title, Func<T, object?> Cell)> Of<T>(Func<T, JsonElement> rate) =>
        OfRates.Select((column, place) => (column.Title, (Func<T, object?>)(row => rate(row) is { ValueKind: JsonValueKind.Object } known ? column.Cell(known) : place == 0 ? Unknown : null)));

    /// <summary>Where nobody is recorded and the register is not complete, the figure is not zero: it is not known.</summary>
    private static bool IsKnown(JsonElement rate) =>
        rate.GetProperty("numerator").GetInt32() > 0 || rate.GetProperty("complete").GetBoolean() || Value<Basis>(rate, "basis") == NtmGraph.Basis.PublishedFigure;

    /// <summary>Null where nobody stated out of how many: the text is the count then.</summary>
    private static string? Share(JsonElement rate) => rate.GetProperty("denominator").ValueKind == JsonValueKind.Null ? null : Text(rate, "text");

    private string Fraction(JsonElement of)
    {
        var (numerator, denominator) = (of.GetProperty("numerator").GetInt32(), of.GetProperty("denominator") is { ValueKind: JsonValueKind.Number } units ? units.GetInt32() : (int?)null);
        var isPartial = of.TryGetProperty("basis", out _) && Value<Basis>(of, "basis") == NtmGraph.Basis.UnitRecords && !of.GetProperty("complete").GetBoolean();
        var stated = Value<Bound>(of, "bound");
        var bound = stated == Bound.Exact && isPartial ? Bound.AtLeast : stated;
        return (isPartial ? text.OfRecords : text).Fraction(numerator, denominator, bound == Bound.AtLeast && numerator == denominator ? Bound.Exact : bound);
    }

    private string Basis(JsonElement rate) =>
        $"{text.Ground(Value<Basis>(rate, "basis"), rate.GetProperty("complete").GetBoolean())}, {text.Sureness(Value<Confidence>(rate, "confidence"), Rows(rate, "sources").Count)}";

    private string Status(JsonElement target) => target.GetProperty("status").ValueKind == JsonValueKind.Null ? Unknown : Value<TargetStatus>(target, "status") switch
    {
        TargetStatus.Exceeded => text.Say("vượt", "exceeded"),
        TargetStatus.Met => text.Say("đạt", "met"),
        TargetStatus.Missed => text.Say("không đạt", "missed"),
        TargetStatus.OnTrack => text.Say("đúng tiến độ", "on track"),
        _ => text.Say("chậm", "behind"),
    };

    private static List<object>? Sources(IEnumerable<JsonElement> sources) => sources.DistinctBy(source => Text(source, "id")).SelectMany((source, place) => (object[])
    [
        place == 0 ? "" : "; ",
        Text(source, "url") is { } url ? new XElement("a", new XAttribute("href", url), Text(source, "title")) : Text(source, "title")!,
    ]).ToList() is { Count: > 0 } list ? list : null;

    private string? Number(JsonElement of, string field) => of.GetProperty(field) is { ValueKind: JsonValueKind.Number } number ? text.Number(number.GetDecimal()) : null;

    private static string? Text(JsonElement of, string field) => of.TryGetProperty(field, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;
}
