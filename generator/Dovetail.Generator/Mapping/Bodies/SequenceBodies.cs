using Dovetail.Generator.Common;
using Dovetail.Generator.Mapping.Members;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;

namespace Dovetail.Generator.Mapping.Bodies;

/// <summary>A collection of another one, value by value: with its size said before, and by index where that makes no enumerator.</summary>
internal static class SequenceBodies
{
    public static bool Fits(TypeUse source, TypeUse target) => SequenceKinds.Of(source) is not null && SequenceKinds.Of(target) is not null;

    public static MapBodyModel? Build(MapperRun run)
    {
        var scope = run.Scope;
        var (from, to) = (SequenceKinds.Of(scope.SourceType)!, SequenceKinds.Of(scope.TargetType)!);
        var (item, wanted, source) = (scope.SourceType.Arguments[0], scope.TargetType.Arguments[0], new NameValue(scope.Source));
        if (item.Text == wanted.Text && AtOnce(to, wanted, source) is { } whole)
        {
            return new ReturnBody(whole);
        }

        var (result, variable) = (scope.Fresh("result"), scope.Fresh(from.IsIndexed ? "i" : "item"));
        MapValueModel value = from.IsIndexed ? new ElementValue(source, new NameValue(variable)) : new NameValue(variable);
        var names = (Source: $"an item of {scope.SourceType.Display}", Target: $"an item of {scope.TargetType.Display}");
        if (ValueConverter.Convert(run, new(value, item, null, names.Source), wanted, names.Target) is not { } converted)
        {
            return null;
        }

        var filled = new NameValue(result);
        var count = from.Count is { } member ? new MemberValue(source, member) : null;
        var isArray = to.IsArrayEnough && from.IsIndexed;
        MapStatementModel keep = isArray
            ? new AssignStatement(new ElementValue(filled, new NameValue(variable)), converted)
            : new AssignStatement(null, new CallValue(new MemberValue(filled, to.Add), [converted]));
        return new StatementsBody(
        [
            new DeclareStatement(result, isArray ? new NewArrayValue(wanted.Text, count!) : Create(to, wanted, count)),
            new LoopStatement(source, variable, from.IsIndexed ? from.Count : null, [keep]),
            new ReturnStatement(isArray || FinishOf(to, from) is not { } finish ? filled : new CallValue(new MemberValue(filled, finish), [])),
        ]);
    }

    public static bool CanFill(TypeUse type) => SequenceKinds.Of(type) is { Finish: null, IsArrayEnough: false };

    /// <summary>The values that a member which can not be set is filled with.</summary>
    public static MapStatementModel? Fill(MapperRun run, SourceMatch match, MapValueModel target, TypeUse type, string name)
    {
        if (SequenceKinds.Of(match.Type.NotNull) is null || !CanFill(type) || SequenceKinds.Of(type) is not { } kind)
        {
            return null;
        }

        var variable = run.Scope.Fresh("item");
        var item = new SourceMatch(new NameValue(variable), match.Type.Arguments[0], null, $"an item of {match.Path}");
        var converted = ValueConverter.Convert(run, item, type.Arguments[0], $"an item of {name}");
        if (converted is null)
        {
            return null;
        }

        var add = new AssignStatement(null, new CallValue(new MemberValue(target, kind.Add), [converted]));
        if (!match.Type.MayBeNull)
        {
            return new LoopStatement(match.Value, variable, null, [add]);
        }

        var there = run.Scope.Fresh(MemberNames.Variable(kind.Name.EndsWith("Set", StringComparison.Ordinal) ? "set" : "list"));
        return new IfStatement(new IsValue(match.Value, there), [new LoopStatement(new NameValue(there), variable, null, [add])]);
    }

    private static string? FinishOf(SequenceKind to, SequenceKind from) => from.Count is null ? to.Finish : to.FinishFull ?? to.Finish;

    private static MapValueModel? AtOnce(SequenceKind to, TypeUse item, MapValueModel source) => to switch
    {
        { TakesValues: true } => new NewValue($"{to.Create}<{item.Text}>", [source], []),
        { IsArrayEnough: true } => new SpreadValue(source),
        _ => null,
    };

    private static MapValueModel Create(SequenceKind kind, TypeUse item, MapValueModel? count)
    {
        var type = $"{kind.Create}<{item.Text}>";
        EquatableArray<MapValueModel> arguments = kind.TakesCount && count is not null ? [count] : [];
        return kind.IsCreatedByMethod ? new CallValue(new NameValue(type), arguments) : new NewValue(type, arguments, []);
    }
}
