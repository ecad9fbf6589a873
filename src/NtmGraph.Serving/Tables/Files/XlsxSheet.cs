using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NtmGraph.Serving;

/// <summary>A sheet of a workbook that is being written, whose first row stays in sight. Rows are not held back.</summary>
internal sealed class XlsxSheet : IDisposable
{
    private readonly Stream part;
    private readonly OpenXmlWriter xml;
    private bool isWhole;

    /// <param name="part">Where the sheet is written. It is disposed of with the sheet.</param>
    /// <param name="widths">About how many characters each column shows.</param>
    public XlsxSheet(Stream part, IEnumerable<int> widths)
    {
        (this.part, xml) = (part, OpenXmlWriter.Create(part));
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>About how many bytes of memory the cells written so far took.</summary>
    public long Written { get; private set; }

    public void Add(IEnumerable<Cell?> cells)
    {
        xml.WriteStartElement(new Row { RowIndex = (uint)++Count });
        var column = 0;
        foreach (var cell in cells)
        {
            column++;
            if (cell is null)
                continue;
            cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{Count}");
            xml.WriteElement(cell);
            Written += sizeof(int) + 2 * cell.InnerText.Length;
        }
        xml.WriteEndElement();
    }

    public void Dispose()
    {
        if (!isWhole)
        {
            isWhole = true;
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.Dispose();
            part.Dispose();
        }
    }

    /// <summary>The name of a column, the first being 1: A to Z, AA, AB and so on.</summary>
    private static string Letters(int column) => column == 0 ? "" : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}
