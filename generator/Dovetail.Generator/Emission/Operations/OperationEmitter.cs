using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>Prints one operation: the method of the interface, and the description and the method of the class.</summary>
internal static class OperationEmitter
{
    /// <summary>A method has a body or none: one of either kind.</summary>
    private static readonly BodyModel?[] NoBody = [null];

    public static void EmitDeclarations(CodeWriter writer, OperationModel operation)
    {
        foreach (var body in BodiesOf(operation))
        {
            Declaration(writer, operation, body);
        }
    }

    /// <param name="isSeen">Whether the class is called itself, and not its interface alone.</param>
    public static void EmitMethods(CodeWriter writer, OperationModel operation, bool isSeen)
    {
        foreach (var body in BodiesOf(operation))
        {
            Method(writer, operation, body, isSeen);
        }
    }

    public static void EmitDescription(CodeWriter writer, OperationModel operation, GroupFile file)
    {
        var type = $"{Http}{(IsStream(operation) ? "ApiStreamOperation" : "ApiOperation")}<{ResponseEmitter.TypeOf(operation.Response)}>";
        var value = $"new({CSharp.Literal(operation.Id)}, {CSharp.Literal(operation.HttpMethod)}, {CSharp.Literal(operation.Path)})";
        new MadeOnce("private", type, operation.DescriptionName).Emit(writer, value, writer => Details(writer, operation, file));
        if (operation.Paging is { } paging)
        {
            PagingEmitter.Emit(writer, operation, paging);
        }
    }

    private static IReadOnlyList<BodyModel?> BodiesOf(OperationModel operation) => operation.Bodies.IsEmpty ? NoBody : operation.Bodies;

    private static void Declaration(CodeWriter writer, OperationModel operation, BodyModel? body)
    {
        writer.Gap();
        OperationDocEmitter.Emit(writer, operation, body);
        if (operation.Deprecated)
        {
            writer.Line(DeclarationHeader.Obsolete);
        }

        writer.List($"{ReturnType(operation)} {operation.MethodName}(", SignatureEmitter.WithDefaults(operation, body), ");");
    }

    private static void Method(CodeWriter writer, OperationModel operation, BodyModel? body, bool isSeen)
    {
        writer.Gap();
        if (isSeen)
        {
            writer.Line("/// <inheritdoc/>");
        }

        if (isSeen && operation.Deprecated)
        {
            writer.Line(DeclarationHeader.Obsolete);
        }

        var parameters = isSeen ? SignatureEmitter.WithDefaults(operation, body) : SignatureEmitter.WithoutDefaults(operation, body);
        writer.List($"public {ReturnType(operation)} {operation.MethodName}(", parameters, ")");
        using (writer.Braces())
        {
            var constraints = ArgumentConstraintsEmitter.IsDue(operation) ? $", {operation.DescriptionName}.Constraints" : "";
            writer.Line($"var request = new {Http}ApiRequest(_connection, options{constraints});");
            foreach (var parameter in operation.Parameters)
            {
                ParameterEmitter.Emit(writer, parameter);
            }

            if (body is not null)
            {
                BodyEmitter.Emit(writer, body);
            }

            writer.Line($"return {operation.DescriptionName}.{Send(operation)};");
        }
    }

    /// <summary>What is asked for, and what may come beside it.</summary>
    private static void Expected(CodeWriter writer, ResponseModel response)
    {
        if (response.Accept is { } accept)
        {
            writer.Line($"Accept = {CSharp.Literal(accept)},");
        }

        if (!response.Bodiless.IsEmpty)
        {
            writer.Line($"Bodiless = [{string.Join(", ", response.Bodiless.Select(Invariant.Text))}],");
        }

        if (response.MayBeText)
        {
            writer.Line("MayBeText = true,");
        }
    }

    private static void Details(CodeWriter writer, OperationModel operation, GroupFile file)
    {
        Expected(writer, operation.Response);
        if (operation.Security is { } security)
        {
            writer.Line($"Security = {file.SecurityName}.{security},");
        }

        if (operation.Server is { } server)
        {
            writer.Line($"Server = {file.ServersName}.{server}{(file.TemplatedServers.Contains(server) ? "()" : "")},");
        }

        if (operation.Response.Flag is { } flag)
        {
            writer.Line($"Flag = {CSharp.Literal(flag)},");
        }

        Idempotency(writer, operation.Idempotency);
        if (operation.FinalState is { } state)
        {
            writer.Line($"FinalState = {RuntimeNames.Http}FinalState.{state},");
        }

        ArgumentConstraintsEmitter.Emit(writer, operation);
        RateLimitEmitter.Emit(writer, operation.RateLimits);
        if (operation.RateLimitGroup is { } limited)
        {
            writer.Line($"RateLimitGroup = {CSharp.Literal(limited)},");
        }

        writer.Wrap($"Response = {ResponseEmitter.Reader(operation.Response)},");
        if (operation.ErrorSet is { } errors)
        {
            writer.Line($"Errors = {file.ErrorsName}.{errors},");
        }
        else if (!operation.Errors.IsEmpty)
        {
            writer.List("Errors = [", [.. ResponseEmitter.Readers(operation.Errors)], "],");
        }
    }

    private static void Idempotency(CodeWriter writer, IdempotencyModel? idempotency)
    {
        if (idempotency?.Header is { } header)
        {
            writer.Line($"IdempotencyHeader = {CSharp.Literal(header)},");
        }

        if (idempotency is { NeedsKey: true })
        {
            writer.Line("NeedsIdempotencyKey = true,");
        }
    }

    private static string Send(OperationModel operation) => operation switch
    {
        { Paging: not null } => $"Pages(request, {PagingEmitter.NameOf(operation)}, cancellationToken)",
        _ when IsStream(operation) => "Stream(request, cancellationToken)",
        _ => "Send(request, cancellationToken)",
    };

    public static string ReturnType(OperationModel operation)
    {
        var type = ResponseEmitter.TypeOf(operation.Response);
        return operation.Paging is { } paging
            ? $"{Root}PagedCall<{type}, {TypeNames.Of(paging.Item)}>"
            : $"{Root}{(IsStream(operation) ? "StreamedCall" : "ApiCall")}<{type}>";
    }

    private static bool IsStream(OperationModel operation) => operation.Response.Kind == ResponseKind.Stream;
}
