using Dovetail.Generator.Common;

namespace Dovetail.Generator.Building.Types;

/// <summary>Names what a shared response, parameter or request body declares: such a schema belongs to no operation in particular.</summary>
internal static class ComponentPointer
{
    private static readonly (string Prefix, string Suffix)[] Kinds =
    [
        ("/components/responses/", "Response"),
        ("/components/requestBodies/", "Request"),
        ("/components/parameters/", "Parameter"),
        ("/responses/", "Response"),
        ("/parameters/", "Parameter"),
    ];

    /// <returns>Null where the pointer leads to no shared component.</returns>
    public static string? NameOf(string pointer)
    {
        var local = pointer.Substring(pointer.IndexOf('#') + 1);
        foreach (var (prefix, suffix) in Kinds)
        {
            if (local.StartsWith(prefix, StringComparison.Ordinal))
            {
                var name = PointerText.Unescape(local.Substring(prefix.Length).Split('/')[0]);
                return name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? name : name + suffix;
            }
        }

        return null;
    }
}
