namespace NtmGraph.Tests;

public class PublishedFigureSqlTests() : SqlTests("PublishedFigures");
