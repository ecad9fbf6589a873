CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "AccessKeys" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccessKeys" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "Scopes" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NULL,
    "RevokedAt" TEXT NULL
);

CREATE TABLE IF NOT EXISTS "ImportRecords" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ImportRecords" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "Who" TEXT NOT NULL,
    "Package" TEXT NULL,
    "Version" TEXT NULL,
    "Outcome" TEXT NOT NULL,
    "Detail" TEXT NULL
);

CREATE TABLE IF NOT EXISTS "Measures" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Measures" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "NameEn" TEXT NULL,
    "Unit" TEXT NOT NULL,
    "UnitEn" TEXT NULL
);

CREATE TABLE IF NOT EXISTS "Packages" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Packages" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "ReferenceDate" TEXT NOT NULL,
    "Digest" TEXT NOT NULL,
    "ImportedAt" TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS "Sources" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sources" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Publisher" TEXT NULL,
    "PublishedOn" TEXT NULL,
    "Url" TEXT NULL
);

CREATE TABLE IF NOT EXISTS "Units" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Units" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "NameFolded" TEXT NOT NULL,
    "NameKey" TEXT NOT NULL,
    "NameEn" TEXT NULL,
    "Level" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "ParentCode" TEXT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NULL
);

CREATE TABLE IF NOT EXISTS "PackageResources" (
    "PackageId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Rows" INTEGER NOT NULL,
    CONSTRAINT "PK_PackageResources" PRIMARY KEY ("PackageId", "Name"),
    CONSTRAINT "FK_PackageResources_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id")
);

CREATE TABLE IF NOT EXISTS "PackageShares" (
    "PackageId" INTEGER NOT NULL,
    "Resource" TEXT NOT NULL,
    "RowId" INTEGER NOT NULL,
    CONSTRAINT "PK_PackageShares" PRIMARY KEY ("PackageId", "Resource", "RowId"),
    CONSTRAINT "FK_PackageShares_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id")
);

CREATE TABLE IF NOT EXISTS "CriteriaSets" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CriteriaSets" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Level" INTEGER NOT NULL,
    "Tier" INTEGER NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NULL,
    "Decision" TEXT NULL,
    "SourceId" INTEGER NULL,
    CONSTRAINT "FK_CriteriaSets_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id")
);

CREATE TABLE IF NOT EXISTS "Campaigns" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Campaigns" PRIMARY KEY,
    "PackageId" INTEGER NOT NULL,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "UnitId" INTEGER NOT NULL,
    "ParentId" INTEGER NULL,
    "StartsOn" TEXT NULL,
    "EndsOn" TEXT NULL,
    "SourceId" INTEGER NOT NULL,
    CONSTRAINT "FK_Campaigns_Campaigns_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Campaigns" ("Id"),
    CONSTRAINT "FK_Campaigns_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
    CONSTRAINT "FK_Campaigns_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
    CONSTRAINT "FK_Campaigns_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "PublishedFigures" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_PublishedFigures" PRIMARY KEY,
    "PackageId" INTEGER NOT NULL,
    "Code" TEXT NOT NULL,
    "UnitId" INTEGER NOT NULL,
    "Level" INTEGER NOT NULL,
    "Tier" INTEGER NOT NULL,
    "Numerator" INTEGER NULL,
    "Denominator" INTEGER NULL,
    "DenominatorKind" INTEGER NOT NULL,
    "Printed" TEXT NULL,
    "Bound" INTEGER NOT NULL,
    "AsOf" TEXT NOT NULL,
    "PublishedOn" TEXT NULL,
    "SourceId" INTEGER NOT NULL,
    CONSTRAINT "FK_PublishedFigures_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
    CONSTRAINT "FK_PublishedFigures_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
    CONSTRAINT "FK_PublishedFigures_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "RecognitionRollUps" (
    "AncestorId" INTEGER NOT NULL,
    "Level" INTEGER NOT NULL,
    "Tier" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NOT NULL,
    "Population" INTEGER NOT NULL,
    "AtLeast" INTEGER NOT NULL,
    "AtLeastConfidence" INTEGER NULL,
    "Exactly" INTEGER NOT NULL,
    "ExactlyConfidence" INTEGER NULL,
    CONSTRAINT "PK_RecognitionRollUps" PRIMARY KEY ("AncestorId", "Level", "Tier", "Kind", "ValidFrom"),
    CONSTRAINT "FK_RecognitionRollUps_Units_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "Recognitions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Recognitions" PRIMARY KEY,
    "PackageId" INTEGER NOT NULL,
    "UnitId" INTEGER NOT NULL,
    "Tier" INTEGER NOT NULL,
    "AttainedYear" INTEGER NOT NULL,
    "DecidedOn" TEXT NULL,
    "Decision" TEXT NULL,
    "RevokedOn" TEXT NULL,
    "Confidence" INTEGER NOT NULL,
    "SourceId" INTEGER NOT NULL,
    CONSTRAINT "FK_Recognitions_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
    CONSTRAINT "FK_Recognitions_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
    CONSTRAINT "FK_Recognitions_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "RecognitionSourceRollUps" (
    "AncestorId" INTEGER NOT NULL,
    "Level" INTEGER NOT NULL,
    "Tier" INTEGER NOT NULL,
    "Counting" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "SourceId" INTEGER NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NOT NULL,
    CONSTRAINT "PK_RecognitionSourceRollUps" PRIMARY KEY ("AncestorId", "Level", "Tier", "Counting", "Kind", "SourceId", "ValidFrom"),
    CONSTRAINT "FK_RecognitionSourceRollUps_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
    CONSTRAINT "FK_RecognitionSourceRollUps_Units_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "RegisterCoverage" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_RegisterCoverage" PRIMARY KEY,
    "PackageId" INTEGER NOT NULL,
    "UnitId" INTEGER NOT NULL,
    "Level" INTEGER NOT NULL,
    "Tier" INTEGER NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NULL,
    "SourceId" INTEGER NULL,
    CONSTRAINT "FK_RegisterCoverage_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
    CONSTRAINT "FK_RegisterCoverage_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
    CONSTRAINT "FK_RegisterCoverage_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "Successions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Successions" PRIMARY KEY,
    "EffectiveOn" TEXT NOT NULL,
    "FromId" INTEGER NOT NULL,
    "ToId" INTEGER NOT NULL,
    "Extent" INTEGER NOT NULL,
    "Decision" TEXT NULL,
    "SourceId" INTEGER NULL,
    CONSTRAINT "FK_Successions_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
    CONSTRAINT "FK_Successions_Units_FromId" FOREIGN KEY ("FromId") REFERENCES "Units" ("Id"),
    CONSTRAINT "FK_Successions_Units_ToId" FOREIGN KEY ("ToId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "Targets" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Targets" PRIMARY KEY,
    "PackageId" INTEGER NOT NULL,
    "Code" TEXT NOT NULL,
    "UnitId" INTEGER NOT NULL,
    "Level" INTEGER NOT NULL,
    "Tier" INTEGER NOT NULL,
    "Mode" INTEGER NOT NULL,
    "Value" TEXT NOT NULL,
    "BaselineOn" TEXT NULL,
    "DueOn" TEXT NOT NULL,
    "Confidence" INTEGER NOT NULL,
    "SourceId" INTEGER NOT NULL,
    CONSTRAINT "FK_Targets_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
    CONSTRAINT "FK_Targets_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
    CONSTRAINT "FK_Targets_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "UnitAncestors" (
    "UnitId" INTEGER NOT NULL,
    "AncestorId" INTEGER NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "Depth" INTEGER NOT NULL,
    "Level" INTEGER NOT NULL,
    "ValidTo" TEXT NOT NULL,
    "FromYear" INTEGER NOT NULL,
    "ToYear" INTEGER NOT NULL,
    CONSTRAINT "PK_UnitAncestors" PRIMARY KEY ("UnitId", "AncestorId", "ValidFrom"),
    CONSTRAINT "FK_UnitAncestors_Units_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Units" ("Id"),
    CONSTRAINT "FK_UnitAncestors_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "UnitCoverage" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_UnitCoverage" PRIMARY KEY,
    "PackageId" INTEGER NOT NULL,
    "UnitId" INTEGER NOT NULL,
    "Level" INTEGER NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NULL,
    "SourceId" INTEGER NULL,
    CONSTRAINT "FK_UnitCoverage_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
    CONSTRAINT "FK_UnitCoverage_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
    CONSTRAINT "FK_UnitCoverage_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "Criteria" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Criteria" PRIMARY KEY,
    "CriteriaSetId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "NameEn" TEXT NULL,
    "Group" TEXT NULL,
    CONSTRAINT "FK_Criteria_CriteriaSets_CriteriaSetId" FOREIGN KEY ("CriteriaSetId") REFERENCES "CriteriaSets" ("Id")
);

CREATE TABLE IF NOT EXISTS "CriteriaSetKinds" (
    "CriteriaSetId" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    CONSTRAINT "PK_CriteriaSetKinds" PRIMARY KEY ("CriteriaSetId", "Kind"),
    CONSTRAINT "FK_CriteriaSetKinds_CriteriaSets_CriteriaSetId" FOREIGN KEY ("CriteriaSetId") REFERENCES "CriteriaSets" ("Id")
);

CREATE TABLE IF NOT EXISTS "CriteriaSetRollUps" (
    "AncestorId" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    "CriteriaSetId" INTEGER NOT NULL,
    "Assessed" INTEGER NOT NULL,
    "Met" INTEGER NOT NULL,
    "BasicallyMet" INTEGER NOT NULL,
    "NotMet" INTEGER NOT NULL,
    "Confidence" INTEGER NOT NULL,
    CONSTRAINT "PK_CriteriaSetRollUps" PRIMARY KEY ("AncestorId", "Year", "CriteriaSetId"),
    CONSTRAINT "FK_CriteriaSetRollUps_CriteriaSets_CriteriaSetId" FOREIGN KEY ("CriteriaSetId") REFERENCES "CriteriaSets" ("Id"),
    CONSTRAINT "FK_CriteriaSetRollUps_Units_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "CampaignAncestors" (
    "CampaignId" INTEGER NOT NULL,
    "AncestorId" INTEGER NOT NULL,
    CONSTRAINT "PK_CampaignAncestors" PRIMARY KEY ("CampaignId", "AncestorId"),
    CONSTRAINT "FK_CampaignAncestors_Campaigns_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Campaigns" ("Id"),
    CONSTRAINT "FK_CampaignAncestors_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id")
);

CREATE TABLE IF NOT EXISTS "CampaignResults" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CampaignResults" PRIMARY KEY,
    "PackageId" INTEGER NOT NULL,
    "CampaignId" INTEGER NOT NULL,
    "UnitId" INTEGER NOT NULL,
    "MeasureId" INTEGER NOT NULL,
    "Value" TEXT NOT NULL,
    "Bound" INTEGER NOT NULL,
    "AsOf" TEXT NOT NULL,
    "SourceId" INTEGER NOT NULL,
    CONSTRAINT "FK_CampaignResults_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id"),
    CONSTRAINT "FK_CampaignResults_Measures_MeasureId" FOREIGN KEY ("MeasureId") REFERENCES "Measures" ("Id"),
    CONSTRAINT "FK_CampaignResults_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
    CONSTRAINT "FK_CampaignResults_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
    CONSTRAINT "FK_CampaignResults_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "Assessments" (
    "UnitId" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    "CriterionId" INTEGER NOT NULL,
    "Result" INTEGER NOT NULL,
    "Value" INTEGER NULL,
    "Confidence" INTEGER NOT NULL,
    "SourceId" INTEGER NOT NULL,
    "PackageId" INTEGER NOT NULL,
    CONSTRAINT "PK_Assessments" PRIMARY KEY ("UnitId", "Year", "CriterionId"),
    CONSTRAINT "FK_Assessments_Criteria_CriterionId" FOREIGN KEY ("CriterionId") REFERENCES "Criteria" ("Id"),
    CONSTRAINT "FK_Assessments_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
    CONSTRAINT "FK_Assessments_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
    CONSTRAINT "FK_Assessments_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "CriterionRollUps" (
    "AncestorId" INTEGER NOT NULL,
    "Year" INTEGER NOT NULL,
    "CriterionId" INTEGER NOT NULL,
    "Assessed" INTEGER NOT NULL,
    "Met" INTEGER NOT NULL,
    "BasicallyMet" INTEGER NOT NULL,
    "NotMet" INTEGER NOT NULL,
    "Values" INTEGER NOT NULL,
    "Sum" INTEGER NULL,
    "Confidence" INTEGER NOT NULL,
    CONSTRAINT "PK_CriterionRollUps" PRIMARY KEY ("AncestorId", "Year", "CriterionId"),
    CONSTRAINT "FK_CriterionRollUps_Criteria_CriterionId" FOREIGN KEY ("CriterionId") REFERENCES "Criteria" ("Id"),
    CONSTRAINT "FK_CriterionRollUps_Units_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Units" ("Id")
);

CREATE TABLE IF NOT EXISTS "Indicators" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Indicators" PRIMARY KEY,
    "CriterionId" INTEGER NOT NULL,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Unit" TEXT NULL,
    CONSTRAINT "FK_Indicators_Criteria_CriterionId" FOREIGN KEY ("CriterionId") REFERENCES "Criteria" ("Id")
);

CREATE INDEX IF NOT EXISTS "IX_Assessments_CriterionId_Year" ON "Assessments" ("CriterionId", "Year");

CREATE INDEX IF NOT EXISTS "IX_Assessments_PackageId" ON "Assessments" ("PackageId");

CREATE INDEX IF NOT EXISTS "IX_Assessments_SourceId" ON "Assessments" ("SourceId");

CREATE INDEX IF NOT EXISTS "IX_CampaignAncestors_AncestorId" ON "CampaignAncestors" ("AncestorId");

CREATE INDEX IF NOT EXISTS "IX_CampaignResults_CampaignId_UnitId_MeasureId_AsOf" ON "CampaignResults" ("CampaignId", "UnitId", "MeasureId", "AsOf");

CREATE INDEX IF NOT EXISTS "IX_CampaignResults_MeasureId" ON "CampaignResults" ("MeasureId");

CREATE INDEX IF NOT EXISTS "IX_CampaignResults_PackageId" ON "CampaignResults" ("PackageId");

CREATE INDEX IF NOT EXISTS "IX_CampaignResults_SourceId" ON "CampaignResults" ("SourceId");

CREATE INDEX IF NOT EXISTS "IX_CampaignResults_UnitId" ON "CampaignResults" ("UnitId");

CREATE UNIQUE INDEX IF NOT EXISTS "IX_Campaigns_Code" ON "Campaigns" ("Code");

CREATE INDEX IF NOT EXISTS "IX_Campaigns_PackageId" ON "Campaigns" ("PackageId");

CREATE INDEX IF NOT EXISTS "IX_Campaigns_ParentId" ON "Campaigns" ("ParentId");

CREATE INDEX IF NOT EXISTS "IX_Campaigns_SourceId" ON "Campaigns" ("SourceId");

CREATE INDEX IF NOT EXISTS "IX_Campaigns_UnitId" ON "Campaigns" ("UnitId");

CREATE UNIQUE INDEX IF NOT EXISTS "IX_Criteria_CriteriaSetId_Number" ON "Criteria" ("CriteriaSetId", "Number");

CREATE INDEX IF NOT EXISTS "IX_CriteriaSetRollUps_CriteriaSetId" ON "CriteriaSetRollUps" ("CriteriaSetId");

CREATE UNIQUE INDEX IF NOT EXISTS "IX_CriteriaSets_Code" ON "CriteriaSets" ("Code");

CREATE INDEX IF NOT EXISTS "IX_CriteriaSets_Level_Tier" ON "CriteriaSets" ("Level", "Tier");

CREATE INDEX IF NOT EXISTS "IX_CriteriaSets_SourceId" ON "CriteriaSets" ("SourceId");

CREATE INDEX IF NOT EXISTS "IX_CriterionRollUps_CriterionId" ON "CriterionRollUps" ("CriterionId");

CREATE INDEX IF NOT EXISTS "IX_ImportRecords_At" ON "ImportRecords" ("At");

CREATE UNIQUE INDEX IF NOT EXISTS "IX_Indicators_CriterionId_Code" ON "Indicators" ("CriterionId", "Code");

CREATE UNIQUE INDEX IF NOT EXISTS "IX_Measures_Code" ON "Measures" ("Code");

CREATE UNIQUE INDEX IF NOT EXISTS "IX_Packages_Name" ON "Packages" ("Name");

CREATE INDEX IF NOT EXISTS "IX_PackageShares_Resource_RowId" ON "PackageShares" ("Resource", "RowId");

CREATE UNIQUE INDEX IF NOT EXISTS "IX_PublishedFigures_Code" ON "PublishedFigures" ("Code");

CREATE INDEX IF NOT EXISTS "IX_PublishedFigures_PackageId" ON "PublishedFigures" ("PackageId");

CREATE INDEX IF NOT EXISTS "IX_PublishedFigures_SourceId" ON "PublishedFigures" ("SourceId");

CREATE INDEX IF NOT EXISTS "IX_PublishedFigures_UnitId_Level_Tier_AsOf" ON "PublishedFigures" ("UnitId", "Level", "Tier", "AsOf");

CREATE INDEX IF NOT EXISTS "IX_Recognitions_PackageId" ON "Recognitions" ("PackageId");

CREATE INDEX IF NOT EXISTS "IX_Recognitions_SourceId" ON "Recognitions" ("SourceId");

CREATE INDEX IF NOT EXISTS "IX_Recognitions_UnitId_Tier" ON "Recognitions" ("UnitId", "Tier");

CREATE INDEX IF NOT EXISTS "IX_RecognitionSourceRollUps_SourceId" ON "RecognitionSourceRollUps" ("SourceId");

CREATE INDEX IF NOT EXISTS "IX_RegisterCoverage_PackageId" ON "RegisterCoverage" ("PackageId");

CREATE INDEX IF NOT EXISTS "IX_RegisterCoverage_SourceId" ON "RegisterCoverage" ("SourceId");

CREATE INDEX IF NOT EXISTS "IX_RegisterCoverage_UnitId_Level_Tier" ON "RegisterCoverage" ("UnitId", "Level", "Tier");

CREATE UNIQUE INDEX IF NOT EXISTS "IX_Sources_Code" ON "Sources" ("Code");

CREATE INDEX IF NOT EXISTS "IX_Successions_FromId_EffectiveOn" ON "Successions" ("FromId", "EffectiveOn");

CREATE INDEX IF NOT EXISTS "IX_Successions_SourceId" ON "Successions" ("SourceId");

CREATE INDEX IF NOT EXISTS "IX_Successions_ToId_EffectiveOn" ON "Successions" ("ToId", "EffectiveOn");

CREATE UNIQUE INDEX IF NOT EXISTS "IX_Targets_Code" ON "Targets" ("Code");

CREATE INDEX IF NOT EXISTS "IX_Targets_PackageId" ON "Targets" ("PackageId");

CREATE INDEX IF NOT EXISTS "IX_Targets_SourceId" ON "Targets" ("SourceId");

CREATE INDEX IF NOT EXISTS "IX_Targets_UnitId" ON "Targets" ("UnitId");

CREATE INDEX IF NOT EXISTS "IX_UnitAncestors_AncestorId_Level_ValidFrom_ValidTo" ON "UnitAncestors" ("AncestorId", "Level", "ValidFrom", "ValidTo");

CREATE INDEX IF NOT EXISTS "IX_UnitAncestors_Parents" ON "UnitAncestors" ("UnitId", "ValidFrom", "ValidTo", "AncestorId") WHERE "Depth" = 1;

CREATE INDEX IF NOT EXISTS "IX_UnitCoverage_PackageId" ON "UnitCoverage" ("PackageId");

CREATE INDEX IF NOT EXISTS "IX_UnitCoverage_SourceId" ON "UnitCoverage" ("SourceId");

CREATE INDEX IF NOT EXISTS "IX_UnitCoverage_UnitId_Level" ON "UnitCoverage" ("UnitId", "Level");

CREATE UNIQUE INDEX IF NOT EXISTS "IX_Units_Code_ValidFrom" ON "Units" ("Code", "ValidFrom");

CREATE INDEX IF NOT EXISTS "IX_Units_Level_Code_ValidFrom" ON "Units" ("Level", "Code", "ValidFrom");

CREATE INDEX IF NOT EXISTS "IX_Units_NameFolded" ON "Units" ("NameFolded");

CREATE INDEX IF NOT EXISTS "IX_Units_NameKey" ON "Units" ("NameKey");

CREATE VIEW IF NOT EXISTS "UnitParents" AS
SELECT "UnitId", "AncestorId" AS "ParentId", "ValidFrom", "ValidTo"
FROM "UnitAncestors"
WHERE "Depth" = 1;

INSERT OR IGNORE INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126220000_Initial', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "DataChanges" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DataChanges" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "IsUnderWay" INTEGER NOT NULL
);

INSERT OR IGNORE INTO "DataChanges" ("Id", "IsUnderWay", "Number")
VALUES (1, 0, 0);
SELECT changes();


INSERT OR IGNORE INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129071744_DataChanges', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
DROP VIEW "UnitParents";

DROP INDEX "IX_UnitAncestors_Parents";

UPDATE "UnitAncestors" SET "ToYear" = 10000
WHERE "ValidTo" = COALESCE((SELECT "Units"."ValidTo" FROM "Units" WHERE "Units"."Id" = "UnitAncestors"."UnitId"), '9999-12-31');

CREATE INDEX IF NOT EXISTS "IX_UnitAncestors_Parents" ON "UnitAncestors" ("UnitId", "ValidFrom", "ValidTo", "FromYear", "ToYear", "AncestorId") WHERE "Depth" = 1;

CREATE VIEW IF NOT EXISTS "UnitParents" AS
SELECT "UnitId", "AncestorId" AS "ParentId",
    CASE WHEN "FromYear" = 0 THEN '0001-01-01' ELSE "ValidFrom" END AS "ValidFrom",
    CASE WHEN "ToYear" = 10000 THEN '9999-12-31' ELSE "ValidTo" END AS "ValidTo"
FROM "UnitAncestors"
WHERE "Depth" = 1;

INSERT OR IGNORE INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129151000_NearestParents', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE INDEX IF NOT EXISTS "IX_UnitAncestors_Children" ON "UnitAncestors" ("AncestorId", "ValidFrom", "ValidTo", "UnitId") WHERE "Depth" = 1;

INSERT OR IGNORE INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129220500_ChildIndex', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Units" ADD "OriginId" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Units" ADD "HasChanged" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE IF NOT EXISTS "UnitVersions" (
    "UnitId" INTEGER NOT NULL,
    "VersionId" INTEGER NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NOT NULL,
    CONSTRAINT "PK_UnitVersions" PRIMARY KEY ("UnitId", "VersionId"),
    CONSTRAINT "FK_UnitVersions_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id"),
    CONSTRAINT "FK_UnitVersions_Units_VersionId" FOREIGN KEY ("VersionId") REFERENCES "Units" ("Id")
);

CREATE INDEX IF NOT EXISTS "IX_Units_OriginId" ON "Units" ("OriginId");

CREATE INDEX IF NOT EXISTS "IX_UnitVersions_VersionId_UnitId" ON "UnitVersions" ("VersionId", "UnitId");

UPDATE "Units" SET "OriginId" = "Id";

INSERT OR IGNORE INTO "UnitVersions" ("UnitId", "VersionId", "ValidFrom", "ValidTo") SELECT "Id", "Id", '0001-01-01', '9999-12-31' FROM "Units";

INSERT OR IGNORE INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129223458_UnitVersions', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE VIEW IF NOT EXISTS "UnitsAbove" AS
SELECT "UnitId", "AncestorId",
    CASE WHEN "FromYear" = 0 THEN '0001-01-01' ELSE "ValidFrom" END AS "ValidFrom",
    CASE WHEN "ToYear" = 10000 THEN '9999-12-31' ELSE "ValidTo" END AS "ValidTo"
FROM "UnitAncestors"
WHERE "Depth" > 0;

INSERT OR IGNORE INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261130020500_UnitsAbove', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
DROP INDEX "IX_Units_NameKey";

CREATE INDEX IF NOT EXISTS "IX_Units_Level_Name_ValidFrom_ValidTo_Kind" ON "Units" ("Level", "Name", "ValidFrom", "ValidTo", "Kind");

CREATE INDEX IF NOT EXISTS "IX_Units_Level_NameKey_Code_ValidFrom" ON "Units" ("Level", "NameKey", "Code", "ValidFrom");

CREATE INDEX IF NOT EXISTS "IX_Units_NameKey_Code_ValidFrom" ON "Units" ("NameKey", "Code", "ValidFrom");

INSERT OR IGNORE INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261130173910_UnitNames', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "MapPlaces" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_MapPlaces" PRIMARY KEY,
    "UnitId" INTEGER NOT NULL,
    "Islands" TEXT NULL,
    "Column" INTEGER NOT NULL,
    "Row" INTEGER NOT NULL,
    "Label" TEXT NOT NULL,
    "ValidFrom" TEXT NOT NULL,
    "ValidTo" TEXT NOT NULL,
    CONSTRAINT "FK_MapPlaces_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
);

CREATE INDEX IF NOT EXISTS "IX_MapPlaces_UnitId_ValidFrom" ON "MapPlaces" ("UnitId", "ValidFrom");

INSERT OR IGNORE INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201000617_MapTiles', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "ImportRecords" ADD "Release" TEXT NULL;

INSERT OR IGNORE INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201041500_Releases', '10.0.15');

COMMIT;
