-- resources

SELECT "p"."Id", "p"."Digest", "p"."ImportedAt", "p"."Name", "p"."ReferenceDate", "p"."Title", "p"."Version"
FROM "Packages" AS "p"
ORDER BY "p"."Name", "p"."Id"

SELECT "p0"."PackageId", "p0"."Name", "p0"."Rows", "p"."Id"
FROM "Packages" AS "p"
INNER JOIN "PackageResources" AS "p0" ON "p"."Id" = "p0"."PackageId"
ORDER BY "p"."Name", "p"."Id", "p0"."Name"
