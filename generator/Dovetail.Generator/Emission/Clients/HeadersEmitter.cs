using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Clients;

/// <summary>Prints the headers that responses declare, an extension method of one line each: hundreds of operations share a handful.</summary>
internal static class HeadersEmitter
{
    public static void Emit(CodeWriter writer, string className, IEnumerable<HeaderModel> headers)
    {
        DeclarationHeader.OfType(writer, new DocModel("The headers that the API's document declares for responses, typed. Each is null where it is absent, or not of its type."));
        using (writer.Block($"{writer.Visibility} static class {className}"))
        {
            foreach (var header in headers)
            {
                Header(writer, header);
            }
        }
    }

    private static void Header(CodeWriter writer, HeaderModel header)
    {
        var name = CSharp.Literal(header.WireName);
        var value = header.Type switch
        {
            ListRef => $"headers.List({name})",
            _ when TypeNames.IsString(header.Type) => $"headers[{name}]",
            _ => $"headers.Value<{TypeNames.WithFormat(header.Type)}>({name})",
        };
        DeclarationHeader.OfMember(writer, header.Doc.Summary is null ? new DocModel($"The header {header.WireName}.") : header.Doc);
        writer.Line($"public static {TypeNames.Of(header.Type)}? {header.MethodName}(this {Root}ApiHeaders headers) => {value};");
    }
}
