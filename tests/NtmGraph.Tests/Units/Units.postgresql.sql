-- The unit with a code
-- @day='12/31/2023' (DbType = Date)
-- @day1='12/31/2023' (Nullable = true) (DbType = Date)
-- @code='19'
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND u."Code" = @code

-- The country
-- @day='12/31/2023' (DbType = Date)
-- @day1='12/31/2023' (Nullable = true) (DbType = Date)
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND u."Level" = 1

-- The units of a day
-- @day='12/31/2023' (DbType = Date)
-- @day1='12/31/2023' (Nullable = true) (DbType = Date)
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1)

-- The units below a unit on a day
-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
SELECT u0."Id", u0."Code", u0."HasChanged", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."OriginId", u0."ParentCode", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Depth" > 0

-- The units of a level
-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
SELECT u0."Id", u0."Code", u0."HasChanged", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."OriginId", u0."ParentCode", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level

-- Where units lie on a day, or lay last
-- @asked='12/31/2023' (DbType = Date)
SELECT u."UnitId", u."AncestorId", u."ValidFrom", u."Depth", u."FromYear", u."Level", u."ToYear", u."ValidTo"
FROM "UnitAncestors" AS u
WHERE (u."ValidFrom" <= @asked OR u."FromYear" = 0) AND (u."ValidTo" > @asked OR u."ToYear" = 10000)

-- What ever lay within a unit
-- @unitId='2'
SELECT u."UnitId", u."AncestorId", u."ValidFrom", u."Depth", u."FromYear", u."Level", u."ToYear", u."ValidTo"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId

-- Whether the units below one are known
-- @day3='12/31/2023' (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
-- @day1='12/31/2023' (Nullable = true) (DbType = Date)
-- @code='19'
SELECT u."Id", u."Code", u."Name", EXISTS (
    SELECT 1
    FROM "UnitAncestors" AS u0
    WHERE u0."AncestorId" = u."Id" AND u0."Depth" > 0 AND u0."ValidFrom" <= @day3)
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND u."Code" = @code

-- Which of some units are known to have others below only from a later day
-- @unitIds={ '2', '3' } (DbType = Object)
-- @level='4' (Nullable = true)
-- @day='12/31/2023' (DbType = Date)
-- @day3='12/31/2023' (Nullable = true) (DbType = Date)
-- @day4='12/31/2023' (DbType = Date)
SELECT u2."Id", u2."Code", u2."HasChanged", u2."Kind", u2."Level", u2."Name", u2."NameEn", u2."NameFolded", u2."NameKey", u2."OriginId", u2."ParentCode", u2."ValidFrom", u2."ValidTo", u1."From"
FROM (
    SELECT u."AncestorId" AS "UnitId", min(u."ValidFrom") AS "From"
    FROM "UnitAncestors" AS u
    WHERE u."AncestorId" = ANY (@unitIds) AND u."Depth" > 0 AND u."Level" = @level
    GROUP BY u."AncestorId"
) AS u1
INNER JOIN (
    SELECT u0."Id", u0."Code", u0."HasChanged", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."OriginId", u0."ParentCode", u0."ValidFrom", u0."ValidTo"
    FROM "Units" AS u0
    WHERE u0."ValidFrom" <= @day AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @day3)
) AS u2 ON u1."UnitId" = u2."Id"
WHERE u1."From" > @day4

-- Everything of a level below some units
-- @ids={ '2', '3' } (DbType = Object)
-- @level='4'
SELECT u0."UnitId", u0."AncestorId", u0."ValidFrom", u0."Depth", u0."FromYear", u0."Level", u0."ToYear", u0."ValidTo"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
WHERE u."Id" = ANY (@ids) AND u0."Level" = @level

-- The units below a level
-- @asked='12/31/2023' (DbType = Date)
-- @level='3'
SELECT u."UnitId", u."AncestorId", u."ValidFrom", u."Depth", u."FromYear", u."Level", u."ToYear", u."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."AncestorId" = u0."Id"
WHERE u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u0."Level" = @level

-- What became of a unit and those within it
-- @after='12/31/2023' (DbType = Date)
-- @until='07/01/2025' (DbType = Date)
-- @unitId='2'
-- @level='4'
SELECT s."Id", s."Decision", s."EffectiveOn", s."Extent", s."FromId", s."SourceId", s."ToId"
FROM "Successions" AS s
INNER JOIN "Units" AS u ON s."FromId" = u."Id"
INNER JOIN "Units" AS u0 ON s."ToId" = u0."Id"
WHERE s."EffectiveOn" > @after AND s."EffectiveOn" <= @until AND (CASE
    WHEN u."OriginId" = u0."OriginId" THEN EXISTS (
        SELECT 1
        FROM "UnitVersions" AS u1
        INNER JOIN "UnitAncestors" AS u2 ON u1."VersionId" = u2."AncestorId"
        WHERE u1."UnitId" = @unitId AND u2."UnitId" = s."FromId" AND (u2."Depth" = 0 OR u2."Level" = @level) AND u2."ValidFrom" < s."EffectiveOn" AND u2."ValidTo" >= s."EffectiveOn") <> EXISTS (
        SELECT 1
        FROM "UnitVersions" AS u3
        INNER JOIN "UnitAncestors" AS u4 ON u3."VersionId" = u4."AncestorId"
        WHERE u3."UnitId" = @unitId AND u4."UnitId" = s."ToId" AND (u4."Depth" = 0 OR u4."Level" = @level) AND u4."ValidFrom" <= s."EffectiveOn" AND u4."ValidTo" > s."EffectiveOn")
    ELSE EXISTS (
        SELECT 1
        FROM "UnitVersions" AS u5
        INNER JOIN "UnitAncestors" AS u6 ON u5."VersionId" = u6."AncestorId"
        WHERE u5."UnitId" = @unitId AND u6."UnitId" = s."FromId" AND (u6."Depth" = 0 OR u6."Level" = @level) AND u6."ValidFrom" < s."EffectiveOn" AND u6."ValidTo" >= s."EffectiveOn") OR EXISTS (
        SELECT 1
        FROM "UnitVersions" AS u7
        INNER JOIN "UnitAncestors" AS u8 ON u7."VersionId" = u8."AncestorId"
        WHERE u7."UnitId" = @unitId AND u8."UnitId" = s."ToId" AND (u8."Depth" = 0 OR u8."Level" = @level) AND u8."ValidFrom" <= s."EffectiveOn" AND u8."ValidTo" > s."EffectiveOn")
END OR EXISTS (
    SELECT 1
    FROM "UnitVersions" AS u9
    INNER JOIN "UnitAncestors" AS u10 ON u9."VersionId" = u10."AncestorId"
    WHERE u9."UnitId" = @unitId AND u10."UnitId" = s."FromId" AND u10."Level" < @level AND u10."ValidFrom" < s."EffectiveOn" AND u10."ValidTo" >= s."EffectiveOn") <> EXISTS (
    SELECT 1
    FROM "UnitVersions" AS u11
    INNER JOIN "UnitAncestors" AS u12 ON u11."VersionId" = u12."AncestorId"
    WHERE u11."UnitId" = @unitId AND u12."UnitId" = s."ToId" AND u12."Level" < @level AND u12."ValidFrom" <= s."EffectiveOn" AND u12."ValidTo" > s."EffectiveOn"))

-- The keys of units
-- @q_UnitIds={ '2', '3', '5' } (DbType = Object)
SELECT u."Id", u."Code", u."NameKey", u."ValidFrom", u."Name", u."NameEn", u."Kind", u."Level", u."ValidTo", u."OriginId", u."HasChanged"
FROM "Units" AS u
WHERE u."Id" = ANY (@q_UnitIds)

-- The units that a reader may mean
-- @codes={ 'Thành phố Thái Nguyên', 'THÀNH PHỐ THÁI NGUYÊN' } (DbType = Object)
-- @whole_contains='%thanhphothainguyen%'
-- @name='thainguyen'
-- @kinds={ '4', '3' } (DbType = Object)
-- @name_contains='%thainguyen%'
-- @day='12/31/2023' (DbType = Date)
-- @day6='12/31/2023' (Nullable = true) (DbType = Date)
-- @code='Thành phố Thái Nguyên'
-- @capitals='THÀNH PHỐ THÁI NGUYÊN'
-- @exact='3h332s3933013d333b013h332s340139323i3n3039001440'
-- @kinds13={ '4', '3' } (DbType = Object)
-- @exactName='3h332s340139323i3n30390040'
-- @folded='thanhphothainguyen'
-- @whole16='thanhphothainguyen'
-- @name18='thainguyen'
-- @whole16_startswith='thanhphothainguyen%'
-- @name18_startswith='thainguyen%'
-- @p='10'
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE (u."Code" = ANY (@codes) OR u."NameFolded" LIKE @whole_contains OR u."NameFolded" = @name OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains)) AND ((u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6)) OR NOT EXISTS (
    SELECT 1
    FROM "Units" AS u0
    WHERE u0."Code" = u."Code" AND u0."NameFolded" = u."NameFolded" AND u0."ValidFrom" <= @day AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @day6)))
ORDER BY CASE
    WHEN u."Code" = @code OR u."Code" = @capitals OR u."NameKey" = @exact OR (u."Kind" = ANY (@kinds13) AND u."NameKey" = @exactName) THEN 0
    WHEN u."NameFolded" = @folded OR u."NameFolded" = @whole16 OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" = @name18) THEN 1
    WHEN u."NameFolded" LIKE @whole16_startswith OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" LIKE @name18_startswith) THEN 2
    WHEN u."NameFolded" = @name18 THEN 3
    ELSE 4
END, CASE
    WHEN u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6) THEN 0
    ELSE 1
END, u."Level", u."NameKey", u."Code", u."ValidFrom"
LIMIT @p

-- The units that a reader may mean in others
-- @folded_contains='%xaphuxuyen,huyendaitu,thainguyen%'
-- @whole_contains='%xaphuxuyen%'
-- @name='phuxuyen'
-- @kinds={ '8' } (DbType = Object)
-- @name_contains='%phuxuyen%'
-- @place_Whole_contains='%huyendaitu%'
-- @place_Name='daitu'
-- @place_Kinds={ '6' } (DbType = Object)
-- @place_Name_contains='%daitu%'
-- @place_Whole10_contains='%thainguyen%'
-- @place_Name11='thainguyen'
-- @place_Kinds12={  } (DbType = Object)
-- @place_Name11_contains='%thainguyen%'
-- @level='4' (Nullable = true)
-- @day='12/31/2023' (DbType = Date)
-- @day17='12/31/2023' (Nullable = true) (DbType = Date)
-- @code='xã Phú Xuyên, huyện Đại Từ, Thái Nguyên'
-- @capitals='XÃ PHÚ XUYÊN, HUYỆN ĐẠI TỪ, THÁI NGUYÊN'
-- @exact='3m2s013d333i013m3i3n30390601333i3n3039012y2s34013h3j06013h332s340139323i3n30390034055140'
-- @kinds24={ '8' } (DbType = Object)
-- @exactName='3d333i013m3i3n30390040'
-- @folded26='xaphuxuyen,huyendaitu,thainguyen'
-- @whole27='xaphuxuyen'
-- @name29='phuxuyen'
-- @whole27_startswith='xaphuxuyen%'
-- @name29_startswith='phuxuyen%'
-- @p='10'
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE (u."NameFolded" LIKE @folded_contains OR ((u."NameFolded" LIKE @whole_contains OR u."NameFolded" = @name OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains)) AND EXISTS (
    SELECT 1
    FROM "Units" AS u0
    WHERE EXISTS (
        SELECT 1
        FROM "UnitAncestors" AS u1
        INNER JOIN "Units" AS u2 ON u1."AncestorId" = u2."Id"
        WHERE u1."UnitId" = u0."Id" AND u1."Depth" > 0 AND (u2."NameFolded" LIKE @place_Whole_contains OR u2."NameFolded" = @place_Name OR (u2."Kind" = ANY (@place_Kinds) AND u2."NameFolded" LIKE @place_Name_contains))) AND EXISTS (
        SELECT 1
        FROM "UnitAncestors" AS u3
        INNER JOIN "Units" AS u4 ON u3."AncestorId" = u4."Id"
        WHERE u3."UnitId" = u0."Id" AND u3."Depth" > 0 AND (u4."NameFolded" LIKE @place_Whole10_contains OR u4."NameFolded" = @place_Name11 OR (u4."Kind" = ANY (@place_Kinds12) AND u4."NameFolded" LIKE @place_Name11_contains))) AND u0."Id" = u."Id"))) AND u."Level" = @level AND ((u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day17)) OR NOT EXISTS (
    SELECT 1
    FROM "Units" AS u5
    WHERE u5."Code" = u."Code" AND u5."NameFolded" = u."NameFolded" AND u5."ValidFrom" <= @day AND (u5."ValidTo" IS NULL OR u5."ValidTo" > @day17)))
ORDER BY CASE
    WHEN u."Code" = @code OR u."Code" = @capitals OR u."NameKey" = @exact OR (u."Kind" = ANY (@kinds24) AND u."NameKey" = @exactName) THEN 0
    WHEN u."NameFolded" = @folded26 OR u."NameFolded" = @whole27 OR (u."Kind" = ANY (@kinds24) AND u."NameFolded" = @name29) THEN 1
    WHEN u."NameFolded" LIKE @whole27_startswith OR (u."Kind" = ANY (@kinds24) AND u."NameFolded" LIKE @name29_startswith) THEN 2
    WHEN u."NameFolded" = @name29 THEN 3
    ELSE 4
END, CASE
    WHEN u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day17) THEN 0
    ELSE 1
END, u."Level", u."NameKey", u."Code", u."ValidFrom"
LIMIT @p

-- The units that a reader may mean where names follow each other
-- @beginnings={ 'phu', 'phuxuyen', 'phuxuyendai', 'phuxuyendaitu' } (DbType = Object)
-- @kinds={ '8' } (DbType = Object)
-- @joined='phuxuyendaitu'
-- @joined0='phuxuyendaitu'
-- @day='12/31/2023' (DbType = Date)
-- @day7='12/31/2023' (Nullable = true) (DbType = Date)
-- @code='xã Phú Xuyên Đại Từ'
-- @capitals='XÃ PHÚ XUYÊN ĐẠI TỪ'
-- @exact='3m2s013d333i013m3i3n3039012y2s34013h3j0034051'
-- @kinds14={ '8' } (DbType = Object)
-- @exactName='3d333i013m3i3n3039012y2s34013h3j004051'
-- @folded='xaphuxuyendaitu'
-- @whole='xaphuxuyendaitu'
-- @name='phuxuyendaitu'
-- @whole_startswith='xaphuxuyendaitu%'
-- @name_startswith='phuxuyendaitu%'
-- @p='10'
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."NameFolded" = ANY (@beginnings) AND u."Kind" = ANY (@kinds) AND EXISTS (
    SELECT 1
    FROM "UnitAncestors" AS u0
    INNER JOIN "Units" AS u1 ON u0."AncestorId" = u1."Id"
    WHERE u0."UnitId" = u."Id" AND u0."Depth" > 0 AND (u."NameFolded" || u1."NameFolded" = @joined OR EXISTS (
        SELECT 1
        FROM "UnitAncestors" AS u2
        INNER JOIN "Units" AS u3 ON u2."AncestorId" = u3."Id"
        WHERE u2."UnitId" = u."Id" AND u2."Depth" > u0."Depth" AND u."NameFolded" || u1."NameFolded" || u3."NameFolded" = @joined0))) AND ((u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day7)) OR NOT EXISTS (
    SELECT 1
    FROM "Units" AS u4
    WHERE u4."Code" = u."Code" AND u4."NameFolded" = u."NameFolded" AND u4."ValidFrom" <= @day AND (u4."ValidTo" IS NULL OR u4."ValidTo" > @day7)))
ORDER BY CASE
    WHEN u."Code" = @code OR u."Code" = @capitals OR u."NameKey" = @exact OR (u."Kind" = ANY (@kinds14) AND u."NameKey" = @exactName) THEN 0
    WHEN u."NameFolded" = @folded OR u."NameFolded" = @whole OR (u."Kind" = ANY (@kinds14) AND u."NameFolded" = @name) THEN 1
    WHEN u."NameFolded" LIKE @whole_startswith OR (u."Kind" = ANY (@kinds14) AND u."NameFolded" LIKE @name_startswith) THEN 2
    WHEN u."NameFolded" = @name THEN 3
    ELSE 4
END, CASE
    WHEN u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day7) THEN 0
    ELSE 1
END, u."Level", u."NameKey", u."Code", u."ValidFrom"
LIMIT @p

-- Query: coverage
-- CoverageRow: rate, unit
-- @day = 2023-12-31
-- @day1 = 2023-12-31
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND u."Level" <= 2
ORDER BY u."Level", u."Code"

-- Query: coverage, recognitionRate, recognitionRates
-- CoverageRow: rate, unit
-- Rate: boundaryChanges, change, otherShares, sources, units
-- RecognitionRateRow: child, commune, district, province, rate
-- RateChange: since
-- @day = 2023-12-31
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."Level" = 1 AND u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day)
LIMIT 1

-- Query: coverage, recognitionRate, recognitionRates, targets
-- CoverageRow: rate, unit
-- Rate: boundaryChanges, change, otherShares, sources, units
-- RecognitionRateRow: child, commune, district, province, rate
-- AdministrativeUnit: recognitionRate, targets
-- RateChange: since
-- Target: rate
-- @origins = System.Collections.Generic.List`1[System.Int32]
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."OriginId" = ANY (@origins)

-- Query: coverage
-- CoverageRow: rate, unit
-- @unitIds = {1}
-- @last = 9999-12-31
-- @first = 0001-01-01
-- @levels = {2}
SELECT u."UnitId", r."Level", r."Tier", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitVersions" AS u0 ON u."AncestorId" = u0."UnitId"
INNER JOIN "RegisterCoverage" AS r ON u0."VersionId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = ANY (@levels) AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)
UNION ALL
SELECT u1."UnitId", u3."Level", NULL AS "Tier", u1."ValidFrom" AS "BelowFrom", u1."ValidTo" AS "BelowTo", u3."ValidFrom", u3."ValidTo"
FROM "UnitAncestors" AS u1
INNER JOIN "UnitVersions" AS u2 ON u1."AncestorId" = u2."UnitId"
INNER JOIN "UnitCoverage" AS u3 ON u2."VersionId" = u3."UnitId"
WHERE u1."UnitId" = ANY (@unitIds) AND u1."ValidFrom" <= @last AND u1."ValidTo" > @first AND u3."Level" = ANY (@levels) AND u3."ValidFrom" <= @last AND (u3."ValidTo" IS NULL OR u3."ValidTo" > @first)

-- Query: coverage
-- CoverageRow: rate, unit
-- @unitIds = {1}
-- @levels = {2}
SELECT u0."AncestorId", u0."Level", u0."ValidFrom", u0."ValidTo"
FROM (
    SELECT DISTINCT u."AncestorId", u."Level", u."ValidFrom", u."ValidTo"
    FROM "UnitAncestors" AS u
    WHERE u."AncestorId" = ANY (@unitIds) AND u."Level" = ANY (@levels)
) AS u0

-- Query: criteriaRates
-- CriteriaRateRow: child, commune, criterion, district, province, set, sources
-- CriteriaSet: criteria, source
-- @unitIds = {1, 2}
SELECT u."Id", u."Code", u."NameKey", u."ValidFrom", u."Name", u."NameEn", u."Kind", u."Level", u."ValidTo", u."OriginId", u."HasChanged"
FROM "Units" AS u
WHERE u."Id" = ANY (@unitIds)

-- Query: readiness
-- Readiness: missingCriteria, notAssessedCriteria, set, sources, unit
-- @day = 0001-12-31
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."Level" = 1 AND u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day)
LIMIT 1

-- Query: readiness
-- Readiness: missingCriteria, notAssessedCriteria, set, sources, unit
-- @unitId = 1
-- @level = 1
SELECT min(u."ValidFrom")
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."Level" = @level

-- Query: readiness
-- AdministrativeUnit: readiness
-- Readiness: sources
-- @year = 1
-- @setId = 1
-- @unitIds = {1, 2}
SELECT s1."UnitId" AS "ParentId", s0."Id", s0."Code", s0."PublishedOn", s0."Publisher", s0."Title", s0."Url"
FROM (
    SELECT DISTINCT u."UnitId", s."SourceId"
    FROM "UnitVersions" AS u
    INNER JOIN (
        SELECT a."UnitId", a."SourceId"
        FROM "Assessments" AS a
        INNER JOIN "Criteria" AS c ON a."CriterionId" = c."Id"
        WHERE a."Year" = @year AND c."CriteriaSetId" = @setId
    ) AS s ON u."VersionId" = s."UnitId"
    WHERE u."UnitId" = ANY (@unitIds)
) AS s1
INNER JOIN "Sources" AS s0 ON s1."SourceId" = s0."Id"

-- Query: recognitionRate
-- Rate: boundaryChanges, change, otherShares, sources, units
-- RateChange: since
-- @unitIds = {1}
-- @last = 9999-12-31
-- @first = 0001-01-01
-- @levels = {4}
SELECT u."UnitId", r."Level", r."Tier", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitVersions" AS u0 ON u."AncestorId" = u0."UnitId"
INNER JOIN "RegisterCoverage" AS r ON u0."VersionId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = ANY (@levels) AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)
UNION ALL
SELECT u1."UnitId", u3."Level", NULL AS "Tier", u1."ValidFrom" AS "BelowFrom", u1."ValidTo" AS "BelowTo", u3."ValidFrom", u3."ValidTo"
FROM "UnitAncestors" AS u1
INNER JOIN "UnitVersions" AS u2 ON u1."AncestorId" = u2."UnitId"
INNER JOIN "UnitCoverage" AS u3 ON u2."VersionId" = u3."UnitId"
WHERE u1."UnitId" = ANY (@unitIds) AND u1."ValidFrom" <= @last AND u1."ValidTo" > @first AND u3."Level" = ANY (@levels) AND u3."ValidFrom" <= @last AND (u3."ValidTo" IS NULL OR u3."ValidTo" > @first)

-- Query: recognitionRate
-- Rate: boundaryChanges, change, otherShares, sources, units
-- RateChange: since
-- @unitIds = {1}
-- @levels = {4}
SELECT u0."AncestorId", u0."Level", u0."ValidFrom", u0."ValidTo"
FROM (
    SELECT DISTINCT u."AncestorId", u."Level", u."ValidFrom", u."ValidTo"
    FROM "UnitAncestors" AS u
    WHERE u."AncestorId" = ANY (@unitIds) AND u."Level" = ANY (@levels)
) AS u0

-- Query: recognitionRates
-- RecognitionRateRow: child, commune, district, province, rate
-- @q_Level = 4
-- @q_Tier = 1
-- @asked5 = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
SELECT r0."AncestorId" AS "ProvinceId", COALESCE(sum(r0."Population"), 0)::int AS "Population", COALESCE(sum(r0."AtLeast"), 0)::int AS "Holders", max(r0."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN (
    SELECT r."AncestorId", r."AtLeast", r."AtLeastConfidence", r."Population"
    FROM "RecognitionRollUps" AS r
    WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @asked5 AND r."ValidTo" > @asked5
) AS r0 ON u."UnitId" = r0."AncestorId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = 2
GROUP BY r0."AncestorId"

-- Query: recognitionRates
-- RecognitionRateRow: child, commune, district, province, rate
-- @unitId = 1
-- @asked = 2023-12-31
-- @q_Within_Id = 1
-- @asked5 = 2023-12-31
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."Id" IN (
    SELECT u0."UnitId"
    FROM "UnitAncestors" AS u0
    WHERE u0."AncestorId" = @unitId AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked AND u0."Level" = 2
    UNION
    SELECT u1."AncestorId" AS "UnitId"
    FROM "UnitAncestors" AS u1
    WHERE u1."UnitId" = @q_Within_Id AND u1."ValidFrom" <= @asked5 AND u1."ValidTo" > @asked5
)

-- Query: recognitionRates
-- RecognitionRateRow: child, commune, district, province, rate
-- AdministrativeUnit: recognitionRate
-- @unitIds = {1, 2}
-- @last = 9999-12-31
-- @first = 0001-01-01
-- @levels = {4}
SELECT u."UnitId", r."Level", r."Tier", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitVersions" AS u0 ON u."AncestorId" = u0."UnitId"
INNER JOIN "RegisterCoverage" AS r ON u0."VersionId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = ANY (@levels) AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)
UNION ALL
SELECT u1."UnitId", u3."Level", NULL AS "Tier", u1."ValidFrom" AS "BelowFrom", u1."ValidTo" AS "BelowTo", u3."ValidFrom", u3."ValidTo"
FROM "UnitAncestors" AS u1
INNER JOIN "UnitVersions" AS u2 ON u1."AncestorId" = u2."UnitId"
INNER JOIN "UnitCoverage" AS u3 ON u2."VersionId" = u3."UnitId"
WHERE u1."UnitId" = ANY (@unitIds) AND u1."ValidFrom" <= @last AND u1."ValidTo" > @first AND u3."Level" = ANY (@levels) AND u3."ValidFrom" <= @last AND (u3."ValidTo" IS NULL OR u3."ValidTo" > @first)

-- Query: searchUnits
-- @codes = {dai tu, DAI TU}
-- @whole_contains = %daitu%
-- @name = daitu
-- @kinds = {}
-- @name_contains = %daitu%
-- @day = 2023-12-31
-- @day6 = 2023-12-31
-- @code = dai tu
-- @capitals = DAI TU
-- @exact = 2x2s34013h3i0000
-- @kinds13 = {}
-- @exactName = 2x2s34013h3i0000
-- @folded = daitu
-- @whole16 = daitu
-- @name18 = daitu
-- @whole16_startswith = daitu%
-- @name18_startswith = daitu%
-- @p = 10
SELECT u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM "Units" AS u
WHERE (u."Code" = ANY (@codes) OR u."NameFolded" LIKE @whole_contains OR u."NameFolded" = @name OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains)) AND ((u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6)) OR NOT EXISTS (
    SELECT 1
    FROM "Units" AS u0
    WHERE u0."Code" = u."Code" AND u0."NameFolded" = u."NameFolded" AND u0."ValidFrom" <= @day AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @day6)))
ORDER BY CASE
    WHEN u."Code" = @code OR u."Code" = @capitals OR u."NameKey" = @exact OR (u."Kind" = ANY (@kinds13) AND u."NameKey" = @exactName) THEN 0
    WHEN u."NameFolded" = @folded OR u."NameFolded" = @whole16 OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" = @name18) THEN 1
    WHEN u."NameFolded" LIKE @whole16_startswith OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" LIKE @name18_startswith) THEN 2
    WHEN u."NameFolded" = @name18 THEN 3
    ELSE 4
END, CASE
    WHEN u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6) THEN 0
    ELSE 1
END, u."Level", u."NameKey", u."Code", u."ValidFrom"
LIMIT @p

-- Query: searchUnits, units
-- CriteriaRateRow: province
-- Dataset: provinces
-- AdministrativeUnit: ancestors, children, descendants
-- Assessment: unit
-- CampaignResult: unit
-- Campaign: unit
-- PublishedFigure: unit
-- Recognition: unit
-- UnitSuccession: from, to
-- Target: unit
-- @day = 2023-12-31
-- @lastYear = 2023
-- @unitIds = {1, 2}
SELECT u."UnitId", max(r0."Tier") AS "Tier", min(r0."Confidence") AS "Confidence", min(r0."AttainedYear") AS "AttainedYear"
FROM "UnitVersions" AS u
INNER JOIN (
    SELECT r."AttainedYear", r."Confidence", r."Tier", r."UnitId"
    FROM "Recognitions" AS r
    WHERE (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
) AS r0 ON u."VersionId" = r0."UnitId"
WHERE u."UnitId" = ANY (@unitIds)
GROUP BY u."UnitId"

-- Query: targets
-- AdministrativeUnit: targets
-- Target: rate
-- @q_Tier = 1
-- @day = 0001-01-01
-- @lastYear = 0
-- @only = 1
-- @level = 1
-- @asked = 0001-01-01
SELECT u0."AncestorId" AS "UnitId", count(*)::int AS "Population", count(*) FILTER (WHERE s0."Confidence" IS NOT NULL)::int AS "Holders", max(s0."Confidence") AS "Confidence"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
INNER JOIN "Units" AS u1 ON u0."UnitId" = u1."Id"
LEFT JOIN (
    SELECT s."UnitId", min(s."Confidence") AS "Confidence"
    FROM "Units" AS u2
    INNER JOIN "UnitAncestors" AS u3 ON u2."Id" = u3."AncestorId"
    INNER JOIN "Units" AS u4 ON u3."UnitId" = u4."Id"
    INNER JOIN (
        SELECT u5."UnitId", r0."Confidence"
        FROM "UnitVersions" AS u5
        INNER JOIN (
            SELECT r."Confidence", r."UnitId"
            FROM "Recognitions" AS r
            WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
        ) AS r0 ON u5."VersionId" = r0."UnitId"
    ) AS s ON u4."Id" = s."UnitId"
    WHERE u2."Id" = @only AND u3."Level" = @level AND u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
    GROUP BY s."UnitId"
) AS s0 ON u1."Id" = s0."UnitId"
WHERE u."Id" = @only AND u0."Level" = @level AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
GROUP BY u0."AncestorId"

-- Query: targets
-- AdministrativeUnit: targets
-- Target: rate
-- @q_Tier = 2
-- @day = 0001-01-01
-- @lastYear = 0
-- @only = 2
-- @level = 2
-- @asked = 0001-01-01
SELECT u0."AncestorId" AS "UnitId", count(*)::int AS "Population", count(*) FILTER (WHERE s0."Confidence" IS NOT NULL)::int AS "Holders", max(s0."Confidence") AS "Confidence"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
INNER JOIN "Units" AS u1 ON u0."UnitId" = u1."Id"
LEFT JOIN (
    SELECT s."UnitId", min(s."Confidence") AS "Confidence"
    FROM "Units" AS u2
    INNER JOIN "UnitAncestors" AS u3 ON u2."Id" = u3."AncestorId"
    INNER JOIN "Units" AS u4 ON u3."UnitId" = u4."Id"
    INNER JOIN (
        SELECT u5."UnitId", r0."Confidence"
        FROM "UnitVersions" AS u5
        INNER JOIN (
            SELECT r."Confidence", r."UnitId"
            FROM "Recognitions" AS r
            WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
        ) AS r0 ON u5."VersionId" = r0."UnitId"
    ) AS s ON u4."Id" = s."UnitId"
    WHERE u2."Id" = @only AND u3."Level" = @level AND u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
    GROUP BY s."UnitId"
) AS s0 ON u1."Id" = s0."UnitId"
WHERE u."Id" = @only AND u0."Level" = @level AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
GROUP BY u0."AncestorId"

-- Query: targets
-- AdministrativeUnit: targets
-- Target: rate
-- @unitIds = {1, 2}
-- @last = 9999-12-31
-- @first = 0001-01-01
-- @levels = {1, 2}
SELECT u."UnitId", r."Level", r."Tier", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitVersions" AS u0 ON u."AncestorId" = u0."UnitId"
INNER JOIN "RegisterCoverage" AS r ON u0."VersionId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = ANY (@levels) AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)
UNION ALL
SELECT u1."UnitId", u3."Level", NULL AS "Tier", u1."ValidFrom" AS "BelowFrom", u1."ValidTo" AS "BelowTo", u3."ValidFrom", u3."ValidTo"
FROM "UnitAncestors" AS u1
INNER JOIN "UnitVersions" AS u2 ON u1."AncestorId" = u2."UnitId"
INNER JOIN "UnitCoverage" AS u3 ON u2."VersionId" = u3."UnitId"
WHERE u1."UnitId" = ANY (@unitIds) AND u1."ValidFrom" <= @last AND u1."ValidTo" > @first AND u3."Level" = ANY (@levels) AND u3."ValidFrom" <= @last AND (u3."ValidTo" IS NULL OR u3."ValidTo" > @first)

-- Query: unit
-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @code = 19
SELECT u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND u."Code" = @code
LIMIT 1

-- Query: unit
-- CoverageRow: unit
-- @day = 2023-12-31
-- @lastYear = 2023
-- @unitIds = {1}
SELECT u."UnitId", max(r0."Tier") AS "Tier", min(r0."Confidence") AS "Confidence", min(r0."AttainedYear") AS "AttainedYear"
FROM "UnitVersions" AS u
INNER JOIN (
    SELECT r."AttainedYear", r."Confidence", r."Tier", r."UnitId"
    FROM "Recognitions" AS r
    WHERE (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
) AS r0 ON u."VersionId" = r0."UnitId"
WHERE u."UnitId" = ANY (@unitIds)
GROUP BY u."UnitId"

-- Query: units
-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @p = 51
SELECT u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1)
ORDER BY u."Code", u."ValidFrom"
LIMIT @p

-- Query: units
-- @day = 2023-12-31
-- @day1 = 2023-12-31
SELECT count(*)::int
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1)

-- Query: units
-- @day2 = 2023-12-31
-- @day = 2023-12-31
-- @day1 = 2023-12-31
SELECT u."Id", u."Code", u."Name", EXISTS (
    SELECT 1
    FROM "UnitAncestors" AS u0
    WHERE u0."AncestorId" = u."Id" AND u0."Depth" > 0 AND u0."ValidFrom" <= @day2)
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND u."Level" = 1
LIMIT 1

-- Dataset: provinces
-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @p = 51
SELECT u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND u."Level" = 2
ORDER BY u."Code", u."ValidFrom"
LIMIT @p

-- Dataset: provinces
-- @day = 2023-12-31
-- @day1 = 2023-12-31
SELECT count(*)::int
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND u."Level" = 2

-- AdministrativeUnit: ancestors, assessments, campaigns, changes, children, descendants, islands, predecessors, publishedFigures, readiness, recognitions, successors, targets
-- UnitSuccession: from, source, to
-- @codes = {dai tu, DAI TU}
-- @whole_contains = %daitu%
-- @name = daitu
-- @kinds = {}
-- @name_contains = %daitu%
-- @day = 2023-12-31
-- @day6 = 2023-12-31
-- @code = dai tu
-- @capitals = DAI TU
-- @exact = 2x2s34013h3i0000
-- @kinds13 = {}
-- @exactName = 2x2s34013h3i0000
-- @folded = daitu
-- @whole16 = daitu
-- @name18 = daitu
-- @whole16_startswith = daitu%
-- @name18_startswith = daitu%
-- @p = 10
SELECT u."Id"
FROM "Units" AS u
WHERE (u."Code" = ANY (@codes) OR u."NameFolded" LIKE @whole_contains OR u."NameFolded" = @name OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains)) AND ((u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6)) OR NOT EXISTS (
    SELECT 1
    FROM "Units" AS u0
    WHERE u0."Code" = u."Code" AND u0."NameFolded" = u."NameFolded" AND u0."ValidFrom" <= @day AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @day6)))
ORDER BY CASE
    WHEN u."Code" = @code OR u."Code" = @capitals OR u."NameKey" = @exact OR (u."Kind" = ANY (@kinds13) AND u."NameKey" = @exactName) THEN 0
    WHEN u."NameFolded" = @folded OR u."NameFolded" = @whole16 OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" = @name18) THEN 1
    WHEN u."NameFolded" LIKE @whole16_startswith OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" LIKE @name18_startswith) THEN 2
    WHEN u."NameFolded" = @name18 THEN 3
    ELSE 4
END, CASE
    WHEN u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6) THEN 0
    ELSE 1
END, u."Level", u."NameKey", u."Code", u."ValidFrom"
LIMIT @p

-- AdministrativeUnit: ancestors
-- @ef_filter__Day = 2023-12-31
-- @keys = {1, 2}
SELECT u."UnitId", u0."Id", u0."Code", u0."ValidFrom", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."ValidTo"
FROM "UnitsAbove" AS u
INNER JOIN "Units" AS u0 ON u."AncestorId" = u0."Id"
WHERE u."ValidFrom" <= @ef_filter__Day AND u."ValidTo" > @ef_filter__Day AND u."UnitId" = ANY (@keys)
ORDER BY u0."Code", u0."ValidFrom"

-- AdministrativeUnit: changes
-- @keys = {1, 2}
SELECT u."UnitId", s0."Id", s0."Decision", s0."EffectiveOn", s0."Extent"
FROM "UnitVersions" AS u
INNER JOIN (
    SELECT s."Id", s."Decision", s."EffectiveOn", s."Extent", s."FromId"
    FROM "Successions" AS s
    INNER JOIN "Units" AS u0 ON s."FromId" = u0."Id"
    INNER JOIN "Units" AS u1 ON s."ToId" = u1."Id"
    WHERE u0."OriginId" = u1."OriginId"
) AS s0 ON u."VersionId" = s0."FromId"
WHERE u."UnitId" = ANY (@keys)
ORDER BY s0."Id"

-- AdministrativeUnit: children
-- @ef_filter__Day = 2023-12-31
-- @keys = {1, 2}
-- @Value2 = 51
-- @Value = {1, 2}
SELECT s0."ParentId", u2."Id", u2."Code", u2."ValidFrom", u2."Kind", u2."Level", u2."Name", u2."NameEn", u2."ValidTo"
FROM "Units" AS u
INNER JOIN (
    SELECT s."ParentId", s."Id"
    FROM (
        SELECT u0."AncestorId" AS "ParentId", u1."Id", ROW_NUMBER() OVER(PARTITION BY u0."AncestorId" ORDER BY u1."Code", u1."ValidFrom") AS row
        FROM "UnitAncestors" AS u0
        INNER JOIN "Units" AS u1 ON u0."UnitId" = u1."Id"
        WHERE u0."Depth" > 0 AND u0."ValidFrom" <= @ef_filter__Day AND u0."ValidTo" > @ef_filter__Day AND u0."Depth" = 1 AND u0."AncestorId" = ANY (@keys)
    ) AS s
    WHERE s.row <= @Value2
) AS s0 ON u."Id" = s0."ParentId"
INNER JOIN "Units" AS u2 ON s0."Id" = u2."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY u2."Code", u2."ValidFrom"

-- AdministrativeUnit: children
-- @ef_filter__Day = 2023-12-31
-- @keys = {1, 2}
SELECT u."AncestorId" AS "Key", count(*)::int AS "Count"
FROM "UnitAncestors" AS u
WHERE u."Depth" > 0 AND u."ValidFrom" <= @ef_filter__Day AND u."ValidTo" > @ef_filter__Day AND u."Depth" = 1 AND u."AncestorId" = ANY (@keys)
GROUP BY u."AncestorId"

-- AdministrativeUnit: descendants
-- @asked = 2023-12-31
-- @keys = {1, 2}
-- @Value4 = 51
-- @Value = {1, 2}
SELECT s0."ParentId", u2."Id", u2."Code", u2."ValidFrom", u2."Kind", u2."Level", u2."Name", u2."NameEn", u2."ValidTo"
FROM "Units" AS u
INNER JOIN (
    SELECT s."ParentId", s."Id"
    FROM (
        SELECT u0."AncestorId" AS "ParentId", u1."Id", ROW_NUMBER() OVER(PARTITION BY u0."AncestorId" ORDER BY u1."Code", u1."ValidFrom") AS row
        FROM "UnitAncestors" AS u0
        INNER JOIN "Units" AS u1 ON u0."UnitId" = u1."Id"
        WHERE u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked AND u0."Depth" > 0 AND u0."AncestorId" = ANY (@keys)
    ) AS s
    WHERE s.row <= @Value4
) AS s0 ON u."Id" = s0."ParentId"
INNER JOIN "Units" AS u2 ON s0."Id" = u2."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY u2."Code", u2."ValidFrom"

-- AdministrativeUnit: descendants
-- @asked = 2023-12-31
-- @keys = {1, 2}
SELECT u."AncestorId" AS "Key", count(*)::int AS "Count"
FROM "UnitAncestors" AS u
WHERE u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Depth" > 0 AND u."AncestorId" = ANY (@keys)
GROUP BY u."AncestorId"

-- AdministrativeUnit: islands
-- @asked = 2023-12-31
-- @keys = {1, 2}
SELECT m."UnitId", m."Id", m."Column", m."Label", m."Islands", m."Row"
FROM "MapPlaces" AS m
WHERE m."ValidFrom" <= @asked AND m."ValidTo" > @asked AND m."Islands" IS NOT NULL AND m."UnitId" = ANY (@keys)
ORDER BY CASE
    WHEN m."Islands" IS NULL THEN 0
    ELSE 1
END, m."Islands"

-- AdministrativeUnit: parent
-- @code = dai tu
-- @capitals = DAI TU
-- @exact = 2x2s34013h3i0000
-- @kinds13 = {}
-- @exactName = 2x2s34013h3i0000
-- @folded = daitu
-- @whole16 = daitu
-- @name18 = daitu
-- @whole16_startswith = daitu%
-- @name18_startswith = daitu%
-- @day = 2023-12-31
-- @day6 = 2023-12-31
-- @codes = {dai tu, DAI TU}
-- @whole_contains = %daitu%
-- @name = daitu
-- @kinds = {}
-- @name_contains = %daitu%
-- @p = 10
-- @ef_filter__Day = 2023-12-31
SELECT u2."Id", u4."Id" IS NULL, u4."Id", u4."Code", u4."ValidFrom", u4."Kind", u4."Level", u4."Name", u4."NameEn", u4."ValidTo"
FROM (
    SELECT u."Id", u."Code", u."Level", u."NameKey", u."ValidFrom", CASE
        WHEN u."Code" = @code OR u."Code" = @capitals OR u."NameKey" = @exact OR (u."Kind" = ANY (@kinds13) AND u."NameKey" = @exactName) THEN 0
        WHEN u."NameFolded" = @folded OR u."NameFolded" = @whole16 OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" = @name18) THEN 1
        WHEN u."NameFolded" LIKE @whole16_startswith OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" LIKE @name18_startswith) THEN 2
        WHEN u."NameFolded" = @name18 THEN 3
        ELSE 4
    END AS c, CASE
        WHEN u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6) THEN 0
        ELSE 1
    END AS c0
    FROM "Units" AS u
    WHERE (u."Code" = ANY (@codes) OR u."NameFolded" LIKE @whole_contains OR u."NameFolded" = @name OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains)) AND ((u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6)) OR NOT EXISTS (
        SELECT 1
        FROM "Units" AS u0
        WHERE u0."Code" = u."Code" AND u0."NameFolded" = u."NameFolded" AND u0."ValidFrom" <= @day AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @day6)))
    ORDER BY CASE
        WHEN u."Code" = @code OR u."Code" = @capitals OR u."NameKey" = @exact OR (u."Kind" = ANY (@kinds13) AND u."NameKey" = @exactName) THEN 0
        WHEN u."NameFolded" = @folded OR u."NameFolded" = @whole16 OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" = @name18) THEN 1
        WHEN u."NameFolded" LIKE @whole16_startswith OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" LIKE @name18_startswith) THEN 2
        WHEN u."NameFolded" = @name18 THEN 3
        ELSE 4
    END, CASE
        WHEN u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6) THEN 0
        ELSE 1
    END, u."Level", u."NameKey", u."Code", u."ValidFrom"
    LIMIT @p
) AS u2
LEFT JOIN (
    SELECT u1."UnitId", u1."ParentId"
    FROM "UnitParents" AS u1
    WHERE u1."ValidFrom" <= @ef_filter__Day AND u1."ValidTo" > @ef_filter__Day
) AS u3 ON u2."Id" = u3."UnitId"
LEFT JOIN "Units" AS u4 ON u3."ParentId" = u4."Id"
ORDER BY u2.c, u2.c0, u2."Level", u2."NameKey", u2."Code", u2."ValidFrom"

-- AdministrativeUnit: predecessors
-- @keys = {1, 2}
SELECT u."UnitId", s0."Id", s0."Decision", s0."EffectiveOn", s0."Extent"
FROM "UnitVersions" AS u
INNER JOIN (
    SELECT s."Id", s."Decision", s."EffectiveOn", s."Extent", s."ToId"
    FROM "Successions" AS s
    INNER JOIN "Units" AS u0 ON s."FromId" = u0."Id"
    INNER JOIN "Units" AS u1 ON s."ToId" = u1."Id"
    WHERE u0."OriginId" <> u1."OriginId"
) AS s0 ON u."VersionId" = s0."ToId"
WHERE u."UnitId" = ANY (@keys)
ORDER BY s0."Id"

-- AdministrativeUnit: successors
-- @keys = {1, 2}
SELECT u."UnitId", s0."Id", s0."Decision", s0."EffectiveOn", s0."Extent"
FROM "UnitVersions" AS u
INNER JOIN (
    SELECT s."Id", s."Decision", s."EffectiveOn", s."Extent", s."FromId"
    FROM "Successions" AS s
    INNER JOIN "Units" AS u0 ON s."FromId" = u0."Id"
    INNER JOIN "Units" AS u1 ON s."ToId" = u1."Id"
    WHERE u0."OriginId" <> u1."OriginId"
) AS s0 ON u."VersionId" = s0."FromId"
WHERE u."UnitId" = ANY (@keys)
ORDER BY s0."Id"

-- AdministrativeUnit: tile
-- @code = dai tu
-- @capitals = DAI TU
-- @exact = 2x2s34013h3i0000
-- @kinds13 = {}
-- @exactName = 2x2s34013h3i0000
-- @folded = daitu
-- @whole16 = daitu
-- @name18 = daitu
-- @whole16_startswith = daitu%
-- @name18_startswith = daitu%
-- @day = 2023-12-31
-- @day6 = 2023-12-31
-- @codes = {dai tu, DAI TU}
-- @whole_contains = %daitu%
-- @name = daitu
-- @kinds = {}
-- @name_contains = %daitu%
-- @p = 10
-- @ef_filter__Day = 2023-12-31
SELECT u1."Id", m0."UnitId" IS NULL, m0."UnitId", m0."Column", m0."Label", m0."Row"
FROM (
    SELECT u."Id", u."Code", u."Level", u."NameKey", u."ValidFrom", CASE
        WHEN u."Code" = @code OR u."Code" = @capitals OR u."NameKey" = @exact OR (u."Kind" = ANY (@kinds13) AND u."NameKey" = @exactName) THEN 0
        WHEN u."NameFolded" = @folded OR u."NameFolded" = @whole16 OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" = @name18) THEN 1
        WHEN u."NameFolded" LIKE @whole16_startswith OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" LIKE @name18_startswith) THEN 2
        WHEN u."NameFolded" = @name18 THEN 3
        ELSE 4
    END AS c, CASE
        WHEN u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6) THEN 0
        ELSE 1
    END AS c0
    FROM "Units" AS u
    WHERE (u."Code" = ANY (@codes) OR u."NameFolded" LIKE @whole_contains OR u."NameFolded" = @name OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains)) AND ((u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6)) OR NOT EXISTS (
        SELECT 1
        FROM "Units" AS u0
        WHERE u0."Code" = u."Code" AND u0."NameFolded" = u."NameFolded" AND u0."ValidFrom" <= @day AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @day6)))
    ORDER BY CASE
        WHEN u."Code" = @code OR u."Code" = @capitals OR u."NameKey" = @exact OR (u."Kind" = ANY (@kinds13) AND u."NameKey" = @exactName) THEN 0
        WHEN u."NameFolded" = @folded OR u."NameFolded" = @whole16 OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" = @name18) THEN 1
        WHEN u."NameFolded" LIKE @whole16_startswith OR (u."Kind" = ANY (@kinds13) AND u."NameFolded" LIKE @name18_startswith) THEN 2
        WHEN u."NameFolded" = @name18 THEN 3
        ELSE 4
    END, CASE
        WHEN u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6) THEN 0
        ELSE 1
    END, u."Level", u."NameKey", u."Code", u."ValidFrom"
    LIMIT @p
) AS u1
LEFT JOIN (
    SELECT m."UnitId", m."Column", m."Label", m."Row"
    FROM "MapPlaces" AS m
    WHERE m."Islands" IS NULL AND m."ValidFrom" <= @ef_filter__Day AND m."ValidTo" > @ef_filter__Day
) AS m0 ON u1."Id" = m0."UnitId"
ORDER BY u1.c, u1.c0, u1."Level", u1."NameKey", u1."Code", u1."ValidFrom"

-- Assessment: unit
-- @p = 51
SELECT a0."UnitId", a0."Year", a0."CriterionId", u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM (
    SELECT a."UnitId", a."Year", a."CriterionId"
    FROM "Assessments" AS a
    ORDER BY a."UnitId", a."Year", a."CriterionId"
    LIMIT @p
) AS a0
INNER JOIN "Units" AS u ON a0."UnitId" = u."Id"
ORDER BY a0."UnitId", a0."Year", a0."CriterionId"

-- CampaignResult: unit
-- @day = 2023-12-31
-- @p = 51
SELECT c0."Id", u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM (
    SELECT c."Id", c."UnitId"
    FROM "CampaignResults" AS c
    WHERE c."AsOf" <= @day
    ORDER BY c."Id"
    LIMIT @p
) AS c0
INNER JOIN "Units" AS u ON c0."UnitId" = u."Id"
ORDER BY c0."Id"

-- Campaign: unit
-- @Value = {1, 2}
SELECT c."Id", u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM "Campaigns" AS c
INNER JOIN "Units" AS u ON c."UnitId" = u."Id"
WHERE c."Id" = ANY (@Value)

-- PublishedFigure: unit
-- @p = 51
SELECT p0."Id", u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo", p0."Code"
FROM (
    SELECT p."Id", p."Code", p."UnitId"
    FROM "PublishedFigures" AS p
    ORDER BY p."Code"
    LIMIT @p
) AS p0
INNER JOIN "Units" AS u ON p0."UnitId" = u."Id"
ORDER BY p0."Code"

-- Readiness: missingCriteria, notAssessedCriteria, sources
-- @q_Year = 1
-- @unitId = 1
-- @asked = 0001-12-31
-- @level = 1
-- @q_SetId = 1
-- @p = 51
SELECT u0."Id", u0."Code", u0."ValidFrom"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT u2."Id" AS "UnitId"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT u3."UnitId", a0."CriterionId"
        FROM "UnitVersions" AS u3
        INNER JOIN (
            SELECT a."UnitId", a."CriterionId"
            FROM "Assessments" AS a
            WHERE a."Year" = @q_Year
        ) AS a0 ON u3."VersionId" = a0."UnitId"
    ) AS s ON u2."Id" = s."UnitId"
    INNER JOIN "Criteria" AS c0 ON s."CriterionId" = c0."Id"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level
    GROUP BY u2."Id"
) AS s0 ON u0."Id" = s0."UnitId"
CROSS JOIN (
    SELECT 1
    FROM "CriteriaSets" AS c1
    WHERE c1."Id" = @q_SetId
) AS c2
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS c
    WHERE c."CriteriaSetId" = @q_SetId AND c."Kind" = u0."Kind")
ORDER BY u0."Code", u0."ValidFrom"
LIMIT @p

-- Readiness: unit
-- @day = 0001-12-31
-- @lastYear = 1
-- @unitIds = {1, 2}
SELECT u."UnitId", max(r0."Tier") AS "Tier", min(r0."Confidence") AS "Confidence", min(r0."AttainedYear") AS "AttainedYear"
FROM "UnitVersions" AS u
INNER JOIN (
    SELECT r."AttainedYear", r."Confidence", r."Tier", r."UnitId"
    FROM "Recognitions" AS r
    WHERE (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
) AS r0 ON u."VersionId" = r0."UnitId"
WHERE u."UnitId" = ANY (@unitIds)
GROUP BY u."UnitId"

-- Readiness: unit
-- @q_Year = 1
-- @unitId = 1
-- @asked = 0001-12-31
-- @level = 1
-- @q_SetId = 1
-- @p = 51
SELECT u0."Id", u0."Code", u0."ValidFrom", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT u2."Id" AS "UnitId"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT u3."UnitId", a0."CriterionId"
        FROM "UnitVersions" AS u3
        INNER JOIN (
            SELECT a."UnitId", a."CriterionId"
            FROM "Assessments" AS a
            WHERE a."Year" = @q_Year
        ) AS a0 ON u3."VersionId" = a0."UnitId"
    ) AS s ON u2."Id" = s."UnitId"
    INNER JOIN "Criteria" AS c0 ON s."CriterionId" = c0."Id"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level
    GROUP BY u2."Id"
) AS s0 ON u0."Id" = s0."UnitId"
CROSS JOIN (
    SELECT 1
    FROM "CriteriaSets" AS c1
    WHERE c1."Id" = @q_SetId
) AS c2
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS c
    WHERE c."CriteriaSetId" = @q_SetId AND c."Kind" = u0."Kind")
ORDER BY u0."Code", u0."ValidFrom"
LIMIT @p

-- Recognition: unit
-- @p = 51
SELECT r0."Id", u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM (
    SELECT r."Id", r."UnitId"
    FROM "Recognitions" AS r
    ORDER BY r."Id"
    LIMIT @p
) AS r0
INNER JOIN "Units" AS u ON r0."UnitId" = u."Id"
ORDER BY r0."Id"

-- UnitSuccession: from
-- @keys = {1, 2}
SELECT u."UnitId", s0."Id", s0."Id0", s0."Code", s0."ValidFrom", s0."Kind", s0."Level", s0."Name", s0."NameEn", s0."ValidTo"
FROM "UnitVersions" AS u
INNER JOIN (
    SELECT s."Id", s."FromId", u0."Id" AS "Id0", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."ValidFrom", u0."ValidTo"
    FROM "Successions" AS s
    INNER JOIN "Units" AS u0 ON s."FromId" = u0."Id"
    INNER JOIN "Units" AS u1 ON s."ToId" = u1."Id"
    WHERE u0."OriginId" = u1."OriginId"
) AS s0 ON u."VersionId" = s0."FromId"
WHERE u."UnitId" = ANY (@keys)
ORDER BY s0."Id"

-- UnitSuccession: to
-- @keys = {1, 2}
SELECT u."UnitId", s0."Id", s0."Id1", s0."Code0", s0."ValidFrom0", s0."Kind0", s0."Level0", s0."Name0", s0."NameEn0", s0."ValidTo0"
FROM "UnitVersions" AS u
INNER JOIN (
    SELECT s."Id", s."FromId", u1."Id" AS "Id1", u1."Code" AS "Code0", u1."Kind" AS "Kind0", u1."Level" AS "Level0", u1."Name" AS "Name0", u1."NameEn" AS "NameEn0", u1."ValidFrom" AS "ValidFrom0", u1."ValidTo" AS "ValidTo0"
    FROM "Successions" AS s
    INNER JOIN "Units" AS u0 ON s."FromId" = u0."Id"
    INNER JOIN "Units" AS u1 ON s."ToId" = u1."Id"
    WHERE u0."OriginId" = u1."OriginId"
) AS s0 ON u."VersionId" = s0."FromId"
WHERE u."UnitId" = ANY (@keys)
ORDER BY s0."Id"

-- Target: unit
-- @p = 51
SELECT t0."Id", u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo", t0."Code"
FROM (
    SELECT t."Id", t."Code", t."UnitId"
    FROM "Targets" AS t
    ORDER BY t."Code"
    LIMIT @p
) AS t0
INNER JOIN "Units" AS u ON t0."UnitId" = u."Id"
ORDER BY t0."Code"
