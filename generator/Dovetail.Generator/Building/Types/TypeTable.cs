using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Building.Types;

/// <summary>The types of one client. Inline schemas of one structure that are called by the same noun are one type.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<(string Noun, TypeModel Structure), TypeDraft> _shared = [];
    private readonly Dictionary<string, TypeDraft> _byId = new(StringComparer.Ordinal);

    public TypeDraft this[string id] => _byId[id];

    public TypeDraft Add(string? componentName, TypePlace place, SpecNode node)
    {
        var draft = new TypeDraft(_byId.Count, place, node) { ComponentName = componentName };
        _byId.Add(draft.Id, draft);
        return draft;
    }

    /// <summary>Completes a draft, or finds the one that has the same structure already.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="model">Its type, named by its id.</param>
    /// <param name="mayShare">False for components, and for schemas that refer to themselves.</param>
    public TypeDraft Complete(TypeDraft draft, TypeModel model, bool mayShare)
    {
        draft.Place = ErrorPlace(draft.Place, model);
        if (mayShare && draft.Place.Noun is { Length: > 0 } noun)
        {
            var structure = (noun, TypeStructure.Of(model));
            if (_shared.TryGetValue(structure, out var known))
            {
                known.Propose(draft.Place);
                known.Model = CommonDocs.Of(known.Model!, model);
                return known;
            }

            _shared.Add(structure, draft);
        }

        draft.Model = model;
        return draft;
    }

    /// <summary>An error that holds nothing but a message is a MessageResponse in every group.</summary>
    private static TypePlace ErrorPlace(TypePlace place, TypeModel model) => place.IsError && model is ObjectModel { Properties.Count: 1 } error
        ? place with { Context = "", Noun = error.Properties[0].Name + "Response" }
        : place;
}
