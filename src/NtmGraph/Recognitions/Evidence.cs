using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// What the answers to some questions rest on: the criteria sets, what is declared whole, what was published, what was counted.
/// The questions differ in their unit, level, tier and day alone, and their evidence is read at once. It holds nothing about other questions,
/// and throws <see cref="InvalidOperationException"/> where it is asked about one.
/// </summary>
internal sealed class Evidence
{
    private readonly RecognitionQuestion terms;
    private readonly Dictionary<Subject, UnitCount?> counts = [];
    private readonly List<HeldKind> otherKinds = [];
    private HashSet<Subject> subjects = [];
    private HashSet<Subject> undated = [];
    private IReadOnlyList<ApplyingSet> sets = [];
    private ILookup<int, PublishedFigure> published = Nothing<PublishedFigure>();
    private ILookup<int, Declaration> declared = Nothing<Declaration>();
    private ILookup<int, Stay> stays = Nothing<Stay>();
    private KnownVersions versions = KnownVersions.None;

    private Evidence(RecognitionQuestion terms) => this.terms = terms;

    /// <summary>Reads the evidence for some questions of the same terms.</summary>
    /// <param name="counting">Whether to count the units. Where false, <see cref="Count"/> is known for the days of published figures alone.</param>
    public static async Task<Evidence> Read(
        NtmContext db, IReadOnlyList<RecognitionQuestion> questions, bool counting, CancellationToken ct)
    {
        var evidence = new Evidence(questions[0].Terms);
        var answerable = questions.Where(q => q.Level >= q.Within.Level).ToList();
        if (answerable.Count > 0)
            await evidence.ReadAll(db, answerable, counting, ct);
        return evidence;
    }

    /// <summary>
    /// The question as it stands on its day: within the version of its unit that is valid then, if there is one, with the kinds of unit that
    /// the criteria sets for the tier in force apply to.
    /// </summary>
    public RecognitionQuestion OnItsDay(RecognitionQuestion q) => On(q, At(q)) with { Within = versions.On(q.Within, q.Day) };

    /// <summary>The tiers from the one asked for up that units may hold on the day: those of all sets so far, since a tier stays held when its set ends.</summary>
    public IEnumerable<Tier> TiersFrom(RecognitionQuestion q) => TiersFrom(q, sets, At(q).Day);

    /// <summary>Reads the tiers from the one asked for up that units may hold on the day, the lowest first, without other evidence.</summary>
    public static async Task<IReadOnlyList<Tier>> TiersFrom(NtmContext db, RecognitionQuestion q, CancellationToken ct) =>
        [.. TiersFrom(q, await Sets(db, ct), q.Day).Order()];

    /// <summary>Whether the register of a tier is declared whole.</summary>
    public bool IsRegistered(RecognitionQuestion q, Tier tier) => Declared(q).Any(declaration => declaration.Tier == tier);

    /// <summary>Whether the list of units of the level is declared whole.</summary>
    public bool IsListed(RecognitionQuestion q) => Declared(q).Any(declaration => declaration.Tier is null);

    /// <summary>
    /// The figures published about exactly the unit, level and tier that speak of days up to that of the question; none are read where
    /// the register of the tier is whole and its units are known, which then answers.
    /// </summary>
    public IReadOnlyList<PublishedFigure> Published(RecognitionQuestion q) => [.. Published(At(q))];

    /// <summary>The figures published about the unit, level and day of one, of whatever tier that units of the same kinds may hold; the one is among them.</summary>
    public IReadOnlyList<PublishedFigure> Beside(RecognitionQuestion q, PublishedFigure other) =>
        [.. Beside(At(q) with { Day = other.AsOf })];

    /// <summary>
    /// Whether units of kinds that no criteria set in force applies to hold the tier, so that a number published on the day may count them;
    /// known for the days of published figures that do not say out of how many units they are.
    /// </summary>
    public bool HoldOtherKinds(RecognitionQuestion q) => otherKinds.Any(held =>
        versions.OriginOf(held.WithinId) == At(q).OriginId && held.Level == q.Level && held.Tier == q.Tier && held.Time.Contains(q.Day) && !Kinds(q.Level, q.Tier, q.Day).Contains(held.Kind));

    /// <summary>How many units are counted, and how many of them hold the tier; null where there are none.</summary>
    public UnitCount? Count(RecognitionQuestion q) =>
        terms == q.Terms && counts.TryGetValue(At(q), out var count) ? count : throw NotAbout(q);

    /// <summary>From when units of the level, of whatever kind, are known within a unit that has none counted; null where there never were any.</summary>
    public DateOnly? KnownFrom(RecognitionQuestion q) => Stays(q).Min(stay => (DateOnly?)stay.Time.From);

    /// <summary>Whether units of the level are known on the day, or it is known that there are none; asked where none is counted.</summary>
    public bool IsKnown(RecognitionQuestion q) => KnownFrom(q) is not { } from || from <= q.Day;

    /// <summary>Whether there are units of the level, of whatever kind, within a unit that has none counted.</summary>
    public bool HasUnits(RecognitionQuestion q) => Stays(q).Any(stay => stay.Time.Contains(q.Day));

    /// <summary>Whether some recognition counts from a day that is not known.</summary>
    public bool HasUndated(RecognitionQuestion q) => undated.Contains(At(q));

    private async Task ReadAll(NtmContext db, List<RecognitionQuestion> questions, bool counting, CancellationToken ct)
    {
        versions = await KnownVersions.Read(db, [.. questions.Select(q => q.Within)], ct);
        var asked = questions.Select(SubjectOf).ToHashSet();
        subjects = asked;
        sets = await Sets(db, ct);
        declared = (await OfAllDays(db, asked, RecognitionSql.ShapedDeclared, declaration => (declaration.UnitId, declaration.Level), ct))
            .ToLookup(declaration => versions.OriginOf(declaration.UnitId));
        var bare = await ReadPublished(db, [.. questions.Where(q => !IsRegistered(q, q.Tier)).Select(At)], ct);
        subjects = [.. asked, .. bare];
        await ReadCounts(db, questions, counting ? subjects : bare, ct);
        if (counting)
            await ReadPublishedOfUnknown(db, [.. questions.Where(q => IsRegistered(q, q.Tier) && Count(q) is null && !IsKnown(q)).Select(At)], ct);
        if (terms.Dating == Dating.Decided)
            foreach (var alike in asked.GroupBy(subject => subject with { OriginId = 0 }))
                undated.UnionWith((await RecognitionSql.Undated(db, On(questions[0], alike.Key).OfAllGroups, Ids(db, alike))
                    .ToListAsync(ct)).Select(id => alike.Key with { OriginId = versions.OriginOf(id) }));
    }

    /// <summary>Reads the figures that may answer where no register is whole, and gives the days that units must be counted on for them.</summary>
    private async Task<HashSet<Subject>> ReadPublished(NtmContext db, IReadOnlyCollection<Subject> unregistered, CancellationToken ct)
    {
        if (!terms.FitsFigures || unregistered.Count == 0)
            return [];
        published = Joined(published, await OfAllDays(db, unregistered, RecognitionSql.ShapedPublished, figure => (figure.UnitId, figure.Level), ct));
        var bare = unregistered.Select(DayOfBareFigures).OfType<Subject>().ToHashSet();
        if (bare.Count == 0)
            return bare;
        var applied = bare.Where(subject => !IsLent(subject))
            .Select(subject => Kinds(subject.Level, subject.Tier, subject.Day)).Where(kinds => kinds.Count > 0).ToList();
        if (applied.Count > 0)
            otherKinds.AddRange(await RecognitionSql.ShapedOtherKinds
                .Ask(db, About(bare) with { OtherThan = applied.Aggregate((kinds, others) => [.. kinds.Intersect(others)]) }).ToListAsync(ct));
        return bare;
    }

    /// <summary>Reads the figures that may answer where a register is declared whole from a day before its units are known.</summary>
    private async Task ReadPublishedOfUnknown(NtmContext db, IReadOnlyCollection<Subject> unknown, CancellationToken ct)
    {
        foreach (var earlier in (await ReadPublished(db, unknown, ct)).Where(subjects.Add))
            counts.Add(earlier, null);
    }

    private async Task ReadCounts(NtmContext db, List<RecognitionQuestion> questions, IReadOnlyCollection<Subject> subjects, CancellationToken ct)
    {
        if (subjects.Count == 0)
            return;
        var alone = questions.Where(q => q.Level == q.Within.Level).Select(q => (q.Within.OriginId, q.Level)).ToHashSet();
        var rolledUp = subjects.Where(subject => terms.FitsRollUps && !alone.Contains((subject.OriginId, subject.Level))).ToList();
        if (rolledUp.Count > 0)
        {
            var rollUps = (await RecognitionSql.ShapedRollUps.Ask(db, About(rolledUp)).ToListAsync(ct)).ToLookup(row => (versions.OriginOf(row.AncestorId), row.Level, row.Tier));
            foreach (var subject in rolledUp)
                counts.Add(subject, Sum(rollUps[(subject.OriginId, subject.Level, subject.Tier)].Where(row => Period.WrittenOut(row.ValidFrom, row.ValidTo).Contains(subject.Day))));
        }
        foreach (var alike in subjects.Except(rolledUp).GroupBy(subject => subject with { OriginId = 0 }))
        {
            var found = await RecognitionSql.UnitCounts(db, On(questions[0], alike.Key), Ids(db, alike)).ToDictionaryAsync(count => versions.OriginOf(count.UnitId), ct);
            foreach (var subject in alike)
                counts.Add(subject, found.GetValueOrDefault(subject.OriginId));
        }
        var empty = subjects.Where(subject => counts[subject] is null).ToList();
        if (empty.Count > 0)
            stays = (await RecognitionSql.ShapedStays.Ask(db, About(empty)).ToListAsync(ct)).ToLookup(stay => versions.OriginOf(stay.WithinId));
    }

    /// <summary>What the roll-ups of a unit count on a day, kind by kind, in all.</summary>
    private UnitCount? Sum(IEnumerable<RecognitionRollUp> rollUps)
    {
        var ofKind = rollUps.Where(row => terms.Kind is not { } kind || row.Kind == kind).ToList();
        return ofKind.Count == 0 ? null : new UnitCount
        {
            UnitId = ofKind[0].AncestorId,
            Population = ofKind.Sum(row => row.Population),
            Holders = ofKind.Sum(row => terms.Counting == Counting.AtLeast ? row.AtLeast : row.Exactly),
            Confidence = ofKind.Max(row => terms.Counting == Counting.AtLeast ? row.AtLeastConfidence : row.ExactlyConfidence),
        };
    }

    private IEnumerable<Declaration> Declared(RecognitionQuestion q) => declared[At(q).OriginId].Where(declaration => declaration.Level == q.Level && declaration.HoldsOn(q.Day));

    private IEnumerable<Stay> Stays(RecognitionQuestion q) => stays[At(q).OriginId].Where(stay => stay.Level == q.Level);

    private IEnumerable<PublishedFigure> Published(Subject at) => published[at.OriginId].Where(figure => figure.Level == at.Level && figure.Tier == at.Tier && figure.AsOf <= at.Day);

    /// <summary>The latest day that figures speak of, where no figure of that day says out of how many units it is, so that the units of the day must be counted.</summary>
    private Subject? DayOfBareFigures(Subject at) =>
        Published(at).Where(figure => figure.Numerator is not null).GroupBy(figure => figure.AsOf).MaxBy(ofDay => ofDay.Key) is { } latest && latest.All(figure => figure.ShareOfAll is null)
            ? at with { Day = latest.Key }
            : null;

    private IEnumerable<PublishedFigure> Beside(Subject at) => published[at.OriginId].Where(figure =>
        figure.Level == at.Level && figure.AsOf == at.Day && Kinds(at.Level, figure.Tier, at.Day).SequenceEqual(Kinds(at.Level, at.Tier, at.Day)));

    /// <summary>Whether a figure of the day says out of how many units any other of the day may be, so that they need not be counted.</summary>
    private bool IsLent(Subject at)
    {
        var beside = Beside(at).ToList();
        var most = Published(at).Where(figure => figure.AsOf == at.Day).Max(figure => figure.Numerator);
        return beside.Exists(lender => lender.ShareOfAll is { } units && units >= most && beside.TrueForAll(figure => figure.MayBeOf(units)));
    }

    private RecognitionQuestion On(RecognitionQuestion q, Subject subject) =>
        q with { Level = subject.Level, Tier = subject.Tier, Day = subject.Day, Kinds = Kinds(subject.Level, subject.Tier, subject.Day) };

    private IReadOnlyList<UnitKind> Kinds(UnitLevel level, Tier tier, DateOnly day) =>
        [.. sets.Where(set => set.Level == level && set.Tier == tier && set.Time.Contains(day)).Select(set => set.Kind).OfType<UnitKind>().Distinct().Order()];

    private Subject At(RecognitionQuestion q)
    {
        var at = SubjectOf(q);
        return subjects.Contains(at) ? at : throw NotAbout(q);
    }

    private EvidenceQuestion About(IReadOnlyCollection<Subject> subjects) => new(
        Versions(subjects), [.. subjects.Select(subject => subject.Level).Distinct().Order()], subjects.Min(subject => subject.Tier), subjects.Max(subject => subject.Tier), subjects.Min(subject => subject.Day), subjects.Max(subject => subject.Day));

    /// <summary>What there is of the units and levels of some subjects, whatever the tier and the day; looked for once in a version of the data.</summary>
    private Task<IEnumerable<T>> OfAllDays<T>(
        NtmContext db, IEnumerable<Subject> subjects, ShapedQuery<NtmContext, EvidenceQuestion, T> query, Func<T, (int UnitId, UnitLevel Level)> of, CancellationToken ct) =>
        db.OnceEach([.. subjects.Select(subject => new FactsKey<T>(subject.OriginId, subject.Level)).Distinct()], async keys =>
        {
            var all = About([.. keys.Select(key => new Subject(key.OriginId, key.Level, default, default))]) with { First = DateOnly.MinValue, Last = DateOnly.MaxValue };
            return (await query.Ask(db, all).ToListAsync(ct)).ToLookup(fact => new FactsKey<T>(versions.OriginOf(of(fact).UnitId), of(fact).Level));
        });

    private static async Task<IReadOnlyList<ApplyingSet>> Sets(NtmContext db, CancellationToken ct) =>
        await db.Once<IReadOnlyList<ApplyingSet>>(new SetsKey(), async () => await RecognitionSql.Sets(db).ToListAsync(ct));

    private IQueryable<int> Ids(NtmContext db, IEnumerable<Subject> subjects) => UnitSql.Ids(db, Versions(subjects));

    private IReadOnlyList<int> Versions(IEnumerable<Subject> subjects) => versions.Of(subjects.Select(subject => subject.OriginId));

    private static Subject SubjectOf(RecognitionQuestion q) => new(q.Within.OriginId, q.Level, q.Tier, q.Day);

    private static IEnumerable<Tier> TiersFrom(RecognitionQuestion q, IEnumerable<ApplyingSet> sets, DateOnly day) =>
        sets.Where(set => set.Level == q.Level && set.Tier >= q.Tier && set.Time.From <= day).Select(set => set.Tier).Distinct();

    private ILookup<int, PublishedFigure> Joined(ILookup<int, PublishedFigure> read, IEnumerable<PublishedFigure> more) =>
        read.SelectMany(figures => figures).Concat(more).DistinctBy(figure => figure.Id).ToLookup(figure => versions.OriginOf(figure.UnitId));

    private static ILookup<int, T> Nothing<T>() => Enumerable.Empty<T>().ToLookup(_ => 0);

    private static InvalidOperationException NotAbout(RecognitionQuestion q) => new($"The evidence was not read for {q}.");

    private readonly record struct SetsKey;

    /// <summary>All facts of one type about a unit and a level of units within it.</summary>
    private readonly record struct FactsKey<T>(int OriginId, UnitLevel Level);

    /// <summary>A unit within which is counted, whatever its version, the level of the units counted, the tier, and the day.</summary>
    private readonly record struct Subject(int OriginId, UnitLevel Level, Tier Tier, DateOnly Day);
}
