using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>What readers are told in Vietnamese where a question is written wrongly or is too much, or where the server cannot answer it now.</summary>
internal static class RefusalText
{
    /// <summary>The message of a code in a language, with the values that it names; null where there is none, or values are missing.</summary>
    public static string? Of(string language, string code, IReadOnlyList<object> values) => language != "vi" ? null : (code, values) switch
    {
        ("COST_EXCEEDED", [var price, double cost, int limit]) =>
            $"Yêu cầu này tốn quá nhiều công: {price} là {Number(cost)}, giới hạn là {Number(limit)}. Hãy hỏi ít dòng, ít trường hay ít điều kiện hơn.",
        ("TOO_MANY_GROUPS", [int most]) => $"Có hơn {Number(most)} nhóm. Hãy chia theo ít chiều hơn, hoặc hỏi trong phạm vi nhỏ hơn.",
        ("TOO_MANY_ROWS", [long rows, int most]) => $"Bảng này có {Number(rows)} dòng, mà mỗi lần chỉ lấy được {Number(most)}. Hãy hỏi ít hơn, hoặc từng trang.",
        ("TOO_MANY_ROWS", [int most]) => $"Một trang tính có nhiều nhất {Number(most)} dòng, kể cả dòng tiêu đề. Hãy hỏi ít dòng hơn, hoặc lấy tệp CSV.",
        ("PAGE_SIZE_OUT_OF_RANGE", [int most, int size]) => $"Một trang có từ 0 đến {Number(most)} dòng, không phải {Number(size)}.",
        ("TOO_MANY_REQUESTS", [int seconds]) => $"Có quá nhiều yêu cầu; xin hỏi lại sau {seconds} giây.",
        ("TIME_LIMIT_EXCEEDED", [int seconds]) => $"Không trả lời được yêu cầu trong {seconds} giây. Hãy hỏi ít hơn trong một lần.",
        ("INVALID_CURSOR", _) => "Trang tiếp theo không còn khớp với danh sách: bộ lọc, thứ tự hay ngày đã khác, hoặc dữ liệu đã được thay. Hãy bắt đầu lại từ đầu danh sách.",
        ("TOO_MANY_RELATIONS" or "TOO_MANY_FIELDS" or "TOO_MANY_ALIASES" or "TOO_MANY_IDS" or "DOCUMENT_TOO_LARGE" or "REQUEST_TOO_LARGE" or "BATCH_SIZE_OUT_OF_RANGE", _) =>
            "Yêu cầu này hỏi quá nhiều trong một lần. Hãy chia ra nhiều yêu cầu.",
        ("QUERY_TOO_DEEP" or "INTROSPECTION_TOO_DEEP", _) => "Yêu cầu này lồng quá sâu.",
        ("ANSWER_TOO_LARGE", _) => "Câu trả lời quá dài. Hãy hỏi ít hơn trong một lần.",
        ("DATABASE_UNAVAILABLE", _) => "Cơ sở dữ liệu tạm thời không trả lời; xin thử lại.",
        ("DATA_CHANGING", _) => "Dữ liệu đang được thay bằng bản mới; xin thử lại.",
        ("NO_DATA", _) => "Cơ sở dữ liệu chưa có gói dữ liệu nào.",
        ("INTERNAL_ERROR", _) => "Máy chủ gặp lỗi khi trả lời.",
        ("KEY_MISSING", _) => "Cần có khóa truy cập.",
        ("KEY_NOT_VALID", _) => "Khóa truy cập không đúng, đã hết hạn hoặc đã bị thu hồi.",
        ("SCOPE_MISSING", _) => "Khóa truy cập không cho phép việc này.",
        ("URL_TOO_LONG", [int most, int length]) => $"Địa chỉ này có {Number(length)} ký tự, mà chỉ được có {Number(most)}. Hãy hỏi bằng POST.",
        ("ADDRESS_NOT_FOUND", _) => "Không có gì ở địa chỉ này.",
        ("DECIMALS_OUT_OF_RANGE", [int most, int decimals]) => $"Một con số có từ 0 đến {most} chữ số thập phân, không phải {decimals}.",
        ("LOCALE_NOT_SUPPORTED", [string locale]) => $"Không có cách viết số của \"{locale}\"; hãy dùng \"vi-VN\" hoặc \"en-US\".",
        ("INPUT_FIELDS_AND_ARGUMENTS_OF_CORRECT_LENGTH", [string argument, int count, int most]) =>
            $"`{argument}` có {Number(count)} giá trị, mà chỉ được có {Number(most)}.",
        ("INVALID_ORDER", [int most]) => $"Thứ tự không dùng được: nó lồng sâu hơn {most} bậc.",
        ("INVALID_FILTER", [FilterFault fault, _, ..]) => OfFilter(fault, [.. values.Skip(1)]) is { } reason ? $"Bộ lọc không dùng được: {reason}." : null,
        ("INVALID_ID", [string id]) => $"\"{id}\" không phải là một mã định danh (id) của máy chủ này.",
        ("INVALID_ID", [string id, string type]) => $"\"{id}\" không phải là mã định danh (id) của {type}.",
        ("INVALID_ID", [string id, string type, string asked]) => $"Mã định danh (id) \"{id}\" trong bộ lọc là của {type}, không phải của {asked}.",
        ("INVALID_ID", [string id, DateOnly own, DateOnly day]) =>
            $"Mã định danh (id) \"{id}\" trong bộ lọc là của ngày {NumberText.For("vi").Day(own)}, còn danh sách là của ngày {NumberText.For("vi").Day(day)}.",
        _ => OfDocument(code, [.. values.OfType<string>()]),
    };

    /// <summary>Why a filter cannot be used.</summary>
    private static string? OfFilter(FilterFault fault, IReadOnlyList<object> values) => (fault, values) switch
    {
        (FilterFault.TooDeep, [int most]) => $"nó lồng sâu hơn {most} bậc",
        (FilterFault.TooManyConditions, [int most]) => $"nó có hơn {Number(most)} điều kiện",
        (FilterFault.TooManyValues, [int most]) => $"các danh sách trong đó có hơn {Number(most)} giá trị, danh sách dài được tính tròn lên đến hàng chục hoặc hàng trăm",
        (FilterFault.ListTooLong, [string field, int count, int most]) => $"`{field}` được so với {Number(count)} giá trị, mà chỉ được có {Number(most)}",
        (FilterFault.TextTooLong, [string field, int length, int most]) => $"`{field}` được so với một văn bản dài {Number(length)} ký tự, mà chỉ được có {Number(most)}",
        (FilterFault.Null, [string field]) => $"`{field}` không được là null; hãy so sánh với `eq: null`",
        (FilterFault.NoValue, [string field, string operation]) => $"`{field}` cần có giá trị cho `{operation}`",
        (FilterFault.NullList, [string list]) => $"`{list}` không được là null; danh sách rỗng thì hỏi bằng `any: false`",
        _ => null,
    };

    /// <summary>What is wrong with a document, or with the values of its arguments and variables.</summary>
    private static string? OfDocument(string code, IReadOnlyList<string> names) => (code, names) switch
    {
        ("ARGUMENTS_OF_CORRECT_TYPE", [var argument, var type, var found]) => $"Giá trị của `{argument}` không dùng được: {Expected(type, found)}",
        ("ARGUMENTS_OF_CORRECT_TYPE", [var argument, var field]) => $"Giá trị của `{argument}` không dùng được: trong đó không có trường `{field}`.",
        ("DEFAULT_VALUES_OF_CORRECT_TYPE", [var variable, _, var type, var found]) => $"Giá trị mặc định của `${variable}` không dùng được: {Expected(type, found)}",
        ("INVALID_VALUE", [var variable, var type, var found]) => $"Giá trị của biến `{variable}` không dùng được: {Expected(type, $"\"{found}\"")}",
        ("INVALID_VALUE", [var variable, var fields]) => $"Giá trị của biến `{variable}` không dùng được: trong đó không có trường `{fields}`.",
        ("INVALID_VALUE", [var variable]) => $"Biến `{variable}` cần có giá trị.",
        ("KNOWN_ARGUMENT_NAMES", [var argument, var of]) => $"`{of}` không có đối số `{argument}`.",
        ("KNOWN_ARGUMENT_NAMES", [var argument, var of, var guess]) => $"`{of}` không có đối số `{argument}`. {Guess(guess)}",
        ("PROVIDED_NON_NULL_ARGUMENTS", [var argument, var of, var type]) => $"`{of}` cần có đối số `{argument}` kiểu {type}.",
        ("FIELDS_ON_CORRECT_TYPE", [var field, var of]) => $"{of} không có trường `{field}`.",
        ("FIELDS_ON_CORRECT_TYPE", [var field, var of, var guess]) => $"{of} không có trường `{field}`. {Guess(guess)}",
        ("SCALAR_LEAFS", [var field, var of]) => $"`{field}` là một {of}: hãy chọn các trường của nó trong ngoặc nhọn.",
        ("SCALAR_LEAFS", [var field, var of, _]) => $"`{field}` là một giá trị kiểu {of}, không có trường nào để chọn.",
        ("KNOWN_TYPE_NAMES", [var type]) => $"Không có kiểu {type}.",
        ("KNOWN_TYPE_NAMES", [var type, var guess]) => $"Không có kiểu {type}. {Guess(guess)}",
        ("NO_UNDEFINED_VARIABLES", [var variable]) => $"Biến `{variable}` không được khai báo.",
        ("VARIABLES_IN_ALLOWED_POSITION", [var variable, var of, var type]) => $"Biến `{variable}` kiểu {of} đứng ở chỗ cần kiểu {type}.",
        ("VARIABLES_ARE_INPUT_TYPES", [var variable, var type]) => $"Biến `${variable}` không thể có kiểu {type}.",
        ("SYNTAX_ERROR", [var expected, var found]) => $"Câu hỏi không đúng cú pháp: cần {expected}, không phải {found}.",
        _ => null,
    };

    private static string Expected(string type, string found) => type.TrimEnd('!') switch
    {
        "Date" => $"{found} không phải là một ngày; ngày được viết như \"2023-12-31\".",
        _ when found is "not an object" or "\"List or Scalar value\"" => $"cần một đối tượng kiểu {type}, như {{ eq: … }} trong bộ lọc.",
        _ => $"cần một giá trị kiểu {type}, không phải {found}.",
    };

    private static string Guess(string names) => $"Có phải là {names.Replace(" or ", " hay ", StringComparison.Ordinal)}?";

    private static string Number(double value) => NumberText.For("vi").Number(decimal.Round((decimal)value));
}
