using Dovetail.Generator.Emission.Operations;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Clients;

/// <summary>Prints the calls that follow from responses: an extension method for each link, an overload of the operation that takes a response in place of arguments.</summary>
internal static class LinksEmitter
{
    public static void Emit(CodeWriter writer, LinksModel links)
    {
        DeclarationHeader.OfType(writer, new DocModel("Calls that take their arguments from the response of another: the links of the API's document."));
        using (writer.Block($"public static class {links.ClassName}"))
        {
            foreach (var link in links.Links)
            {
                Method(writer, link);
            }
        }
    }

    private static void Method(CodeWriter writer, LinkModel link)
    {
        writer.Gap();
        DocComment.Emit(writer, link.Doc);
        if (link.Target.Deprecated)
        {
            writer.Line(DeclarationHeader.Obsolete);
        }

        var source = ResponseEmitter.TypeOf(link.Source);
        string[] first = [$"this {link.InterfaceName} {link.Client}", $"{(link.TakesResponse ? $"{Root}ApiResponse<{source}>" : source)} {link.From}"];
        writer.List(
            $"public static {OperationEmitter.ReturnType(link.Target)} {link.Target.MethodName}(",
            [.. first, .. SignatureEmitter.WithDefaults(link.Target, link.Body)],
            ") =>");
        using (writer.Indented())
        {
            writer.List($"{link.Client}.{link.Target.MethodName}(", [.. Arguments(link)], ");");
        }
    }

    private static IEnumerable<string> Arguments(LinkModel link) =>
        link.Arguments.Select(argument => $"{argument.Name}: {Value(link, argument)}")
            .Concat(link.Target.Parameters.Select(parameter => parameter.Name).Select(name => $"{name}: {name}"))
            .Concat(link.Body is { } body ? [$"{body.Name}: {body.Name}"] : [])
            .Concat(["options: options", "cancellationToken: cancellationToken"]);

    private static string Value(LinkModel link, LinkArgumentModel argument) => argument.Value switch
    {
        LinkTextModel text => CSharp.Literal(text.Text),
        LinkHeaderModel header => OrThrow($"{link.From}.Headers[{CSharp.Literal(header.WireName)}]", argument, mayBeNull: true, header.WireName, link),
        LinkMemberModel member => OrThrow(
            Path(link.TakesResponse ? link.From + ".Value" : link.From, member),
            argument,
            member.Steps.Any(step => step.MayBeNull),
            member.Pointer,
            link),
        _ => throw new InvalidOperationException($"{argument.Value.GetType().Name} is no argument."),
    };

    private static string Path(string root, LinkMemberModel member)
    {
        var path = root;
        var mayBeNull = false;
        foreach (var step in member.Steps)
        {
            path += (mayBeNull ? "?." : ".") + step.Property;
            mayBeNull |= step.MayBeNull;
        }

        return path;
    }

    private static string OrThrow(string value, LinkArgumentModel argument, bool mayBeNull, string what, LinkModel link) => mayBeNull && !argument.MayBeNull
        ? $"{value} ?? throw new global::System.ArgumentException({CSharp.Literal($"The response has no {what}.")}, nameof({link.From}))"
        : value;
}
