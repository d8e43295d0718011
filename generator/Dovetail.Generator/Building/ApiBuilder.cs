using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building;

/// <summary>The only translator from what a document says to the client that is printed.</summary>
internal static class ApiBuilder
{
    /// <param name="document">The document.</param>
    /// <param name="path">The path of its file, which gives the name where the options give none.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="findings">Receives what could not be generated as the document has it.</param>
    /// <param name="cancellationToken">Honoured in every loop.</param>
    public static ApiModel Build(SpecDocument document, string path, GeneratorOptions options, FindingList findings, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
