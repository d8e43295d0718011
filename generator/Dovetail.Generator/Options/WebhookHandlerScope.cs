namespace Dovetail.Generator.Options;

/// <summary>When the class that handles what the server sends is generated.</summary>
internal enum WebhookHandlerScope
{
    /// <summary>Where the project references Dovetail.AspNetCore.</summary>
    Auto,

    Always,

    Never,
}
