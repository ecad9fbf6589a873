using System.Globalization;
using System.Text;

namespace NtmGraph;

/// <summary>Writes a citation as a BibTeX entry.</summary>
internal static class BibTeX
{
    public static string Write(Citation citation, NumberText text) =>
        $$"""
        @misc{{{citation.Key}},
          title = {{{Escape(citation.Statement)}}},
          author = {{{string.Join(" and ", citation.Authors.Select(author => $"{{{Escape(author)}}}"))}}},
          year = {{{citation.Day.Year.ToString(CultureInfo.InvariantCulture)}}},
          month = {{{citation.Day.Month.ToString(CultureInfo.InvariantCulture)}}},
          howpublished = {{{Escape(citation.Data)}}},
          version = {{{citation.Version}}},
          note = {{{Escape(citation.Note(text))}}}{{(citation.Link is null ? "" : $",\n  url = {{{citation.Link}}}")}}
        }
        """;

    /// <summary>A text whose every character stands for itself in LaTeX.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text)
            escaped.Append(sign switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '{' => @"\textbraceleft{}", // BibTeX counts braces, escaped ones too.
                '}' => @"\textbraceright{}",
                '$' or '&' or '#' or '%' or '_' => $@"\{sign}",
                _ => sign.ToString(),
            });
        return escaped.ToString();
    }
}
