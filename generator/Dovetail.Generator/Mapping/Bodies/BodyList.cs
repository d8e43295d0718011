using Dovetail.Generator.Mapping.Conversions;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Bodies;

/// <summary>What a method does that makes one type of another.</summary>
internal static class BodyList
{
    /// <summary>What stands where something is an error already: a clear word for who builds in spite of it.</summary>
    public static readonly MapBodyModel Faulty = new ReturnBody(new ThrowValue(new NewValue(
        RuntimeTypes.Exception,
        [new TextValue("This method could not be written: its diagnostics say why.")],
        [])));

    /// <summary>Whether a method can be written for the two types.</summary>
    public static bool Fits(ConversionRequest request) =>
        EnumBodies.Fits(request)
        || SequenceBodies.Fits(request.Source, request.Target)
        || DictionaryBodies.Fits(request.Source, request.Target)
        || UnionBodies.Fits(request)
        || ObjectBodies.Fits(request);

    /// <summary>The body of the method that is being written.</summary>
    public static MapBodyModel Build(MapperRun run)
    {
        var before = run.Errors;
        var scope = run.Scope;
        var body = scope.SourceType.MayBeNull ? OfNullable(run) : Plain(run);
        return body is null || run.Errors > before ? Faulty : body;
    }

    private static MapBodyModel? Plain(MapperRun run)
    {
        var scope = run.Scope;
        var request = new ConversionRequest(run, scope.SourceType, scope.TargetType.NotNull, scope.Lossy)
        {
            IsWhole = true,
            SourceName = scope.Source,
            TargetName = "what is returned",
        };
        if (EnumBodies.Fits(request))
        {
            return EnumBodies.Build(run);
        }

        if (SequenceBodies.Fits(request.Source, request.Target))
        {
            return SequenceBodies.Build(run);
        }

        if (DictionaryBodies.Fits(request.Source, request.Target))
        {
            return DictionaryBodies.Build(run);
        }

        if (UnionBodies.Fits(request))
        {
            return UnionBodies.Build(run);
        }

        return ObjectBodies.Fits(request)
            ? ObjectBodies.Build(run)
            : ValueConverter.Convert(request with { Target = scope.TargetType }, new NameValue(scope.Source)) is { } value ? new ReturnBody(value) : null;
    }

    /// <summary>A method that takes null leaves the rest to one that does not.</summary>
    private static ReturnBody? OfNullable(MapperRun run)
    {
        var scope = run.Scope;
        var request = new ConversionRequest(run, scope.SourceType, scope.TargetType, scope.Lossy) { SourceName = scope.Source, TargetName = "what is returned", SkipsKnown = true };
        return ValueConverter.Convert(request, new NameValue(scope.Source)) is { } value ? new ReturnBody(value) : null;
    }
}
