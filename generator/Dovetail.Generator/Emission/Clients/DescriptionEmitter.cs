using Dovetail.Generator.Emission.Operations;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Clients;

/// <summary>Prints what the runtime has to know about the API as a whole.</summary>
internal static class DescriptionEmitter
{
    public static void Emit(CodeWriter writer, ClientModel client, string apiName)
    {
        using (writer.Block($"private static readonly {Http}ApiDescription<{client.ClassName}> Description = new({CSharp.Literal(apiName)})", "};"))
        {
            writer.Line($"EnvironmentPrefix = {CSharp.Literal(client.EnvironmentPrefix)},");
            writer.Line($"Version = {CSharp.Literal(client.Version)},");
            Array(writer, "Servers", client.Servers.Where(server => server.IsDocumentLevel).Select(server => ServerOf(client, server)));
            Array(writer, "OperationServers", client.Servers.Where(server => !server.IsDocumentLevel).Select(server => CSharp.Literal(server.Name)));
            Array(writer, "RateLimitGroups", client.RateLimitGroups.Select(CSharp.Literal));
            RateLimitEmitter.Emit(writer, client.RateLimits);
            if (client.Security.Default is { } security)
            {
                writer.Line($"Security = {client.SecurityName}.{security},");
            }

            Array(writer, "Schemes", client.Security.Schemes.Select(scheme => $"{client.SecurityName}.{scheme.FieldName}"));
        }
    }

    /// <summary>What options may name. A body of its own: a program whose options name none can be trimmed of it.</summary>
    public static void EmitOperations(CodeWriter writer, ClientModel client)
    {
        if (!client.Operations.IsEmpty)
        {
            writer.Gap();
            writer.Fill(
                $"static {Collections}IReadOnlyList<string> {Http}IApiClient<{client.ClassName}>.Operations => [",
                [.. client.Operations.Select(CSharp.Literal)],
                "];");
        }
    }

    private static void Array(CodeWriter writer, string name, IEnumerable<string> items)
    {
        var array = items.ToArray();
        if (array.Length > 0)
        {
            writer.List($"{name} = [", array, "],");
        }
    }

    private static string ServerOf(ClientModel client, ServerModel server) =>
        $"{client.ServersName}.{server.Name}{(server.Variables.IsEmpty ? "" : "()")}";
}
