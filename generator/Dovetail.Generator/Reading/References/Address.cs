namespace Dovetail.Generator.Reading.References;

/// <summary>Addresses of documents: URIs, or paths of files where no document says its URI.</summary>
internal static class Address
{
    /// <summary>Resolves a reference without its fragment (RFC 3986 5); one that is malformed stays as it is written.</summary>
    public static string Resolve(string address, string reference)
    {
        if (reference.Length == 0 || SpecPath.IsRemote(reference))
        {
            return reference.Length == 0 ? address : reference;
        }

        if (!SpecPath.IsRemote(address))
        {
            return SpecPath.Resolve(address, reference);
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var known) && Uri.TryCreate(known, reference, out var resolved) ? resolved.AbsoluteUri : reference;
    }
}
