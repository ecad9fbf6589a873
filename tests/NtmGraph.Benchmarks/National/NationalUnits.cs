namespace NtmGraph.Benchmarks;

/// <summary>A commune during one period, with how far it is: most lie between -2 and 2.</summary>
internal sealed record Commune(string Code, string District, string Province, int FirstYear, int LastYear, double Strength);

/// <summary>The units of the made-up country: 63 provinces, some 700 districts, and in each of them communes, wards and hamlets.</summary>
internal sealed class NationalUnits
{
    public const string Begin = "1997-01-01";

    private const int ProvinceCount = 63;
    private const int MergerYear = 2021;

    private static readonly string Merger = $"{MergerYear}-01-01";

    private static readonly string[] Syllables =
        "An Bình Cao Đại Định Đồng Gia Hà Hòa Hưng Kim La Lộc Lương Mỹ Nam Ninh Phú Phong Quang Sơn Tân Thái Thanh Thủy Tiên Vân Xuân Yên Đắk".Split(' ');

    private readonly NationalSize size;
    private readonly Random random = new(7);
    private int communeNumber;

    public NationalUnits(NationalSize size)
    {
        this.size = size;
        Add("VN", "Việt Nam", "country", "");
        for (var number = 1; number <= ProvinceCount; number++)
            AddProvince($"{number:00}");
    }

    public List<string> Rows { get; } = [];

    public List<string> Successions { get; } = [];

    public List<string> Provinces { get; } = [];

    public List<(string Code, string Province)> Districts { get; } = [];

    public List<Commune> Communes { get; } = [];

    private void AddProvince(string province)
    {
        Provinces.Add(province);
        Add(province, Name(), "province", "VN");
        for (var left = random.Next(8, 15); left > 0; left--)
        {
            var district = $"{Districts.Count + 1:000}";
            Districts.Add((district, province));
            Add(district, Name(), "district", province);
            var count = Math.Max(1, (int)Math.Round(random.Next(10, 21) * size.Communes));
            // The first two communes of every fifth district become one; both were communes, since wards are drawn after them.
            var merges = count > 2 && Districts.Count % 5 == 1;
            for (var place = 0; place < count; place++)
                AddCommune(district, province, merges && place < 2 ? place : null);
        }
    }

    private void AddCommune(string district, string province, int? merging)
    {
        var code = $"{++communeNumber:00000}";
        var kind = merging is not null || random.Next(100) < 87 ? "commune" : "ward";
        Add(code, Name(), kind, district, to: merging is null ? "" : Merger);
        if (kind == "commune")
            Communes.Add(new(code, district, province, size.FirstYear, merging is null ? NationalSize.LastYear : MergerYear - 1, random.Normal()));
        for (var hamlet = 1; hamlet <= size.Hamlets; hamlet++)
            Add($"{code}{hamlet:00}", $"Xóm {hamlet}", "hamlet", code, to: merging is null ? "" : Merger);
        if (merging is null)
            return;
        var kept = merging == 0 ? code : $"{communeNumber - 1:00000}";
        Successions.Add($"{Merger},{code},{kept},all,made-up");
        if (merging == 0)
        {
            Add(code, Name(), kind, district, from: Merger);
            Communes.Add(new(code, district, province, MergerYear, NationalSize.LastYear, random.Normal()));
        }
    }

    private void Add(string code, string name, string kind, string parent, string from = Begin, string to = "") =>
        Rows.Add($"{code},{name},{kind},{parent},{from},{to}");

    private string Name() => string.Join(' ', random.GetItems(Syllables, 2));
}
