namespace NtmGraph.Tests;

public class BibTeXTests
{
    [Fact]
    public void What_LaTeX_would_take_for_a_command_stands_for_itself()
    {
        var source = new Source { Code = "s", Title = @"5% of {A} & B_1 #2 $3 ~4 ^5 \6", Publisher = "Báo A & B", Url = "https://a.example/b_c%20d" };
        var citation = new Citation("6/9 (66,67%)", new DateOnly(2023, 12, 31), [source], "Data_1", "abc", "{ x }", "https://n.example/graphql?query=%7B_x");
        Assert.Equal(
            $$$"""
            @misc{{{{citation.Key}}},
              title = {6/9 (66,67\%)},
              author = {{Báo A \& B}},
              year = {2023},
              month = {12},
              howpublished = {Data\_1},
              version = {abc},
              note = {Source: "5\% of \textbraceleft{}A\textbraceright{} \& B\_1 \#2 \$3 \textasciitilde{}4 \textasciicircum{}5 \textbackslash{}6", Báo A \& B, https://a.example/b\_c\%20d.},
              url = {https://n.example/graphql?query=%7B_x}
            }
            """.ReplaceLineEndings("\n"),
            BibTeX.Write(citation, NumberText.For("en-US")));
    }
}
