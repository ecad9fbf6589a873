using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NtmGraph;

/// <summary>The database. Each feature's folder says how its own entities are stored.</summary>
internal sealed class NtmContext(DbContextOptions<NtmContext> options) : DbContext(options)
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
        if (Database.IsSqlite())
            SqliteModel.Apply(modelBuilder);
    }
}
