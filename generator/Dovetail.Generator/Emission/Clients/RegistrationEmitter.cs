using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Clients;

/// <summary>Prints <c>AddXClient</c> for a service collection.</summary>
internal static class RegistrationEmitter
{
    /// <summary>Where users look for such methods without a using of their own.</summary>
    public const string Namespace = "Microsoft.Extensions.DependencyInjection";

    private const string Services = $"global::{Namespace}.IServiceCollection";
    private const string Section = "global::Microsoft.Extensions.Configuration.IConfiguration";
    private const string DependencyInjection = $"{Root}DependencyInjection.";

    public static void Emit(CodeWriter writer, RegistrationFile file)
    {
        // Partial: clients of the same name in two namespaces share it.
        DocComment.Element(writer, "summary", $"Registers {file.Client.ClassName}.");
        // An internal part says nothing: it is what the public part of another client says.
        using (writer.Block($"{(file.IsInternal ? "" : "public ")}static partial class {file.ClassName}"))
        {
            Method(writer, file, isKeyed: false, hasSection: false);
            Method(writer, file, isKeyed: false, hasSection: true);
            Method(writer, file, isKeyed: true, hasSection: false);
            Method(writer, file, isKeyed: true, hasSection: true);
        }
    }

    private static void Method(CodeWriter writer, RegistrationFile file, bool isKeyed, bool hasSection)
    {
        Docs(writer, file.Client, isKeyed, hasSection);
        var own = $"global::{file.ClientNamespace}.";
        var options = $"{own}{file.Client.OptionsName}";
        var verb = isKeyed ? "AddKeyed" : "Add";
        string[] key = isKeyed ? ["string key"] : [];
        string[] section = hasSection ? [$"{Section} section"] : [];
        string[] keyGiven = isKeyed ? ["key"] : [];
        writer.List(
            $"{writer.Visibility} static {DependencyInjection}ApiClientBuilder {verb}{file.Client.ClassName}(",
            [$"this {Services} services", .. key, .. section, $"global::System.Action<{options}>? configure = null"],
            ") =>");
        using (writer.Indented())
        {
            writer.List(
                $"{DependencyInjection}ApiClientServices.{verb}<{own}{file.Client.InterfaceName}, {own}{file.Client.ClassName}, {options}>(",
                ["services", .. keyGiven, hasSection ? "section" : "section: null", "configure"],
                ");");
        }
    }

    private static void Docs(CodeWriter writer, ClientUse client, bool isKeyed, bool hasSection)
    {
        writer.Gap();
        var how = isKeyed ? "keyed singletons, which share nothing with others of the same API" : "singletons";
        DocComment.Element(writer, "summary", $"Adds {client.InterfaceName} and {client.ClassName} as {how}.");
        DocComment.Param(writer, "services", "The services to add them to.");
        if (isKeyed)
        {
            DocComment.Param(writer, "key", "The key, and the name of the options.");
        }

        if (hasSection)
        {
            DocComment.Param(writer, "section", "Where the settings are: BaseAddress, Credential, Timeouts and more. Changes are followed.");
        }

        DocComment.Param(writer, "configure", "Sets what the configuration does not.");
        writer.Line(DeclarationHeader.GeneratedCode);
    }
}
