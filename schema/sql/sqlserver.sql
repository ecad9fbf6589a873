SET QUOTED_IDENTIFIER ON;
SET XACT_ABORT ON;
GO

IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [AccessKeys] (
        [Id] nvarchar(12) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
        [Hash] varbinary(32) NOT NULL,
        [Scopes] int NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [ExpiresAt] datetimeoffset NULL,
        [RevokedAt] datetimeoffset NULL,
        CONSTRAINT [PK_AccessKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [ImportRecords] (
        [Id] uniqueidentifier NOT NULL,
        [At] datetime2 NOT NULL,
        [Who] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Package] nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
        [Version] nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
        [Outcome] nvarchar(20) NOT NULL,
        [Detail] nvarchar(1000) COLLATE Latin1_General_BIN2 NULL,
        CONSTRAINT [PK_ImportRecords] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [Measures] (
        [Id] int NOT NULL,
        [Code] nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [NameEn] nvarchar(400) COLLATE Latin1_General_BIN2 NULL,
        [Unit] nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
        [UnitEn] nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
        CONSTRAINT [PK_Measures] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [Packages] (
        [Id] int NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
        [Title] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Version] nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
        [ReferenceDate] date NOT NULL,
        [Digest] nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
        [ImportedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Packages] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [Sources] (
        [Id] int NOT NULL,
        [Code] nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
        [Title] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Publisher] nvarchar(400) COLLATE Latin1_General_BIN2 NULL,
        [PublishedOn] date NULL,
        [Url] nvarchar(1000) COLLATE Latin1_General_BIN2 NULL,
        CONSTRAINT [PK_Sources] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [Units] (
        [Id] int NOT NULL,
        [Code] nvarchar(20) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
        [NameFolded] nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
        [NameKey] varchar(1000) COLLATE Latin1_General_BIN2 NOT NULL,
        [NameEn] nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
        [Level] int NOT NULL,
        [Kind] int NOT NULL,
        [ParentCode] nvarchar(20) COLLATE Latin1_General_BIN2 NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        CONSTRAINT [PK_Units] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [PackageResources] (
        [PackageId] int NOT NULL,
        [Name] nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
        [Rows] bigint NOT NULL,
        CONSTRAINT [PK_PackageResources] PRIMARY KEY ([PackageId], [Name]),
        CONSTRAINT [FK_PackageResources_Packages_PackageId] FOREIGN KEY ([PackageId]) REFERENCES [Packages] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [PackageShares] (
        [PackageId] int NOT NULL,
        [Resource] nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
        [RowId] int NOT NULL,
        CONSTRAINT [PK_PackageShares] PRIMARY KEY ([PackageId], [Resource], [RowId]),
        CONSTRAINT [FK_PackageShares_Packages_PackageId] FOREIGN KEY ([PackageId]) REFERENCES [Packages] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [CriteriaSets] (
        [Id] int NOT NULL,
        [Code] nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Level] int NOT NULL,
        [Tier] int NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [Decision] nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
        [SourceId] int NULL,
        CONSTRAINT [PK_CriteriaSets] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CriteriaSets_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [Campaigns] (
        [Id] int NOT NULL,
        [PackageId] int NOT NULL,
        [Code] nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [UnitId] int NOT NULL,
        [ParentId] int NULL,
        [StartsOn] date NULL,
        [EndsOn] date NULL,
        [SourceId] int NOT NULL,
        CONSTRAINT [PK_Campaigns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Campaigns_Campaigns_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Campaigns] ([Id]),
        CONSTRAINT [FK_Campaigns_Packages_PackageId] FOREIGN KEY ([PackageId]) REFERENCES [Packages] ([Id]),
        CONSTRAINT [FK_Campaigns_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]),
        CONSTRAINT [FK_Campaigns_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [PublishedFigures] (
        [Id] int NOT NULL,
        [PackageId] int NOT NULL,
        [Code] nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
        [UnitId] int NOT NULL,
        [Level] int NOT NULL,
        [Tier] int NOT NULL,
        [Numerator] int NULL,
        [Denominator] int NULL,
        [DenominatorKind] int NOT NULL,
        [Printed] nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
        [Bound] int NOT NULL,
        [AsOf] date NOT NULL,
        [PublishedOn] date NULL,
        [SourceId] int NOT NULL,
        CONSTRAINT [PK_PublishedFigures] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PublishedFigures_Packages_PackageId] FOREIGN KEY ([PackageId]) REFERENCES [Packages] ([Id]),
        CONSTRAINT [FK_PublishedFigures_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]),
        CONSTRAINT [FK_PublishedFigures_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [RecognitionRollUps] (
        [AncestorId] int NOT NULL,
        [Level] int NOT NULL,
        [Tier] int NOT NULL,
        [Kind] int NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NOT NULL,
        [Population] int NOT NULL,
        [AtLeast] int NOT NULL,
        [AtLeastConfidence] int NULL,
        [Exactly] int NOT NULL,
        [ExactlyConfidence] int NULL,
        CONSTRAINT [PK_RecognitionRollUps] PRIMARY KEY ([AncestorId], [Level], [Tier], [Kind], [ValidFrom]),
        CONSTRAINT [FK_RecognitionRollUps_Units_AncestorId] FOREIGN KEY ([AncestorId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [Recognitions] (
        [Id] int NOT NULL,
        [PackageId] int NOT NULL,
        [UnitId] int NOT NULL,
        [Tier] int NOT NULL,
        [AttainedYear] int NOT NULL,
        [DecidedOn] date NULL,
        [Decision] nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
        [RevokedOn] date NULL,
        [Confidence] int NOT NULL,
        [SourceId] int NOT NULL,
        CONSTRAINT [PK_Recognitions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Recognitions_Packages_PackageId] FOREIGN KEY ([PackageId]) REFERENCES [Packages] ([Id]),
        CONSTRAINT [FK_Recognitions_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]),
        CONSTRAINT [FK_Recognitions_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [RecognitionSourceRollUps] (
        [AncestorId] int NOT NULL,
        [Level] int NOT NULL,
        [Tier] int NOT NULL,
        [Counting] int NOT NULL,
        [Kind] int NOT NULL,
        [SourceId] int NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NOT NULL,
        CONSTRAINT [PK_RecognitionSourceRollUps] PRIMARY KEY ([AncestorId], [Level], [Tier], [Counting], [Kind], [SourceId], [ValidFrom]),
        CONSTRAINT [FK_RecognitionSourceRollUps_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]),
        CONSTRAINT [FK_RecognitionSourceRollUps_Units_AncestorId] FOREIGN KEY ([AncestorId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [RegisterCoverage] (
        [Id] int NOT NULL,
        [PackageId] int NOT NULL,
        [UnitId] int NOT NULL,
        [Level] int NOT NULL,
        [Tier] int NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [SourceId] int NULL,
        CONSTRAINT [PK_RegisterCoverage] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RegisterCoverage_Packages_PackageId] FOREIGN KEY ([PackageId]) REFERENCES [Packages] ([Id]),
        CONSTRAINT [FK_RegisterCoverage_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]),
        CONSTRAINT [FK_RegisterCoverage_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [Successions] (
        [Id] int NOT NULL,
        [EffectiveOn] date NOT NULL,
        [FromId] int NOT NULL,
        [ToId] int NOT NULL,
        [Extent] int NOT NULL,
        [Decision] nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
        [SourceId] int NULL,
        CONSTRAINT [PK_Successions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Successions_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]),
        CONSTRAINT [FK_Successions_Units_FromId] FOREIGN KEY ([FromId]) REFERENCES [Units] ([Id]),
        CONSTRAINT [FK_Successions_Units_ToId] FOREIGN KEY ([ToId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [Targets] (
        [Id] int NOT NULL,
        [PackageId] int NOT NULL,
        [Code] nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
        [UnitId] int NOT NULL,
        [Level] int NOT NULL,
        [Tier] int NOT NULL,
        [Mode] int NOT NULL,
        [Value] decimal(19,4) NOT NULL,
        [BaselineOn] date NULL,
        [DueOn] date NOT NULL,
        [Confidence] int NOT NULL,
        [SourceId] int NOT NULL,
        CONSTRAINT [PK_Targets] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Targets_Packages_PackageId] FOREIGN KEY ([PackageId]) REFERENCES [Packages] ([Id]),
        CONSTRAINT [FK_Targets_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]),
        CONSTRAINT [FK_Targets_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [UnitAncestors] (
        [UnitId] int NOT NULL,
        [AncestorId] int NOT NULL,
        [ValidFrom] date NOT NULL,
        [Depth] int NOT NULL,
        [Level] int NOT NULL,
        [ValidTo] date NOT NULL,
        [FromYear] int NOT NULL,
        [ToYear] int NOT NULL,
        CONSTRAINT [PK_UnitAncestors] PRIMARY KEY ([UnitId], [AncestorId], [ValidFrom]),
        CONSTRAINT [FK_UnitAncestors_Units_AncestorId] FOREIGN KEY ([AncestorId]) REFERENCES [Units] ([Id]),
        CONSTRAINT [FK_UnitAncestors_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [UnitCoverage] (
        [Id] int NOT NULL,
        [PackageId] int NOT NULL,
        [UnitId] int NOT NULL,
        [Level] int NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [SourceId] int NULL,
        CONSTRAINT [PK_UnitCoverage] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UnitCoverage_Packages_PackageId] FOREIGN KEY ([PackageId]) REFERENCES [Packages] ([Id]),
        CONSTRAINT [FK_UnitCoverage_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]),
        CONSTRAINT [FK_UnitCoverage_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [Criteria] (
        [Id] int NOT NULL,
        [CriteriaSetId] int NOT NULL,
        [Number] int NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [NameEn] nvarchar(400) COLLATE Latin1_General_BIN2 NULL,
        [Group] nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
        CONSTRAINT [PK_Criteria] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Criteria_CriteriaSets_CriteriaSetId] FOREIGN KEY ([CriteriaSetId]) REFERENCES [CriteriaSets] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [CriteriaSetKinds] (
        [CriteriaSetId] int NOT NULL,
        [Kind] int NOT NULL,
        CONSTRAINT [PK_CriteriaSetKinds] PRIMARY KEY ([CriteriaSetId], [Kind]),
        CONSTRAINT [FK_CriteriaSetKinds_CriteriaSets_CriteriaSetId] FOREIGN KEY ([CriteriaSetId]) REFERENCES [CriteriaSets] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [CriteriaSetRollUps] (
        [AncestorId] int NOT NULL,
        [Year] int NOT NULL,
        [CriteriaSetId] int NOT NULL,
        [Assessed] int NOT NULL,
        [Met] int NOT NULL,
        [BasicallyMet] int NOT NULL,
        [NotMet] int NOT NULL,
        [Confidence] int NOT NULL,
        CONSTRAINT [PK_CriteriaSetRollUps] PRIMARY KEY ([AncestorId], [Year], [CriteriaSetId]),
        CONSTRAINT [FK_CriteriaSetRollUps_CriteriaSets_CriteriaSetId] FOREIGN KEY ([CriteriaSetId]) REFERENCES [CriteriaSets] ([Id]),
        CONSTRAINT [FK_CriteriaSetRollUps_Units_AncestorId] FOREIGN KEY ([AncestorId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [CampaignAncestors] (
        [CampaignId] int NOT NULL,
        [AncestorId] int NOT NULL,
        CONSTRAINT [PK_CampaignAncestors] PRIMARY KEY ([CampaignId], [AncestorId]),
        CONSTRAINT [FK_CampaignAncestors_Campaigns_AncestorId] FOREIGN KEY ([AncestorId]) REFERENCES [Campaigns] ([Id]),
        CONSTRAINT [FK_CampaignAncestors_Campaigns_CampaignId] FOREIGN KEY ([CampaignId]) REFERENCES [Campaigns] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [CampaignResults] (
        [Id] int NOT NULL,
        [PackageId] int NOT NULL,
        [CampaignId] int NOT NULL,
        [UnitId] int NOT NULL,
        [MeasureId] int NOT NULL,
        [Value] decimal(28,4) NOT NULL,
        [Bound] int NOT NULL,
        [AsOf] date NOT NULL,
        [SourceId] int NOT NULL,
        CONSTRAINT [PK_CampaignResults] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CampaignResults_Campaigns_CampaignId] FOREIGN KEY ([CampaignId]) REFERENCES [Campaigns] ([Id]),
        CONSTRAINT [FK_CampaignResults_Measures_MeasureId] FOREIGN KEY ([MeasureId]) REFERENCES [Measures] ([Id]),
        CONSTRAINT [FK_CampaignResults_Packages_PackageId] FOREIGN KEY ([PackageId]) REFERENCES [Packages] ([Id]),
        CONSTRAINT [FK_CampaignResults_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]),
        CONSTRAINT [FK_CampaignResults_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [Assessments] (
        [UnitId] int NOT NULL,
        [Year] int NOT NULL,
        [CriterionId] int NOT NULL,
        [Result] int NOT NULL,
        [Value] decimal(19,4) NULL,
        [Confidence] int NOT NULL,
        [SourceId] int NOT NULL,
        [PackageId] int NOT NULL,
        CONSTRAINT [PK_Assessments] PRIMARY KEY ([UnitId], [Year], [CriterionId]),
        CONSTRAINT [FK_Assessments_Criteria_CriterionId] FOREIGN KEY ([CriterionId]) REFERENCES [Criteria] ([Id]),
        CONSTRAINT [FK_Assessments_Packages_PackageId] FOREIGN KEY ([PackageId]) REFERENCES [Packages] ([Id]),
        CONSTRAINT [FK_Assessments_Sources_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Sources] ([Id]),
        CONSTRAINT [FK_Assessments_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [CriterionRollUps] (
        [AncestorId] int NOT NULL,
        [Year] int NOT NULL,
        [CriterionId] int NOT NULL,
        [Assessed] int NOT NULL,
        [Met] int NOT NULL,
        [BasicallyMet] int NOT NULL,
        [NotMet] int NOT NULL,
        [Values] int NOT NULL,
        [Sum] decimal(28,4) NULL,
        [Confidence] int NOT NULL,
        CONSTRAINT [PK_CriterionRollUps] PRIMARY KEY ([AncestorId], [Year], [CriterionId]),
        CONSTRAINT [FK_CriterionRollUps_Criteria_CriterionId] FOREIGN KEY ([CriterionId]) REFERENCES [Criteria] ([Id]),
        CONSTRAINT [FK_CriterionRollUps_Units_AncestorId] FOREIGN KEY ([AncestorId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE TABLE [Indicators] (
        [Id] int NOT NULL,
        [CriterionId] int NOT NULL,
        [Code] nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Unit] nvarchar(100) COLLATE Latin1_General_BIN2 NULL,
        CONSTRAINT [PK_Indicators] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Indicators_Criteria_CriterionId] FOREIGN KEY ([CriterionId]) REFERENCES [Criteria] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Assessments_CriterionId_Year] ON [Assessments] ([CriterionId], [Year]) INCLUDE ([Result]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Assessments_PackageId] ON [Assessments] ([PackageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Assessments_SourceId] ON [Assessments] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_CampaignAncestors_AncestorId] ON [CampaignAncestors] ([AncestorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_CampaignResults_CampaignId_UnitId_MeasureId_AsOf] ON [CampaignResults] ([CampaignId], [UnitId], [MeasureId], [AsOf]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_CampaignResults_MeasureId] ON [CampaignResults] ([MeasureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_CampaignResults_PackageId] ON [CampaignResults] ([PackageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_CampaignResults_SourceId] ON [CampaignResults] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_CampaignResults_UnitId] ON [CampaignResults] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Campaigns_Code] ON [Campaigns] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Campaigns_PackageId] ON [Campaigns] ([PackageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Campaigns_ParentId] ON [Campaigns] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Campaigns_SourceId] ON [Campaigns] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Campaigns_UnitId] ON [Campaigns] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Criteria_CriteriaSetId_Number] ON [Criteria] ([CriteriaSetId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_CriteriaSetRollUps_CriteriaSetId] ON [CriteriaSetRollUps] ([CriteriaSetId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CriteriaSets_Code] ON [CriteriaSets] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_CriteriaSets_Level_Tier] ON [CriteriaSets] ([Level], [Tier]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_CriteriaSets_SourceId] ON [CriteriaSets] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_CriterionRollUps_CriterionId] ON [CriterionRollUps] ([CriterionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportRecords_At] ON [ImportRecords] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Indicators_CriterionId_Code] ON [Indicators] ([CriterionId], [Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Measures_Code] ON [Measures] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Packages_Name] ON [Packages] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_PackageShares_Resource_RowId] ON [PackageShares] ([Resource], [RowId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PublishedFigures_Code] ON [PublishedFigures] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_PublishedFigures_PackageId] ON [PublishedFigures] ([PackageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_PublishedFigures_SourceId] ON [PublishedFigures] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_PublishedFigures_UnitId_Level_Tier_AsOf] ON [PublishedFigures] ([UnitId], [Level], [Tier], [AsOf]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Recognitions_PackageId] ON [Recognitions] ([PackageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Recognitions_SourceId] ON [Recognitions] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Recognitions_UnitId_Tier] ON [Recognitions] ([UnitId], [Tier]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_RecognitionSourceRollUps_SourceId] ON [RecognitionSourceRollUps] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_RegisterCoverage_PackageId] ON [RegisterCoverage] ([PackageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_RegisterCoverage_SourceId] ON [RegisterCoverage] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_RegisterCoverage_UnitId_Level_Tier] ON [RegisterCoverage] ([UnitId], [Level], [Tier]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Sources_Code] ON [Sources] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Successions_FromId_EffectiveOn] ON [Successions] ([FromId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Successions_SourceId] ON [Successions] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Successions_ToId_EffectiveOn] ON [Successions] ([ToId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Targets_Code] ON [Targets] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Targets_PackageId] ON [Targets] ([PackageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Targets_SourceId] ON [Targets] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Targets_UnitId] ON [Targets] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitAncestors_AncestorId_Level_ValidFrom_ValidTo] ON [UnitAncestors] ([AncestorId], [Level], [ValidFrom], [ValidTo]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_UnitAncestors_Parents] ON [UnitAncestors] ([UnitId], [ValidFrom], [ValidTo], [AncestorId]) WHERE "Depth" = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitCoverage_PackageId] ON [UnitCoverage] ([PackageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitCoverage_SourceId] ON [UnitCoverage] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitCoverage_UnitId_Level] ON [UnitCoverage] ([UnitId], [Level]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Units_Code_ValidFrom] ON [Units] ([Code], [ValidFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_Level_Code_ValidFrom] ON [Units] ([Level], [Code], [ValidFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_NameFolded] ON [Units] ([NameFolded]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_NameKey] ON [Units] ([NameKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    EXEC(N'CREATE VIEW [UnitParents] AS
    SELECT [UnitId], [AncestorId] AS [ParentId], [ValidFrom], [ValidTo]
    FROM [UnitAncestors]
    WHERE [Depth] = 1')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    IF SERVERPROPERTY('Babelfish') IS NULL
        AND (ISNULL(CONVERT(nvarchar(20), DATABASEPROPERTYEX(DB_NAME(), 'Edition')), N'') NOT IN (N'Basic', N'Standard')
            OR CONVERT(nvarchar(20), DATABASEPROPERTYEX(DB_NAME(), 'ServiceObjective')) IN (N'S3', N'S4', N'S6', N'S7', N'S9', N'S12'))
        EXEC(N'CREATE NONCLUSTERED COLUMNSTORE INDEX [IX_Assessments_Columns]
        ON [Assessments] ([UnitId], [Year], [CriterionId], [Result], [Value], [Confidence])')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220000_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126220000_Initial', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220001_RowVersions'
)
BEGIN
    IF SERVERPROPERTY('Babelfish') IS NULL
        EXEC(N'IF (SELECT [is_read_committed_snapshot_on] FROM [sys].[databases] WHERE [database_id] = DB_ID()) = 0
        ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE')
END;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126220001_RowVersions'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126220001_RowVersions', N'10.0.15');
END;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129071758_DataChanges'
)
BEGIN
    CREATE TABLE [DataChanges] (
        [Id] tinyint NOT NULL,
        [Number] bigint NOT NULL,
        [IsUnderWay] bit NOT NULL,
        CONSTRAINT [PK_DataChanges] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129071758_DataChanges'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'IsUnderWay', N'Number') AND [object_id] = OBJECT_ID(N'[DataChanges]'))
        SET IDENTITY_INSERT [DataChanges] ON;
    EXEC(N'INSERT INTO [DataChanges] ([Id], [IsUnderWay], [Number])
    VALUES (CAST(1 AS tinyint), CAST(0 AS bit), CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'IsUnderWay', N'Number') AND [object_id] = OBJECT_ID(N'[DataChanges]'))
        SET IDENTITY_INSERT [DataChanges] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129071758_DataChanges'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261129071758_DataChanges', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129151000_NearestParents'
)
BEGIN
    DROP INDEX [IX_UnitAncestors_Parents] ON [UnitAncestors];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129151000_NearestParents'
)
BEGIN
    UPDATE [UnitAncestors] SET [ToYear] = 10000
    WHERE [ValidTo] = COALESCE((SELECT [Units].[ValidTo] FROM [Units] WHERE [Units].[Id] = [UnitAncestors].[UnitId]), CAST('9999-12-31' AS date))
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129151000_NearestParents'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_UnitAncestors_Parents] ON [UnitAncestors] ([UnitId], [ValidFrom], [ValidTo], [FromYear], [ToYear], [AncestorId]) WHERE "Depth" = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129151000_NearestParents'
)
BEGIN
    EXEC(N'ALTER VIEW [UnitParents] AS
    SELECT [UnitId], [AncestorId] AS [ParentId],
        CASE WHEN [FromYear] = 0 THEN CAST(''0001-01-01'' AS date) ELSE [ValidFrom] END AS [ValidFrom],
        CASE WHEN [ToYear] = 10000 THEN CAST(''9999-12-31'' AS date) ELSE [ValidTo] END AS [ValidTo]
    FROM [UnitAncestors]
    WHERE [Depth] = 1')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129151000_NearestParents'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261129151000_NearestParents', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129220500_ChildIndex'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_UnitAncestors_Children] ON [UnitAncestors] ([AncestorId], [ValidFrom], [ValidTo], [UnitId]) WHERE "Depth" = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129220500_ChildIndex'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261129220500_ChildIndex', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129223502_UnitVersions'
)
BEGIN
    ALTER TABLE [Units] ADD [OriginId] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129223502_UnitVersions'
)
BEGIN
    ALTER TABLE [Units] ADD [HasChanged] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129223502_UnitVersions'
)
BEGIN
    CREATE TABLE [UnitVersions] (
        [UnitId] int NOT NULL,
        [VersionId] int NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NOT NULL,
        CONSTRAINT [PK_UnitVersions] PRIMARY KEY ([UnitId], [VersionId]),
        CONSTRAINT [FK_UnitVersions_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]),
        CONSTRAINT [FK_UnitVersions_Units_VersionId] FOREIGN KEY ([VersionId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129223502_UnitVersions'
)
BEGIN
    CREATE INDEX [IX_Units_OriginId] ON [Units] ([OriginId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129223502_UnitVersions'
)
BEGIN
    CREATE INDEX [IX_UnitVersions_VersionId_UnitId] ON [UnitVersions] ([VersionId], [UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129223502_UnitVersions'
)
BEGIN
    EXEC(N'UPDATE [Units] SET [OriginId] = [Id]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129223502_UnitVersions'
)
BEGIN
    INSERT INTO [UnitVersions] ([UnitId], [VersionId], [ValidFrom], [ValidTo]) SELECT [Id], [Id], '0001-01-01', '9999-12-31' FROM [Units];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261129223502_UnitVersions'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261129223502_UnitVersions', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130020500_UnitsAbove'
)
BEGIN
    EXEC(N'CREATE VIEW [UnitsAbove] AS
    SELECT [UnitId], [AncestorId],
        CASE WHEN [FromYear] = 0 THEN CAST(''0001-01-01'' AS date) ELSE [ValidFrom] END AS [ValidFrom],
        CASE WHEN [ToYear] = 10000 THEN CAST(''9999-12-31'' AS date) ELSE [ValidTo] END AS [ValidTo]
    FROM [UnitAncestors]
    WHERE [Depth] > 0')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130020500_UnitsAbove'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130020500_UnitsAbove', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130173918_UnitNames'
)
BEGIN
    DROP INDEX [IX_Units_NameKey] ON [Units];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130173918_UnitNames'
)
BEGIN
    CREATE INDEX [IX_Units_Level_Name_ValidFrom_ValidTo_Kind] ON [Units] ([Level], [Name], [ValidFrom], [ValidTo], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130173918_UnitNames'
)
BEGIN
    CREATE INDEX [IX_Units_Level_NameKey_Code_ValidFrom] ON [Units] ([Level], [NameKey], [Code], [ValidFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130173918_UnitNames'
)
BEGIN
    CREATE INDEX [IX_Units_NameKey_Code_ValidFrom] ON [Units] ([NameKey], [Code], [ValidFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130173918_UnitNames'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130173918_UnitNames', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201000622_MapTiles'
)
BEGIN
    CREATE TABLE [MapPlaces] (
        [Id] int NOT NULL,
        [UnitId] int NOT NULL,
        [Islands] nvarchar(200) COLLATE Latin1_General_BIN2 NULL,
        [Column] int NOT NULL,
        [Row] int NOT NULL,
        [Label] nvarchar(8) COLLATE Latin1_General_BIN2 NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NOT NULL,
        CONSTRAINT [PK_MapPlaces] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MapPlaces_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201000622_MapTiles'
)
BEGIN
    CREATE INDEX [IX_MapPlaces_UnitId_ValidFrom] ON [MapPlaces] ([UnitId], [ValidFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201000622_MapTiles'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261201000622_MapTiles', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201041500_Releases'
)
BEGIN
    ALTER TABLE [ImportRecords] ADD [Release] nvarchar(max) COLLATE Latin1_General_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261201041500_Releases'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261201041500_Releases', N'10.0.15');
END;

COMMIT;
GO

IF @@ERROR <> 0 SET NOEXEC ON;
GO

SET NOEXEC OFF;
IF @@TRANCOUNT > 0 ROLLBACK;
GO
