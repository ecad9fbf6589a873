CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "AccessKeys" (
        "Id" character varying(12) COLLATE "C" NOT NULL,
        "Name" character varying(200) COLLATE "C" NOT NULL,
        "Hash" bytea NOT NULL,
        "Scopes" integer NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "ExpiresAt" timestamp with time zone,
        "RevokedAt" timestamp with time zone,
        CONSTRAINT "PK_AccessKeys" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "ImportRecords" (
        "Id" uuid NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "Who" character varying(400) COLLATE "C" NOT NULL,
        "Package" character varying(200) COLLATE "C",
        "Version" character varying(100) COLLATE "C",
        "Outcome" character varying(20) NOT NULL,
        "Detail" character varying(1000) COLLATE "C",
        CONSTRAINT "PK_ImportRecords" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "Measures" (
        "Id" integer NOT NULL,
        "Code" character varying(64) COLLATE "C" NOT NULL,
        "Name" character varying(400) COLLATE "C" NOT NULL,
        "NameEn" character varying(400) COLLATE "C",
        "Unit" character varying(100) COLLATE "C" NOT NULL,
        "UnitEn" character varying(100) COLLATE "C",
        CONSTRAINT "PK_Measures" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "Packages" (
        "Id" integer NOT NULL,
        "Name" character varying(200) COLLATE "C" NOT NULL,
        "Title" character varying(400) COLLATE "C" NOT NULL,
        "Version" character varying(100) COLLATE "C" NOT NULL,
        "ReferenceDate" date NOT NULL,
        "Digest" character varying(64) COLLATE "C" NOT NULL,
        "ImportedAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_Packages" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "Sources" (
        "Id" integer NOT NULL,
        "Code" character varying(64) COLLATE "C" NOT NULL,
        "Title" character varying(400) COLLATE "C" NOT NULL,
        "Publisher" character varying(400) COLLATE "C",
        "PublishedOn" date,
        "Url" character varying(1000) COLLATE "C",
        CONSTRAINT "PK_Sources" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "Units" (
        "Id" integer NOT NULL,
        "Code" character varying(20) COLLATE "C" NOT NULL,
        "Name" character varying(200) COLLATE "C" NOT NULL,
        "NameFolded" character varying(200) COLLATE "C" NOT NULL,
        "NameKey" character varying(1000) COLLATE "C" NOT NULL,
        "NameEn" character varying(200) COLLATE "C",
        "Level" integer NOT NULL,
        "Kind" integer NOT NULL,
        "ParentCode" character varying(20) COLLATE "C",
        "ValidFrom" date NOT NULL,
        "ValidTo" date,
        CONSTRAINT "PK_Units" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "PackageResources" (
        "PackageId" integer NOT NULL,
        "Name" character varying(64) COLLATE "C" NOT NULL,
        "Rows" bigint NOT NULL,
        CONSTRAINT "PK_PackageResources" PRIMARY KEY ("PackageId", "Name"),
        CONSTRAINT "FK_PackageResources_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "PackageShares" (
        "PackageId" integer NOT NULL,
        "Resource" character varying(64) COLLATE "C" NOT NULL,
        "RowId" integer NOT NULL,
        CONSTRAINT "PK_PackageShares" PRIMARY KEY ("PackageId", "Resource", "RowId"),
        CONSTRAINT "FK_PackageShares_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "CriteriaSets" (
        "Id" integer NOT NULL,
        "Code" character varying(64) COLLATE "C" NOT NULL,
        "Name" character varying(400) COLLATE "C" NOT NULL,
        "Level" integer NOT NULL,
        "Tier" integer NOT NULL,
        "ValidFrom" date NOT NULL,
        "ValidTo" date,
        "Decision" character varying(100) COLLATE "C",
        "SourceId" integer,
        CONSTRAINT "PK_CriteriaSets" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_CriteriaSets_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "Campaigns" (
        "Id" integer NOT NULL,
        "PackageId" integer NOT NULL,
        "Code" character varying(64) COLLATE "C" NOT NULL,
        "Name" character varying(400) COLLATE "C" NOT NULL,
        "UnitId" integer NOT NULL,
        "ParentId" integer,
        "StartsOn" date,
        "EndsOn" date,
        "SourceId" integer NOT NULL,
        CONSTRAINT "PK_Campaigns" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Campaigns_Campaigns_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Campaigns" ("Id"),
        CONSTRAINT "FK_Campaigns_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
        CONSTRAINT "FK_Campaigns_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
        CONSTRAINT "FK_Campaigns_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "PublishedFigures" (
        "Id" integer NOT NULL,
        "PackageId" integer NOT NULL,
        "Code" character varying(64) COLLATE "C" NOT NULL,
        "UnitId" integer NOT NULL,
        "Level" integer NOT NULL,
        "Tier" integer NOT NULL,
        "Numerator" integer,
        "Denominator" integer,
        "DenominatorKind" integer NOT NULL,
        "Printed" character varying(100) COLLATE "C",
        "Bound" integer NOT NULL,
        "AsOf" date NOT NULL,
        "PublishedOn" date,
        "SourceId" integer NOT NULL,
        CONSTRAINT "PK_PublishedFigures" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_PublishedFigures_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
        CONSTRAINT "FK_PublishedFigures_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
        CONSTRAINT "FK_PublishedFigures_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "RecognitionRollUps" (
        "AncestorId" integer NOT NULL,
        "Level" integer NOT NULL,
        "Tier" integer NOT NULL,
        "Kind" integer NOT NULL,
        "ValidFrom" date NOT NULL,
        "ValidTo" date NOT NULL,
        "Population" integer NOT NULL,
        "AtLeast" integer NOT NULL,
        "AtLeastConfidence" integer,
        "Exactly" integer NOT NULL,
        "ExactlyConfidence" integer,
        CONSTRAINT "PK_RecognitionRollUps" PRIMARY KEY ("AncestorId", "Level", "Tier", "Kind", "ValidFrom"),
        CONSTRAINT "FK_RecognitionRollUps_Units_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "Recognitions" (
        "Id" integer NOT NULL,
        "PackageId" integer NOT NULL,
        "UnitId" integer NOT NULL,
        "Tier" integer NOT NULL,
        "AttainedYear" integer NOT NULL,
        "DecidedOn" date,
        "Decision" character varying(100) COLLATE "C",
        "RevokedOn" date,
        "Confidence" integer NOT NULL,
        "SourceId" integer NOT NULL,
        CONSTRAINT "PK_Recognitions" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Recognitions_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
        CONSTRAINT "FK_Recognitions_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
        CONSTRAINT "FK_Recognitions_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "RecognitionSourceRollUps" (
        "AncestorId" integer NOT NULL,
        "Level" integer NOT NULL,
        "Tier" integer NOT NULL,
        "Counting" integer NOT NULL,
        "Kind" integer NOT NULL,
        "SourceId" integer NOT NULL,
        "ValidFrom" date NOT NULL,
        "ValidTo" date NOT NULL,
        CONSTRAINT "PK_RecognitionSourceRollUps" PRIMARY KEY ("AncestorId", "Level", "Tier", "Counting", "Kind", "SourceId", "ValidFrom"),
        CONSTRAINT "FK_RecognitionSourceRollUps_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
        CONSTRAINT "FK_RecognitionSourceRollUps_Units_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "RegisterCoverage" (
        "Id" integer NOT NULL,
        "PackageId" integer NOT NULL,
        "UnitId" integer NOT NULL,
        "Level" integer NOT NULL,
        "Tier" integer NOT NULL,
        "ValidFrom" date NOT NULL,
        "ValidTo" date,
        "SourceId" integer,
        CONSTRAINT "PK_RegisterCoverage" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_RegisterCoverage_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
        CONSTRAINT "FK_RegisterCoverage_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
        CONSTRAINT "FK_RegisterCoverage_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "Successions" (
        "Id" integer NOT NULL,
        "EffectiveOn" date NOT NULL,
        "FromId" integer NOT NULL,
        "ToId" integer NOT NULL,
        "Extent" integer NOT NULL,
        "Decision" character varying(100) COLLATE "C",
        "SourceId" integer,
        CONSTRAINT "PK_Successions" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Successions_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
        CONSTRAINT "FK_Successions_Units_FromId" FOREIGN KEY ("FromId") REFERENCES "Units" ("Id"),
        CONSTRAINT "FK_Successions_Units_ToId" FOREIGN KEY ("ToId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "Targets" (
        "Id" integer NOT NULL,
        "PackageId" integer NOT NULL,
        "Code" character varying(64) COLLATE "C" NOT NULL,
        "UnitId" integer NOT NULL,
        "Level" integer NOT NULL,
        "Tier" integer NOT NULL,
        "Mode" integer NOT NULL,
        "Value" numeric(19,4) NOT NULL,
        "BaselineOn" date,
        "DueOn" date NOT NULL,
        "Confidence" integer NOT NULL,
        "SourceId" integer NOT NULL,
        CONSTRAINT "PK_Targets" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Targets_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
        CONSTRAINT "FK_Targets_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
        CONSTRAINT "FK_Targets_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "UnitAncestors" (
        "UnitId" integer NOT NULL,
        "AncestorId" integer NOT NULL,
        "ValidFrom" date NOT NULL,
        "Depth" integer NOT NULL,
        "Level" integer NOT NULL,
        "ValidTo" date NOT NULL,
        "FromYear" integer NOT NULL,
        "ToYear" integer NOT NULL,
        CONSTRAINT "PK_UnitAncestors" PRIMARY KEY ("UnitId", "AncestorId", "ValidFrom"),
        CONSTRAINT "FK_UnitAncestors_Units_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Units" ("Id"),
        CONSTRAINT "FK_UnitAncestors_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "UnitCoverage" (
        "Id" integer NOT NULL,
        "PackageId" integer NOT NULL,
        "UnitId" integer NOT NULL,
        "Level" integer NOT NULL,
        "ValidFrom" date NOT NULL,
        "ValidTo" date,
        "SourceId" integer,
        CONSTRAINT "PK_UnitCoverage" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_UnitCoverage_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
        CONSTRAINT "FK_UnitCoverage_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
        CONSTRAINT "FK_UnitCoverage_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "Criteria" (
        "Id" integer NOT NULL,
        "CriteriaSetId" integer NOT NULL,
        "Number" integer NOT NULL,
        "Name" character varying(400) COLLATE "C" NOT NULL,
        "NameEn" character varying(400) COLLATE "C",
        "Group" character varying(200) COLLATE "C",
        CONSTRAINT "PK_Criteria" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Criteria_CriteriaSets_CriteriaSetId" FOREIGN KEY ("CriteriaSetId") REFERENCES "CriteriaSets" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "CriteriaSetKinds" (
        "CriteriaSetId" integer NOT NULL,
        "Kind" integer NOT NULL,
        CONSTRAINT "PK_CriteriaSetKinds" PRIMARY KEY ("CriteriaSetId", "Kind"),
        CONSTRAINT "FK_CriteriaSetKinds_CriteriaSets_CriteriaSetId" FOREIGN KEY ("CriteriaSetId") REFERENCES "CriteriaSets" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "CriteriaSetRollUps" (
        "AncestorId" integer NOT NULL,
        "Year" integer NOT NULL,
        "CriteriaSetId" integer NOT NULL,
        "Assessed" integer NOT NULL,
        "Met" integer NOT NULL,
        "BasicallyMet" integer NOT NULL,
        "NotMet" integer NOT NULL,
        "Confidence" integer NOT NULL,
        CONSTRAINT "PK_CriteriaSetRollUps" PRIMARY KEY ("AncestorId", "Year", "CriteriaSetId"),
        CONSTRAINT "FK_CriteriaSetRollUps_CriteriaSets_CriteriaSetId" FOREIGN KEY ("CriteriaSetId") REFERENCES "CriteriaSets" ("Id"),
        CONSTRAINT "FK_CriteriaSetRollUps_Units_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "CampaignAncestors" (
        "CampaignId" integer NOT NULL,
        "AncestorId" integer NOT NULL,
        CONSTRAINT "PK_CampaignAncestors" PRIMARY KEY ("CampaignId", "AncestorId"),
        CONSTRAINT "FK_CampaignAncestors_Campaigns_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Campaigns" ("Id"),
        CONSTRAINT "FK_CampaignAncestors_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "CampaignResults" (
        "Id" integer NOT NULL,
        "PackageId" integer NOT NULL,
        "CampaignId" integer NOT NULL,
        "UnitId" integer NOT NULL,
        "MeasureId" integer NOT NULL,
        "Value" numeric(28,4) NOT NULL,
        "Bound" integer NOT NULL,
        "AsOf" date NOT NULL,
        "SourceId" integer NOT NULL,
        CONSTRAINT "PK_CampaignResults" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_CampaignResults_Campaigns_CampaignId" FOREIGN KEY ("CampaignId") REFERENCES "Campaigns" ("Id"),
        CONSTRAINT "FK_CampaignResults_Measures_MeasureId" FOREIGN KEY ("MeasureId") REFERENCES "Measures" ("Id"),
        CONSTRAINT "FK_CampaignResults_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
        CONSTRAINT "FK_CampaignResults_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
        CONSTRAINT "FK_CampaignResults_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "Assessments" (
        "UnitId" integer NOT NULL,
        "Year" integer NOT NULL,
        "CriterionId" integer NOT NULL,
        "Result" integer NOT NULL,
        "Value" numeric(19,4),
        "Confidence" integer NOT NULL,
        "SourceId" integer NOT NULL,
        "PackageId" integer NOT NULL,
        CONSTRAINT "PK_Assessments" PRIMARY KEY ("UnitId", "Year", "CriterionId"),
        CONSTRAINT "FK_Assessments_Criteria_CriterionId" FOREIGN KEY ("CriterionId") REFERENCES "Criteria" ("Id"),
        CONSTRAINT "FK_Assessments_Packages_PackageId" FOREIGN KEY ("PackageId") REFERENCES "Packages" ("Id"),
        CONSTRAINT "FK_Assessments_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id"),
        CONSTRAINT "FK_Assessments_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "CriterionRollUps" (
        "AncestorId" integer NOT NULL,
        "Year" integer NOT NULL,
        "CriterionId" integer NOT NULL,
        "Assessed" integer NOT NULL,
        "Met" integer NOT NULL,
        "BasicallyMet" integer NOT NULL,
        "NotMet" integer NOT NULL,
        "Values" integer NOT NULL,
        "Sum" numeric(28,4),
        "Confidence" integer NOT NULL,
        CONSTRAINT "PK_CriterionRollUps" PRIMARY KEY ("AncestorId", "Year", "CriterionId"),
        CONSTRAINT "FK_CriterionRollUps_Criteria_CriterionId" FOREIGN KEY ("CriterionId") REFERENCES "Criteria" ("Id"),
        CONSTRAINT "FK_CriterionRollUps_Units_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE TABLE "Indicators" (
        "Id" integer NOT NULL,
        "CriterionId" integer NOT NULL,
        "Code" character varying(64) COLLATE "C" NOT NULL,
        "Name" character varying(400) COLLATE "C" NOT NULL,
        "Unit" character varying(100) COLLATE "C",
        CONSTRAINT "PK_Indicators" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Indicators_Criteria_CriterionId" FOREIGN KEY ("CriterionId") REFERENCES "Criteria" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Assessments_CriterionId_Year" ON "Assessments" ("CriterionId", "Year") INCLUDE ("UnitId", "Result");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Assessments_PackageId" ON "Assessments" USING brin ("PackageId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Assessments_SourceId" ON "Assessments" ("SourceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_CampaignAncestors_AncestorId" ON "CampaignAncestors" ("AncestorId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_CampaignResults_CampaignId_UnitId_MeasureId_AsOf" ON "CampaignResults" ("CampaignId", "UnitId", "MeasureId", "AsOf");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_CampaignResults_MeasureId" ON "CampaignResults" ("MeasureId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_CampaignResults_PackageId" ON "CampaignResults" ("PackageId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_CampaignResults_SourceId" ON "CampaignResults" ("SourceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_CampaignResults_UnitId" ON "CampaignResults" ("UnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE UNIQUE INDEX "IX_Campaigns_Code" ON "Campaigns" ("Code");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Campaigns_PackageId" ON "Campaigns" ("PackageId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Campaigns_ParentId" ON "Campaigns" ("ParentId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Campaigns_SourceId" ON "Campaigns" ("SourceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Campaigns_UnitId" ON "Campaigns" ("UnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE UNIQUE INDEX "IX_Criteria_CriteriaSetId_Number" ON "Criteria" ("CriteriaSetId", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_CriteriaSetRollUps_CriteriaSetId" ON "CriteriaSetRollUps" ("CriteriaSetId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE UNIQUE INDEX "IX_CriteriaSets_Code" ON "CriteriaSets" ("Code");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_CriteriaSets_Level_Tier" ON "CriteriaSets" ("Level", "Tier");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_CriteriaSets_SourceId" ON "CriteriaSets" ("SourceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_CriterionRollUps_CriterionId" ON "CriterionRollUps" ("CriterionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_ImportRecords_At" ON "ImportRecords" ("At");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE UNIQUE INDEX "IX_Indicators_CriterionId_Code" ON "Indicators" ("CriterionId", "Code");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE UNIQUE INDEX "IX_Measures_Code" ON "Measures" ("Code");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE UNIQUE INDEX "IX_Packages_Name" ON "Packages" ("Name");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_PackageShares_Resource_RowId" ON "PackageShares" ("Resource", "RowId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE UNIQUE INDEX "IX_PublishedFigures_Code" ON "PublishedFigures" ("Code");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_PublishedFigures_PackageId" ON "PublishedFigures" ("PackageId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_PublishedFigures_SourceId" ON "PublishedFigures" ("SourceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_PublishedFigures_UnitId_Level_Tier_AsOf" ON "PublishedFigures" ("UnitId", "Level", "Tier", "AsOf");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Recognitions_PackageId" ON "Recognitions" ("PackageId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Recognitions_SourceId" ON "Recognitions" ("SourceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Recognitions_UnitId_Tier" ON "Recognitions" ("UnitId", "Tier");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_RecognitionSourceRollUps_SourceId" ON "RecognitionSourceRollUps" ("SourceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_RegisterCoverage_PackageId" ON "RegisterCoverage" ("PackageId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_RegisterCoverage_SourceId" ON "RegisterCoverage" ("SourceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_RegisterCoverage_UnitId_Level_Tier" ON "RegisterCoverage" ("UnitId", "Level", "Tier");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE UNIQUE INDEX "IX_Sources_Code" ON "Sources" ("Code");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Successions_FromId_EffectiveOn" ON "Successions" ("FromId", "EffectiveOn");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Successions_SourceId" ON "Successions" ("SourceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Successions_ToId_EffectiveOn" ON "Successions" ("ToId", "EffectiveOn");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE UNIQUE INDEX "IX_Targets_Code" ON "Targets" ("Code");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Targets_PackageId" ON "Targets" ("PackageId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Targets_SourceId" ON "Targets" ("SourceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Targets_UnitId" ON "Targets" ("UnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_UnitAncestors_AncestorId_Level_ValidFrom_ValidTo" ON "UnitAncestors" ("AncestorId", "Level", "ValidFrom", "ValidTo") INCLUDE ("UnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_UnitAncestors_Parents" ON "UnitAncestors" ("UnitId", "ValidFrom", "ValidTo", "AncestorId") WHERE "Depth" = 1;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_UnitCoverage_PackageId" ON "UnitCoverage" ("PackageId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_UnitCoverage_SourceId" ON "UnitCoverage" ("SourceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_UnitCoverage_UnitId_Level" ON "UnitCoverage" ("UnitId", "Level");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE UNIQUE INDEX "IX_Units_Code_ValidFrom" ON "Units" ("Code", "ValidFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Units_Level_Code_ValidFrom" ON "Units" ("Level", "Code", "ValidFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Units_NameFolded" ON "Units" ("NameFolded");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE INDEX "IX_Units_NameKey" ON "Units" ("NameKey");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    CREATE VIEW "UnitParents" AS
    SELECT "UnitId", "AncestorId" AS "ParentId", "ValidFrom", "ValidTo"
    FROM "UnitAncestors"
    WHERE "Depth" = 1;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261126220000_Initial') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261126220000_Initial', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129071811_DataChanges') THEN
    CREATE TABLE "DataChanges" (
        "Id" smallint NOT NULL,
        "Number" bigint NOT NULL,
        "IsUnderWay" boolean NOT NULL,
        CONSTRAINT "PK_DataChanges" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129071811_DataChanges') THEN
    INSERT INTO "DataChanges" ("Id", "IsUnderWay", "Number")
    VALUES (1, FALSE, 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129071811_DataChanges') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129071811_DataChanges', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129112900_DaysOfAncestors') THEN
    CREATE INDEX "IX_UnitAncestors_UnitId_AncestorId" ON "UnitAncestors" ("UnitId", "AncestorId") INCLUDE ("ValidFrom", "ValidTo");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129112900_DaysOfAncestors') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129112900_DaysOfAncestors', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129151000_NearestParents') THEN
    DROP VIEW "UnitParents";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129151000_NearestParents') THEN
    DROP INDEX "IX_UnitAncestors_Parents";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129151000_NearestParents') THEN
    UPDATE "UnitAncestors" SET "ToYear" = 10000
    WHERE "ValidTo" = COALESCE((SELECT "Units"."ValidTo" FROM "Units" WHERE "Units"."Id" = "UnitAncestors"."UnitId"), DATE '9999-12-31');
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129151000_NearestParents') THEN
    CREATE INDEX "IX_UnitAncestors_Parents" ON "UnitAncestors" ("UnitId", "ValidFrom", "ValidTo", "FromYear", "ToYear", "AncestorId") WHERE "Depth" = 1;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129151000_NearestParents') THEN
    CREATE VIEW "UnitParents" AS
    SELECT "UnitId", "AncestorId" AS "ParentId",
        CASE WHEN "FromYear" = 0 THEN DATE '0001-01-01' ELSE "ValidFrom" END AS "ValidFrom",
        CASE WHEN "ToYear" = 10000 THEN DATE '9999-12-31' ELSE "ValidTo" END AS "ValidTo"
    FROM "UnitAncestors"
    WHERE "Depth" = 1;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129151000_NearestParents') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129151000_NearestParents', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129220500_ChildIndex') THEN
    CREATE INDEX "IX_UnitAncestors_Children" ON "UnitAncestors" ("AncestorId", "ValidFrom", "ValidTo", "UnitId") WHERE "Depth" = 1;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129220500_ChildIndex') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129220500_ChildIndex', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129223506_UnitVersions') THEN
    ALTER TABLE "Units" ADD "OriginId" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129223506_UnitVersions') THEN
    ALTER TABLE "Units" ADD "HasChanged" boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129223506_UnitVersions') THEN
    CREATE TABLE "UnitVersions" (
        "UnitId" integer NOT NULL,
        "VersionId" integer NOT NULL,
        "ValidFrom" date NOT NULL,
        "ValidTo" date NOT NULL,
        CONSTRAINT "PK_UnitVersions" PRIMARY KEY ("UnitId", "VersionId"),
        CONSTRAINT "FK_UnitVersions_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id"),
        CONSTRAINT "FK_UnitVersions_Units_VersionId" FOREIGN KEY ("VersionId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129223506_UnitVersions') THEN
    CREATE INDEX "IX_Units_OriginId" ON "Units" ("OriginId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129223506_UnitVersions') THEN
    CREATE INDEX "IX_UnitVersions_VersionId_UnitId" ON "UnitVersions" ("VersionId", "UnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129223506_UnitVersions') THEN
    UPDATE "Units" SET "OriginId" = "Id";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129223506_UnitVersions') THEN
    INSERT INTO "UnitVersions" ("UnitId", "VersionId", "ValidFrom", "ValidTo") SELECT "Id", "Id", '0001-01-01', '9999-12-31' FROM "Units";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261129223506_UnitVersions') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261129223506_UnitVersions', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130020500_UnitsAbove') THEN
    CREATE VIEW "UnitsAbove" AS
    SELECT "UnitId", "AncestorId",
        CASE WHEN "FromYear" = 0 THEN DATE '0001-01-01' ELSE "ValidFrom" END AS "ValidFrom",
        CASE WHEN "ToYear" = 10000 THEN DATE '9999-12-31' ELSE "ValidTo" END AS "ValidTo"
    FROM "UnitAncestors"
    WHERE "Depth" > 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130020500_UnitsAbove') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261130020500_UnitsAbove', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130173926_UnitNames') THEN
    DROP INDEX "IX_Units_NameKey";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130173926_UnitNames') THEN
    CREATE INDEX "IX_Units_Level_Name_ValidFrom_ValidTo_Kind" ON "Units" ("Level", "Name", "ValidFrom", "ValidTo", "Kind");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130173926_UnitNames') THEN
    CREATE INDEX "IX_Units_Level_NameKey_Code_ValidFrom" ON "Units" ("Level", "NameKey", "Code", "ValidFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130173926_UnitNames') THEN
    CREATE INDEX "IX_Units_NameKey_Code_ValidFrom" ON "Units" ("NameKey", "Code", "ValidFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261130173926_UnitNames') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261130173926_UnitNames', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201000627_MapTiles') THEN
    CREATE TABLE "MapPlaces" (
        "Id" integer NOT NULL,
        "UnitId" integer NOT NULL,
        "Islands" character varying(200) COLLATE "C",
        "Column" integer NOT NULL,
        "Row" integer NOT NULL,
        "Label" character varying(8) COLLATE "C" NOT NULL,
        "ValidFrom" date NOT NULL,
        "ValidTo" date NOT NULL,
        CONSTRAINT "PK_MapPlaces" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_MapPlaces_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201000627_MapTiles') THEN
    CREATE INDEX "IX_MapPlaces_UnitId_ValidFrom" ON "MapPlaces" ("UnitId", "ValidFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201000627_MapTiles') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261201000627_MapTiles', '10.0.15');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201041500_Releases') THEN
    ALTER TABLE "ImportRecords" ADD "Release" text COLLATE "C";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261201041500_Releases') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261201041500_Releases', '10.0.15');
    END IF;
END $EF$;
COMMIT;
