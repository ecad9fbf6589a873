using System.Text;

namespace NtmGraph.Tests;

/// <summary>The shape of the CSV files: headers, rows, quotes and lines.</summary>
public class CsvTests
{
    private const string Header = "code,title\n";

    [Fact]
    public void Columns_come_in_any_order_and_optional_ones_may_be_absent() =>
        Accepted("url,published_on,title,code\n,2020-01-01,A source,s\nhttps://example.vn,,Another,t\n");

    [Theory]
    [InlineData("code,title\r\ns,A source\r\n")]
    [InlineData("code,title\ns,A source")]
    [InlineData("\"code\",\"title\"\n\"s\",\"A, \"\"quoted\"\" source\"\n")]
    [InlineData("\ufeffcode,title\ns,A source\n")]
    public void A_file_may_be_written_in_several_ways(string text) => Accepted(text);

    [Theory]
    [InlineData("code,title,title\ns,A,B\n", "title", "this column stands twice in the header")]
    [InlineData("code,title,author\ns,A,B\n", "author", "there is no such column; the columns are code, title, publisher, published_on, url")]
    [InlineData("code,title,Url\ns,A,B\n", "Url", "there is no such column")]
    [InlineData("code,title,\ns,A,B\n", "", "there is no such column")]
    [InlineData("code\ns\n", "title", "this column is missing")]
    public void The_header_is_checked(string text, string column, string reason) => Refused(text, 1, column, null, reason);

    [Fact]
    public void All_problems_of_a_header_are_reported()
    {
        using var package = new PackageFolder().Write().WriteFile("sources.csv", "title,titel,title\n");
        Assert.Equal(["titel", "title", "code"], package.Problems().Select(problem => problem.Column));
    }

    [Theory]
    [InlineData("code;title\ns;A, as printed\n", "code;title")]
    [InlineData("\ufeffcode\ttitle\ns\tA\n", "code title")]
    [InlineData("code|title\n", "code|title")]
    [InlineData("sep=;\ncode;title\n", "sep=;")]
    public void A_table_with_other_separators_is_told_so(string text, string header) =>
        Refused(text, 1, null, null, $"the header is one column `{header}`: columns must be separated by commas");

    [Theory]
    [InlineData("t", "has 1 value where the header has 2 columns")]
    [InlineData("t,B,C", "has 3 values where the header has 2 columns")]
    [InlineData("", "is an empty line")]
    [InlineData("# t", "has 1 value where the header has 2 columns")]
    public void A_row_has_a_value_for_every_column(string row, string reason) =>
        Refused(Header + "s,A\n" + row + "\n", 3, null, null, reason);

    [Theory]
    [InlineData("#")]
    [InlineData("\uffff")]
    [InlineData("\ufeff")]
    [InlineData("\U00010000")]
    public void A_row_is_read_whatever_it_begins_with(string start) =>
        Refused(Header + "s,A\n" + start + "t,B\nu,C\n", 3, "code", start + "t", "does not have the form");

    [Fact]
    public void No_character_makes_a_row_vanish()
    {
        var starts = Enumerable.Range(0, 0x10ffff + 1).Where(Rune.IsValid).Select(value => new Rune(value).ToString())
            .Where(start => !char.IsAsciiLetterOrDigit(start[0]) && start is not ("\"" or "," or "\r" or "\n")).ToList();
        using var package = new PackageFolder().Write().WriteFile("sources.csv", Header + "s,A\n" + string.Concat(starts.Select(start => start + "t,B\n")));
        Assert.Equal(starts.Count, package.Refusal()!.Problems.Count);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\ufeff\n")]
    public void A_file_begins_with_its_header(string start) =>
        Refused(start + Header + "s,A\n", 1, null, null, "is an empty line; the first line is the header row");

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")]
    public void An_empty_file_is_refused(string text) => Refused(text, null, null, null, "is empty; a header row is needed");

    [Theory]
    [InlineData("\"t,B\nu,C\n")]
    [InlineData("t,\"B\" or not\nu,C\n")]
    public void A_quote_must_end(string rows) => Refused(Header + "s,A\n" + rows, 3, null, null, "is not well-formed CSV");

    [Fact]
    public void A_quote_within_a_value_is_a_character() => Accepted(Header + "s,5\" wide\n");

    [Fact]
    public void A_record_can_be_too_long() =>
        Refused(Header + "s,A\nt," + new string('x', 1 << 20) + "\n", 3, null, null, "a record is longer than 1048576 characters");

    [Fact]
    public void A_long_record_is_read()
    {
        var title = new string('x', 1 << 19);
        Refused(Header + "s,A\nt," + title + "\n", 3, "title", title[..500] + "…", "is longer than 400 characters");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_line_break_within_quotes_does_not_upset_the_line_numbers(string end)
    {
        using var package = new PackageFolder().Write()
            .WriteFile("sources.csv", string.Join(end, "code,title", "s,A", "t,\"B", "", "C\"", "!,D", "", "u,E,F", "u,G", "u,H", ""));
        Assert.Equal(
            [
                (3, "title", "holds a control character"),
                (6, "code", "does not have the form [A-Za-z0-9][A-Za-z0-9._-]*"),
                (7, null, "is an empty line"),
                (8, null, "has 3 values where the header has 2 columns"),
                (10, null, "has the same code as line 9"),
            ],
            package.Problems().Select(problem => (problem.Line!.Value, problem.Column, problem.Reason)));
    }

    [Fact]
    public void A_line_break_within_the_header_does_not_upset_the_line_numbers()
    {
        using var package = new PackageFolder().Write().WriteFile("sources.csv", "code,\"title\n\"\ns,A\n");
        Assert.All(package.Problems(), problem => Assert.Equal(1, problem.Line));
    }

    private static void Accepted(string sources)
    {
        using var package = new PackageFolder().Write().WriteFile("sources.csv", sources);
        Assert.Empty(package.Problems());
    }

    private static void Refused(string sources, long? line, string? column, string? value, string reason)
    {
        using var package = new PackageFolder().Write().WriteFile("sources.csv", sources);
        package.IsRefused("sources.csv", line, column, value, reason);
    }
}
