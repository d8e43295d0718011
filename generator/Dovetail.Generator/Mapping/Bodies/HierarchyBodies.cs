using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Members;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Bodies;

/// <summary>A base class by the user's methods for the classes derived of it.</summary>
internal static class HierarchyBodies
{
    public static bool Fits(MapperRun run, TypeUse source, TypeUse target) => run.Known.Derived(source, target).Any();

    /// <param name="own">What becomes of an object of the base class itself; null where that has no counterpart.</param>
    public static MapBodyModel Build(MapperRun run, MapValueModel? own)
    {
        var scope = run.Scope;
        var methods = run.Known.Derived(scope.SourceType, scope.TargetType).OrderByDescending(method => run.Types.ShapeOf(method.Source)?.Bases.Count ?? 0).ToList();
        var arms = new List<SwitchArm>();
        foreach (var method in methods)
        {
            var variable = scope.Fresh(MemberNames.Variable(method.Source.ShortName));
            arms.Add(new(
                $"{method.Source.Bare} {variable}",
                null,
                new CallValue(new NameValue(run.CallOf(method.Source, method.Target, scope.Lossy)), [new NameValue(variable)])));
        }

        foreach (var missing in run.Types.ShapeOf(scope.SourceType)?.Derived.Where(name => !Covers(run, methods, name)) ?? [])
        {
            run.Report(MapperFindings.WithoutCounterpart(
                new TypeUse(missing).Display,
                scope.TargetType.Display,
                own is null ? "it is a MappingException, unless a method of the mapper takes it" : "it is mapped as its base class, unless a method of the mapper takes it"));
        }

        if (own is null && run.Types.ShapeOf(scope.SourceType) is { Derived.Count: > 0 })
        {
            run.Report(MapperFindings.UnknownCaseThrows(scope.SourceType.Display, scope.TargetType.Display, $"A {scope.TargetType.Display} that is not abstract"));
        }

        arms.Add(new("_", null, own ?? Throw(new NameValue(scope.Source), scope.TargetType)));
        return new ReturnBody(new SwitchValue(new NameValue(scope.Source), arms.ToEquatableArray()));
    }

    public static ThrowValue Throw(MapValueModel value, TypeUse target) =>
        new(new CallValue(new NameValue($"{RuntimeTypes.Exception}.OfCase"), [value, new TextValue(target.NotNull.Display)]));

    /// <summary>A class is taken by the method for it, or for one between it and the base.</summary>
    private static bool Covers(MapperRun run, List<KnownMethod> methods, string name) =>
        methods.Exists(method => method.Source.Bare == name || run.Types.ShapeOf(new TypeUse(name))?.Bases.Contains(method.Source.Bare) == true);
}
