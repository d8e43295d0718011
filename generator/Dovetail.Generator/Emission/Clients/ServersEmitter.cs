using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Clients;

/// <summary>Prints the named servers: a property each, or a method where the address has variables.</summary>
internal static class ServersEmitter
{
    public static void Emit(CodeWriter writer, string className, IEnumerable<ServerModel> servers)
    {
        DeclarationHeader.OfType(writer, new DocModel("The servers that the API's document names."));
        using (writer.Block($"{writer.Visibility} static class {className}"))
        {
            foreach (var server in servers)
            {
                Server(writer, server);
            }
        }
    }

    private static void Server(CodeWriter writer, ServerModel server)
    {
        DeclarationHeader.OfMember(writer, server.Doc);
        var (name, url) = (CSharp.Literal(server.Name), CSharp.Literal(server.Url));
        if (server.Variables.IsEmpty)
        {
            writer.Line($"public static {Root}ApiServer {server.Name} {{ get; }} = new({name}, {url});");
            return;
        }

        foreach (var variable in server.Variables)
        {
            DocComment.Param(writer, variable.ParameterName, TextOf(variable), $"The variable {variable.Name} of the address.");
        }

        var parameters = server.Variables.Select(variable => $"string {variable.ParameterName} = {CSharp.Literal(variable.Default)}").ToArray();
        var values = server.Variables.Select(variable => $"({CSharp.Literal(variable.Name)}, {variable.ParameterName})").ToArray();
        writer.List($"public static {Root}ApiServer {server.Name}(", parameters, ") =>");
        using (writer.Indented())
        {
            writer.List("new(", [name, url, .. values], ");");
        }
    }

    private static string TextOf(ServerVariableModel variable)
    {
        var text = variable.Doc.Summary ?? $"The variable {variable.Name} of the address.";
        return variable.Allowed.IsEmpty ? text : $"{text}\n\nOne of: {string.Join(", ", variable.Allowed)}.";
    }
}
