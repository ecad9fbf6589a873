namespace NtmGraph.Querying;

/// <summary>Why a filter cannot be used: the first of the values of an error <c>INVALID_FILTER</c>. The others are as said here.</summary>
public enum FilterFault
{
    /// <summary>How deep it may be nested.</summary>
    TooDeep,

    /// <summary>How many conditions there may be.</summary>
    TooManyConditions,

    /// <summary>How many values there may be in all lists together.</summary>
    TooManyValues,

    /// <summary>The field, how many values are in its list, and how many there may be.</summary>
    ListTooLong,

    /// <summary>The field, how many characters the text has, and how many it may have.</summary>
    TextTooLong,

    /// <summary>The field.</summary>
    Null,

    /// <summary>The field, and the operation that needs a value and was given null.</summary>
    NoValue,

    /// <summary>The list, which is compared with null.</summary>
    NullList,
}
