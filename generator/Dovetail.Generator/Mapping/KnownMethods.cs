using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;

namespace Dovetail.Generator.Mapping;

/// <summary>The user's methods by what they make of what.</summary>
internal sealed class KnownMethods
{
    private readonly List<KnownMethod> _methods;
    private readonly List<MethodDeclaration> _hooks;
    private readonly TypeTable _types;

    private KnownMethods(List<KnownMethod> methods, List<MethodDeclaration> hooks, TypeTable types)
    {
        (_methods, _hooks, _types) = (methods, hooks, types);
    }

    public static KnownMethods Of(MapperDeclaration mapper, TypeTable types) => new(
        [.. from method in mapper.Methods
            where method.Role is MethodRole.Map or MethodRole.Convert && method.Returns is not null && method.Parameters.Count == 1 && method.Fault is null
            select new KnownMethod(method.Call, types.Settle(method.Parameters[0].Type), types.Settle(method.Returns!), method)],
        [.. mapper.Methods.Where(method => method.Role is MethodRole.Before or MethodRole.After || (method.Returns is null && method.Parameters.Count == 2))],
        types);

    /// <summary>The one method for the two types; where several are, that is said.</summary>
    public KnownMethod? Find(TypeUse source, TypeUse target, MapperRun run)
    {
        var found = _methods.Where(method => method.Source.Bare == source.Bare && method.Target.Bare == target.Bare).ToList();
        if (found.Count > 1)
        {
            // A method of the mapper goes before those of the classes that it uses.
            var own = found.Where(method => method.Declaration!.Place >= 0).ToList();
            if (own.Count != 1)
            {
                run.Report(MapperFindings.SeveralFit($"{source.Display} to {target.Display}", found.Select(method => $"'{method.Call}'")));
            }

            return own.FirstOrDefault() ?? found[0];
        }

        return found.FirstOrDefault();
    }

    /// <summary>The methods for classes derived of the source that give the target or a class derived of it.</summary>
    public IEnumerable<KnownMethod> Derived(TypeUse source, TypeUse target) => _methods.Where(method =>
        _types.Derives(method.Source, source) && (method.Target.Bare == target.Bare || _types.Derives(method.Target, target)));

    /// <summary>The methods from a type to one that the target is a base of, or is.</summary>
    public KnownMethod? To(TypeUse source, TypeUse target) => _methods.Find(method =>
        method.Source.Bare == source.Bare && (method.Target.Bare == target.Bare || _types.Derives(method.Target, target)));

    /// <summary>The methods of a source, or of classes derived of it.</summary>
    public IEnumerable<KnownMethod> From(TypeUse source) => _methods.Where(method => method.Source.Bare == source.Bare || _types.Derives(method.Source, source));

    /// <summary>The methods to be called before or after; those that take a base of the object among them.</summary>
    public IEnumerable<MethodDeclaration> Hooks(MethodRole role, TypeUse source, TypeUse target) => _hooks.Where(hook => hook.Role == role && hook.Parameters.Count switch
    {
        1 => Takes(hook.Parameters[0], role is MethodRole.Before ? source : target),
        2 => role is MethodRole.After && Takes(hook.Parameters[0], source) && Takes(hook.Parameters[1], target),
        _ => false,
    });

    /// <summary>The partial method that applies one type to an object of another.</summary>
    public MethodDeclaration? Applying(TypeUse source, TypeUse target) => _hooks.Find(method =>
        method.Role is MethodRole.Map && Takes(method.Parameters[0], source) && Takes(method.Parameters[1], target));

    private bool Takes(ParameterDeclaration parameter, TypeUse type) =>
        _types.Settle(parameter.Type) is var taken && (taken.Bare == type.Bare || _types.Derives(type, taken));
}
