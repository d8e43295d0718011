using Dovetail.Authentication.Internal;

namespace Dovetail.Http;

/// <summary>Schemes that are needed together. Without any, anonymous access will do.</summary>
/// <param name="schemes">The schemes.</param>
public sealed class SecurityAlternative(params SchemeUse[] schemes)
{
    internal SchemeUse[] Schemes { get; } = schemes;

    internal bool NeedsNoCredential => Array.TrueForAll(Schemes, static use => use.Scheme.Kind is SecuritySchemeKind.MutualTls);
}
