using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>What a document says of an operation that may tell whether it pages, as plain facts. It judges nothing, and no part of it is printed.</summary>
/// <param name="Id">The operation's id.</param>
/// <param name="HttpMethod">Upper case.</param>
/// <param name="Path">The template.</param>
/// <param name="Prose">Summary and description.</param>
/// <param name="Nouns">What the operation may be about, in the singular, plain and the likeliest first: the last literal of its path, its tag, the words of its id.</param>
/// <param name="Inputs">Parameters, and the members of a JSON body.</param>
/// <param name="Answer">The JSON that a success has; null where it has none.</param>
/// <param name="Headers">What the success declares.</param>
internal sealed record PagingEvidence(
    string Id,
    string HttpMethod,
    string Path,
    string Prose,
    EquatableArray<string> Nouns,
    EquatableArray<PagingInput> Inputs,
    PagingMember? Answer,
    EquatableArray<PagingHeader> Headers)
{
    /// <summary>What is done, in lower case: the first words of the id and of the summary, and the words of the path's literals.</summary>
    public EquatableArray<string> Verbs { get; init; } = [];

    /// <summary>Whether a success says that something was made, or will be.</summary>
    public bool Creates { get; init; }

    /// <summary>What the user's option or a vendor's extension says; null where neither does.</summary>
    public PagingDirective? Directive { get; init; }
}

internal enum PagingPlace
{
    Query,
    Path,
    Header,
    Body,
}

/// <summary>What a value is in JSON, as far as paging asks.</summary>
internal enum PagingKind
{
    String,
    Integer,
    Number,
    Boolean,
    Array,
    Object,
    Map,

    /// <summary>One of several kinds: they are the children.</summary>
    Choice,

    /// <summary>The document does not say.</summary>
    Any,
}

/// <summary>Something that a request takes.</summary>
/// <param name="Name">On the wire; of a member of the body the pointer to it: <c>/page/cursor</c>.</param>
/// <param name="Prose">Its description.</param>
/// <param name="IsRequired">Whether each request has it.</param>
internal sealed record PagingInput(string Name, PagingPlace Place, PagingKind Kind, string Prose, bool IsRequired)
{
    public string? Format { get; init; }

    public string? Default { get; init; }

    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    /// <summary>A value that the document shows.</summary>
    public string? Example { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>Whether the document lists its values.</summary>
    public bool IsEnum { get; init; }
}

/// <summary>A member of what comes back, or all of it.</summary>
/// <param name="Name">On the wire; empty for the whole.</param>
/// <param name="Stem">The name in the singular, in lower case, without anything but letters and digits.</param>
/// <param name="Kind">What stands there.</param>
/// <param name="Prose">Its description.</param>
/// <param name="Children">The members of an object, or the kinds of a choice; none below a certain depth.</param>
internal sealed record PagingMember(string Name, string Stem, PagingKind Kind, string Prose, EquatableArray<PagingMember> Children)
{
    public string? Format { get; init; }

    /// <summary>A value that the document shows.</summary>
    public string? Example { get; init; }

    /// <summary>What the items of an array are.</summary>
    public PagingKind Items { get; init; }
}

/// <param name="Name">As the document writes it.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Prose">Its description.</param>
internal sealed record PagingHeader(string Name, PagingKind Kind, string Prose);
