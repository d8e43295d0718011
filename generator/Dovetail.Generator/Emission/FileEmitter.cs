using Dovetail.Generator.Emission.Clients;
using Dovetail.Generator.Emission.Operations;
using Dovetail.Generator.Emission.Testing;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Emission.Types;
using Dovetail.Generator.Emission.Webhooks;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission;

/// <summary>Prints one file.</summary>
internal static class FileEmitter
{
    public static string Emit(FileModel file, CancellationToken cancellationToken)
    {
        var writer = new CodeWriter { Visibility = file.IsInternal ? "internal" : "public" };
        Emit(writer, file, cancellationToken);
        var body = writer.ToString();
        var header = new CodeWriter();
        FileHeader.Emit(header, file, body);
        return $"{header}\n{body}";
    }

    private static void Emit(CodeWriter writer, FileModel file, CancellationToken cancellationToken)
    {
        switch (file)
        {
            case TypesFile types: Types(writer, types, cancellationToken); break;
            case GroupFile groups: Groups(writer, groups, cancellationToken); break;
            case ClientFile client: ClientEmitter.Emit(writer, client.Client, client.ApiName); break;
            case ServersFile servers: ServersEmitter.Emit(writer, servers.ClassName, servers.Servers); break;
            case SecurityFile security: SecurityEmitter.Emit(writer, security.ClassName, security.Security); break;
            case WebhooksFile webhooks: WebhooksEmitter.Emit(writer, webhooks.Webhooks); break;
            case WebhookHandlersFile handlers: WebhookHandlersEmitter.Emit(writer, handlers); break;
            case WebhookEndpointsFile endpoints: WebhookEndpointsEmitter.Emit(writer, endpoints); break;
            case JsonFile json: JsonResolverEmitter.Emit(writer, json, cancellationToken); break;
            case TypeInfoFile info: TypeInfoEmitter.Emit(writer, info.TypeInfo); break;
            case RulesFile rules: RuleEmitter.Emit(writer, rules.Schemas, cancellationToken); break;
            case LinksFile links: LinksEmitter.Emit(writer, links.Links); break;
            case ErrorsFile errors: ErrorsEmitter.Emit(writer, errors.Errors); break;
            case HeadersFile headers: HeadersEmitter.Emit(writer, headers.ClassName, headers.Headers); break;
            case RegistrationFile registration: RegistrationEmitter.Emit(writer, registration); break;
            case TestingFile testing: Testing(writer, testing, cancellationToken); break;
            default: throw new InvalidOperationException($"{file.GetType().Name} has no emitter.");
        }
    }

    private static void Testing(CodeWriter writer, TestingFile file, CancellationToken cancellationToken)
    {
        switch (file)
        {
            case FakeClientFile client: FakeClientEmitter.Emit(writer, client); break;
            case TestServerFile server: TestServerEmitter.Emit(writer, server); break;
            case FakeGroupFile groups: groups.Groups.ToList().ForEach(part => FakeGroupEmitter.Emit(writer, part, groups, cancellationToken)); break;
            case FactoriesFile factories: FactoryEmitter.Emit(writer, factories, cancellationToken); break;
            case EnumNamesFile names: names.Enums.ToList().ForEach(model => EnumEmitter.EmitNames(writer, model)); break;
            default: throw new InvalidOperationException($"{file.GetType().Name} has no emitter.");
        }
    }

    private static void Types(CodeWriter writer, TypesFile file, CancellationToken cancellationToken)
    {
        foreach (var type in file.Types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (type)
            {
                case ObjectModel model: ObjectEmitter.Emit(writer, model, file.Namespace); break;
                case UnionModel union: UnionEmitter.Emit(writer, union); break;
                case EnumModel @enum: EnumEmitter.Emit(writer, @enum); break;
                case PartsModel parts: PartsEmitter.Emit(writer, parts); break;
                default: throw new InvalidOperationException($"{type.GetType().Name} has no emitter.");
            }
        }
    }

    private static void Groups(CodeWriter writer, GroupFile file, CancellationToken cancellationToken)
    {
        foreach (var part in file.Groups)
        {
            GroupEmitter.Emit(writer, part, file, cancellationToken);
        }
    }
}
