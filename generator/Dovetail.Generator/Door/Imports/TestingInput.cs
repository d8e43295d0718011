using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Model.Testing;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Door.Imports;

/// <summary>
/// A document whose client is to be faked. The client's model is made again, with the options that the client has, so that every name is the same; and with all constraints, for
/// what a server sends has to keep them too.
/// </summary>
internal static class TestingInput
{
    public static CompiledSpec Compile(SpecInput input, CancellationToken cancellationToken)
    {
        var compiled = input.With(options => options with { Output = OutputKinds.Testing, Validation = ValidationScope.Everywhere }).Compile(cancellationToken);

        // What there is to be said about the document is said where its client is made.
        return input.Options.HasTestingKit
            ? compiled with { Model = WithClient(compiled.Model, input), Report = compiled.Report with { Findings = [] } }
            : new CompiledSpec(compiled.Path, null, compiled.Report with { Findings = [Findings.NoTestingKit(SpecLocation.StartOf(compiled.Path))] });
    }

    private static ApiModel? WithClient(ApiModel? model, SpecInput input) =>
        model is null ? null : model with { Testing = model.Testing! with { HasOwnClient = input.MakesClient, Document = DocumentOf(input) } };

    /// <summary>Overlays are told by their way from the document: names in an assembly and paths on a disk have the same.</summary>
    private static TestDocumentModel? DocumentOf(SpecInput input)
    {
        var document = input.File.Text.Path;
        return input.Options.Resource is not { } name ? null : new TestDocumentModel(name, input.Overlays
            .Where(overlay => overlay.Document is not null)
            .Select(overlay => new TestOverlayModel(
                SpecPath.Relative(document, overlay.File.Text.Path),
                overlay.Document == document ? null : SpecPath.Relative(document, overlay.Document!)))
            .ToEquatableArray());
    }
}
