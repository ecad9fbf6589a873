namespace NtmGraph;

/// <summary>Reads whole numbers in Vietnamese and English words: "hai mươi mốt", "twenty-one", "năm nghìn ba trăm sáu mươi".</summary>
internal static class PrintedNumerals
{
    private static readonly string[][] Digits =
    [
        ["một", "mốt", "one", "a"], ["hai", "two"], ["ba", "three"], ["bốn", "tư", "four"], ["năm", "lăm", "five"],
        ["sáu", "six"], ["bảy", "bẩy", "seven"], ["tám", "eight"], ["chín", "nine"],
    ];

    private static readonly string[] Teens =
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>
    /// The number that begins at a word, and how many words it has: null where they are no number after all, as "mười năm" (ten years) and
    /// "một trăm hai" (120, as people say it); no words where there is none.
    /// </summary>
    public static (int? Number, int Words) Read(List<string> words, int at)
    {
        var (thousands, taken) = Hundreds(words, at);
        var next = at + taken;
        if (thousands is not > 0 || next >= words.Count || words[next] is not ("nghìn" or "ngàn" or "thousand"))
            return (thousands, taken);
        next += next + 1 < words.Count && words[next + 1] == "and" ? 2 : 1;
        // Thousands alone stay a scale: "hai nghìn" is true of 2 009. "Hai nghìn ba" is 2 300 to some.
        var (rest, more) = Hundreds(words, next);
        return rest is >= 100 || (rest > 0 && words[next - 1] == "and") ? ((thousands * 1000) + rest, next + more - at) : (thousands, taken);
    }

    private static (int? Number, int Words) Hundreds(List<string> words, int at)
    {
        var (hundreds, rest, digit, open) = (0, 0, 0, true);
        var i = at;
        for (; i < words.Count; i++)
        {
            var word = words[i];
            if (open && rest == 0 && digit == 0 && hundreds == 0 && i == at && word == "a" && !IsPart(words, i + 1))
                break;
            if (Array.FindIndex(Digits, digits => digits.Contains(word)) is >= 0 and var place && !IsYear(words, i) && (word != "a" || i == at))
            {
                if (open && (rest > 0 || !IsLast(word)))
                    (digit, open) = (place + 1, false);
                else if (digit > 1 && rest == 0 && IsLast(word))
                    (rest, digit) = (digit * 10, place + 1); // "bảy lăm"
                else
                    break;
            }
            else if (word == "mười" && digit == 0 && open)
                (rest, open) = (10, true);
            else if (word == "mươi" && digit > 1 && rest == 0)
                (rest, digit, open) = (digit * 10, 0, true);
            else if (Array.IndexOf(Teens, word) is >= 0 and var teen && digit == 0 && rest == 0 && open)
                (rest, open) = (10 + teen, false);
            else if (Array.IndexOf(Tens, word) is >= 0 and var ten && digit == 0 && rest == 0 && open)
                (rest, open) = (20 + (ten * 10), true);
            else if (word is "trăm" or "hundred" && digit > 0 && rest == 0 && hundreds == 0)
                (hundreds, digit, open) = (digit * 100, 0, true);
            else if ((word is "linh" or "lẻ" || (word == "and" && words[i - 1] == "hundred")) && hundreds > 0 && rest == 0 && digit == 0 && IsNumeral(words, i + 1))
                continue;
            else
                break;
        }
        var isColloquial = hundreds > 0 && rest == 0 && digit > 0 && words[i - 2] == "trăm";
        var isYears = rest > 0 && digit > 0 && words[i - 1] == "năm";
        return (isColloquial || isYears || i == at ? null : hundreds + rest + digit, i - at);
    }

    /// <summary>Whether a digit is written as it is after tens alone: "mươi lăm".</summary>
    private static bool IsLast(string word) => word is "mốt" or "lăm" or "tư";

    private static bool IsNumeral(List<string> words, int at) =>
        at < words.Count && (Digits.Any(digits => digits.Contains(words[at])) || Teens.Contains(words[at]) || Tens.Contains(words[at]) || words[at] == "mười");

    /// <summary>"năm" is five, or the word for year before a number in digits.</summary>
    private static bool IsYear(List<string> words, int at) =>
        words[at] == "năm" && at + 1 < words.Count && char.IsAsciiDigit(words[at + 1][0]);

    private static bool IsPart(List<string> words, int at) => at < words.Count && (words[at] == "hundred" || PrintedWords.Parts.Contains(words[at]));
}
