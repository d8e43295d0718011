using Dovetail.Generator.Emission.Operations;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Clients;

/// <summary>Prints the root client, its interface and its options.</summary>
internal static class ClientEmitter
{
    private const string Configure = $"global::System.Action<{Root}ApiClientView> configure";

    public static void Emit(CodeWriter writer, ClientModel client, string apiName)
    {
        Interface(writer, client);
        DeclarationHeader.OfType(writer, client.Doc);
        writer.Line($"{writer.Visibility} sealed partial class {client.ClassName} :");
        using (writer.Indented())
        {
            writer.Line($"{client.InterfaceName}, {Http}IApiClient<{client.ClassName}>, global::System.IDisposable, global::System.IAsyncDisposable");
        }

        using (writer.Braces())
        {
            DescriptionEmitter.Emit(writer, client, apiName);
            writer.Gap();
            writer.Line($"private readonly {Http}ApiConnection _connection;");
            Constructors(writer, client);
            foreach (var group in client.Groups)
            {
                GroupUseEmitter.Emit(writer, group);
            }

            Members(writer, client);
        }

        DeclarationHeader.OfType(writer, new DocModel($"The options of a {client.ClassName}: its server, its credential, its behaviour."));
        writer.Line($"{writer.Visibility} sealed class {client.OptionsName} : {Root}ApiClientOptions;");
    }

    private static void Interface(CodeWriter writer, ClientModel client)
    {
        DeclarationHeader.OfType(writer, client.Doc);
        using (writer.Block($"{writer.Visibility} {(client.HasOperations ? "partial " : "")}interface {client.InterfaceName}"))
        {
            foreach (var group in client.Groups)
            {
                GroupUseEmitter.Declare(writer, group);
            }

            writer.Gap();
            DocView(writer);
            writer.Line($"{client.InterfaceName} With({Configure});");
        }
    }

    private static void Constructors(CodeWriter writer, ClientModel client)
    {
        writer.Gap();
        DocComment.Element(writer, "summary", "Connects to the API.");
        DocComment.Param(writer, "options", "Credential, address, timeouts and more.");
        writer.Line($"public {client.ClassName}({client.OptionsName}? options = null)");
        using (writer.Indented())
        {
            writer.Line($": this({Http}ApiConnection.Create(Description, options ?? new()))");
        }

        writer.Line("{");
        writer.Line("}");
        writer.Gap();
        writer.Line($"private {client.ClassName}({Http}ApiConnection connection) => _connection = connection;");
    }

    private static void Members(CodeWriter writer, ClientModel client)
    {
        writer.Gap();
        DocComment.Element(writer, "summary", Invitation(client));
        writer.Line($"public static {client.ClassName} FromEnvironment() =>");
        using (writer.Indented())
        {
            writer.Line($"new({Http}ApiConnection.FromEnvironment(Description, new {client.OptionsName}()));");
        }

        writer.Gap();
        DocView(writer);
        writer.Line($"public {client.ClassName} With({Configure}) => new(_connection.With(configure));");
        writer.Gap();
        writer.Lines($"""
            {client.InterfaceName} {client.InterfaceName}.With({Configure}) => With(configure);

            static {Http}ApiDescription {Http}IApiClient<{client.ClassName}>.Description => Description;
            """);
        DescriptionEmitter.EmitOperations(writer, client);
        writer.Gap();
        writer.Lines($"""
            static {client.ClassName} {Http}IApiClient<{client.ClassName}>.Create({Http}ApiConnection connection) => new(connection);

            /// <summary>Closes the connections, unless they are the caller's own.</summary>
            public void Dispose() => _connection.Dispose();

            /// <summary>Closes the connections, unless they are the caller's own.</summary>
            public global::System.Threading.Tasks.ValueTask DisposeAsync() => _connection.DisposeAsync();
            """);
    }

    /// <summary>The variables that the runtime reads for the document's schemes.</summary>
    private static string Invitation(ClientModel client)
    {
        string Variable(string name) => $"{client.EnvironmentPrefix}_{name}";
        var credentials = client.Security.Schemes.SelectMany(scheme => scheme.Factory switch
        {
            "Basic" => [$"{Variable("USERNAME")} and {Variable("PASSWORD")}"],
            "Bearer" => [Variable("TOKEN")],
            "OAuth2" or "OpenIdConnect" => [$"{Variable("CLIENT_ID")} and {Variable("CLIENT_SECRET")}", Variable("TOKEN")],
            _ when scheme.Factory.StartsWith("ApiKey", StringComparison.Ordinal) => [Variable("API_KEY")],
            _ => (string[])[],
        });
        var choices = string.Join(", or ", credentials.DefaultIfEmpty($"{Variable("API_KEY")} or {Variable("TOKEN")}").Distinct());
        return $"Connects to the API as the environment says: {Variable("BASE_URL")}, and {choices}.";
    }

    private static void DocView(CodeWriter writer)
    {
        DocComment.Element(writer, "summary", "The same client with another credential, other headers, timeouts or another server. Connections are shared.");
        DocComment.Param(writer, "configure", "Says what is different.");
    }
}
