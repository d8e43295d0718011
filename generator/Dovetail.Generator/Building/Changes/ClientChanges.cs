using Dovetail.Generator.Customizing;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Building.Changes;

/// <summary>The class that the user makes the client, over what the options say of it.</summary>
internal static class ClientChanges
{
    private const string Ending = "Client";

    public static GeneratorOptions Apply(GeneratorOptions options, ChangeNotes notes)
    {
        if (notes.Customization.Client is not { } client)
        {
            return options;
        }

        notes.Claim(client.Key);
        var isInternal = client.IsInternal ?? options.Visibility is ClientVisibility.Internal;
        if (options.Name is { } name && name != NameOf(client))
        {
            notes.Overridden(client.Source, "dovetail_name", name);
        }

        if (options.Namespace is { } @namespace && @namespace != client.Namespace)
        {
            notes.Overridden(client.Source, "dovetail_namespace", @namespace);
        }

        if (options.Visibility is ClientVisibility.Internal && !isInternal)
        {
            notes.Overridden(client.Source, "dovetail_visibility", "internal");
        }

        return options with { Name = NameOf(client), Namespace = client.Namespace, Visibility = isInternal ? ClientVisibility.Internal : ClientVisibility.Public };
    }

    /// <summary>The API's name: of <c>PetstoreClient</c> Petstore, of <c>MyShop</c> that.</summary>
    private static string NameOf(ClientPart client) =>
        client.Name.Length > Ending.Length && client.Name.EndsWith(Ending, StringComparison.Ordinal) ? client.Name.Substring(0, client.Name.Length - Ending.Length) : client.Name;
}
