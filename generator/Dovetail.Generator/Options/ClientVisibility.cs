namespace Dovetail.Generator.Options;

/// <summary>Who sees a client and its models.</summary>
internal enum ClientVisibility
{
    Public,

    /// <summary>The project itself, and whom it lets see its internals.</summary>
    Internal,
}
