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
        FileHeader.EmitType(writer, new DocModel($"Registers {file.Client.ClassName}."));
        using (writer.Block($"public static class {file.ClassName}"))
        {
            Docs(writer, file);
            Method(writer, file, section: null);
            writer.Gap();
            Docs(writer, file);
            DocComment.Param(writer, "section", "Where the settings are: BaseAddress, Credential, Timeouts and more. Changes are followed.");
            Method(writer, file, Section);
        }
    }

    private static void Docs(CodeWriter writer, RegistrationFile file)
    {
        DocComment.Element(writer, "summary", $"Adds {file.Client.InterfaceName} and {file.Client.ClassName} as singletons.");
        DocComment.Param(writer, "services", "The services to add them to.");
        DocComment.Param(writer, "configure", "Sets what the configuration does not.");
    }

    private static void Method(CodeWriter writer, RegistrationFile file, string? section)
    {
        var own = $"global::{file.ClientNamespace}.";
        var types = $"{own}{file.Client.InterfaceName}, {own}{file.Client.ClassName}, {own}{file.Client.OptionsName}";
        string[] parameters = section is null ? [] : [$"{section} section"];
        writer.List(
            $"public static {DependencyInjection}ApiClientBuilder Add{file.Client.ClassName}(",
            [$"this {Services} services", .. parameters, $"global::System.Action<{own}{file.Client.OptionsName}>? configure = null"],
            ") =>");
        using (writer.Indented())
        {
            writer.List(
                $"{DependencyInjection}ApiClientServices.Add<{types}>(",
                ["services", section is null ? "section: null" : "section", "configure"],
                ");");
        }
    }
}
