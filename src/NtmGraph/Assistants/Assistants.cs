using System.Text.Json;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>What assistants are told of the programme and its figures.</summary>
internal static class Assistants
{
    private const string Citation = "citation";

    /// <summary>More citations than this are left to the answer itself.</summary>
    private const int MostCitations = 20;

    public static AssistantGuide Guide { get; } = new()
    {
        Instructions =
        [
            new(
                """
                Figures on Vietnam's national target programme on New Rural Development (xây dựng nông thôn mới): which communes, districts and provinces are recognised, out of how many, on a given day.
                """),
            new(
                """
                To answer a question such as "bao nhiêu xã của Thái Nguyên đạt chuẩn cuối 2023":
                1. UnitSearch finds the code of a unit by its name, with or without diacritics: "Thái Nguyên" has the code 19. The whole country is VN, and meant where no unit is given.
                2. RecognitionRate with level COMMUNE, within "19" and asOf 2023-12-31 gives the fraction. Levels are PROVINCE (tỉnh), DISTRICT (huyện), COMMUNE (xã) and HAMLET (thôn, xóm); there are no districts from 2025-07-01 on. Tiers are NEW_RURAL (đạt chuẩn), ADVANCED (nâng cao) and MODEL (kiểu mẫu); a higher one counts as the lower ones too.
                3. "Cuối 2023" (the end of 2023) is 2023-12-31. Where no day is given, the reference date of the data is meant, never today.
                """, "UnitSearch", "RecognitionRate"),
            new(
                """
                RecognitionRates compares units, kinds or tiers; UnitComparison sets a few units side by side, wherever they lie; ProvinceRanking and RankingByTier order the units below one; RecognitionTrend follows a rate over time; PublishedFigures are numbers as somebody printed them; Coverage says what the data knows at all. UnitProfile and UnitHistory tell what became of a unit, of which another may have had the code before.
                """, "RecognitionRates", "UnitComparison", "ProvinceRanking", "RankingByTier", "RecognitionTrend", "PublishedFigures", "Coverage", "UnitProfile", "UnitHistory"),
            new(
                """
                Give a percentage with its fraction, its day and its sources, and say so where `complete` is false: an unknown recognition is not a missing one. `bound` AT_LEAST means "at least". `basis` PUBLISHED_FIGURE means that the number was printed by the source, of the day in `asOf`; UNIT_RECORDS, that it is counted from single units. Null is unknown, not zero. The address in `page` shows the answer to people.
                """),
        ],
        Texts =
        [
            new("figures", "What the figures mean", "What each figure counts, out of what, on which day, and what makes it unknown.", Page("figures")),
            new("words", "Words", "What administrative unit, tier, recognition, register and the other words mean, in English and Vietnamese.", Page("words")),
        ],
        Overviews = ["TimeSpan", "Coverage"],
        PageOf = DashboardAddress.Of,
        SentencesOf = data => Citations(data).Take(MostCitations),
    };

    private static string Page(string name) => Path.Combine(AppContext.BaseDirectory, "docs", $"{name}.md");

    private static IEnumerable<string> Citations(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Citations),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field =>
            field.Name == Citation && field.Value.GetString() is { } text ? [text] : Citations(field.Value)),
        _ => [],
    };
}
