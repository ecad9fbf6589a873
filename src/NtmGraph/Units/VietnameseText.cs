using System.Text;

namespace NtmGraph;

/// <summary>Vietnamese names, to be searched as people type them and ordered as dictionaries do.</summary>
internal static class VietnameseText
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int FirstLetter = 100;

    /// <summary>Each vowel with its tones, in the order of dictionaries: level, falling, asking, tumbling, rising, heavy.</summary>
    private static readonly string[] Vowels =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    private static readonly Dictionary<char, (char Letter, int Tone)> Toned = Vowels
        .SelectMany(vowel => vowel.Select((letter, tone) => (letter, (vowel[0], tone)))).ToDictionary();

    /// <summary>Small letters without accents, and single spaces between words: "Đại Từ" and "DAI-TU" both give "dai tu".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var (letter, _) in Letters(text))
            if (char.IsWhiteSpace(letter) || letter is '-' or '–' or '\'' or '’')
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
            else
                folded.Append(Plain(letter));
        return folded.ToString().TrimEnd();
    }

    /// <summary>
    /// A key of digits and small letters that every database orders as a dictionary does: first by letters (ă after a,
    /// đ after d), then by tones.
    /// </summary>
    public static string SortKey(string text)
    {
        var letters = Letters(text).ToList();
        var key = new StringBuilder((letters.Count * 3) + 2);
        foreach (var (letter, _) in letters)
            key.Append(TwoDigits(Place(letter)));
        key.Append("00");
        foreach (var (_, tone) in letters)
            key.Append(Digits[tone]);
        return key.ToString();
    }

    private static IEnumerable<(char Letter, int Tone)> Letters(string text)
    {
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            var small = char.ToLowerInvariant(letter);
            yield return Toned.TryGetValue(small, out var known) ? known : (small, 0);
        }
    }

    private static char Plain(char letter) => letter switch
    {
        'ă' or 'â' => 'a',
        'đ' => 'd',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        _ => letter,
    };

    private static int Place(char letter) => letter switch
    {
        ' ' => 1,
        >= '0' and <= '9' => 2 + (letter - '0'),
        _ when Alphabet.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place => FirstLetter + place,
        _ => FirstLetter + Alphabet.Length + (letter % 1000),
    };

    private static string TwoDigits(int number) => $"{Digits[number / Digits.Length]}{Digits[number % Digits.Length]}";
}
