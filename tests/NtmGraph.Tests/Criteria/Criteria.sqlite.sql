-- All assessments as one group
SELECT COALESCE(SUM(1), 0) AS "Assessed", COALESCE(SUM(CASE
    WHEN "a0"."Result" = 1 THEN 1
    ELSE 0
END), 0) AS "Met", MAX("a0"."Confidence") AS "Confidence", MAX("a0"."Year") AS "LastYear", COALESCE(SUM(CASE
    WHEN "a0"."Result" = 2 THEN 1
    ELSE 0
END), 0) AS "BasicallyMet", COALESCE(SUM(CASE
    WHEN "a0"."Result" = 3 THEN 1
    ELSE 0
END), 0) AS "NotMet", COALESCE(SUM(CASE
    WHEN "a0"."Value" IS NULL THEN 0
    ELSE 1
END), 0) AS "Values", MIN("a0"."CriterionId") AS "FirstCriterion", MAX("a0"."CriterionId") AS "LastCriterion", COALESCE(SUM(CAST("a0"."Value" AS INTEGER) / 1000000000), 0) AS "SumInBillions", COALESCE(SUM(CAST("a0"."Value" AS INTEGER) % 1000000000), 0) AS "SumBelow"
FROM (
    SELECT "a"."Year", "a"."CriterionId", "a"."Confidence", "a"."Result", "a"."Value", 1 AS "Key"
    FROM "Assessments" AS "a"
) AS "a0"
GROUP BY "a0"."Key"

-- Groups by place and criterion in one year
.param set @year 2023

SELECT "s"."AncestorId" AS "ProvinceId", "s0"."AncestorId" AS "DistrictId", "s1"."AncestorId" AS "CommuneId", "a"."CriterionId", COALESCE(SUM(1), 0) AS "Assessed", COALESCE(SUM(CASE
    WHEN "a"."Result" = 1 THEN 1
    ELSE 0
END), 0) AS "Met", MAX("a"."Confidence") AS "Confidence", COALESCE(SUM(CASE
    WHEN "a"."Result" = 2 THEN 1
    ELSE 0
END), 0) AS "BasicallyMet", COALESCE(SUM(CASE
    WHEN "a"."Result" = 3 THEN 1
    ELSE 0
END), 0) AS "NotMet", COALESCE(SUM(CASE
    WHEN "a"."Value" IS NULL THEN 0
    ELSE 1
END), 0) AS "Values", MIN("a"."CriterionId") AS "FirstCriterion", MAX("a"."CriterionId") AS "LastCriterion", COALESCE(SUM(CAST("a"."Value" AS INTEGER) / 1000000000), 0) AS "SumInBillions", COALESCE(SUM(CAST("a"."Value" AS INTEGER) % 1000000000), 0) AS "SumBelow"
FROM "Assessments" AS "a"
LEFT JOIN (
    SELECT "u"."AncestorId", "u"."UnitId" AS "UnitId0", "u"."FromYear", "u"."ToYear"
    FROM "UnitAncestors" AS "u"
    INNER JOIN "Units" AS "u0" ON "u"."AncestorId" = "u0"."Id"
    WHERE "u0"."Level" = 2
) AS "s" ON "a"."UnitId" = "s"."UnitId0" AND "a"."Year" >= "s"."FromYear" AND "a"."Year" < "s"."ToYear"
LEFT JOIN (
    SELECT "u1"."AncestorId", "u1"."UnitId" AS "UnitId0", "u1"."FromYear", "u1"."ToYear"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."AncestorId" = "u2"."Id"
    WHERE "u2"."Level" = 3
) AS "s0" ON "a"."UnitId" = "s0"."UnitId0" AND "a"."Year" >= "s0"."FromYear" AND "a"."Year" < "s0"."ToYear"
LEFT JOIN (
    SELECT "u3"."AncestorId", "u3"."UnitId" AS "UnitId0", "u3"."FromYear", "u3"."ToYear"
    FROM "UnitAncestors" AS "u3"
    INNER JOIN "Units" AS "u4" ON "u3"."AncestorId" = "u4"."Id"
    WHERE "u4"."Level" = 4
) AS "s1" ON "a"."UnitId" = "s1"."UnitId0" AND "a"."Year" >= "s1"."FromYear" AND "a"."Year" < "s1"."ToYear"
WHERE "a"."Year" = @year
GROUP BY "s"."AncestorId", "s0"."AncestorId", "s1"."AncestorId", "a"."CriterionId"

-- Groups of a set within a unit by the units below it
.param set @unitId 2
.param set @unitId2 2
.param set @setId 3

SELECT "s0"."AncestorId" AS "ChildId", "u6"."Kind", "a"."Year", "c"."CriteriaSetId" AS "SetId", "c"."Group", COALESCE(SUM(1), 0) AS "Assessed", COALESCE(SUM(CASE
    WHEN "a"."Result" = 1 THEN 1
    ELSE 0
END), 0) AS "Met", MAX("a"."Confidence") AS "Confidence", COALESCE(SUM(CASE
    WHEN "a"."Result" = 2 THEN 1
    ELSE 0
END), 0) AS "BasicallyMet", COALESCE(SUM(CASE
    WHEN "a"."Result" = 3 THEN 1
    ELSE 0
END), 0) AS "NotMet", COALESCE(SUM(CASE
    WHEN "a"."Value" IS NULL THEN 0
    ELSE 1
END), 0) AS "Values", MIN("a"."CriterionId") AS "FirstCriterion", MAX("a"."CriterionId") AS "LastCriterion", COALESCE(SUM(CAST("a"."Value" AS INTEGER) / 1000000000), 0) AS "SumInBillions", COALESCE(SUM(CAST("a"."Value" AS INTEGER) % 1000000000), 0) AS "SumBelow"
FROM "Assessments" AS "a"
INNER JOIN "Criteria" AS "c" ON "a"."CriterionId" = "c"."Id"
INNER JOIN (
    SELECT "u"."Id"
    FROM "Units" AS "u"
    WHERE "u"."Code" <> '19' AND EXISTS (
        SELECT 1
        FROM "Recognitions" AS "r"
        WHERE "u"."Id" = "r"."UnitId")
) AS "u0" ON "a"."UnitId" = "u0"."Id"
INNER JOIN (
    SELECT "u2"."UnitId", "u2"."FromYear", "u2"."ToYear"
    FROM "UnitVersions" AS "u1"
    INNER JOIN "UnitAncestors" AS "u2" ON "u1"."VersionId" = "u2"."AncestorId"
    WHERE "u1"."UnitId" = @unitId
) AS "s" ON "a"."UnitId" = "s"."UnitId" AND "a"."Year" >= "s"."FromYear" AND "a"."Year" < "s"."ToYear"
LEFT JOIN (
    SELECT "u5"."AncestorId", "u4"."UnitId" AS "UnitId2", "u4"."FromYear", "u4"."ToYear", "u5"."UnitId" AS "UnitId3", "u5"."FromYear" AS "FromYear0", "u5"."ToYear" AS "ToYear0"
    FROM "UnitVersions" AS "u3"
    INNER JOIN "UnitAncestors" AS "u4" ON "u3"."VersionId" = "u4"."AncestorId"
    INNER JOIN "UnitAncestors" AS "u5" ON "u4"."UnitId" = "u5"."UnitId"
    WHERE "u3"."UnitId" = @unitId2 AND "u5"."Depth" = "u4"."Depth" - 1
) AS "s0" ON "a"."UnitId" = "s0"."UnitId2" AND "a"."Year" >= "s0"."FromYear" AND "a"."Year" < "s0"."ToYear" AND "a"."UnitId" = "s0"."UnitId3" AND "a"."Year" >= "s0"."FromYear0" AND "a"."Year" < "s0"."ToYear0"
INNER JOIN "Units" AS "u6" ON "a"."UnitId" = "u6"."Id"
WHERE "c"."CriteriaSetId" = @setId
GROUP BY "s0"."AncestorId", "u6"."Kind", "a"."Year", "c"."CriteriaSetId", "c"."Group"

-- The sources of groups
.param set @unitId 2
.param set @year 2023

SELECT "s0"."AncestorId" AS "ProvinceId", "a"."SourceId", COUNT(*) AS "Assessed"
FROM "Assessments" AS "a"
INNER JOIN (
    SELECT "u0"."UnitId", "u0"."FromYear", "u0"."ToYear"
    FROM "UnitVersions" AS "u"
    INNER JOIN "UnitAncestors" AS "u0" ON "u"."VersionId" = "u0"."AncestorId"
    WHERE "u"."UnitId" = @unitId
) AS "s" ON "a"."UnitId" = "s"."UnitId" AND "a"."Year" >= "s"."FromYear" AND "a"."Year" < "s"."ToYear"
LEFT JOIN (
    SELECT "u1"."AncestorId", "u1"."UnitId" AS "UnitId0", "u1"."FromYear", "u1"."ToYear"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."AncestorId" = "u2"."Id"
    WHERE "u2"."Level" = 2
) AS "s0" ON "a"."UnitId" = "s0"."UnitId0" AND "a"."Year" >= "s0"."FromYear" AND "a"."Year" < "s0"."ToYear"
WHERE "a"."Year" = @year
GROUP BY "s0"."AncestorId", "a"."SourceId"

-- Groups by province and criterion, from the roll-ups
.param set @q_SetId_Value 1
.param set @q_Year_Value 2023

SELECT "c"."AncestorId" AS "ProvinceId", "c"."CriterionId", COALESCE(SUM("c"."Assessed"), 0) AS "Assessed", COALESCE(SUM("c"."Met"), 0) AS "Met", MAX("c"."Confidence") AS "Confidence", COALESCE(SUM("c"."BasicallyMet"), 0) AS "BasicallyMet", COALESCE(SUM("c"."NotMet"), 0) AS "NotMet", COALESCE(SUM("c"."Values"), 0) AS "Values", MIN("c"."CriterionId") AS "FirstCriterion", MAX("c"."CriterionId") AS "LastCriterion", COALESCE(SUM(CAST("c"."Sum" AS INTEGER) / 1000000000), 0) AS "SumInBillions", COALESCE(SUM(CAST("c"."Sum" AS INTEGER) % 1000000000), 0) AS "SumBelow"
FROM "CriterionRollUps" AS "c"
INNER JOIN "Criteria" AS "c0" ON "c"."CriterionId" = "c0"."Id"
WHERE "c0"."CriteriaSetId" = @q_SetId_Value AND "c"."Year" = @q_Year_Value AND "c"."AncestorId" IN (
    SELECT "u"."Id"
    FROM "Units" AS "u"
    WHERE "u"."Level" = 2
)
GROUP BY "c"."AncestorId", "c"."CriterionId"

-- Groups by district and year within a unit, from the roll-ups
.param set @q_WithinId_Value 2

SELECT "c"."AncestorId" AS "DistrictId", "c"."Year", COALESCE(SUM("c"."Assessed"), 0) AS "Assessed", COALESCE(SUM("c"."Met"), 0) AS "Met", MAX("c"."Confidence") AS "Confidence", COALESCE(SUM("c"."BasicallyMet"), 0) AS "BasicallyMet", COALESCE(SUM("c"."NotMet"), 0) AS "NotMet", COALESCE(SUM("c"."Values"), 0) AS "Values", MIN("c"."CriterionId") AS "FirstCriterion", MAX("c"."CriterionId") AS "LastCriterion", COALESCE(SUM(CAST("c"."Sum" AS INTEGER) / 1000000000), 0) AS "SumInBillions", COALESCE(SUM(CAST("c"."Sum" AS INTEGER) % 1000000000), 0) AS "SumBelow"
FROM "UnitVersions" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."VersionId" = "u0"."AncestorId"
INNER JOIN "CriterionRollUps" AS "c" ON "u0"."UnitId" = "c"."AncestorId"
WHERE "u"."UnitId" = @q_WithinId_Value AND "u0"."Level" = 3 AND "u0"."FromYear" <= "c"."Year" AND "u0"."ToYear" > "c"."Year"
GROUP BY "c"."AncestorId", "c"."Year"

-- Groups by the units below one, from the roll-ups, without values
.param set @q_Year_Value 2023
.param set @q_WithinId_Value 2

SELECT "c0"."AncestorId" AS "ChildId", COALESCE(SUM("c0"."Assessed"), 0) AS "Assessed", COALESCE(SUM("c0"."Met"), 0) AS "Met", MAX("c0"."Confidence") AS "Confidence", COALESCE(SUM("c0"."BasicallyMet"), 0) AS "BasicallyMet", COALESCE(SUM("c0"."NotMet"), 0) AS "NotMet"
FROM "UnitVersions" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."VersionId" = "u0"."AncestorId"
INNER JOIN (
    SELECT "c"."AncestorId", "c"."Year", "c"."Assessed", "c"."BasicallyMet", "c"."Confidence", "c"."Met", "c"."NotMet"
    FROM "CriteriaSetRollUps" AS "c"
    WHERE "c"."Year" = @q_Year_Value
) AS "c0" ON "u0"."UnitId" = "c0"."AncestorId"
WHERE "u"."UnitId" = @q_WithinId_Value AND "u0"."Depth" = 1 AND "u0"."Level" <= 3 AND "u0"."FromYear" <= "c0"."Year" AND "u0"."ToYear" > "c0"."Year"
GROUP BY "c0"."AncestorId"

-- Groups by province and set, from the roll-ups, without values
.param set @q_Year_Value 2023

SELECT "c"."AncestorId" AS "ProvinceId", "c"."CriteriaSetId" AS "SetId", COALESCE(SUM("c"."Assessed"), 0) AS "Assessed", COALESCE(SUM("c"."Met"), 0) AS "Met", MAX("c"."Confidence") AS "Confidence", COALESCE(SUM("c"."BasicallyMet"), 0) AS "BasicallyMet", COALESCE(SUM("c"."NotMet"), 0) AS "NotMet"
FROM "CriteriaSetRollUps" AS "c"
WHERE "c"."Year" = @q_Year_Value AND "c"."AncestorId" IN (
    SELECT "u"."Id"
    FROM "Units" AS "u"
    WHERE "u"."Level" = 2
)
GROUP BY "c"."AncestorId", "c"."CriteriaSetId"

-- The total of groups, from the roll-ups
.param set @q_SetId_Value 1
.param set @q_Year_Value 2023
.param set @q_WithinId_Value 2

SELECT COALESCE(SUM("s"."Assessed"), 0)
FROM (
    SELECT "c0"."Assessed", 1 AS "Key"
    FROM "UnitVersions" AS "u"
    INNER JOIN (
        SELECT "c"."AncestorId", "c"."Assessed"
        FROM "CriteriaSetRollUps" AS "c"
        WHERE "c"."CriteriaSetId" = @q_SetId_Value AND "c"."Year" = @q_Year_Value
    ) AS "c0" ON "u"."VersionId" = "c0"."AncestorId"
    WHERE "u"."UnitId" = @q_WithinId_Value
) AS "s"
GROUP BY "s"."Key"

-- A set and the latest year of the country's assessments
.param set @lastYear 2025
.param set @code 'commune-2022'

SELECT "c"."Id", "c"."Level", (
    SELECT COUNT(*)
    FROM "Criteria" AS "c2"
    WHERE "c"."Id" = "c2"."CriteriaSetId"), "c1"."Latest"
FROM "CriteriaSets" AS "c"
LEFT JOIN (
    SELECT "c0"."CriteriaSetId" AS "SetId", MAX("c0"."Year") AS "Latest"
    FROM "CriteriaSetRollUps" AS "c0"
    WHERE "c0"."Year" <= @lastYear AND "c0"."AncestorId" IN (
        SELECT "u"."Id"
        FROM "Units" AS "u"
        WHERE "u"."Level" = 1
    )
    GROUP BY "c0"."CriteriaSetId"
) AS "c1" ON "c"."Id" = "c1"."SetId"
WHERE "c"."Code" = @code

-- How ready units are
.param set @q_Year16 2023
.param set @q_Criteria 19
.param set @q_SetId11 3
.param set @q_Year 2023
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4
.param set @q_SetId 3

SELECT "u0"."Name", "c2"."Code" AS "Set", @q_Year16 AS "Year", @q_Criteria AS "Criteria", COALESCE("s0"."Met", 0) AS "Met", ((@q_Criteria - COALESCE("s0"."Met", 0)) - COALESCE("s0"."BasicallyMet", 0)) - COALESCE("s0"."NotMet", 0) AS "NotAssessed", "s0"."Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "u2"."Id" AS "UnitId", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 1 THEN 1
    END) AS "Met", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 2 THEN 1
    END) AS "BasicallyMet", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 3 THEN 1
    END) AS "NotMet", MAX(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 THEN "s"."Confidence"
    END) AS "Confidence"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "a0"."CriterionId", "a0"."Confidence", "a0"."Result"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "a"."UnitId", "a"."CriterionId", "a"."Confidence", "a"."Result"
            FROM "Assessments" AS "a"
            WHERE "a"."Year" = @q_Year
        ) AS "a0" ON "u3"."VersionId" = "a0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    INNER JOIN "Criteria" AS "c0" ON "s"."CriterionId" = "c0"."Id"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level
    GROUP BY "u2"."Id"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
CROSS JOIN (
    SELECT "c1"."Code"
    FROM "CriteriaSets" AS "c1"
    WHERE "c1"."Id" = @q_SetId
) AS "c2"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS "c"
    WHERE "c"."CriteriaSetId" = @q_SetId AND "c"."Kind" = "u0"."Kind") AND COALESCE("s0"."BasicallyMet", 0) + COALESCE("s0"."NotMet", 0) + (((@q_Criteria - COALESCE("s0"."Met", 0)) - COALESCE("s0"."BasicallyMet", 0)) - COALESCE("s0"."NotMet", 0)) <= 2 AND "u0"."Code" <> '05845'
ORDER BY COALESCE("s0"."BasicallyMet", 0) + COALESCE("s0"."NotMet", 0), "u0"."Code"

-- The criteria that units lack
.param set @year 2023
.param set @setId 3

SELECT "u"."UnitId" AS "ParentId", "s"."Id", "s"."CriteriaSetId", "s"."Group", "s"."Name", "s"."NameEn", "s"."Number"
FROM "UnitVersions" AS "u"
INNER JOIN (
    SELECT "a"."UnitId", "a"."Result", "c"."Id", "c"."CriteriaSetId", "c"."Group", "c"."Name", "c"."NameEn", "c"."Number"
    FROM "Assessments" AS "a"
    INNER JOIN "Criteria" AS "c" ON "a"."CriterionId" = "c"."Id"
    WHERE "a"."Year" = @year AND "c"."CriteriaSetId" = @setId
) AS "s" ON "u"."VersionId" = "s"."UnitId"
WHERE "s"."Result" <> 1 AND "u"."UnitId" = 7

-- The criteria that units were not assessed on
.param set @of_Year 2023
.param set @unitIds '[1,2]'
.param set @of_SetId 3

SELECT "s"."UnitId" AS "ParentId", "c0"."Id", "c0"."CriteriaSetId", "c0"."Group", "c0"."Name", "c0"."NameEn", "c0"."Number"
FROM (
    SELECT "u"."UnitId", "c"."Id" AS "CriterionId"
    FROM "UnitVersions" AS "u"
    CROSS JOIN "Criteria" AS "c"
    LEFT JOIN (
        SELECT "a"."UnitId", "a"."CriterionId"
        FROM "Assessments" AS "a"
        WHERE "a"."Year" = @of_Year
    ) AS "a0" ON "u"."VersionId" = "a0"."UnitId" AND "c"."Id" = "a0"."CriterionId"
    WHERE "u"."UnitId" IN (
        SELECT "u0"."value"
        FROM json_each(@unitIds) AS "u0"
    ) AND "c"."CriteriaSetId" = @of_SetId
    GROUP BY "u"."UnitId", "c"."Id"
    HAVING MAX("a0"."UnitId") IS NULL
) AS "s"
INNER JOIN "Criteria" AS "c0" ON "s"."CriterionId" = "c0"."Id"
WHERE "s"."UnitId" = 7

-- A page of readiness
-- The readiness of many units, 2
-- @lastYear = 2023
-- @code = commune-2022
SELECT "c"."Id", "c"."Level", (
    SELECT COUNT(*)
    FROM "Criteria" AS "c2"
    WHERE "c"."Id" = "c2"."CriteriaSetId"), "c1"."Latest"
FROM "CriteriaSets" AS "c"
LEFT JOIN (
    SELECT "c0"."CriteriaSetId" AS "SetId", MAX("c0"."Year") AS "Latest"
    FROM "CriteriaSetRollUps" AS "c0"
    WHERE "c0"."Year" <= @lastYear AND "c0"."AncestorId" IN (
        SELECT "u"."Id"
        FROM "Units" AS "u"
        WHERE "u"."Level" = 1
    )
    GROUP BY "c0"."CriteriaSetId"
) AS "c1" ON "c"."Id" = "c1"."SetId"
WHERE "c"."Code" = @code
LIMIT 1

-- A page of readiness, 2
-- @code = 19
-- @day = 2023-12-31
SELECT "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."Code" = @code AND "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day)
LIMIT 1

-- A page of readiness, 3
-- @unitId = 1
-- @level = 1
SELECT MIN("u"."ValidFrom")
FROM "UnitAncestors" AS "u"
WHERE "u"."AncestorId" = @unitId AND "u"."Level" = @level

-- A page of readiness, 4
-- @q_SetId11 = 1
-- @q_Year = 2023
-- @unitId = 1
-- @asked = 2023-12-31
-- @level = 1
-- @q_SetId = 1
-- @q_Criteria = 1
-- @most = 2
-- @Value = dai
-- @Value21 = 4
-- @p = 21
-- @ef_filter__Day = 2023-12-31
SELECT "s1"."Id", COALESCE("s1"."BasicallyMet", 0) + COALESCE("s1"."NotMet", 0), "s1"."Name", "u6"."Id" IS NULL, "u6"."Id", "u6"."Name", "s1"."Code", "s1"."ValidFrom0"
FROM (
    SELECT "u0"."Id", "u0"."Code", "u0"."Name", "u0"."ValidFrom" AS "ValidFrom0", "s0"."BasicallyMet", "s0"."NotMet", COALESCE("s0"."BasicallyMet", 0) + COALESCE("s0"."NotMet", 0) AS "c"
    FROM "UnitAncestors" AS "u"
    INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
    LEFT JOIN (
        SELECT "u2"."Id" AS "UnitId", COUNT(CASE
            WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 1 THEN 1
        END) AS "Met", COUNT(CASE
            WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 2 THEN 1
        END) AS "BasicallyMet", COUNT(CASE
            WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 3 THEN 1
        END) AS "NotMet", MAX(CASE
            WHEN "c0"."CriteriaSetId" = @q_SetId11 THEN "s"."Confidence"
        END) AS "Confidence"
        FROM "UnitAncestors" AS "u1"
        INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
        INNER JOIN (
            SELECT "u3"."UnitId", "a0"."CriterionId", "a0"."Confidence", "a0"."Result"
            FROM "UnitVersions" AS "u3"
            INNER JOIN (
                SELECT "a"."UnitId", "a"."CriterionId", "a"."Confidence", "a"."Result"
                FROM "Assessments" AS "a"
                WHERE "a"."Year" = @q_Year
            ) AS "a0" ON "u3"."VersionId" = "a0"."UnitId"
        ) AS "s" ON "u2"."Id" = "s"."UnitId"
        INNER JOIN "Criteria" AS "c0" ON "s"."CriterionId" = "c0"."Id"
        WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level
        GROUP BY "u2"."Id"
    ) AS "s0" ON "u0"."Id" = "s0"."UnitId"
    CROSS JOIN (
        SELECT 1
        FROM "CriteriaSets" AS "c1"
        WHERE "c1"."Id" = @q_SetId
    ) AS "c2"
    WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND EXISTS (
        SELECT 1
        FROM "CriteriaSetKinds" AS "c"
        WHERE "c"."CriteriaSetId" = @q_SetId AND "c"."Kind" = "u0"."Kind") AND COALESCE("s0"."BasicallyMet", 0) + COALESCE("s0"."NotMet", 0) + (((@q_Criteria - COALESCE("s0"."Met", 0)) - COALESCE("s0"."BasicallyMet", 0)) - COALESCE("s0"."NotMet", 0)) <= @most AND instr("u0"."NameFolded", @Value) > 0 AND ("s0"."Confidence" <> @Value21 OR "s0"."Confidence" IS NULL)
    ORDER BY COALESCE("s0"."BasicallyMet", 0) + COALESCE("s0"."NotMet", 0), "u0"."Code", "u0"."ValidFrom"
    LIMIT @p
) AS "s1"
LEFT JOIN (
    SELECT "u4"."UnitId", "u4"."ParentId"
    FROM "UnitParents" AS "u4"
    WHERE "u4"."ValidFrom" <= @ef_filter__Day AND "u4"."ValidTo" > @ef_filter__Day
) AS "u5" ON "s1"."Id" = "u5"."UnitId"
LEFT JOIN "Units" AS "u6" ON "u5"."ParentId" = "u6"."Id"
ORDER BY "s1"."c", "s1"."Code", "s1"."ValidFrom0"

-- A page of readiness, 5
-- @year = 2023
-- @setId = 1
-- @keys = [1,2]
SELECT "u"."UnitId", "s"."Id", "s"."Name", "c0"."Id", "c0"."Code"
FROM "UnitVersions" AS "u"
INNER JOIN (
    SELECT "a"."UnitId", "a"."Result", "c"."Id", "c"."CriteriaSetId", "c"."Name", "c"."Number"
    FROM "Assessments" AS "a"
    INNER JOIN "Criteria" AS "c" ON "a"."CriterionId" = "c"."Id"
    WHERE "a"."Year" = @year AND "c"."CriteriaSetId" = @setId
) AS "s" ON "u"."VersionId" = "s"."UnitId"
INNER JOIN "CriteriaSets" AS "c0" ON "s"."CriteriaSetId" = "c0"."Id"
WHERE "s"."Result" <> 1 AND "u"."UnitId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
ORDER BY "s"."Number", "s"."Id"

-- The readiness of many units
-- @p = 51
SELECT "r0"."Id", "u"."Id"
FROM (
    SELECT "r"."Id", "r"."UnitId"
    FROM "Recognitions" AS "r"
    ORDER BY "r"."Id"
    LIMIT @p
) AS "r0"
INNER JOIN "Units" AS "u" ON "r0"."UnitId" = "u"."Id"
ORDER BY "r0"."Id"

-- The readiness of many units, 3
-- Query: readiness
-- AdministrativeUnit: readiness
-- Readiness: missingCriteria, notAssessedCriteria, set, sources, unit
-- @setId = 1
-- @after = 1
-- @lastYear = 2023
SELECT MAX("a"."Year")
FROM "Assessments" AS "a"
INNER JOIN "Criteria" AS "c" ON "a"."CriterionId" = "c"."Id"
WHERE "c"."CriteriaSetId" = @setId AND "a"."Year" > @after AND "a"."Year" <= @lastYear

-- The readiness of many units, 4
-- AdministrativeUnit: readiness
-- @asked = 0001-12-31
-- @ids = [1,2]
SELECT "u"."UnitId", "u"."VersionId"
FROM "UnitVersions" AS "u"
WHERE "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."UnitId" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
)

-- The readiness of many units, 5
-- @q_Day = 0001-12-31
-- @q_Criteria = 1
-- @q_SetId11 = 1
-- @q_Year = 1
-- @day = 0001-12-31
-- @day1 = 0001-12-31
-- @q_Level = 1
-- @ofTheDay = [1,2]
-- @q_SetId = 1
SELECT "u"."Id", @q_Day AS "AsOf", COALESCE("s0"."BasicallyMet", 0) + COALESCE("s0"."NotMet", 0) AS "Missing", ((@q_Criteria - COALESCE("s0"."Met", 0)) - COALESCE("s0"."BasicallyMet", 0)) - COALESCE("s0"."NotMet", 0) AS "NotAssessed"
FROM "Units" AS "u"
LEFT JOIN (
    SELECT "u0"."Id" AS "UnitId", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 1 THEN 1
    END) AS "Met", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 2 THEN 1
    END) AS "BasicallyMet", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 3 THEN 1
    END) AS "NotMet"
    FROM "Units" AS "u0"
    INNER JOIN (
        SELECT "u1"."UnitId", "a0"."CriterionId", "a0"."Result"
        FROM "UnitVersions" AS "u1"
        INNER JOIN (
            SELECT "a"."UnitId", "a"."CriterionId", "a"."Result"
            FROM "Assessments" AS "a"
            WHERE "a"."Year" = @q_Year
        ) AS "a0" ON "u1"."VersionId" = "a0"."UnitId"
    ) AS "s" ON "u0"."Id" = "s"."UnitId"
    INNER JOIN "Criteria" AS "c0" ON "s"."CriterionId" = "c0"."Id"
    WHERE "u0"."ValidFrom" <= @day AND ("u0"."ValidTo" IS NULL OR "u0"."ValidTo" > @day1) AND "u0"."Level" = @q_Level AND "u0"."Id" IN (
        SELECT "o0"."value"
        FROM json_each(@ofTheDay) AS "o0"
    )
    GROUP BY "u0"."Id"
) AS "s0" ON "u"."Id" = "s0"."UnitId"
CROSS JOIN (
    SELECT 1
    FROM "CriteriaSets" AS "c1"
    WHERE "c1"."Id" = @q_SetId
) AS "c2"
WHERE "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day1) AND "u"."Level" = @q_Level AND "u"."Id" IN (
    SELECT "o"."value"
    FROM json_each(@ofTheDay) AS "o"
) AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS "c"
    WHERE "c"."CriteriaSetId" = @q_SetId AND "c"."Kind" = "u"."Kind")

-- Query: assessments
-- @p = 51
SELECT "a"."UnitId", "a"."Year", "a"."CriterionId", "a"."Confidence", "a"."Result", "a"."Value"
FROM "Assessments" AS "a"
ORDER BY "a"."UnitId", "a"."Year", "a"."CriterionId"
LIMIT @p

-- Query: assessments
SELECT COUNT(*)
FROM "Assessments" AS "a"

-- Query: coverage
-- CoverageRow: rate, unit
-- @day = 2023-12-31
SELECT "c"."Level", "c"."Tier"
FROM "CriteriaSets" AS "c"
WHERE "c"."ValidFrom" <= @day AND "c"."Level" > 1
UNION
SELECT "p"."Level", "p"."Tier"
FROM "PublishedFigures" AS "p"
WHERE "p"."AsOf" <= @day AND "p"."Level" > 1

-- Query: coverage, recognitionRate, recognitionRates, targets
-- CoverageRow: rate, unit
-- Rate: boundaryChanges, change, otherShares, sources, units
-- RecognitionRateRow: child, commune, district, province, rate
-- AdministrativeUnit: recognitionRate, targets
-- RateChange: since
-- Target: rate
SELECT "c"."Level", "c"."Tier", "c"."ValidFrom", "c"."ValidTo", "c0"."Kind"
FROM "CriteriaSets" AS "c"
LEFT JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"

-- Query: criteria
-- @p = 51
SELECT "c"."Id", "c"."Group", "c"."Name", "c"."NameEn", "c"."Number"
FROM "Criteria" AS "c"
ORDER BY "c"."Id"
LIMIT @p

-- Query: criteria
SELECT COUNT(*)
FROM "Criteria" AS "c"

-- Query: criteriaRates
SELECT "c"."AncestorId" AS "ProvinceId", COALESCE(SUM("c"."Assessed"), 0) AS "Assessed", COALESCE(SUM("c"."Met"), 0) AS "Met", MAX("c"."Confidence") AS "Confidence", MAX("c"."Year") AS "LastYear", COALESCE(SUM("c"."BasicallyMet"), 0) AS "BasicallyMet", COALESCE(SUM("c"."NotMet"), 0) AS "NotMet", COALESCE(SUM("c"."Values"), 0) AS "Values", MIN("c"."CriterionId") AS "FirstCriterion", MAX("c"."CriterionId") AS "LastCriterion", COALESCE(SUM(CAST("c"."Sum" AS INTEGER) / 1000000000), 0) AS "SumInBillions", COALESCE(SUM(CAST("c"."Sum" AS INTEGER) % 1000000000), 0) AS "SumBelow"
FROM "CriterionRollUps" AS "c"
WHERE "c"."AncestorId" IN (
    SELECT "u"."Id"
    FROM "Units" AS "u"
    WHERE "u"."Level" = 2
)
GROUP BY "c"."AncestorId"

-- Query: criteriaRates
-- CriteriaRateRow: sources
SELECT "s"."AncestorId" AS "ProvinceId", "a"."SourceId", COUNT(*) AS "Assessed"
FROM "Assessments" AS "a"
LEFT JOIN (
    SELECT "u"."AncestorId", "u"."UnitId" AS "UnitId0", "u"."FromYear", "u"."ToYear"
    FROM "UnitAncestors" AS "u"
    INNER JOIN "Units" AS "u0" ON "u"."AncestorId" = "u0"."Id"
    WHERE "u0"."Level" = 2
) AS "s" ON "a"."UnitId" = "s"."UnitId0" AND "a"."Year" >= "s"."FromYear" AND "a"."Year" < "s"."ToYear"
GROUP BY "s"."AncestorId", "a"."SourceId"

-- Query: criteriaRates
SELECT "s"."AncestorId" AS "ProvinceId", COALESCE(SUM(1), 0) AS "Assessed", COALESCE(SUM(CASE
    WHEN "a"."Result" = 1 THEN 1
    ELSE 0
END), 0) AS "Met", MAX("a"."Confidence") AS "Confidence", MAX("a"."Year") AS "LastYear", COALESCE(SUM(CASE
    WHEN "a"."Result" = 2 THEN 1
    ELSE 0
END), 0) AS "BasicallyMet", COALESCE(SUM(CASE
    WHEN "a"."Result" = 3 THEN 1
    ELSE 0
END), 0) AS "NotMet", COALESCE(SUM(CASE
    WHEN "a"."Value" IS NULL THEN 0
    ELSE 1
END), 0) AS "Values", MIN("a"."CriterionId") AS "FirstCriterion", MAX("a"."CriterionId") AS "LastCriterion", COALESCE(SUM(CAST("a"."Value" AS INTEGER) / 1000000000), 0) AS "SumInBillions", COALESCE(SUM(CAST("a"."Value" AS INTEGER) % 1000000000), 0) AS "SumBelow"
FROM "Assessments" AS "a"
LEFT JOIN (
    SELECT "u"."AncestorId", "u"."UnitId" AS "UnitId0", "u"."FromYear", "u"."ToYear"
    FROM "UnitAncestors" AS "u"
    INNER JOIN "Units" AS "u0" ON "u"."AncestorId" = "u0"."Id"
    WHERE "u0"."Level" = 2
) AS "s" ON "a"."UnitId" = "s"."UnitId0" AND "a"."Year" >= "s"."FromYear" AND "a"."Year" < "s"."ToYear"
GROUP BY "s"."AncestorId"

-- Query: criteriaRates
-- CriteriaRateRow: child, commune, criterion, district, province, set, sources
-- CriteriaSet: criteria, source
SELECT COALESCE(SUM("c0"."Assessed"), 0)
FROM (
    SELECT "c"."Assessed", 1 AS "Key"
    FROM "CriteriaSetRollUps" AS "c"
    WHERE "c"."AncestorId" IN (
        SELECT "u"."Id"
        FROM "Units" AS "u"
        WHERE "u"."Level" = 1
    )
) AS "c0"
GROUP BY "c0"."Key"

-- Query: criteriaSets
-- Criterion: set
-- Readiness: set
-- @ids = [1,2]
SELECT "c"."CriteriaSetId", "c"."Kind"
FROM "CriteriaSetKinds" AS "c"
WHERE "c"."CriteriaSetId" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
)
ORDER BY "c"."Kind"

-- Query: criteriaSets
-- @p = 51
SELECT "c"."Id", "c"."Code", "c"."Decision", "c"."Level", "c"."Name", "c"."Tier", "c"."ValidFrom", "c"."ValidTo"
FROM "CriteriaSets" AS "c"
ORDER BY "c"."Code"
LIMIT @p

-- Query: criteriaSets
SELECT COUNT(*)
FROM "CriteriaSets" AS "c"

-- Query: readiness
-- AdministrativeUnit: readiness
-- Readiness: missingCriteria, notAssessedCriteria, set, sources, unit
-- @lastYear = 2023
-- @code = text 1
SELECT "c"."Id", "c"."Level", (
    SELECT COUNT(*)
    FROM "Criteria" AS "c2"
    WHERE "c"."Id" = "c2"."CriteriaSetId"), "c1"."Latest"
FROM "CriteriaSets" AS "c"
LEFT JOIN (
    SELECT "c0"."CriteriaSetId" AS "SetId", MAX("c0"."Year") AS "Latest"
    FROM "CriteriaSetRollUps" AS "c0"
    WHERE "c0"."Year" <= @lastYear AND "c0"."AncestorId" IN (
        SELECT "u"."Id"
        FROM "Units" AS "u"
        WHERE "u"."Level" = 1
    )
    GROUP BY "c0"."CriteriaSetId"
) AS "c1" ON "c"."Id" = "c1"."SetId"
WHERE "c"."Code" = @code
LIMIT 1

-- Query: readiness
-- @q_Criteria = 1
-- @q_SetId11 = 1
-- @q_Year = 1
-- @unitId = 1
-- @asked = 0001-12-31
-- @level = 1
-- @q_SetId = 1
-- @p = 51
SELECT "u0"."Id", COALESCE("s0"."BasicallyMet", 0), "u0"."Code", COALESCE("s0"."Met", 0), COALESCE("s0"."BasicallyMet", 0) + COALESCE("s0"."NotMet", 0), ((@q_Criteria - COALESCE("s0"."Met", 0)) - COALESCE("s0"."BasicallyMet", 0)) - COALESCE("s0"."NotMet", 0), "s0"."Confidence", COALESCE("s0"."NotMet", 0), "u0"."HasChanged", "u0"."Kind", "u0"."Level", "u0"."Name", "u0"."NameEn", "u0"."NameFolded", "u0"."NameKey", "u0"."OriginId", "u0"."ParentCode", "u0"."ValidFrom", "u0"."ValidTo", "c2"."Id", "c2"."Code", "c2"."Decision", "c2"."Level", "c2"."Name", "c2"."SourceId", "c2"."Tier", "c2"."ValidFrom", "c2"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "u2"."Id" AS "UnitId", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 1 THEN 1
    END) AS "Met", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 2 THEN 1
    END) AS "BasicallyMet", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 3 THEN 1
    END) AS "NotMet", MAX(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 THEN "s"."Confidence"
    END) AS "Confidence"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "a0"."CriterionId", "a0"."Confidence", "a0"."Result"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "a"."UnitId", "a"."CriterionId", "a"."Confidence", "a"."Result"
            FROM "Assessments" AS "a"
            WHERE "a"."Year" = @q_Year
        ) AS "a0" ON "u3"."VersionId" = "a0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    INNER JOIN "Criteria" AS "c0" ON "s"."CriterionId" = "c0"."Id"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level
    GROUP BY "u2"."Id"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
CROSS JOIN (
    SELECT "c1"."Id", "c1"."Code", "c1"."Decision", "c1"."Level", "c1"."Name", "c1"."SourceId", "c1"."Tier", "c1"."ValidFrom", "c1"."ValidTo"
    FROM "CriteriaSets" AS "c1"
    WHERE "c1"."Id" = @q_SetId
) AS "c2"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS "c"
    WHERE "c"."CriteriaSetId" = @q_SetId AND "c"."Kind" = "u0"."Kind")
ORDER BY "u0"."Code", "u0"."ValidFrom"
LIMIT @p

-- Query: readiness
-- @q_Year = 1
-- @unitId = 1
-- @asked = 0001-12-31
-- @level = 1
-- @q_SetId = 1
SELECT COUNT(*)
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "u2"."Id" AS "UnitId"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "a0"."CriterionId"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "a"."UnitId", "a"."CriterionId"
            FROM "Assessments" AS "a"
            WHERE "a"."Year" = @q_Year
        ) AS "a0" ON "u3"."VersionId" = "a0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    INNER JOIN "Criteria" AS "c0" ON "s"."CriterionId" = "c0"."Id"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level
    GROUP BY "u2"."Id"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
CROSS JOIN (
    SELECT 1
    FROM "CriteriaSets" AS "c1"
    WHERE "c1"."Id" = @q_SetId
) AS "c2"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS "c"
    WHERE "c"."CriteriaSetId" = @q_SetId AND "c"."Kind" = "u0"."Kind")

-- CriteriaRateRow: child, commune, criterion, district, province, set, sources
-- CriteriaSet: criteria, source
SELECT "c"."AncestorId" AS "ProvinceId", COALESCE(SUM("c"."Assessed"), 0) AS "Assessed", COALESCE(SUM("c"."Met"), 0) AS "Met", MAX("c"."Confidence") AS "Confidence", MAX("c"."Year") AS "LastYear"
FROM "CriteriaSetRollUps" AS "c"
WHERE "c"."AncestorId" IN (
    SELECT "u"."Id"
    FROM "Units" AS "u"
    WHERE "u"."Level" = 2
)
GROUP BY "c"."AncestorId"

-- CriteriaRateRow: child, commune, criterion, district, province, set, sources
-- CriteriaSet: criteria, source
SELECT "s"."AncestorId" AS "ProvinceId", COALESCE(SUM(1), 0) AS "Assessed", COALESCE(SUM(CASE
    WHEN "a"."Result" = 1 THEN 1
    ELSE 0
END), 0) AS "Met", MAX("a"."Confidence") AS "Confidence", MAX("a"."Year") AS "LastYear"
FROM "Assessments" AS "a"
LEFT JOIN (
    SELECT "u"."AncestorId", "u"."UnitId" AS "UnitId0", "u"."FromYear", "u"."ToYear"
    FROM "UnitAncestors" AS "u"
    INNER JOIN "Units" AS "u0" ON "u"."AncestorId" = "u0"."Id"
    WHERE "u0"."Level" = 2
) AS "s" ON "a"."UnitId" = "s"."UnitId0" AND "a"."Year" >= "s"."FromYear" AND "a"."Year" < "s"."ToYear"
GROUP BY "s"."AncestorId"

-- AdministrativeUnit: assessments
-- @keys = [1,2]
-- @Value2 = 51
-- @Value = [1,2]
SELECT "s0"."ParentId", "a0"."UnitId", "a0"."Year", "a0"."CriterionId", "a0"."Confidence", "a0"."Result", "a0"."Value"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "s"."ParentId", "s"."UnitId", "s"."Year", "s"."CriterionId"
    FROM (
        SELECT "u0"."UnitId" AS "ParentId", "a"."UnitId", "a"."Year", "a"."CriterionId", ROW_NUMBER() OVER(PARTITION BY "u0"."UnitId" ORDER BY "a"."UnitId", "a"."Year", "a"."CriterionId") AS "row"
        FROM "UnitVersions" AS "u0"
        INNER JOIN "Assessments" AS "a" ON "u0"."VersionId" = "a"."UnitId"
        WHERE "u0"."UnitId" IN (
            SELECT "k"."value"
            FROM json_each(@keys) AS "k"
        )
    ) AS "s"
    WHERE "s"."row" <= @Value2
) AS "s0" ON "u"."Id" = "s0"."ParentId"
INNER JOIN "Assessments" AS "a0" ON "s0"."UnitId" = "a0"."UnitId" AND "s0"."Year" = "a0"."Year" AND "s0"."CriterionId" = "a0"."CriterionId"
WHERE "u"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)
ORDER BY "a0"."UnitId", "a0"."Year", "a0"."CriterionId"

-- AdministrativeUnit: assessments
-- @keys = [1,2]
SELECT "u"."UnitId" AS "Key", COUNT(*) AS "Count"
FROM "UnitVersions" AS "u"
INNER JOIN "Assessments" AS "a" ON "u"."VersionId" = "a"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
GROUP BY "u"."UnitId"

-- AdministrativeUnit: readiness
-- @q_Day = 0001-12-31
-- @q_SetId = 1
-- @q_Year16 = 1
-- @q_Criteria = 1
-- @q_SetId11 = 1
-- @q_Year = 1
-- @day = 0001-12-31
-- @day1 = 0001-12-31
-- @q_Level = 1
-- @ofTheDay = [1,2]
SELECT "u"."Id", @q_Day AS "AsOf", COALESCE("s0"."BasicallyMet", 0) AS "BasicallyMet", @q_SetId AS "SetId", "u"."Code" AS "UnitCode", @q_Year16 AS "Year", @q_Criteria AS "Criteria", COALESCE("s0"."Met", 0) AS "Met", COALESCE("s0"."BasicallyMet", 0) + COALESCE("s0"."NotMet", 0) AS "Missing", ((@q_Criteria - COALESCE("s0"."Met", 0)) - COALESCE("s0"."BasicallyMet", 0)) - COALESCE("s0"."NotMet", 0) AS "NotAssessed", "s0"."Confidence", COALESCE("s0"."NotMet", 0) AS "NotMet", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo", "c2"."Id", "c2"."Code", "c2"."Decision", "c2"."Level", "c2"."Name", "c2"."SourceId", "c2"."Tier", "c2"."ValidFrom", "c2"."ValidTo"
FROM "Units" AS "u"
LEFT JOIN (
    SELECT "u0"."Id" AS "UnitId", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 1 THEN 1
    END) AS "Met", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 2 THEN 1
    END) AS "BasicallyMet", COUNT(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 AND "s"."Result" = 3 THEN 1
    END) AS "NotMet", MAX(CASE
        WHEN "c0"."CriteriaSetId" = @q_SetId11 THEN "s"."Confidence"
    END) AS "Confidence"
    FROM "Units" AS "u0"
    INNER JOIN (
        SELECT "u1"."UnitId", "a0"."CriterionId", "a0"."Confidence", "a0"."Result"
        FROM "UnitVersions" AS "u1"
        INNER JOIN (
            SELECT "a"."UnitId", "a"."CriterionId", "a"."Confidence", "a"."Result"
            FROM "Assessments" AS "a"
            WHERE "a"."Year" = @q_Year
        ) AS "a0" ON "u1"."VersionId" = "a0"."UnitId"
    ) AS "s" ON "u0"."Id" = "s"."UnitId"
    INNER JOIN "Criteria" AS "c0" ON "s"."CriterionId" = "c0"."Id"
    WHERE "u0"."ValidFrom" <= @day AND ("u0"."ValidTo" IS NULL OR "u0"."ValidTo" > @day1) AND "u0"."Level" = @q_Level AND "u0"."Id" IN (
        SELECT "o0"."value"
        FROM json_each(@ofTheDay) AS "o0"
    )
    GROUP BY "u0"."Id"
) AS "s0" ON "u"."Id" = "s0"."UnitId"
CROSS JOIN (
    SELECT "c1"."Id", "c1"."Code", "c1"."Decision", "c1"."Level", "c1"."Name", "c1"."SourceId", "c1"."Tier", "c1"."ValidFrom", "c1"."ValidTo"
    FROM "CriteriaSets" AS "c1"
    WHERE "c1"."Id" = @q_SetId
) AS "c2"
WHERE "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day1) AND "u"."Level" = @q_Level AND "u"."Id" IN (
    SELECT "o"."value"
    FROM json_each(@ofTheDay) AS "o"
) AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS "c"
    WHERE "c"."CriteriaSetId" = @q_SetId AND "c"."Kind" = "u"."Kind")

-- Assessment: criterion
-- @p = 51
SELECT "a0"."UnitId", "a0"."Year", "a0"."CriterionId", "c"."Id", "c"."Group", "c"."Name", "c"."NameEn", "c"."Number"
FROM (
    SELECT "a"."UnitId", "a"."Year", "a"."CriterionId"
    FROM "Assessments" AS "a"
    ORDER BY "a"."UnitId", "a"."Year", "a"."CriterionId"
    LIMIT @p
) AS "a0"
INNER JOIN "Criteria" AS "c" ON "a0"."CriterionId" = "c"."Id"
ORDER BY "a0"."UnitId", "a0"."Year", "a0"."CriterionId"

-- Criterion: indicators
-- @keys = [1,2]
SELECT "i"."CriterionId", "i"."Id", "i"."Code", "i"."Name", "i"."Unit"
FROM "Indicators" AS "i"
WHERE "i"."CriterionId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
ORDER BY "i"."Id"

-- Criterion: indicators
-- @p = 51
SELECT "c"."Id"
FROM "Criteria" AS "c"
ORDER BY "c"."Id"
LIMIT @p

-- Criterion: set
-- @p = 51
SELECT "c1"."Id", "c0"."Id", "c0"."Code", "c0"."Decision", "c0"."Level", "c0"."Name", "c0"."Tier", "c0"."ValidFrom", "c0"."ValidTo"
FROM (
    SELECT "c"."Id", "c"."CriteriaSetId"
    FROM "Criteria" AS "c"
    ORDER BY "c"."Id"
    LIMIT @p
) AS "c1"
INNER JOIN "CriteriaSets" AS "c0" ON "c1"."CriteriaSetId" = "c0"."Id"
ORDER BY "c1"."Id"

-- Readiness: missingCriteria
-- @year = 1
-- @setId = 1
-- @keys = [1,2]
SELECT "u"."UnitId", "s"."Id", "s"."Group", "s"."Name", "s"."NameEn", "s"."Number"
FROM "UnitVersions" AS "u"
INNER JOIN (
    SELECT "a"."UnitId", "a"."Result", "c"."Id", "c"."Group", "c"."Name", "c"."NameEn", "c"."Number"
    FROM "Assessments" AS "a"
    INNER JOIN "Criteria" AS "c" ON "a"."CriterionId" = "c"."Id"
    WHERE "a"."Year" = @year AND "c"."CriteriaSetId" = @setId
) AS "s" ON "u"."VersionId" = "s"."UnitId"
WHERE "s"."Result" <> 1 AND "u"."UnitId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
ORDER BY "s"."Id"

-- Readiness: notAssessedCriteria
-- @of_Year = 1
-- @unitIds = [1,2]
-- @of_SetId = 1
-- @keys = [1,2]
SELECT "s"."UnitId", "c0"."Id", "c0"."Group", "c0"."Name", "c0"."NameEn", "c0"."Number"
FROM (
    SELECT "u"."UnitId", "c"."Id" AS "CriterionId"
    FROM "UnitVersions" AS "u"
    CROSS JOIN "Criteria" AS "c"
    LEFT JOIN (
        SELECT "a"."UnitId", "a"."CriterionId"
        FROM "Assessments" AS "a"
        WHERE "a"."Year" = @of_Year
    ) AS "a0" ON "u"."VersionId" = "a0"."UnitId" AND "c"."Id" = "a0"."CriterionId"
    WHERE "u"."UnitId" IN (
        SELECT "u0"."value"
        FROM json_each(@unitIds) AS "u0"
    ) AND "c"."CriteriaSetId" = @of_SetId
    GROUP BY "u"."UnitId", "c"."Id"
    HAVING MAX("a0"."UnitId") IS NULL
) AS "s"
INNER JOIN "Criteria" AS "c0" ON "s"."CriterionId" = "c0"."Id"
WHERE "s"."UnitId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
ORDER BY "c0"."Id"

-- Readiness: set
-- @q_Year = 1
-- @unitId = 1
-- @asked = 0001-12-31
-- @level = 1
-- @q_SetId = 1
-- @p = 51
SELECT "u0"."Id", "c2"."Id", "c2"."Code", "c2"."Decision", "c2"."Level", "c2"."Name", "c2"."Tier", "c2"."ValidFrom", "c2"."ValidTo", "u0"."Code", "u0"."ValidFrom"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "u2"."Id" AS "UnitId"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "a0"."CriterionId"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "a"."UnitId", "a"."CriterionId"
            FROM "Assessments" AS "a"
            WHERE "a"."Year" = @q_Year
        ) AS "a0" ON "u3"."VersionId" = "a0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    INNER JOIN "Criteria" AS "c0" ON "s"."CriterionId" = "c0"."Id"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level
    GROUP BY "u2"."Id"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
CROSS JOIN (
    SELECT "c1"."Id", "c1"."Code", "c1"."Decision", "c1"."Level", "c1"."Name", "c1"."Tier", "c1"."ValidFrom", "c1"."ValidTo"
    FROM "CriteriaSets" AS "c1"
    WHERE "c1"."Id" = @q_SetId
) AS "c2"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS "c"
    WHERE "c"."CriteriaSetId" = @q_SetId AND "c"."Kind" = "u0"."Kind")
ORDER BY "u0"."Code", "u0"."ValidFrom"
LIMIT @p
