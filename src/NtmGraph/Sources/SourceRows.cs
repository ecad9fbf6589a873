namespace NtmGraph;

/// <summary>Reads <c>sources</c> of a data package.</summary>
internal static class SourceRows
{
    private const string Resource = "sources";

    /// <summary>The sources that no other package has brought yet.</summary>
    public static IEnumerable<Source> Read(PackageReading reading)
    {
        foreach (var table in reading.Rows(Resource))
        {
            var source = new Source
            {
                Code = table.Text(table.Column("code")),
                Title = table.Text(table.Column("title")),
                Publisher = table.TextOrNull(table.Column("publisher")),
                PublishedOn = table.DateOrNull(table.Column("published_on")),
                Url = table.TextOrNull(table.Column("url")),
            };
            if (reading.Others.Sources.TryGetValue(source.Code, out var known))
            {
                if (!SameAs(source, known))
                    table.RefuseRow($"another package describes the source {source.Code} otherwise, as \"{known.Title}\"");
                reading.Sources.Add(known.Code, known);
                reading.Share(Resource, known.Id);
                continue;
            }
            source.Id = reading.Ids.Next<Source>();
            reading.Sources.Add(source.Code, source);
            reading.Share(Resource, source.Id);
            yield return source;
        }
        reading.Sources.Judges = code => reading.Judges(Resource, code);
    }

    private static bool SameAs(Source a, Source b) =>
        (a.Title, a.Publisher, a.PublishedOn, a.Url) == (b.Title, b.Publisher, b.PublishedOn, b.Url);
}
