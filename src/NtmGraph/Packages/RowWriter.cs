namespace NtmGraph;

/// <summary>Where the rows of a package go: nowhere, when it is only checked.</summary>
internal class RowWriter
{
    public virtual void Write<T>(IEnumerable<T> rows) where T : class
    {
        foreach (var _ in rows)
        {
        }
    }
}
