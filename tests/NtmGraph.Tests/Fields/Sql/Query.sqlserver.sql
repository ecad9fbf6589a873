-- assessments

-- @p = 51
SELECT TOP(@p) [a].[UnitId], [a].[Year], [a].[CriterionId], [a].[Confidence], [a].[Result], [a].[Value]
FROM [Assessments] AS [a]
ORDER BY [a].[UnitId], [a].[Year], [a].[CriterionId]

SELECT COUNT(*)
FROM [Assessments] AS [a]

-- campaignResults

-- @day = 2023-12-31
SELECT COUNT(*)
FROM [CampaignResults] AS [c]
WHERE [c].[AsOf] <= @day

-- @p = 51
-- @day = 2023-12-31
SELECT [c1].[Id], [c1].[AsOf], [c1].[Bound], [c1].[Value], [c0].[Id], [c0].[Code], [c0].[EndsOn], [c0].[Name], [c0].[PackageId], [c0].[ParentId], [c0].[SourceId], [c0].[StartsOn], [c0].[UnitId], [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo], [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn], [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[AsOf], [c].[Bound], [c].[CampaignId], [c].[MeasureId], [c].[SourceId], [c].[UnitId], [c].[Value]
    FROM [CampaignResults] AS [c]
    WHERE [c].[AsOf] <= @day
    ORDER BY [c].[Id]
) AS [c1]
INNER JOIN [Campaigns] AS [c0] ON [c1].[CampaignId] = [c0].[Id]
INNER JOIN [Units] AS [u] ON [c1].[UnitId] = [u].[Id]
INNER JOIN [Measures] AS [m] ON [c1].[MeasureId] = [m].[Id]
INNER JOIN [Sources] AS [s] ON [c1].[SourceId] = [s].[Id]
ORDER BY [c1].[Id]

-- campaignTotals

-- @day = 2023-12-31
SELECT [c].[CampaignId], [c].[MeasureId], [c].[SourceId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c].[AsOf]) AS [AsOf], MIN([c].[AsOf]) AS [EarliestAsOf]
FROM [CampaignResults] AS [c]
WHERE [c].[AsOf] <= @day AND [c].[Id] NOT IN (
    SELECT [c0].[Id]
    FROM [CampaignResults] AS [c0]
    INNER JOIN (
        SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [c1].[UnitId]
        FROM [CampaignResults] AS [c1]
        WHERE [c1].[AsOf] <= @day
    ) AS [c2] ON [c0].[CampaignId] = [c2].[CampaignId] AND [c0].[UnitId] = [c2].[UnitId] AND [c0].[MeasureId] = [c2].[MeasureId]
    WHERE [c0].[AsOf] <= @day AND ([c2].[AsOf] > [c0].[AsOf] OR ([c2].[AsOf] = [c0].[AsOf] AND [c2].[Id] < [c0].[Id]))
) AND [c].[Id] NOT IN (
    SELECT [c3].[Id]
    FROM [CampaignResults] AS [c3]
    INNER JOIN [CampaignAncestors] AS [c4] ON [c3].[CampaignId] = [c4].[CampaignId]
    INNER JOIN [UnitAncestors] AS [u] ON [c3].[UnitId] = [u].[UnitId]
    INNER JOIN (
        SELECT [c5].[CampaignId], [c5].[MeasureId], [c5].[UnitId]
        FROM [CampaignResults] AS [c5]
        WHERE [c5].[AsOf] <= @day
    ) AS [c6] ON [c4].[AncestorId] = [c6].[CampaignId] AND [u].[AncestorId] = [c6].[UnitId] AND [c3].[MeasureId] = [c6].[MeasureId]
    WHERE [c3].[AsOf] <= @day AND ([c6].[CampaignId] <> [c3].[CampaignId] OR [c6].[UnitId] <> [c3].[UnitId]) AND [c3].[CampaignId] = [c6].[CampaignId]
)
GROUP BY [c].[CampaignId], [c].[MeasureId], [c].[SourceId]

-- @ids1 = 1
-- @ids2 = 2
SELECT [c].[Id], [c].[Code]
FROM [Campaigns] AS [c]
WHERE [c].[Id] IN (@ids1, @ids2)

-- @ids1 = 1
-- @ids2 = 2
SELECT [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn]
FROM [Measures] AS [m]
WHERE [m].[Id] IN (@ids1, @ids2)

-- @ids1 = 1
-- @ids2 = 2
SELECT [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM [Sources] AS [s]
WHERE [s].[Id] IN (@ids1, @ids2)

-- campaigns

-- @day = 2023-12-31
SELECT COUNT(*)
FROM [Campaigns] AS [c]
WHERE [c].[StartsOn] IS NULL OR [c].[StartsOn] <= @day

-- @p = 51
-- @day = 2023-12-31
SELECT TOP(@p) [c].[Id], [c].[Code], [c].[EndsOn], [c].[Name], [c].[StartsOn]
FROM [Campaigns] AS [c]
WHERE [c].[StartsOn] IS NULL OR [c].[StartsOn] <= @day
ORDER BY [c].[Code]

-- criteria

-- @p = 51
SELECT TOP(@p) [c].[Id], [c].[Group], [c].[Name], [c].[NameEn], [c].[Number]
FROM [Criteria] AS [c]
ORDER BY [c].[Id]

SELECT COUNT(*)
FROM [Criteria] AS [c]

-- criteriaRates

-- @asked1 = 1
-- @asked2 = 2
SELECT [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM [Sources] AS [s]
WHERE [s].[Id] IN (@asked1, @asked2)
ORDER BY [s].[Id]

-- @level = 2
SELECT [s].[AncestorId] AS [ProvinceId], ISNULL(SUM(1), 0) AS [Assessed], ISNULL(SUM(CASE
    WHEN [a].[Result] = 1 THEN 1
    ELSE 0
END), 0) AS [Met], MAX([a].[Confidence]) AS [Confidence], MAX([a].[Year]) AS [LastYear], ISNULL(SUM(CASE
    WHEN [a].[Result] = 2 THEN 1
    ELSE 0
END), 0) AS [BasicallyMet], ISNULL(SUM(CASE
    WHEN [a].[Result] = 3 THEN 1
    ELSE 0
END), 0) AS [NotMet], ISNULL(SUM(CASE
    WHEN [a].[Value] IS NULL THEN 0
    ELSE 1
END), 0) AS [Values], COALESCE(SUM([a].[Value]), 0.0) AS [Sum], MIN([a].[CriterionId]) AS [FirstCriterion], MAX([a].[CriterionId]) AS [LastCriterion]
FROM [Assessments] AS [a]
LEFT JOIN (
    SELECT [u].[AncestorId], [u].[UnitId] AS [UnitId0], [u].[FromYear] AS [FromYear0], [u].[ToYear] AS [ToYear0]
    FROM [UnitAncestors] AS [u]
    INNER JOIN [Units] AS [u0] ON [u].[AncestorId] = [u0].[Id]
    WHERE [u0].[Level] = @level
) AS [s] ON [a].[UnitId] = [s].[UnitId0] AND [a].[Year] >= [s].[FromYear0] AND [a].[Year] < [s].[ToYear0]
GROUP BY [s].[AncestorId]

-- @level = 2
SELECT [s].[AncestorId] AS [ProvinceId], [a].[SourceId], COUNT(*) AS [Assessed]
FROM [Assessments] AS [a]
LEFT JOIN (
    SELECT [u].[AncestorId], [u].[UnitId] AS [UnitId0], [u].[FromYear] AS [FromYear0], [u].[ToYear] AS [ToYear0]
    FROM [UnitAncestors] AS [u]
    INNER JOIN [Units] AS [u0] ON [u].[AncestorId] = [u0].[Id]
    WHERE [u0].[Level] = @level
) AS [s] ON [a].[UnitId] = [s].[UnitId0] AND [a].[Year] >= [s].[FromYear0] AND [a].[Year] < [s].[ToYear0]
GROUP BY [s].[AncestorId], [a].[SourceId]

SELECT COALESCE(SUM([c0].[Assessed]), 0)
FROM (
    SELECT [c].[Assessed], 1 AS [Key]
    FROM [CriteriaSetRollUps] AS [c]
    WHERE [c].[AncestorId] IN (
        SELECT [u].[Id]
        FROM [Units] AS [u]
        WHERE [u].[Level] = 1
    )
) AS [c0]
GROUP BY [c0].[Key]

SELECT [c].[AncestorId] AS [ProvinceId], COALESCE(SUM([c].[Assessed]), 0) AS [Assessed], COALESCE(SUM([c].[Met]), 0) AS [Met], MAX([c].[Confidence]) AS [Confidence], MAX([c].[Year]) AS [LastYear], COALESCE(SUM([c].[BasicallyMet]), 0) AS [BasicallyMet], COALESCE(SUM([c].[NotMet]), 0) AS [NotMet], COALESCE(SUM([c].[Values]), 0) AS [Values], COALESCE(SUM([c].[Sum]), 0.0) AS [Sum], MIN([c].[CriterionId]) AS [FirstCriterion], MAX([c].[CriterionId]) AS [LastCriterion]
FROM [CriterionRollUps] AS [c]
WHERE [c].[AncestorId] IN (
    SELECT [u].[Id]
    FROM [Units] AS [u]
    WHERE [u].[Level] = 2
)
GROUP BY [c].[AncestorId]

SELECT [u].[Id], [u].[Code], [u].[NameKey], [u].[ValidFrom], [u].[Name]
FROM [Units] AS [u]
WHERE [u].[Id] IN (
    SELECT [u0].[Id]
    FROM [Units] AS [u0]
    WHERE [u0].[Level] = 2
)

-- criteriaSets

-- @ids1 = 1
-- @ids2 = 2
SELECT [c].[CriteriaSetId], [c].[Kind]
FROM [CriteriaSetKinds] AS [c]
WHERE [c].[CriteriaSetId] IN (@ids1, @ids2)
ORDER BY [c].[Kind]

-- @p = 51
SELECT TOP(@p) [c].[Id], [c].[Code], [c].[Decision], [c].[Level], [c].[Name], [c].[Tier], [c].[ValidFrom], [c].[ValidTo]
FROM [CriteriaSets] AS [c]
ORDER BY [c].[Code]

SELECT COUNT(*)
FROM [CriteriaSets] AS [c]

-- publishedFigures

-- @p = 51
SELECT [p0].[Id], [p0].[AsOf], [p0].[Bound], [p0].[Code], [p0].[Level], [p0].[Tier], [p0].[Numerator], [p0].[Denominator], [p0].[DenominatorKind], [p0].[Printed], [p0].[PublishedOn], [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo], [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[AsOf], [p].[Bound], [p].[Code], [p].[Denominator], [p].[DenominatorKind], [p].[Level], [p].[Numerator], [p].[Printed], [p].[PublishedOn], [p].[SourceId], [p].[Tier], [p].[UnitId]
    FROM [PublishedFigures] AS [p]
    ORDER BY [p].[Code]
) AS [p0]
INNER JOIN [Units] AS [u] ON [p0].[UnitId] = [u].[Id]
INNER JOIN [Sources] AS [s] ON [p0].[SourceId] = [s].[Id]
ORDER BY [p0].[Code]

SELECT COUNT(*)
FROM [PublishedFigures] AS [p]

-- readiness

-- @day = 0001-12-31
SELECT TOP(1) [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo]
FROM [Units] AS [u]
WHERE [u].[Level] = 1 AND [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day)

-- @lastYear = 2023
-- @code = text 1
SELECT TOP(1) [c].[Id], [c].[Level], (
    SELECT COUNT(*)
    FROM [Criteria] AS [c0]
    WHERE [c].[Id] = [c0].[CriteriaSetId]), (
    SELECT TOP(1) (
        SELECT MAX([a0].[Year])
        FROM [Assessments] AS [a0]
        WHERE [a0].[CriterionId] = [c1].[Id] AND [a0].[Year] <= @lastYear)
    FROM [Criteria] AS [c1]
    WHERE [c].[Id] = [c1].[CriteriaSetId]
    ORDER BY (
        SELECT MAX([a].[Year])
        FROM [Assessments] AS [a]
        WHERE [a].[CriterionId] = [c1].[Id] AND [a].[Year] <= @lastYear) DESC)
FROM [CriteriaSets] AS [c]
WHERE [c].[Code] = @code

-- @p = 51
-- @q_Criteria = 1
-- @unitId = 1
-- @asked = 0001-12-31
-- @level = 1
-- @q_Year = 1
-- @q_SetId11 = 1
-- @q_SetId = 1
SELECT TOP(@p) [u0].[Id], ISNULL([s].[BasicallyMet], 0), [u0].[Code], ISNULL([s].[Met], 0), ISNULL([s].[BasicallyMet], 0) + ISNULL([s].[NotMet], 0), ((@q_Criteria - ISNULL([s].[Met], 0)) - ISNULL([s].[BasicallyMet], 0)) - ISNULL([s].[NotMet], 0), [s].[Confidence], ISNULL([s].[NotMet], 0), [u0].[Kind], [u0].[Level], [u0].[Name], [u0].[NameEn], [u0].[NameFolded], [u0].[NameKey], [u0].[ParentCode], [u0].[ValidFrom], [u0].[ValidTo], [c2].[Id], [c2].[Code], [c2].[Decision], [c2].[Level], [c2].[Name], [c2].[SourceId], [c2].[Tier], [c2].[ValidFrom], [c2].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
LEFT JOIN (
    SELECT [a].[UnitId], COUNT(CASE
        WHEN [a].[Result] = 1 THEN 1
    END) AS [Met], COUNT(CASE
        WHEN [a].[Result] = 2 THEN 1
    END) AS [BasicallyMet], COUNT(CASE
        WHEN [a].[Result] = 3 THEN 1
    END) AS [NotMet], MAX([a].[Confidence]) AS [Confidence]
    FROM [UnitAncestors] AS [u1]
    INNER JOIN [Units] AS [u2] ON [u1].[UnitId] = [u2].[Id]
    INNER JOIN [Assessments] AS [a] ON [u2].[Id] = [a].[UnitId]
    INNER JOIN [Criteria] AS [c0] ON [a].[CriterionId] = [c0].[Id]
    WHERE [u1].[AncestorId] = @unitId AND [u1].[ValidFrom] <= @asked AND [u1].[ValidTo] > @asked AND [u1].[Level] = @level AND [a].[Year] = @q_Year AND [c0].[CriteriaSetId] = @q_SetId11
    GROUP BY [a].[UnitId]
) AS [s] ON [u0].[Id] = [s].[UnitId]
CROSS JOIN (
    SELECT [c1].[Id], [c1].[Code], [c1].[Decision], [c1].[Level], [c1].[Name], [c1].[SourceId], [c1].[Tier], [c1].[ValidFrom], [c1].[ValidTo]
    FROM [CriteriaSets] AS [c1]
    WHERE [c1].[Id] = @q_SetId
) AS [c2]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND EXISTS (
    SELECT 1
    FROM [CriteriaSetKinds] AS [c]
    WHERE [c].[CriteriaSetId] = @q_SetId AND [c].[Kind] = [u0].[Kind])
ORDER BY [u0].[Code], [u0].[ValidFrom]

-- @unitId = 1
-- @asked = 0001-12-31
-- @level = 1
-- @q_Year = 1
-- @q_SetId11 = 1
-- @q_SetId = 1
SELECT COUNT(*)
FROM [UnitAncestors] AS [u]
INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
LEFT JOIN (
    SELECT [a].[UnitId]
    FROM [UnitAncestors] AS [u1]
    INNER JOIN [Units] AS [u2] ON [u1].[UnitId] = [u2].[Id]
    INNER JOIN [Assessments] AS [a] ON [u2].[Id] = [a].[UnitId]
    INNER JOIN [Criteria] AS [c0] ON [a].[CriterionId] = [c0].[Id]
    WHERE [u1].[AncestorId] = @unitId AND [u1].[ValidFrom] <= @asked AND [u1].[ValidTo] > @asked AND [u1].[Level] = @level AND [a].[Year] = @q_Year AND [c0].[CriteriaSetId] = @q_SetId11
    GROUP BY [a].[UnitId]
) AS [s] ON [u0].[Id] = [s].[UnitId]
CROSS JOIN (
    SELECT 1 AS empty
    FROM [CriteriaSets] AS [c1]
    WHERE [c1].[Id] = @q_SetId
) AS [c2]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND EXISTS (
    SELECT 1
    FROM [CriteriaSetKinds] AS [c]
    WHERE [c].[CriteriaSetId] = @q_SetId AND [c].[Kind] = [u0].[Kind])

-- @unitId = 1
-- @level = 1
SELECT MIN([u].[ValidFrom])
FROM [UnitAncestors] AS [u]
WHERE [u].[AncestorId] = @unitId AND [u].[Level] = @level

-- @unitIds1 = 1
-- @unitIds2 = 2
-- @of_Year = 1
-- @of_SetId = 1
SELECT [s0].[UnitId] AS [ParentId], [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM (
    SELECT DISTINCT [a].[UnitId], [a].[SourceId]
    FROM [Assessments] AS [a]
    INNER JOIN [Criteria] AS [c] ON [a].[CriterionId] = [c].[Id]
    WHERE [a].[UnitId] IN (@unitIds1, @unitIds2) AND [a].[Year] = @of_Year AND [c].[CriteriaSetId] = @of_SetId
) AS [s0]
INNER JOIN [Sources] AS [s] ON [s0].[SourceId] = [s].[Id]

-- recognitionRate

-- @day = 2023-12-31
-- @only = 1
-- @level = 4
SELECT [u0].[AncestorId], MIN([u0].[ValidFrom]), COUNT(CASE
    WHEN [u0].[ValidFrom] <= @day AND [u0].[ValidTo] > @day THEN 1
END)
FROM [Units] AS [u]
INNER JOIN [UnitAncestors] AS [u0] ON [u].[Id] = [u0].[AncestorId]
WHERE [u].[Id] = @only AND [u0].[Level] = @level
GROUP BY [u0].[AncestorId]

-- @day = 2023-12-31
SELECT TOP(1) [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo]
FROM [Units] AS [u]
WHERE [u].[Level] = 1 AND [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day)

-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT [c].[Tier], [c].[ValidFrom], [c].[ValidTo], [c0].[Kind]
FROM [CriteriaSets] AS [c]
LEFT JOIN [CriteriaSetKinds] AS [c0] ON [c].[Id] = [c0].[CriteriaSetId]
WHERE [c].[Level] = @level AND [c].[Tier] >= @tier AND [c].[ValidFrom] <= @last

-- @sources1 = 1
SELECT [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM [Sources] AS [s]
WHERE [s].[Id] = @sources1
ORDER BY [s].[Id]

-- @unitIds1 = 1
-- @last = 2023-12-31
-- @first = 2023-12-31
-- @level = 4
SELECT [u].[UnitId], [r].[Tier], [u].[ValidFrom], [u].[ValidTo], [r].[ValidFrom], [r].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [RegisterCoverage] AS [r] ON [u].[AncestorId] = [r].[UnitId]
WHERE [u].[UnitId] = @unitIds1 AND [u].[ValidFrom] <= @last AND [u].[ValidTo] > @first AND [r].[Level] = @level AND [r].[ValidFrom] <= @last AND ([r].[ValidTo] IS NULL OR [r].[ValidTo] > @first)

-- @unitIds1 = 1
-- @last = 2023-12-31
-- @first = 2023-12-31
-- @level = 4
SELECT [u].[UnitId], [u].[ValidFrom], [u].[ValidTo], [u0].[ValidFrom], [u0].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [UnitCoverage] AS [u0] ON [u].[AncestorId] = [u0].[UnitId]
WHERE [u].[UnitId] = @unitIds1 AND [u].[ValidFrom] <= @last AND [u].[ValidTo] > @first AND [u0].[Level] = @level AND [u0].[ValidFrom] <= @last AND ([u0].[ValidTo] IS NULL OR [u0].[ValidTo] > @first)

-- @unitIds1 = 1
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
-- @first = 2023-12-31
SELECT [r].[AncestorId], [r].[Level], [r].[Tier], [r].[Kind], [r].[ValidFrom], [r].[AtLeast], [r].[AtLeastConfidence], [r].[Exactly], [r].[ExactlyConfidence], [r].[Population], [r].[ValidTo]
FROM [RecognitionRollUps] AS [r]
WHERE [r].[AncestorId] = @unitIds1 AND [r].[Level] = @level AND [r].[Tier] = @tier AND [r].[ValidFrom] <= @last AND [r].[ValidTo] > @first

-- @unitIds1 = 1
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT [p].[Id], [p].[AsOf], [p].[Bound], [p].[Code], [p].[Denominator], [p].[DenominatorKind], [p].[Level], [p].[Numerator], [p].[PackageId], [p].[Printed], [p].[PublishedOn], [p].[SourceId], [p].[Tier], [p].[UnitId]
FROM [PublishedFigures] AS [p]
WHERE [p].[UnitId] = @unitIds1 AND [p].[Level] = @level AND [p].[Tier] = @tier AND [p].[AsOf] <= @last AND [p].[Numerator] IS NOT NULL

-- recognitionRates

-- @day = 0001-01-01
-- @only = 2
-- @level = 4
SELECT [u0].[AncestorId], MIN([u0].[ValidFrom]), COUNT(CASE
    WHEN [u0].[ValidFrom] <= @day AND [u0].[ValidTo] > @day THEN 1
END)
FROM [Units] AS [u]
INNER JOIN [UnitAncestors] AS [u0] ON [u].[Id] = [u0].[AncestorId]
WHERE [u].[Id] = @only AND [u0].[Level] = @level
GROUP BY [u0].[AncestorId]

-- @level = 4
-- @tier = 1
-- @last = 0001-01-01
SELECT [c].[Tier], [c].[ValidFrom], [c].[ValidTo], [c0].[Kind]
FROM [CriteriaSets] AS [c]
LEFT JOIN [CriteriaSetKinds] AS [c0] ON [c].[Id] = [c0].[CriteriaSetId]
WHERE [c].[Level] = @level AND [c].[Tier] >= @tier AND [c].[ValidFrom] <= @last

-- @q_Level = 4
-- @q_Tier = 1
-- @day = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
-- @level = 2
SELECT [r0].[AncestorId] AS [ProvinceId], COALESCE(SUM([r0].[Population]), 0) AS [Population], COALESCE(SUM([r0].[AtLeast]), 0) AS [Holders], MAX([r0].[AtLeastConfidence]) AS [Confidence]
FROM [UnitAncestors] AS [u]
INNER JOIN (
    SELECT [r].[AncestorId], [r].[AtLeast], [r].[AtLeastConfidence], [r].[Population]
    FROM [RecognitionRollUps] AS [r]
    WHERE [r].[Level] = @q_Level AND [r].[Tier] = @q_Tier AND [r].[ValidFrom] <= @day AND [r].[ValidTo] > @day
) AS [r0] ON [u].[UnitId] = [r0].[AncestorId]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level
GROUP BY [r0].[AncestorId]

-- @unitId = 1
-- @asked = 2023-12-31
-- @q_Within_Id = 1
-- @asked5 = 2023-12-31
SELECT [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo]
FROM [Units] AS [u]
WHERE [u].[Id] IN (
    SELECT [u0].[UnitId]
    FROM [UnitAncestors] AS [u0]
    WHERE [u0].[AncestorId] = @unitId AND [u0].[ValidFrom] <= @asked AND [u0].[ValidTo] > @asked AND [u0].[Level] IN (2, 1)
    UNION
    SELECT [u1].[AncestorId] AS [UnitId]
    FROM [UnitAncestors] AS [u1]
    WHERE [u1].[UnitId] = @q_Within_Id AND [u1].[ValidFrom] <= @asked5 AND [u1].[ValidTo] > @asked5
)

-- @unitIds1 = 1
-- @unitIds2 = 2
-- @last = 2023-12-31
-- @first = 2023-12-31
-- @level = 4
SELECT [u].[UnitId], [r].[Tier], [u].[ValidFrom], [u].[ValidTo], [r].[ValidFrom], [r].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [RegisterCoverage] AS [r] ON [u].[AncestorId] = [r].[UnitId]
WHERE [u].[UnitId] IN (@unitIds1, @unitIds2) AND [u].[ValidFrom] <= @last AND [u].[ValidTo] > @first AND [r].[Level] = @level AND [r].[ValidFrom] <= @last AND ([r].[ValidTo] IS NULL OR [r].[ValidTo] > @first)

-- @unitIds1 = 1
-- @unitIds2 = 2
-- @last = 2023-12-31
-- @first = 2023-12-31
-- @level = 4
SELECT [u].[UnitId], [u].[ValidFrom], [u].[ValidTo], [u0].[ValidFrom], [u0].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [UnitCoverage] AS [u0] ON [u].[AncestorId] = [u0].[UnitId]
WHERE [u].[UnitId] IN (@unitIds1, @unitIds2) AND [u].[ValidFrom] <= @last AND [u].[ValidTo] > @first AND [u0].[Level] = @level AND [u0].[ValidFrom] <= @last AND ([u0].[ValidTo] IS NULL OR [u0].[ValidTo] > @first)

-- @unitIds1 = 1
-- @unitIds2 = 2
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT [p].[Id], [p].[AsOf], [p].[Bound], [p].[Code], [p].[Denominator], [p].[DenominatorKind], [p].[Level], [p].[Numerator], [p].[PackageId], [p].[Printed], [p].[PublishedOn], [p].[SourceId], [p].[Tier], [p].[UnitId]
FROM [PublishedFigures] AS [p]
WHERE [p].[UnitId] IN (@unitIds1, @unitIds2) AND [p].[Level] = @level AND [p].[Tier] = @tier AND [p].[AsOf] <= @last AND [p].[Numerator] IS NOT NULL

-- @unitIds1 = 2
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 4
SELECT [u].[UnitId], [r].[Tier], [u].[ValidFrom], [u].[ValidTo], [r].[ValidFrom], [r].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [RegisterCoverage] AS [r] ON [u].[AncestorId] = [r].[UnitId]
WHERE [u].[UnitId] = @unitIds1 AND [u].[ValidFrom] <= @last AND [u].[ValidTo] > @first AND [r].[Level] = @level AND [r].[ValidFrom] <= @last AND ([r].[ValidTo] IS NULL OR [r].[ValidTo] > @first)

-- @unitIds1 = 2
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 4
SELECT [u].[UnitId], [u].[ValidFrom], [u].[ValidTo], [u0].[ValidFrom], [u0].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [UnitCoverage] AS [u0] ON [u].[AncestorId] = [u0].[UnitId]
WHERE [u].[UnitId] = @unitIds1 AND [u].[ValidFrom] <= @last AND [u].[ValidTo] > @first AND [u0].[Level] = @level AND [u0].[ValidFrom] <= @last AND ([u0].[ValidTo] IS NULL OR [u0].[ValidTo] > @first)

-- @unitIds1 = 2
-- @level = 4
-- @tier = 1
-- @last = 0001-01-01
-- @first = 0001-01-01
SELECT [r].[AncestorId], [r].[Level], [r].[Tier], [r].[Kind], [r].[ValidFrom], [r].[AtLeast], [r].[AtLeastConfidence], [r].[Exactly], [r].[ExactlyConfidence], [r].[Population], [r].[ValidTo]
FROM [RecognitionRollUps] AS [r]
WHERE [r].[AncestorId] = @unitIds1 AND [r].[Level] = @level AND [r].[Tier] = @tier AND [r].[ValidFrom] <= @last AND [r].[ValidTo] > @first

-- recognitionTrend

SELECT [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo]
FROM [Units] AS [u]
WHERE [u].[Level] = 1
ORDER BY [u].[ValidFrom]

-- recognitions

-- @p = 51
SELECT TOP(@p) [r].[Id], [r].[AttainedYear], [r].[Confidence], [r].[DecidedOn], [r].[Decision], [r].[RevokedOn], [r].[Tier]
FROM [Recognitions] AS [r]
ORDER BY [r].[Id]

SELECT COUNT(*)
FROM [Recognitions] AS [r]

-- searchUnits

-- @p = 10
-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @folded_contains = %dai tu%
-- @exact = 2x2s34013h3i00000000
-- @folded = dai tu
-- @folded_startswith = dai tu%
SELECT TOP(@p) [u].[Id], [u].[Code], [u].[ValidFrom], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[ValidTo]
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1) AND [u].[NameFolded] LIKE @folded_contains ESCAPE N'\'
ORDER BY CASE
    WHEN [u].[NameKey] = @exact THEN 0
    WHEN [u].[NameFolded] = @folded THEN 1
    WHEN [u].[NameFolded] LIKE @folded_startswith ESCAPE N'\' THEN 2
    ELSE 3
END, [u].[Level], [u].[NameKey], [u].[Code]

-- @unitIds1 = 1
-- @unitIds2 = 2
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT [r].[UnitId], MAX([r].[Tier]) AS [Tier], MIN([r].[Confidence]) AS [Confidence], MIN([r].[AttainedYear]) AS [AttainedYear]
FROM [Recognitions] AS [r]
WHERE [r].[UnitId] IN (@unitIds1, @unitIds2) AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @day) AND [r].[AttainedYear] <= @lastYear
GROUP BY [r].[UnitId]

-- sources

-- @p = 51
SELECT TOP(@p) [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM [Sources] AS [s]
ORDER BY [s].[Code]

SELECT COUNT(*)
FROM [Sources] AS [s]

-- targets

-- @ids1 = 1
-- @ids2 = 2
SELECT [t].[Id], [t].[BaselineOn], [t].[Code], [t].[Confidence], [t].[DueOn], [t].[Level], [t].[Mode], [t].[PackageId], [t].[SourceId], [t].[Tier], [t].[UnitId], [t].[Value], [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo]
FROM [Targets] AS [t]
INNER JOIN [Units] AS [u] ON [t].[UnitId] = [u].[Id]
WHERE [t].[Id] IN (@ids1, @ids2)

-- @level = 1
-- @tier = 1
-- @last = 0001-01-01
SELECT [c].[Tier], [c].[ValidFrom], [c].[ValidTo], [c0].[Kind]
FROM [CriteriaSets] AS [c]
LEFT JOIN [CriteriaSetKinds] AS [c0] ON [c].[Id] = [c0].[CriteriaSetId]
WHERE [c].[Level] = @level AND [c].[Tier] >= @tier AND [c].[ValidFrom] <= @last

-- @level = 2
-- @tier = 2
-- @last = 0001-01-01
SELECT [c].[Tier], [c].[ValidFrom], [c].[ValidTo], [c0].[Kind]
FROM [CriteriaSets] AS [c]
LEFT JOIN [CriteriaSetKinds] AS [c0] ON [c].[Id] = [c0].[CriteriaSetId]
WHERE [c].[Level] = @level AND [c].[Tier] >= @tier AND [c].[ValidFrom] <= @last

-- @p = 51
SELECT [t0].[Id], [t0].[BaselineOn], [t0].[Code], [t0].[Level], [t0].[Tier], [t0].[Mode], [t0].[Value], [t0].[DueOn], [t0].[Confidence], [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo], [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM (
    SELECT TOP(@p) [t].[Id], [t].[BaselineOn], [t].[Code], [t].[Confidence], [t].[DueOn], [t].[Level], [t].[Mode], [t].[SourceId], [t].[Tier], [t].[UnitId], [t].[Value]
    FROM [Targets] AS [t]
    ORDER BY [t].[Code]
) AS [t0]
INNER JOIN [Units] AS [u] ON [t0].[UnitId] = [u].[Id]
INNER JOIN [Sources] AS [s] ON [t0].[SourceId] = [s].[Id]
ORDER BY [t0].[Code]

-- @q_Tier = 1
-- @q_Day = 0001-01-01
-- @q_LastYear = 0
-- @only = 1
-- @level = 1
-- @asked = 0001-01-01
SELECT [u0].[AncestorId] AS [UnitId], COUNT(*) AS [Population], COUNT(CASE
    WHEN [s].[Confidence] IS NOT NULL THEN 1
END) AS [Holders], MAX([s].[Confidence]) AS [Confidence]
FROM [Units] AS [u]
INNER JOIN [UnitAncestors] AS [u0] ON [u].[Id] = [u0].[AncestorId]
INNER JOIN [Units] AS [u1] ON [u0].[UnitId] = [u1].[Id]
LEFT JOIN (
    SELECT [r0].[UnitId], MIN([r0].[Confidence]) AS [Confidence]
    FROM [Units] AS [u2]
    INNER JOIN [UnitAncestors] AS [u3] ON [u2].[Id] = [u3].[AncestorId]
    INNER JOIN [Units] AS [u4] ON [u3].[UnitId] = [u4].[Id]
    INNER JOIN (
        SELECT [r].[Confidence], [r].[UnitId]
        FROM [Recognitions] AS [r]
        WHERE [r].[Tier] >= @q_Tier AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day) AND [r].[AttainedYear] <= @q_LastYear
    ) AS [r0] ON [u3].[UnitId] = [r0].[UnitId]
    WHERE [u2].[Id] = @only AND [u3].[Level] = @level AND [u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked
    GROUP BY [r0].[UnitId]
) AS [s] ON [u0].[UnitId] = [s].[UnitId]
WHERE [u].[Id] = @only AND [u0].[Level] = @level AND [u0].[ValidFrom] <= @asked AND [u0].[ValidTo] > @asked
GROUP BY [u0].[AncestorId]

-- @q_Tier = 2
-- @q_Day = 0001-01-01
-- @q_LastYear = 0
-- @only = 2
-- @level = 2
-- @asked = 0001-01-01
SELECT [u0].[AncestorId] AS [UnitId], COUNT(*) AS [Population], COUNT(CASE
    WHEN [s].[Confidence] IS NOT NULL THEN 1
END) AS [Holders], MAX([s].[Confidence]) AS [Confidence]
FROM [Units] AS [u]
INNER JOIN [UnitAncestors] AS [u0] ON [u].[Id] = [u0].[AncestorId]
INNER JOIN [Units] AS [u1] ON [u0].[UnitId] = [u1].[Id]
LEFT JOIN (
    SELECT [r0].[UnitId], MIN([r0].[Confidence]) AS [Confidence]
    FROM [Units] AS [u2]
    INNER JOIN [UnitAncestors] AS [u3] ON [u2].[Id] = [u3].[AncestorId]
    INNER JOIN [Units] AS [u4] ON [u3].[UnitId] = [u4].[Id]
    INNER JOIN (
        SELECT [r].[Confidence], [r].[UnitId]
        FROM [Recognitions] AS [r]
        WHERE [r].[Tier] >= @q_Tier AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day) AND [r].[AttainedYear] <= @q_LastYear
    ) AS [r0] ON [u3].[UnitId] = [r0].[UnitId]
    WHERE [u2].[Id] = @only AND [u3].[Level] = @level AND [u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked
    GROUP BY [r0].[UnitId]
) AS [s] ON [u0].[UnitId] = [s].[UnitId]
WHERE [u].[Id] = @only AND [u0].[Level] = @level AND [u0].[ValidFrom] <= @asked AND [u0].[ValidTo] > @asked
GROUP BY [u0].[AncestorId]

-- @unitIds1 = 1
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 1
SELECT [u].[UnitId], [r].[Tier], [u].[ValidFrom], [u].[ValidTo], [r].[ValidFrom], [r].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [RegisterCoverage] AS [r] ON [u].[AncestorId] = [r].[UnitId]
WHERE [u].[UnitId] = @unitIds1 AND [u].[ValidFrom] <= @last AND [u].[ValidTo] > @first AND [r].[Level] = @level AND [r].[ValidFrom] <= @last AND ([r].[ValidTo] IS NULL OR [r].[ValidTo] > @first)

-- @unitIds1 = 1
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 1
SELECT [u].[UnitId], [u].[ValidFrom], [u].[ValidTo], [u0].[ValidFrom], [u0].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [UnitCoverage] AS [u0] ON [u].[AncestorId] = [u0].[UnitId]
WHERE [u].[UnitId] = @unitIds1 AND [u].[ValidFrom] <= @last AND [u].[ValidTo] > @first AND [u0].[Level] = @level AND [u0].[ValidFrom] <= @last AND ([u0].[ValidTo] IS NULL OR [u0].[ValidTo] > @first)

-- @unitIds1 = 1
-- @level = 1
-- @tier = 1
-- @last = 0001-01-01
SELECT [p].[Id], [p].[AsOf], [p].[Bound], [p].[Code], [p].[Denominator], [p].[DenominatorKind], [p].[Level], [p].[Numerator], [p].[PackageId], [p].[Printed], [p].[PublishedOn], [p].[SourceId], [p].[Tier], [p].[UnitId]
FROM [PublishedFigures] AS [p]
WHERE [p].[UnitId] = @unitIds1 AND [p].[Level] = @level AND [p].[Tier] = @tier AND [p].[AsOf] <= @last AND [p].[Numerator] IS NOT NULL

-- @unitIds1 = 2
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 2
SELECT [u].[UnitId], [r].[Tier], [u].[ValidFrom], [u].[ValidTo], [r].[ValidFrom], [r].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [RegisterCoverage] AS [r] ON [u].[AncestorId] = [r].[UnitId]
WHERE [u].[UnitId] = @unitIds1 AND [u].[ValidFrom] <= @last AND [u].[ValidTo] > @first AND [r].[Level] = @level AND [r].[ValidFrom] <= @last AND ([r].[ValidTo] IS NULL OR [r].[ValidTo] > @first)

-- @unitIds1 = 2
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 2
SELECT [u].[UnitId], [u].[ValidFrom], [u].[ValidTo], [u0].[ValidFrom], [u0].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [UnitCoverage] AS [u0] ON [u].[AncestorId] = [u0].[UnitId]
WHERE [u].[UnitId] = @unitIds1 AND [u].[ValidFrom] <= @last AND [u].[ValidTo] > @first AND [u0].[Level] = @level AND [u0].[ValidFrom] <= @last AND ([u0].[ValidTo] IS NULL OR [u0].[ValidTo] > @first)

-- @unitIds1 = 2
-- @level = 2
-- @tier = 2
-- @last = 0001-01-01
SELECT [p].[Id], [p].[AsOf], [p].[Bound], [p].[Code], [p].[Denominator], [p].[DenominatorKind], [p].[Level], [p].[Numerator], [p].[PackageId], [p].[Printed], [p].[PublishedOn], [p].[SourceId], [p].[Tier], [p].[UnitId]
FROM [PublishedFigures] AS [p]
WHERE [p].[UnitId] = @unitIds1 AND [p].[Level] = @level AND [p].[Tier] = @tier AND [p].[AsOf] <= @last AND [p].[Numerator] IS NOT NULL

SELECT COUNT(*)
FROM [Targets] AS [t]

-- unit

-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @code = 19
SELECT TOP(1) [u].[Id], [u].[Code], [u].[ValidFrom], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[ValidTo]
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1) AND [u].[Code] = @code

-- @unitIds1 = 1
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT [r].[UnitId], MAX([r].[Tier]) AS [Tier], MIN([r].[Confidence]) AS [Confidence], MIN([r].[AttainedYear]) AS [AttainedYear]
FROM [Recognitions] AS [r]
WHERE [r].[UnitId] = @unitIds1 AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @day) AND [r].[AttainedYear] <= @lastYear
GROUP BY [r].[UnitId]

-- units

-- @day = 2023-12-31
-- @day1 = 2023-12-31
SELECT COUNT(*)
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1)

-- @day = 2023-12-31
-- @day1 = 2023-12-31
SELECT TOP(1) [u].[Id], [u].[Code], [u].[Name], COALESCE((
    SELECT MIN([u0].[ValidFrom])
    FROM [UnitAncestors] AS [u0]
    WHERE [u0].[AncestorId] = [u].[Id] AND [u0].[Level] = 4 AND [u0].[Depth] > 0), (
    SELECT MIN([u1].[ValidFrom])
    FROM [UnitAncestors] AS [u1]
    WHERE [u1].[AncestorId] = [u].[Id] AND [u1].[Depth] > 0))
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1) AND [u].[Level] = 1

-- @p = 51
-- @day = 2023-12-31
-- @day1 = 2023-12-31
SELECT TOP(@p) [u].[Id], [u].[Code], [u].[ValidFrom], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[ValidTo]
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1)
ORDER BY [u].[Code], [u].[ValidFrom]
