using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NtmGraph.Serving;

/// <summary>The files of a workbook beside those with its sheets, which are the same in all workbooks.</summary>
internal static class XlsxFrame
{
    /// <summary>The file with the rows.</summary>
    public const string Rows = "xl/worksheets/sheet1.xml";

    /// <summary>The file that says what they are about.</summary>
    public const string About = "xl/worksheets/sheet2.xml";

    private static readonly Lazy<IReadOnlyList<(string Name, byte[] Content)>> Files = new(Make);

    /// <summary>Writes all files but the sheets.</summary>
    public static void Write(ZipArchive workbook, DateTimeOffset time)
    {
        foreach (var (name, content) in Files.Value)
        {
            using var file = Open(workbook, name, time);
            file.Write(content);
        }
    }

    /// <summary>Begins a file. One is written after the other.</summary>
    public static Stream Open(ZipArchive workbook, string name, DateTimeOffset time)
    {
        var file = workbook.CreateEntry(name, CompressionLevel.Fastest);
        file.LastWriteTime = time;
        return file.Open();
    }

    private static IReadOnlyList<(string, byte[])> Make()
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            workbook.AddNewPart<WorksheetPart>("rows").Worksheet = new(new SheetData());
            workbook.AddNewPart<WorksheetPart>("about").Worksheet = new(new SheetData());
            workbook.Workbook = new(new Sheets(new Sheet { Name = "Data", SheetId = 1, Id = "rows" }, new Sheet { Name = "About", SheetId = 2, Id = "about" }));
        }
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);
        return [.. zip.Entries.Where(file => file.FullName is not (Rows or About)).Select(file => (file.FullName, Content(file)))];
    }

    private static byte[] Content(ZipArchiveEntry file)
    {
        using var from = file.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    /// <summary>The formats of cells, in the order of <see cref="XlsxStyle"/>.</summary>
    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = @"yyyy\-mm\-dd" }, new NumberingFormat { NumberFormatId = 165, FormatCode = @"yyyy\-mm\-dd\ hh:mm:ss" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { ApplyAlignment = true }));
}

/// <summary>How a cell looks.</summary>
internal enum XlsxStyle
{
    Plain,
    Header,
    Day,
    Time,
    Wrapped,
}
