using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>The namespaces that the clients of a project will have, before any document is read.</summary>
internal sealed record ExpectedNamespaces(EquatableArray<NamespaceClaim> Claims)
{
    public static ExpectedNamespaces Of(ImmutableArray<NamespaceClaim> claims) => new(claims.OrderBy(claim => claim.Path, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>The type as the model of another client, where one may have it; whether it does is known when that is compiled.</summary>
    public OwnTypeUse Find(OwnTypeUse use, string path)
    {
        var others = Claims.Where(claim => claim.Path != path).ToList();
        var name = use.Candidates.FirstOrDefault(candidate => others.Exists(claim => claim.Namespace is { } known && IsIn(candidate, known)))
            ?? (others.Exists(claim => claim.Namespace is null) ? use.Candidates.FirstOrDefault(candidate => candidate.IndexOf('.') > 0) : null);
        return !use.IsOpen || name is null ? use : use with { Type = new("global::" + name, IsValueType: false, OwnReading.Model, "") };
    }

    private static bool IsIn(string name, string @namespace) => Plain(name).StartsWith(Plain(@namespace) + ".", StringComparison.Ordinal);

    private static string Plain(string name) => name.Replace("@", "");
}
