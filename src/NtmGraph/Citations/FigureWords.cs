namespace NtmGraph;

/// <summary>The words of a citation.</summary>
internal static class FigureWords
{
    public static string Kind(this NumberText text, UnitKind kind) => kind switch
    {
        UnitKind.Country => text.Say("quốc gia", "country"),
        UnitKind.Province => text.Say("tỉnh", "province"),
        UnitKind.Municipality => text.Say("thành phố trực thuộc trung ương", "municipality"),
        UnitKind.City => text.Say("thành phố thuộc tỉnh", "city"),
        UnitKind.Town => text.Say("thị xã", "town"),
        UnitKind.District => text.Say("huyện", "district"),
        UnitKind.UrbanDistrict => text.Say("quận", "urban district"),
        UnitKind.Commune => text.Say("xã", "commune"),
        UnitKind.Ward => text.Say("phường", "ward"),
        UnitKind.Township => text.Say("thị trấn", "township"),
        UnitKind.SpecialZone => text.Say("đặc khu", "special zone"),
        UnitKind.Hamlet => text.Say("xóm, thôn, bản, ấp", "hamlet"),
        _ => text.Say("tổ dân phố", "residential group"),
    };

    public static string Holding(this NumberText text, Tier tier) => tier switch
    {
        Tier.NewRural => text.Say("đạt chuẩn nông thôn mới", "that meet the New Rural standard"),
        Tier.Advanced => text.Say("đạt chuẩn nông thôn mới nâng cao", "that meet the advanced New Rural standard"),
        Tier.Model => text.Say("đạt chuẩn nông thôn mới kiểu mẫu", "that meet the model New Rural standard"),
        _ => text.Say("đạt chuẩn nông thôn mới hiện đại", "that meet the modern New Rural standard"),
    };

    public static string Place(this NumberText text, AdministrativeUnit unit) =>
        $"{text.Say(unit.Name, unit.NameEn ?? unit.Name)} ({unit.Code})";

    /// <summary>The units that a row of figures lies in, by their codes.</summary>
    public static IEnumerable<string> Places(this NumberText text, params IEnumerable<UnitKey?> units) =>
        units.OfType<UnitKey>().Select(unit => text.Say($"đơn vị {unit.Code}", $"unit {unit.Code}"));

    public static string Until(this NumberText text, DateOnly day) => $"{text.Say("đến ngày", "as of")} {text.Day(day)}";

    public static string Fraction(this NumberText text, int numerator, int? denominator, Bound bound) =>
        text.Count(numerator, bound) + (denominator is { } units ? $"/{text.Count(units)}" : "");

    /// <summary>How sure a figure is, by how many sources are named with it.</summary>
    public static string Sureness(this NumberText text, Confidence confidence, int sources) => confidence switch
    {
        Confidence.Reported or Confidence.Inferred when sources == 0 => text.Say("theo các bản ghi của dữ liệu", "by the records of the data"),
        Confidence.Confirmed => text.Say("đã được xác nhận", "confirmed"),
        Confidence.Reported => text.Say("theo một nguồn", "reported by one source"),
        Confidence.Inferred => text.Say("suy ra từ các nguồn", "inferred from sources"),
        _ => text.Say("dữ liệu giả lập", "made-up data"),
    };

    /// <summary>Where the denominator of a published figure comes from, where it is not printed with it.</summary>
    public static string Borrowed(this NumberText text, DenominatorBasis? denominator) => denominator switch
    {
        DenominatorBasis.PrintedElsewhere => text.Say(", mẫu số lấy từ số liệu khác cùng ngày", ", its denominator from another figure of that day"),
        DenominatorBasis.Counted => text.Say(", mẫu số đếm từ danh sách đơn vị", ", its denominator counted from the list of units"),
        _ => "",
    };

    public static string Ground(this NumberText text, Basis basis, bool complete) => (basis, complete) switch
    {
        (Basis.PublishedFigure, _) => text.Say("số liệu công bố", "a published figure"),
        (_, true) => text.Say("đếm từ sổ ghi từng đơn vị", "counted from the records of single units"),
        _ => text.Say("đếm từ sổ ghi từng đơn vị chưa đầy đủ", "counted from incomplete records of single units"),
    };
}
