using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>A part as it is read: what it says, or why it says nothing.</summary>
/// <param name="Key">The class's full name.</param>
/// <param name="Client">What it says as a client; null where it is none, or can not be one.</param>
/// <param name="Schema">What it says as a model; null where it is none, or can not be one.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record ReadPart(string Key, ClientPart? Client, SchemaPart? Schema, EquatableArray<CustomizingFinding> Findings)
{
    /// <summary>Reads a class that has an attribute.</summary>
    /// <param name="context">The class.</param>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="read">Reads a class of which something can be made.</param>
    /// <param name="cancellationToken">Looked at before it is read.</param>
    /// <returns>Null for a second part of the class that says the same again.</returns>
    public static ReadPart? TryRead(
        GeneratorAttributeSyntaxContext context, string attribute, Func<PartSymbol, AttributeData, ChangeSource, ReadPart> read, CancellationToken cancellationToken)
    {
        var part = new PartSymbol(context);
        if (!part.IsFirst(attribute))
        {
            return null;
        }

        var (data, source) = part.Attributes(attribute).First();
        if (part.Fault is { } fault)
        {
            return new(part.Key, null, null, [CustomizingFindings.Unfit(part.Key, source.Place, fault)]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return read(part, data, source);
    }
}
