namespace Dovetail.Testing.Server.Schemas;

/// <summary>Whose value is checked: what is <c>readOnly</c> need not be in a request, what is <c>writeOnly</c> not in a response.</summary>
internal enum MessageSide
{
    /// <summary>Neither: a schema as JSON Schema has it.</summary>
    None,

    /// <summary>The client sends it.</summary>
    Request,

    /// <summary>The server sends it.</summary>
    Response,
}
