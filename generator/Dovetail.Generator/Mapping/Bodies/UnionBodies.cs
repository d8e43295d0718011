using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Conversions;
using Dovetail.Generator.Mapping.Members;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Bodies;

/// <summary>A choice of types, case by case: by the user's methods for them first, then by what converts.</summary>
internal static class UnionBodies
{
    public static bool Fits(ConversionRequest request)
    {
        var (run, source, target) = (request.Run, request.Source, request.Target);
        if (UnionOf(run, source) is { } from)
        {
            return run.Try(() => from.Cases.Any(one => OfCase(request, one) is not null));
        }

        return UnionOf(run, target) is { } to && run.Try(() => ToCases(request, to).Any());
    }

    public static MapBodyModel? Build(MapperRun run)
    {
        var scope = run.Scope;
        var request = new ConversionRequest(run, scope.SourceType.NotNull, scope.TargetType.NotNull, scope.Lossy)
        {
            SourceName = scope.SourceType.Display,
            TargetName = scope.TargetType.Display,
        };
        return new ReturnBody(UnionOf(run, scope.SourceType) is { } from ? FromUnion(request, from) : ToUnion(request, UnionOf(run, scope.TargetType)!));
    }

    private static TypeShape? UnionOf(MapperRun run, TypeUse type) => run.Types.ShapeOf(type.NotNull) is { Kind: ShapeKind.Union } shape ? shape : null;

    private static SwitchValue FromUnion(ConversionRequest request, TypeShape from)
    {
        var (run, scope) = (request.Run, request.Run.Scope);
        var arms = new List<SwitchArm>();
        foreach (var one in from.Cases)
        {
            var variable = scope.Fresh(MemberNames.Variable(one.ShortName));
            if (run.Try(() => OfCase(request, one)) is not null && OfCase(request, one) is { } conversion)
            {
                arms.Add(new($"{one.Bare} {variable}", null, conversion.Apply(new NameValue(variable))));
            }
            else
            {
                run.Report(MapperFindings.WithoutCounterpart(
                    $"{one.Display} of {scope.SourceType.Display}",
                    scope.TargetType.Display,
                    "it is a MappingException, unless a method of the mapper takes it"));
            }
        }

        var value = new MemberValue(new NameValue(scope.Source), "Value");
        arms.AddRange(Unknown(request, from));
        arms.Add(new("_", null, HierarchyBodies.Throw(value, scope.TargetType)));
        return new SwitchValue(value, arms.ToEquatableArray());
    }

    /// <summary>What the union keeps as JSON, since it is none of its cases: by a method of the user's.</summary>
    private static IEnumerable<SwitchArm> Unknown(ConversionRequest request, TypeShape from)
    {
        var (run, json) = (request.Run, new TypeUse(RuntimeTypes.JsonElement));
        if (from.Cases.Any(one => one.Bare == json.Bare))
        {
            yield break;
        }

        if (ByMethod(request, json) is { } conversion)
        {
            var variable = run.Scope.Fresh("unknown");
            yield return new($"{json.Bare} {variable}", null, conversion.Apply(new NameValue(variable)));
        }
        else
        {
            run.Report(MapperFindings.UnknownCaseThrows(run.Scope.SourceType.Display, run.Scope.TargetType.Display, "A method of the mapper that takes a JsonElement"));
        }
    }

    /// <summary>A case to the target, or to a class derived of it.</summary>
    private static Conversion? OfCase(ConversionRequest request, TypeUse one) =>
        ByMethod(request, one) ?? ConversionList.TryBuild(request with { Source = one, IsWhole = false, SkipsKnown = false });

    private static Conversion? ByMethod(ConversionRequest request, TypeUse one) => request.Run.Known.To(one, request.Target) is { } method
        ? new(value => new CallValue(new NameValue(request.Run.CallOf(method.Source, method.Target, request.Lossy)), [value]))
        : null;

    private static MapValueModel ToUnion(ConversionRequest request, TypeShape to)
    {
        var scope = request.Run.Scope;
        var cases = ToCases(request, to).ToList();
        if (cases.Count == 1 && cases[0] is { Source: null } only)
        {
            return In(request.Target, only.Case, only.Conversion.Apply(new NameValue(scope.Source)));
        }

        var arms = cases.Select(one =>
        {
            var variable = scope.Fresh(MemberNames.Variable(one.Source!.ShortName));
            return new SwitchArm($"{one.Source.Bare} {variable}", null, In(request.Target, one.Case, one.Conversion.Apply(new NameValue(variable))));
        });
        return new SwitchValue(new NameValue(scope.Source), arms.Append(new("_", null, HierarchyBodies.Throw(new NameValue(scope.Source), scope.TargetType))).ToEquatableArray());
    }

    /// <summary>The user's methods for classes of the source; else the one case that the source itself becomes.</summary>
    private static IEnumerable<(TypeUse? Source, TypeUse Case, Conversion Conversion)> ToCases(ConversionRequest request, TypeShape to)
    {
        var run = request.Run;
        var methods = run.Known.From(request.Source).Where(method => to.Cases.Any(one => one.Bare == method.Target.Bare)).ToList();
        if (methods.Count > 0)
        {
            // What is derived is asked for before what it is derived of.
            foreach (var method in methods.OrderByDescending(method => run.Types.ShapeOf(method.Source)?.Bases.Count ?? 0))
            {
                yield return (method.Source, method.Target, new(value => new CallValue(new NameValue(run.CallOf(method.Source, method.Target, request.Lossy)), [value])));
            }

            yield break;
        }

        foreach (var one in to.Cases.OrderBy(one => one.Bare == request.Source.Bare ? 0 : 1))
        {
            var asked = request with { Target = one, IsWhole = false, SkipsKnown = false };
            if (run.Try(() => ConversionList.TryBuild(asked)) is not null && ConversionList.TryBuild(asked) is { } conversion)
            {
                yield return (null, one, conversion);
                yield break;
            }
        }
    }

    /// <summary>C# converts from no interface: collections are given to a constructor.</summary>
    private static MapValueModel In(TypeUse union, TypeUse one, MapValueModel value) =>
        one.Name.StartsWith(RuntimeTypes.Generic + "I", StringComparison.Ordinal) ? new NewValue(union.Bare, [value], []) : new CastValue(union.Bare, value);
}
