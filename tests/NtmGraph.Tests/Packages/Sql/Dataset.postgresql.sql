SELECT p."Title", p."Version", p."Digest", p."ReferenceDate", p."ImportedAt"
FROM "Packages" AS p
ORDER BY p."Name"
