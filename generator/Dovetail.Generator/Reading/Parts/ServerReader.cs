using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading.Parts;

internal static class ServerReader
{
    public static IReadOnlyList<SpecServer> Read(ReadingContext context, Place owner)
    {
        if (context.Dialect == Dialect.Swagger)
        {
            return owner.Node == context.Root.Node ? Swagger(context, owner) : [];
        }

        return [.. context.Items(owner, "servers").Select(place => TryRead(context, place)).OfType<SpecServer>()];
    }

    private static SpecServer? TryRead(ReadingContext context, Place place)
    {
        if (context.Text(place, "url") is { } url)
        {
            return new SpecServer(
                place.Node,
                url,
                context.Text(place, "name"),
                context.Text(place, "description"),
                [.. context.Entries(place, "variables").Select(entry => ReadVariable(context, entry.Name, entry.Value))]);
        }

        if (place["url"] is null)
        {
            context.WrongKind(place.Node, "servers", "a mapping with a url");
        }

        return null;
    }

    private static SpecServerVariable ReadVariable(ReadingContext context, string name, Place place) =>
        new(name, context.Text(place, "default") ?? "", context.Text(place, "description"), context.Texts(place, "enum"));

    private static IReadOnlyList<SpecServer> Swagger(ReadingContext context, Place root)
    {
        if (context.Text(root, "host") is not { Length: > 0 } host)
        {
            return context.Text(root, "basePath") is { Length: > 1 } path ? [new SpecServer(root.Node, path, null, null, [])] : [];
        }

        var schemes = context.Texts(root, "schemes");
        var url = "://" + host + context.Text(root, "basePath")?.TrimEnd('/');
        var known = schemes.Where(scheme => scheme is "http" or "https").DefaultIfEmpty("https").OrderBy(scheme => scheme == "https" ? 0 : 1);
        return [.. known.Select(scheme => new SpecServer(root.Node, scheme + url, null, null, []))];
    }
}
