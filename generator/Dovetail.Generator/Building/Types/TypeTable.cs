using Dovetail.Generator.Building.Constraints;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Types;

/// <summary>The types of one client, each structure once.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<TypeModel, TypeDraft> _byStructure = [];
    private readonly Dictionary<string, TypeDraft> _byId = new(StringComparer.Ordinal);

    public TypeDraft this[string id] => _byId[id];

    public TypeDraft Add(string? componentName, TypePlace place)
    {
        var draft = new TypeDraft(_byId.Count, place) { ComponentName = componentName };
        _byId.Add(draft.Id, draft);
        return draft;
    }

    /// <summary>Completes a draft, or finds the one that has the same structure already.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="model">Its type, named by its id.</param>
    /// <param name="mayShare">False for components, and for schemas that refer to themselves.</param>
    public TypeDraft Complete(TypeDraft draft, TypeModel model, bool mayShare)
    {
        if (mayShare)
        {
            var structure = TypeStructure.Of(model);
            if (_byStructure.TryGetValue(structure, out var known))
            {
                known.Propose(draft.Place);
                known.Model = CommonConstraints.Of(known.Model!, model);
                return known;
            }

            _byStructure.Add(structure, draft);
        }

        draft.Model = model;
        return draft;
    }
}
