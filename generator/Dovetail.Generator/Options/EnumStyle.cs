namespace Dovetail.Generator.Options;

internal enum EnumStyle
{
    /// <summary>OpenEnum&lt;T&gt;: a value that the document does not know survives.</summary>
    Open,

    /// <summary>The C# enum: a value that the document does not know is an error.</summary>
    Closed,
}
