namespace NtmGraph;

/// <summary>What readers are told in Vietnamese where a question is too much, or where the server cannot answer it now.</summary>
internal static class RefusalText
{
    /// <summary>The message of a code in a language, with the values that it names; null where there is none, or values are missing.</summary>
    public static string? Of(string language, string code, IReadOnlyList<object> values) => language != "vi" ? null : (code, values) switch
    {
        ("COST_EXCEEDED", [var price, double cost, int limit]) =>
            $"Yêu cầu này tốn quá nhiều công: {price} là {Number(cost)}, giới hạn là {Number(limit)}. Hãy hỏi ít dòng, ít trường hay ít điều kiện hơn.",
        ("TOO_MANY_GROUPS", [int most]) => $"Có hơn {Number(most)} nhóm. Hãy chia theo ít chiều hơn, hoặc hỏi trong phạm vi nhỏ hơn.",
        ("TOO_MANY_ROWS", [long rows, int most]) => $"Bảng này có {Number(rows)} dòng, mà mỗi lần chỉ lấy được {Number(most)}. Hãy hỏi ít hơn, hoặc từng trang.",
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
        ("ADDRESS_NOT_FOUND", _) => "Không có gì ở địa chỉ này.",
        _ => null,
    };

    private static string Number(double value) => NumberText.For("vi").Number(decimal.Round((decimal)value));
}
