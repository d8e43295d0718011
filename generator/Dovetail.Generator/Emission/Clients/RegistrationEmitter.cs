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
        using (writer.Block($"public static partial class {file.ClassName}"))
        {
            Method(writer, file, hasSection: false);
            Method(writer, file, hasSection: true);
        }
    }

    private static void Method(CodeWriter writer, RegistrationFile file, bool hasSection)
    {
        Docs(writer, file.Client, hasSection);
        var own = $"global::{file.ClientNamespace}.";
        var options = $"{own}{file.Client.OptionsName}";
        string[] section = hasSection ? [$"{Section} section"] : [];
        writer.List(
            $"public static {DependencyInjection}ApiClientBuilder Add{file.Client.ClassName}(",
            [$"this {Services} services", .. section, $"global::System.Action<{options}>? configure = null"],
            ") =>");
        using (writer.Indented())
        {
            writer.List(
                $"{DependencyInjection}ApiClientServices.Add<{own}{file.Client.InterfaceName}, {own}{file.Client.ClassName}, {options}>(",
                ["services", hasSection ? "section" : "section: null", "configure"],
                ");");
        }
    }

    private static void Docs(CodeWriter writer, ClientUse client, bool hasSection)
    {
        writer.Gap();
        DocComment.Element(writer, "summary", $"Adds {client.InterfaceName} and {client.ClassName} as singletons.");
        DocComment.Param(writer, "services", "The services to add them to.");
        if (hasSection)
        {
            DocComment.Param(writer, "section", "Where the settings are: BaseAddress, Credential, Timeouts and more. Changes are followed.");
        }

        DocComment.Param(writer, "configure", "Sets what the configuration does not.");
        writer.Line(DeclarationHeader.GeneratedCode);
    }
}
