using Dovetail.Generator.Building.Responses;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Requests;

/// <summary>The headers that the encoding of a part declares: properties called after the part and the header.</summary>
internal static class PartHeaderBuilder
{
    // What the part itself says (OpenAPI, Encoding Object: Content-Type is ignored), and what frames it.
    private static readonly string[] OfThePart = ["Content-Type", "Content-Disposition", "Content-Length", "Content-Transfer-Encoding"];

    public static EquatableArray<PartHeaderModel> Build(PartModel part, SpecEncoding? encoding, UniqueNames taken)
    {
        var headers = (encoding?.Headers ?? []).Where(header => !OfThePart.Contains(header.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        var names = taken.Assign([.. headers.Select(header => NameRequest.Pascal($"{part.Name} {header.Name}", "Header"))]);
        return headers
            .Select((header, i) => new PartHeaderModel(
                names[i],
                header.Name,
                HeaderBuilder.TypeOf(header.Schema),
                header.Required && part.Required,
                Docs.Of(header.Description, null)))
            .ToEquatableArray();
    }
}
