using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>What readers can do wrong with a day, a period, a unit, a level or a place, told in Vietnamese and English.</summary>
internal static class QuestionErrors
{
    public static QueryError NoDay(string written) => Said("INVALID_VALUE", text => text.Say(
        $"\"{written}\" không phải là một ngày; ngày được viết như 2023-12-31.",
        $"\"{written}\" is not a day of the form 2023-12-31."));

    public static QueryError NoCountry(DateOnly day) => Said("UNKNOWN_UNIT", text => text.Say(
        $"Dữ liệu không có quốc gia nào vào ngày {text.Day(day)}.",
        $"The data has no country on {text.Day(day)}."));

    /// <summary>No unit has the code on any day.</summary>
    public static QueryError NoUnit(string code, DateOnly day) => Said("UNKNOWN_UNIT", text => text.Say(
        $"Không có đơn vị nào mang mã \"{code}\" vào ngày {text.Day(day)}, hay vào bất cứ ngày nào khác.",
        $"No unit has the code \"{code}\" on {text.Day(day)}, or on any other day."));

    public static QueryError CodeEnded(string code, DateOnly ended, DateOnly day) => Said("UNKNOWN_UNIT", text => text.Say(
        $"Không có đơn vị nào mang mã \"{code}\" vào ngày {text.Day(day)}; mã này hết hiệu lực từ ngày {text.Day(ended)}.",
        $"No unit has the code \"{code}\" on {text.Day(day)}; its code ended on {text.Day(ended)}."));

    public static QueryError UnitEnded(AdministrativeUnit unit, DateOnly ended, DateOnly day) => Said("UNKNOWN_UNIT", text => text.Say(
        $"{Named(unit)} không còn từ ngày {text.Day(ended)}; vào ngày {text.Day(day)} không có đơn vị nào thuộc về đó.",
        $"{Named(unit)} ended on {text.Day(ended)}; it has no units on {text.Day(day)}."));

    public static QueryError UnitNotKnown(string code, DateOnly from, DateOnly day) => Said("HIERARCHY_NOT_KNOWN", text => text.Say(
        $"Đơn vị mang mã \"{code}\" được biết từ ngày {text.Day(from)}; không rõ gì về đơn vị này vào ngày {text.Day(day)}.",
        $"The unit \"{code}\" is known from {text.Day(from)}; nothing is known of it on {text.Day(day)}."));

    public static QueryError NotKnownBelow(string name, string code, DateOnly from, DateOnly day) => Said("HIERARCHY_NOT_KNOWN", text => text.Say(
        $"Các đơn vị thuộc {name} ({code}) được biết từ ngày {text.Day(from)}; không rõ gì về các đơn vị đó vào ngày {text.Day(day)}.",
        $"The units below {name} ({code}) are known from {text.Day(from)}; nothing is known of them on {text.Day(day)}."));

    public static QueryError LevelNotKnown(AdministrativeUnit unit, UnitLevel level, DateOnly from, DateOnly day) => Said("HIERARCHY_NOT_KNOWN", text => text.Say(
        $"Các {text.Units(level)} thuộc {Named(unit)} được biết từ ngày {text.Day(from)}; không rõ gì về các đơn vị đó vào ngày {text.Day(day)}.",
        $"The units of level {Named(level)} within {Named(unit)} are known from {text.Day(from)}; nothing is known of them on {text.Day(day)}."));

    public static QueryError LevelAbove(AdministrativeUnit unit, UnitLevel level) => Said("LEVEL_ABOVE_UNIT", text => text.Say(
        $"{Named(unit)} là {text.Units(unit.Level)}; trong đó không có {text.Units(level)}.",
        $"{Named(unit)} is a unit of level {Named(unit.Level)}; it has no units of level {Named(level)} within it."));

    public static QueryError NotGroupedBy(UnitLevel level, Place place) => Said("INVALID_DIMENSION", text => text.Say(
        $"Các {text.Units(level)} không nằm trong {text.Units(place.Level()!.Value)} nào, nên không chia theo cấp đó được.",
        $"Units of level {Named(level)} lie in no {place.ToString().ToLowerInvariant()}."));

    public static QueryError PeriodBackwards(DateOnly from, DateOnly to) => Said("INVALID_PERIOD", text => text.Say(
        $"Khoảng thời gian từ ngày {text.Day(from)} đến ngày {text.Day(to)} kết thúc trước khi bắt đầu.",
        $"The time from {text.Day(from)} to {text.Day(to)} ends before it begins."));

    public static QueryError NotSince(DateOnly since, DateOnly day) => Said("INVALID_PERIOD", text => text.Say(
        $"Thay đổi được tính từ một ngày trước ngày {text.Day(day)}, không phải từ ngày {text.Day(since)}.",
        $"A change is since a day before {text.Day(day)}, not since {text.Day(since)}."));

    public static QueryError TooManyPoints(int most) => Said("TOO_MANY_POINTS", text => text.Say(
        $"Một chuỗi thời gian có nhiều nhất {most} điểm; chuỗi này có nhiều hơn. Hãy chọn thời gian ngắn hơn, hoặc các kỳ dài hơn.",
        $"A trend has up to {most} points; this one has more. Ask for a shorter time, or longer periods."));

    public static QueryError NameTooLong(int longest, int length) => Said("TEXT_TOO_LONG", text => text.Say(
        $"Tên có nhiều nhất {longest} ký tự, không phải {length}.",
        $"A name has up to {longest} characters, not {length}."));

    public static QueryError FigureTooLong(int longest, int length) => Said("TEXT_TOO_LONG", text => text.Say(
        $"Con số được in có nhiều nhất {longest} ký tự, không phải {length}.",
        $"A printed figure has up to {longest} characters, not {length}."));

    public static QueryError NoFigure() => Said("INVALID_FIGURE", text => text.Say(
        "Con số cần có chữ được in, và tử số của nó từ 0 đến mẫu số.",
        "A figure has a text, and its numerator is from 0 to its denominator."));

    /// <summary>A filter of assessments of several years asks for units of one day.</summary>
    public static QueryError NoOneDay() => Said("INVALID_FILTER", text => text.Say(
        "Bộ lọc không dùng được: `ancestors` và `children` là của một ngày, còn kết quả đánh giá là của nhiều ngày. Hãy dùng `within`, `by` hoặc `parent`.",
        "The filter cannot be used: `ancestors` and `children` are those of one day, and assessments are of many. Use `within`, `by` or `parent`."));

    /// <summary>An error in both languages.</summary>
    public static QueryError Said(string code, Func<NumberText, string> say) =>
        new(code, say(NumberText.For("en"))) { Translations = new Dictionary<string, string> { ["vi"] = say(NumberText.For("vi")) } };

    private static string Named(AdministrativeUnit unit) => $"{unit.Name} ({unit.Code})";

    private static string Named(UnitLevel level) => level.ToString().ToUpperInvariant();
}
