using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NtmGraph;

/// <summary>
/// The database. Each feature's folder says how its own entities are stored; what one kind of database does otherwise than
/// the others stands in its own context.
/// </summary>
internal abstract class NtmContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The day on which the hierarchy is looked at: the parent of a unit is its parent then.</summary>
    public DateOnly AsOf { get; set => field = UnitSql.Asked(value); }

    public DbSet<Package> Packages => Set<Package>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<AdministrativeUnit> Units => Set<AdministrativeUnit>();

    public DbSet<UnitAncestor> UnitAncestors => Set<UnitAncestor>();

    public DbSet<UnitSuccession> Successions => Set<UnitSuccession>();

    public DbSet<UnitCoverage> UnitCoverage => Set<UnitCoverage>();

    public DbSet<CriteriaSet> CriteriaSets => Set<CriteriaSet>();

    public DbSet<CriteriaSetKind> CriteriaSetKinds => Set<CriteriaSetKind>();

    public DbSet<Criterion> Criteria => Set<Criterion>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<Recognition> Recognitions => Set<Recognition>();

    public DbSet<RegisterCoverage> RegisterCoverage => Set<RegisterCoverage>();

    public DbSet<RecognitionRollUp> RecognitionRollUps => Set<RecognitionRollUp>();

    public DbSet<CriterionRollUp> CriterionRollUps => Set<CriterionRollUp>();

    public DbSet<Measure> Measures => Set<Measure>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<CampaignAncestor> CampaignAncestors => Set<CampaignAncestor>();

    public DbSet<CampaignResult> CampaignResults => Set<CampaignResult>();

    public DbSet<Target> Targets => Set<Target>();

    public DbSet<PublishedFigure> PublishedFigures => Set<PublishedFigure>();

    public DbSet<PackageResource> PackageResources => Set<PackageResource>();

    public DbSet<PackageShare> PackageShares => Set<PackageShare>();

    /// <summary>The collation that compares and sorts text by its code points; null where that is what the database does by itself.</summary>
    protected virtual string? Collation => null;

    /// <summary>Writes many rows the fastest way that the database knows, inside the context's transaction.</summary>
    public abstract RowWriter BulkWriter();

    /// <summary>Readies a context that comes out of the pool.</summary>
    public virtual void Lend() => AsOf = default;

    /// <summary>Creates the database, or brings it up to date.</summary>
    public virtual async Task Migrate(CancellationToken ct)
    {
        await Database.MigrateAsync(ct);
        await RollUps.Fill(this, ct);
    }

    /// <summary>Has the database count what an import brought, where it plans badly without.</summary>
    public virtual Task CountRows(CancellationToken ct) => Task.CompletedTask;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NtmContext).Assembly);
        modelBuilder.Entity<UnitParent>().HasQueryFilter(parent => parent.ValidFrom <= AsOf && parent.ValidTo > AsOf);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (entity.FindPrimaryKey()!.Properties is [{ Name: "Id" } id])
                id.ValueGenerated = ValueGenerated.Never;
            foreach (var reference in entity.GetForeignKeys())
                reference.DeleteBehavior = DeleteBehavior.NoAction;
        }
        foreach (var text in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(p => p.ClrType == typeof(string)))
            text.SetCollation(Collation);
    }
}
