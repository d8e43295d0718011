namespace Dovetail;

/// <summary>Changes an operation of a document: its names, or what a call of it does. Stands on the class with <see cref="OpenApiClientAttribute"/>.</summary>
/// <param name="id">The operationId; <c>GET /pets/{id}</c> where the document has none.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OperationAttribute(string id) : Attribute
{
    /// <summary>The operationId.</summary>
    public string Id { get; } = id;

    /// <summary>The method's name, without <c>Async</c>. By default Dovetail's own choice.</summary>
    public string? Name { get; set; }

    /// <summary>The group that it stands in: <c>client.Catalog</c>. By default the document's first tag, or what Dovetail makes of its names.</summary>
    public string? Group { get; set; }

    /// <summary>The client does not have it. False by default.</summary>
    public bool Hidden { get; set; }

    /// <summary>
    /// How it pages, in the words of the option <c>dovetail_paging</c>: <c>cursor=page_token next=/meta/next items=/things</c>, or <c>none</c>. By default as the document tells.
    /// </summary>
    public string? Paging { get; set; }

    /// <summary>
    /// Each call has an idempotency key, a new one where its caller gives none. False by default: as the document and the option <c>dovetail_idempotency</c> say.
    /// </summary>
    public bool NeedsIdempotencyKey { get; set; }

    /// <summary>How often it may be called, as in <c>100/minute</c> or <c>10 per second</c>: takes the place of the document's own limits. By default those hold.</summary>
    public string? RateLimit { get; set; }
}
