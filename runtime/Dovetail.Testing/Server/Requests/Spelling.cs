using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Testing.Server.Requests;

/// <summary>How a value is spelled out.</summary>
/// <param name="Name">The name that stands with it.</param>
/// <param name="Style">The style.</param>
/// <param name="Explode">Whether its parts stand by themselves.</param>
/// <param name="IsHeader">Headers are not escaped.</param>
/// <param name="IsForm">A plus is a space.</param>
internal sealed record Spelling(string Name, ParameterStyle Style, bool Explode, bool IsHeader = false, bool IsForm = false)
{
    public string Decode(string text) => IsHeader ? text : IsForm ? FormText.Decode(text) : Uri.UnescapeDataString(text);
}
