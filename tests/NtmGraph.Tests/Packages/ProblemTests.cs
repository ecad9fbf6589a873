namespace NtmGraph.Tests;

/// <summary>How problems are counted and shown.</summary>
public class ProblemTests
{
    [Fact]
    public void The_first_hundred_problems_are_shown_and_all_are_counted()
    {
        using var package = new PackageFolder()
            .Add("sources", [.. Enumerable.Range(1, 250).Select(n => $"!{n},Title")])
            .Add("units", "09,Far,province,99,2000-01-01,")
            .Write();
        var refused = package.Refusal()!;
        Assert.Equal("The package was refused: 251 problems.", refused.Message);
        Assert.Equal(251, refused.Problems.Count);
        Assert.Equal(Enumerable.Range(3, 100).Select(line => (long?)line), refused.Problems.First.Select(problem => problem.Line));
    }

    [Fact]
    public void Problems_of_all_files_are_found_at_once()
    {
        using var package = new PackageFolder().WithEverything()
            .Add("sources", "t,").Add("units", "09,Far,province,99,2000-01-01,").Add("targets", "u,01,commune,new_rural,percentage,101,,2016-12-31,confirmed,s")
            .Write();
        Assert.Equal(["sources.csv", "units.csv", "targets.csv"], package.Problems().Select(problem => problem.File));
    }

    [Theory]
    [InlineData(null, null, null, "a.csv: is bad")]
    [InlineData(7, null, null, "a.csv:7: is bad")]
    [InlineData(7, "name", "", "a.csv:7, column name, value \"\": is bad")]
    [InlineData(7, "name", "two\nlines\u001b[31m", "a.csv:7, column name, value \"two lines [31m\": is bad")]
    [InlineData(7, "na\u001b[2Jme\r\n", null, "a.csv:7, column na [2Jme  : is bad")]
    [InlineData(7, "tên", "Đại\u202eTừ", "a.csv:7, column tên, value \"Đại Từ\": is bad")]
    public void A_problem_is_one_line(int? line, string? column, string? value, string text) =>
        Assert.Equal(text, new Problem("a.csv", line, column, value, "is bad").ToString());

    [Fact]
    public void Of_a_hundred_long_cells_the_beginnings_are_kept()
    {
        var cell = new string('x', 500_000);
        using var package = new PackageFolder()
            .With("sources", ["code,title", "s,A source", .. Enumerable.Repeat($"t,{cell}", 100)])
            .With("units", $"code,name,kind,parent_code,valid_from,{cell}", "VN,Việt Nam,country,,2000-01-01,")
            .Write();
        var problems = package.Problems();
        Assert.Equal(100, problems.Count);
        Assert.All(problems, problem => Assert.InRange((problem.Column + problem.Value + problem.Reason).Length, 1, 2010));
        Assert.Equal(cell[..500] + "…", problems[0].Value);
    }

    [Fact]
    public void A_long_value_is_cut_short() =>
        Assert.Equal(
            $"a.csv:1, column name, value \"{new string('x', 80)}…\": is bad",
            new Problem("a.csv", 1, "name", new string('x', 81), "is bad").ToString());
}
