using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

internal enum BodyKind
{
    Json,

    /// <summary>application/x-www-form-urlencoded.</summary>
    Form,

    /// <summary>multipart/*: <see cref="BodyModel.Type"/> is a <see cref="PartsModel"/>.</summary>
    Multipart,

    /// <summary>text/*, XML and other text: a string.</summary>
    Text,

    /// <summary>Bytes: FileContent.</summary>
    Binary,
}

/// <summary>The request body.</summary>
/// <param name="Name">The C# parameter name: <c>body</c>.</param>
/// <param name="ContentType">What is sent as Content-Type.</param>
/// <param name="FormFields">The form fields that are not written as their defaults (form, exploded) are.</param>
internal sealed record BodyModel(
    string Name,
    BodyKind Kind,
    TypeRef Type,
    string ContentType,
    bool Required,
    DocModel Doc,
    EquatableArray<FormFieldModel> FormFields)
{
    /// <summary>Further media types that are written in the same way.</summary>
    public EquatableArray<string> OtherContentTypes { get; init; } = [];

    /// <summary>The same value in other media types that are written in another way: the caller chooses by the header.</summary>
    public EquatableArray<BodyModel> Alternatives { get; init; } = [];

    /// <summary>What the document demands of the whole body, where it is no model; null for nothing.</summary>
    public ConstraintModel? Constraint { get; init; }
}

/// <param name="WireName">The property's name on the wire.</param>
internal sealed record FormFieldModel(string WireName, WireStyle Style, bool Explode);
