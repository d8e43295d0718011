using System.Diagnostics;
using Dovetail.Http;

namespace Dovetail.Authentication.Internal;

/// <summary>Says that calls are sent without any credential, whatever the description asks for.</summary>
internal sealed class NoCredential() : ApiCredential([])
{
    public override string ToString() => "None";

    internal override bool Fits(SecurityScheme scheme) => throw new UnreachableException();

    internal override void Place(SecurityScheme? scheme, ICredentialPlaces places) => throw new UnreachableException();

    internal override void CollectSecrets(ICollection<string> secrets)
    {
    }
}
