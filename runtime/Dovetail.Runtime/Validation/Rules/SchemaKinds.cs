namespace Dovetail.Validation;

/// <summary>The kinds of JSON values, as <c>type</c> names them (JSON Schema 2020-12, validation 6.1.1).</summary>
[Flags]
public enum SchemaKinds
{
    /// <summary>No kind is named: any will do.</summary>
    Any = 0,

    /// <summary>null.</summary>
    Null = 1,

    /// <summary>true and false.</summary>
    Boolean = 2,

    /// <summary>A number without a fraction: <c>1.0</c> is one.</summary>
    Integer = 4,

    /// <summary>A number.</summary>
    Number = 8,

    /// <summary>A text.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,
}
