using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>Reads a document: text to node tree to <see cref="SpecDocument"/>.</summary>
internal static class SpecReader
{
    /// <summary>Reads the OpenAPI document in <paramref name="root"/>.</summary>
    /// <param name="root">The document.</param>
    /// <param name="others">The files that its references may lead to.</param>
    /// <param name="findings">Receives what is wrong with the document.</param>
    /// <param name="cancellationToken">Honoured in every loop.</param>
    /// <returns>The document; null where it is so broken that no client can be made of it.</returns>
    public static SpecDocument? Read(SourceFile root, IReadOnlyList<SourceFile> others, FindingList findings, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
