using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

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
            ? compiled with { Model = WithClient(compiled.Model, input.MakesClient), Report = compiled.Report with { Findings = [] } }
            : new CompiledSpec(compiled.Path, null, compiled.Report with { Findings = [Findings.NoTestingKit(SpecLocation.StartOf(compiled.Path))] });
    }

    private static ApiModel? WithClient(ApiModel? model, bool hasOwnClient) =>
        model is null ? null : model with { Testing = model.Testing! with { HasOwnClient = hasOwnClient } };
}
