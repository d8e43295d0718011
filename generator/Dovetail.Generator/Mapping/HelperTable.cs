using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Members;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model.Mappers;
using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Mapping;

/// <summary>The methods that a mapper needs and its user did not declare: one for each pair of types.</summary>
internal sealed class HelperTable(MapperDeclaration mapper)
{
    private readonly List<(string Key, MethodScope Scope)> _helpers = [];
    private readonly HashSet<string> _names = new(mapper.MemberNames.Concat(ReservedNames.ObjectMembers), StringComparer.Ordinal);
    private int _taken;

    public MethodScope Of(TypeUse source, TypeUse target, int place, LossyConversions lossy, MethodDeclaration? rules = null)
    {
        var key = $"{source.Bare} {target.Bare} {lossy} {rules?.Place}";
        var known = _helpers.Find(helper => helper.Key == key).Scope;
        if (known is not null)
        {
            return known;
        }

        var scope = new MethodScope(NameFor(target), "source", source.NotNull, target.NotNull, place, lossy, rules is null ? null : rules with { Parameters = [] });
        _helpers.Add((key, scope));
        return scope;
    }

    public bool TryTake(out MethodScope scope)
    {
        scope = _taken < _helpers.Count ? _helpers[_taken++].Scope : null!;
        return scope is not null;
    }

    public int Mark() => _helpers.Count;

    public void Restore(int mark)
    {
        foreach (var (_, scope) in _helpers.Skip(mark))
        {
            _names.Remove(scope.Call);
        }

        _helpers.RemoveRange(mark, _helpers.Count - mark);
    }

    public static MapMethodModel Print(MapperDeclaration mapper, MethodScope scope, MapBodyModel body) =>
        new(mapper.IsStatic ? "private static" : "private", scope.TargetType.Text, scope.Call, [$"{scope.SourceType.Text} {scope.Source}"], body);

    private string NameFor(TypeUse target)
    {
        var wish = "To" + WordOf(target);
        var name = wish;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = wish + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    /// <summary><c>Line</c>, <c>LineList</c>, <c>LineArray</c>.</summary>
    private static string WordOf(TypeUse type)
    {
        if (type.IsArray)
        {
            return WordOf(type.Arguments[0]) + "Array";
        }

        var own = MemberNames.Word(type.ShortName);
        if (type.Arguments.IsEmpty)
        {
            return own;
        }

        var kind = own.Length > 1 && own[0] == 'I' && char.IsUpper(own[1]) ? own.Substring(1) : own;
        return WordOf(type.Arguments[type.Arguments.Count - 1]) + kind.Replace("ReadOnly", "");
    }
}
