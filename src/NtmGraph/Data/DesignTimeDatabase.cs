using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NtmGraph;

/// <summary>Gives <c>dotnet ef</c> a context from which to write migrations.</summary>
internal sealed class DesignTimeDatabase : IDesignTimeDbContextFactory<NtmContext>
{
    public NtmContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<NtmContext>().UseSqlite(Databases.FileConnection("design.db")).Options);
}
