namespace NtmGraph;

/// <summary>Tier of recognition, each higher than the one before it.</summary>
internal enum Tier
{
    /// <summary>Meets the New Rural standard (đạt chuẩn); for towns and cities: has completed the task (hoàn thành nhiệm vụ).</summary>
    NewRural = 1,

    /// <summary>Advanced (nâng cao).</summary>
    Advanced = 2,

    /// <summary>Model (kiểu mẫu).</summary>
    Model = 3,

    /// <summary>Modern (hiện đại), on trial since 2026.</summary>
    Modern = 4,
}
