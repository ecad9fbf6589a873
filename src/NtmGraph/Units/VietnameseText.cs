using System.Text;

namespace NtmGraph;

/// <summary>Vietnamese names, to be searched as people type them and ordered as dictionaries do.</summary>
internal static class VietnameseText
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int FirstSign = 2;
    private const int Signs = 10;
    private const int FirstDigit = 12;
    private const int FirstLength = 30;
    private const int MostDigits = 60;
    private const int FirstLetter = 100;

    /// <summary>The combining marks of the tones, in the order of dictionaries.</summary>
    private const string ToneMarks = "\u0300\u0309\u0303\u0301\u0323";
    private const char Breve = '\u0306';
    private const char Circumflex = '\u0302';
    private const char Horn = '\u031b';
    private const string PlainVowels = "aeiouy";

    /// <summary>Small letters that look like đ: of Icelandic, and of African languages.</summary>
    private const string OtherD = "ðɖ";

    /// <summary>Letters that are not of the Vietnamese alphabet, some of them of peoples in Vietnam.</summary>
    private const string Foreign = "äåāąƀɓçćčďëēĕėęěğïīĭįłñńňöøōŏőřśšşťüūŭůűÿźżž";
    private const string ForeignPlain = "aaaabbcccdeeeeeegiiiilnnnooooorssstuuuuuyzzz";

    private const string NoWidth = "\u200b\u2060\ufeff";
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036f';

    /// <summary>Each vowel with its tones, in the order of dictionaries: level, falling, asking, tumbling, rising, heavy.</summary>
    private static readonly string[] Vowels =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    private static readonly Dictionary<char, (char Letter, int Tone)> Toned = Vowels
        .SelectMany(vowel => vowel.Select((letter, tone) => (letter, (vowel[0], tone)))).ToDictionary();

    /// <summary>Small letters without marks, and single spaces between words: "Đại Từ" and "DAI-TU" both give "dai tu".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var (letter, _) in Letters(text))
            if (char.IsWhiteSpace(letter) || IsWithinWord(letter))
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
            else if (letter is < FirstMark or > LastMark)
                folded.Append(Plain(letter));
        return folded.ToString().TrimEnd();
    }

    /// <summary>
    /// What is left of a name however it is typed: folded, without spaces and points, with i for a y that may be written so, and numbers
    /// without leading zeros, and c for a k where it sounds the same. "Ea H'Leo" and "EaHleo" both give "eahleo", "Ký" and "Kí" give "ki", "Đắk" and
    /// "Đắc" give "dac".
    /// </summary>
    public static string SearchKey(string text)
    {
        var folded = Fold(text);
        var key = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
            if (folded[i] is not (' ' or '.') && (folded[i] != '0' || char.IsAsciiDigit(At(i - 1)) || !char.IsAsciiDigit(At(i + 1))))
                key.Append(folded[i] == 'y' && !char.IsLetter(At(i + 1)) && IsOnlyVowel(i) ? 'i' : folded[i]);
        for (var i = 0; i < key.Length; i++)
            if (key[i] == 'k' && !(i + 1 < key.Length && key[i + 1] is 'e' or 'h' or 'i' or 'y'))
                key[i] = 'c';
        return key.ToString();

        char At(int place) => place >= 0 && place < folded.Length ? folded[place] : ' ';

        bool IsOnlyVowel(int place) => !PlainVowels.Contains(At(place - 1), StringComparison.Ordinal) || (At(place - 1) == 'u' && At(place - 2) == 'q');
    }

    /// <summary>Whether any letter of a text has a mark, or is one that only Vietnamese has.</summary>
    public static bool IsMarked(string text) => Letters(text).Any(letter => letter.Tone > 0 || Plain(letter.Letter) != letter.Letter);

    /// <summary>
    /// The text with each mark put on the letter before it, as one character where macOS and PDFs write several, and without the spaces of
    /// no width that come with copied text.
    /// </summary>
    public static string Composed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstMark, LastMark) && !text.AsSpan().ContainsAny(NoWidth))
            return text;
        var composed = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (composed.Length > 0 && Composed(composed[^1], letter) is { } one)
                composed[^1] = one;
            else if (!NoWidth.Contains(letter, StringComparison.Ordinal))
                composed.Append(letter);
        return composed.ToString();
    }

    private static char? Composed(char letter, char mark)
    {
        var small = char.ToLowerInvariant(letter);
        if (Marked(Toned.TryGetValue(small, out var known) ? known : (small, 0), mark) is not { } marked || !Toned.ContainsKey(marked.Letter))
            return null;
        var one = Array.Find(Vowels, vowel => vowel[0] == marked.Letter)![marked.Tone];
        return letter == small ? one : char.ToUpperInvariant(one);
    }

    /// <summary>
    /// A key of digits and small letters that every database orders as a dictionary does: first by letters (ă after a,
    /// đ after d), then by the tone of each word, on whichever of its vowels it is written. Apostrophes and hyphens do not count, other signs come before letters, and numbers go by their value:
    /// "Xóm 2" before "Xóm 10".
    /// </summary>
    public static string SortKey(string text)
    {
        var letters = Letters(text).Where(letter => !IsWithinWord(letter.Letter)).ToList();
        var key = new StringBuilder((letters.Count * 3) + 2);
        for (var i = 0; i < letters.Count; i++)
        {
            if (IsDigit(i) && !IsDigit(i - 1))
            {
                while (letters[i].Letter == '0' && IsDigit(i + 1))
                    i++;
                key.Append(TwoDigits(FirstLength + int.Min(letters.Skip(i).TakeWhile(digit => char.IsAsciiDigit(digit.Letter)).Count(), MostDigits)));
            }
            key.Append(TwoDigits(Place(letters[i].Letter)));
        }
        key.Append("00");
        var (tone, isWithin) = (0, false);
        foreach (var letter in letters.Append((Letter: ' ', Tone: 0)))
            if (letter.Letter != ' ')
                (tone, isWithin) = (tone > 0 ? tone : letter.Tone, true);
            else if (isWithin)
            {
                key.Append(Digits[tone]);
                (tone, isWithin) = (0, false);
            }
        return key.ToString();

        bool IsDigit(int place) => place >= 0 && place < letters.Count && char.IsAsciiDigit(letters[place].Letter);
    }

    /// <summary>The letters, with the marks that follow them put on: without ICU, strings are not normalised.</summary>
    private static IEnumerable<(char Letter, int Tone)> Letters(string text)
    {
        (char Letter, int Tone)? open = null;
        foreach (var letter in text)
        {
            if (open is { } bare && Marked(bare, letter) is { } marked)
            {
                open = marked;
                continue;
            }
            if (open is { } done)
                yield return done;
            if (NoWidth.Contains(letter, StringComparison.Ordinal))
                continue;
            var small = char.ToLowerInvariant(letter) is var lower && OtherD.Contains(lower, StringComparison.Ordinal) ? 'đ' : lower;
            open = Toned.TryGetValue(small, out var known) ? known : (small, 0);
        }
        if (open is { } last)
            yield return last;
    }

    private static (char Letter, int Tone)? Marked((char Letter, int Tone) bare, char mark)
    {
        if (ToneMarks.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var tone)
            return Toned.ContainsKey(bare.Letter) ? (bare.Letter, tone + 1) : bare;
        return (bare.Letter, mark) switch
        {
            ('a', Breve) => ('ă', bare.Tone),
            ('a', Circumflex) => ('â', bare.Tone),
            ('e', Circumflex) => ('ê', bare.Tone),
            ('o', Circumflex) => ('ô', bare.Tone),
            ('o', Horn) => ('ơ', bare.Tone),
            ('u', Horn) => ('ư', bare.Tone),
            _ => null,
        };
    }

    private static char Plain(char letter) => letter switch
    {
        'ă' or 'â' => 'a',
        'đ' => 'd',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        _ when Foreign.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place => ForeignPlain[place],
        _ => letter,
    };

    /// <summary>Whether a sign is a part of a word, as in H'Leo, which is also printed H’Leo and HLeo.</summary>
    private static bool IsWithinWord(char letter) => letter is '\'' or '’' or '‘' or '`' or '-' or '‐' or '‑' or '–';

    private static int Place(char letter) => letter switch
    {
        ' ' => 1,
        >= '0' and <= '9' => FirstDigit + (letter - '0'),
        _ when Alphabet.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place => FirstLetter + place,
        _ when char.IsLetter(letter) => FirstLetter + Alphabet.Length + (letter % 1000),
        _ => FirstSign + (letter % Signs),
    };

    private static string TwoDigits(int number) => $"{Digits[number / Digits.Length]}{Digits[number % Digits.Length]}";
}
