namespace Dovetail.Generator.Options;

/// <summary>Of what the server sends on its own, what has models and readers.</summary>
internal enum WebhookScope
{
    /// <summary><c>webhooks</c> and <c>callbacks</c>.</summary>
    Standard,

    /// <summary>The extension <c>x-webhooks</c> too, under which large documents repeat much of their schemas.</summary>
    All,

    None,
}
