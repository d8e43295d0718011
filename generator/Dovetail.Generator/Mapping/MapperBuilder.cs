using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping;

/// <summary>A declaration to the mapper that is printed and what is to be said about it. The room's entrance.</summary>
internal static class MapperBuilder
{
    public static MappedMapper Build(MapperDeclaration mapper, GlobalUsings usings, ModelIndex models)
    {
        try
        {
            return TryBuild(mapper, usings, models);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The last net, as around documents: an exception out of a generator stops all of its output.
            return new(mapper.Key, null, [MapperFindings.InternalError(exception)]);
        }
    }

    private static MappedMapper TryBuild(MapperDeclaration mapper, GlobalUsings usings, ModelIndex models)
    {
        if (mapper.Fault is { } fault)
        {
            return new(mapper.Key, null, [MapperFindings.Unfit($"The mapper '{mapper.Name}'", fault)]);
        }

        var run = new MapperRun(mapper, usings, models);
        var methods = run.Write();
        var model = methods.Count == 0 ? null : new MapperModel(mapper.Key, mapper.Namespace, mapper.Types, methods.ToEquatableArray());
        return new(mapper.Key, model, run.Findings.ToEquatableArray());
    }
}

/// <summary>What became of one mapper.</summary>
/// <param name="Model">Null where nothing can be written.</param>
internal sealed record MappedMapper(string Key, MapperModel? Model, EquatableArray<MapperFinding> Findings);
