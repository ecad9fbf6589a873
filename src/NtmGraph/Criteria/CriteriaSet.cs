using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A set of numbered criteria for one level, tier and period, issued by a decision.</summary>
[ConnectionName("CriteriaSets")]
[NaturalKey(nameof(Code))]
[Implements(typeof(INode))]
internal sealed class CriteriaSet : INode
{
    [Ignore]
    public int Id { get; set; }

    /// <summary>Short name of the set: "commune-2022".</summary>
    public required string Code { get; init; }

    [Name("id"), Id, Needs(nameof(Code))]
    public string NodeId => NodeIds.Write(nameof(CriteriaSet), Code);

    /// <summary>Name of the set.</summary>
    public required string Name { get; init; }

    /// <summary>Level of the units the set is for.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>Tier that meeting the set leads to.</summary>
    public required Tier Tier { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day no longer in force; null while it is, or where its end is not known.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Number of the decision that issued the set.</summary>
    public string? Decision { get; init; }

    [Ignore]
    public int? SourceId { get; init; }

    /// <summary>Where the set is stated.</summary>
    public Source? Source { get; init; }

    [Ignore]
    public IList<CriteriaSetKind> Kinds { get; init; } = [];

    /// <summary>The criteria; empty where the list is not known or the rules are not a numbered list.</summary>
    [List]
    public IList<Criterion> Criteria { get; init; } = [];

    /// <summary>Kinds of unit the set applies to; only these are counted in rates.</summary>
    [Needs(nameof(Id))]
    [ListSize(3)]
    public IDataLoaderResult<IEnumerable<UnitKind>> AppliesTo(IResolveFieldContext context) =>
        BatchScope.Load<NtmContext, IEnumerable<UnitKind>>(context, Id, async (db, ids, ct) =>
        {
            var kinds = await db.CriteriaSetKinds.Where(kind => ids.Contains(kind.CriteriaSetId)).OrderBy(kind => kind.Kind).ToListAsync(ct);
            return kinds.GroupBy(kind => kind.CriteriaSetId)
                .ToDictionary(set => set.Key, set => (IEnumerable<UnitKind>)[.. set.Select(kind => kind.Kind)]);
        }, () => []);
}

/// <summary>A kind of unit that a criteria set applies to.</summary>
internal sealed class CriteriaSetKind
{
    public required int CriteriaSetId { get; init; }

    public required UnitKind Kind { get; init; }
}

/// <summary>Finds the criteria set that a reader names, or says that there is none.</summary>
internal static class CriteriaSetLookup
{
    /// <summary>The set with this code.</summary>
    public static IQueryable<CriteriaSet> ByCode(NtmContext db, string code)
    {
        code = StoredText.Sought(code);
        return db.CriteriaSets.Where(set => set.Code == code);
    }

    /// <exception cref="QueryError">No set has this code.</exception>
    public static async Task<int> FindId(NtmContext db, string code, CancellationToken ct) =>
        await ByCode(db, code).Select(set => (int?)set.Id).FirstOrDefaultAsync(ct) ?? throw Missing(code);

    /// <summary>The error for a code that no set has.</summary>
    public static QueryError Missing(string code) => QuestionErrors.Said("UNKNOWN_CRITERIA_SET", text => text.Say(
        $"Không có bộ tiêu chí nào mang mã \"{code}\".",
        $"No criteria set has the code \"{code}\"."));

    /// <summary>The error for a set of which the data does not hold the criteria.</summary>
    public static QueryError CriteriaNotKnown(string code) => QuestionErrors.Said("CRITERIA_NOT_KNOWN", text => text.Say(
        $"Dữ liệu không có các tiêu chí của bộ \"{code}\", nên không cho biết một đơn vị còn thiếu gì.",
        $"The data does not hold the criteria of the set \"{code}\"; nobody can say from it what a unit lacks."));
}

/// <summary>Tier of recognition, each higher than the one before it.</summary>
internal enum Tier
{
    /// <summary>Meets the New Rural standard (đạt chuẩn); for towns and cities: has completed the task (hoàn thành nhiệm vụ).</summary>
    NewRural = 1,

    /// <summary>Advanced (nâng cao).</summary>
    Advanced = 2,

    /// <summary>Model (kiểu mẫu).</summary>
    Model = 3,

    /// <summary>Modern (hiện đại), on trial since 2026.</summary>
    Modern = 4,
}
