namespace NtmGraph;

/// <summary>What a check of a printed figure came to, and why.</summary>
internal sealed class Check(Verdict verdict, Func<NumberText, string> reason)
{
    /// <summary>What the check came to.</summary>
    public Verdict Verdict => verdict;

    /// <summary>Why, in one sentence with the numbers in it: "118/126 là 93,6508…%, làm tròn thành 93,7%."</summary>
    /// <param name="locale">Language of the sentence: "vi-VN" or "en-US".</param>
    public string Reason(string locale = "vi-VN") => reason(NumberText.For(locale));

    internal static Check Matches(Func<NumberText, string> reason) => new(Verdict.Matches, reason);

    internal static Check Differs(Func<NumberText, string> reason) => new(Verdict.Differs, reason);

    internal static Check NotCheckable(Func<NumberText, string> reason) => new(Verdict.NotCheckable, reason);
}

/// <summary>What a check came to.</summary>
internal enum Verdict
{
    /// <summary>What was printed is what it should be.</summary>
    Matches,

    /// <summary>What was printed is not what it should be.</summary>
    Differs,

    /// <summary>Something that the check needs is not known; this says nothing for or against the figure.</summary>
    NotCheckable,
}
