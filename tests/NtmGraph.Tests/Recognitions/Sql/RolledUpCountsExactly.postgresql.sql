-- @q_Level='4'
-- @q_Tier='1'
-- @day='12/31/2023' (DbType = Date)
-- @ids={ '2', '3', '5' } (DbType = Object)
SELECT r0."AncestorId" AS "UnitId", COALESCE(sum(r0."Population"), 0)::int AS "Population", COALESCE(sum(r0."Exactly"), 0)::int AS "Holders", max(r0."ExactlyConfidence") AS "Confidence"
FROM "Units" AS u
INNER JOIN (
    SELECT r."AncestorId", r."Exactly", r."ExactlyConfidence", r."Population"
    FROM "RecognitionRollUps" AS r
    WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @day AND r."ValidTo" > @day
) AS r0 ON u."Id" = r0."AncestorId"
WHERE u."Id" = ANY (@ids)
GROUP BY r0."AncestorId"
