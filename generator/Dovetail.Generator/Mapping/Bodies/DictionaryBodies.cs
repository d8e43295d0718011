using Dovetail.Generator.Common;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Bodies;

/// <summary>A dictionary of another one, pair by pair. Two keys that become one are an exception, and nothing is lost without a word.</summary>
internal static class DictionaryBodies
{
    public static bool Fits(TypeUse source, TypeUse target) => DictionaryKinds.Of(source) is not null && DictionaryKinds.Of(target) is not null;

    public static MapBodyModel? Build(MapperRun run)
    {
        var scope = run.Scope;
        var (from, to) = (scope.SourceType, scope.TargetType);
        var (fromKind, kind) = (DictionaryKinds.Of(from)!, DictionaryKinds.Of(to)!);
        var (result, pair, source) = (new NameValue(scope.Fresh("result")), scope.Fresh("pair"), new NameValue(scope.Source));
        var key = Convert(run, pair, "Key", from.Arguments[0], to.Arguments[0]);
        var value = Convert(run, pair, "Value", from.Arguments[1], to.Arguments[1]);
        if (key is null || value is null)
        {
            return null;
        }

        var type = $"{kind.Create}<{to.Arguments[0].Text}, {to.Arguments[1].Text}>";
        EquatableArray<MapValueModel> count = kind.TakesCount ? [new MemberValue(source, fromKind.Count!)] : [];
        return new StatementsBody(
        [
            new DeclareStatement(result.Code, kind.IsCreatedByMethod ? new CallValue(new NameValue(type), []) : new NewValue(type, count, [])),
            new LoopStatement(source, pair, null, [new AssignStatement(null, new CallValue(new MemberValue(result, kind.Add), [key, value]))]),
            new ReturnStatement(kind.Finish is null ? result : new CallValue(new MemberValue(result, kind.Finish), [])),
        ]);
    }

    private static MapValueModel? Convert(MapperRun run, string pair, string part, TypeUse from, TypeUse to) => ValueConverter.Convert(
        run,
        new(new MemberValue(new NameValue(pair), part), from, null, $"a {part.ToLowerInvariant()} of {run.Scope.SourceType.Display}"),
        to,
        $"a {part.ToLowerInvariant()} of {run.Scope.TargetType.Display}");
}
