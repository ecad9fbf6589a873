-- What figures are compared with
-- @ids = {2, 3, 5}
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId", u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "PublishedFigures" AS p
INNER JOIN "Units" AS u ON p."UnitId" = u."Id"
WHERE p."Id" = ANY (@ids)

-- What figures are compared with, 2
-- @unitIds = System.Collections.Generic.List`1[System.Int32]
SELECT u."UnitId", r."Level", r."Tier", r."SourceId", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds)

-- What figures are compared with, 3
-- @withinIds = {1, 2}
-- @levels = {1, 2}
-- @last = 0001-12-31
-- @first = 0001-01-01
SELECT r."AncestorId", r."Level", r."Tier", r."Kind", r."ValidFrom", r."AtLeast", r."AtLeastConfidence", r."Exactly", r."ExactlyConfidence", r."Population", r."ValidTo"
FROM "RecognitionRollUps" AS r
WHERE r."AncestorId" = ANY (@withinIds) AND r."Level" = ANY (@levels) AND r."ValidFrom" <= @last AND r."ValidTo" > @first

-- PublishedFigure: verification
-- @p = 51
SELECT p."Id", p."Printed", p."Numerator", p."Denominator", p."Bound", p."Code"
FROM "PublishedFigures" AS p
ORDER BY p."Code"
LIMIT @p
