using System.Text.Json;

namespace NtmGraph.Serving;

/// <summary>What an application tells assistants beside the answers of its trusted operations. The delegates are called from any thread.</summary>
public sealed record AssistantGuide
{
    /// <summary>How to find an answer with the tools, for the assistant that is to use them, in parts.</summary>
    public required IReadOnlyList<Guidance> Instructions { get; init; }

    /// <summary>The texts that assistants may read.</summary>
    public required IReadOnlyList<GuideText> Texts { get; init; }

    /// <summary>The operations, of those that need no variables, whose answers say what the data knows. Assistants may read them.</summary>
    public required IReadOnlyList<string> Overviews { get; init; }

    /// <summary>
    /// The page that shows what an operation answers, as a path with a query, from the operation's name, its variables, and the day that it
    /// is asked about where they name none; null where no page does.
    /// </summary>
    public required Func<string, IReadOnlyDictionary<string, object?>, DateOnly, string?> PageOf { get; init; }

    /// <summary>The sentences in an answer's data that say what is answered, by which it is to be cited.</summary>
    public required Func<JsonElement, IEnumerable<string>> SentencesOf { get; init; }
}

/// <summary>A part of what an assistant is told; left out where a tool is not offered that it names.</summary>
/// <param name="Text">The part.</param>
/// <param name="Tools">The names of the tools in it.</param>
public sealed record Guidance(string Text, params IReadOnlyList<string> Tools);

/// <summary>A text of the program that assistants may read.</summary>
/// <param name="Name">Names it in its address, in small letters.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Description">What one finds in it.</param>
/// <param name="File">The file, in Markdown.</param>
public sealed record GuideText(string Name, string Title, string Description, string File);
