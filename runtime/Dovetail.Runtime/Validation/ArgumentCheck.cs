using Dovetail.Serialization;

namespace Dovetail.Validation;

/// <summary>How one argument is cleaned and checked; the default does neither.</summary>
/// <param name="name">The argument's name on the wire, or <c>body</c>.</param>
/// <param name="checks">Those of the call.</param>
internal readonly struct ArgumentCheck(string name, ArgumentChecks? checks)
{
    /// <inheritdoc cref="ArgumentChecks.Begin"/>
    public JsonWriteContext? Begin(bool isPatch = false) => checks?.Begin(isPatch);

    /// <inheritdoc cref="ArgumentChecks.End"/>
    public void End(ReadOnlyMemory<byte> json, JsonWriteContext? context, CancellationToken cancellationToken = default) =>
        checks?.End(name, json, context, cancellationToken);

    /// <summary>The parts of a multipart body, each an argument of its own.</summary>
    public ArgumentChecks? Parts(ArgumentConstraints? constraints) => checks?.With(constraints);
}
