using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Mapping.Types;

/// <summary>The types of all clients of the project by their full names. Nothing is looked up before a mapper asks.</summary>
internal sealed class ModelIndex : IEquatable<ModelIndex>
{
    private readonly EquatableArray<ApiModel> _apis;
    private readonly Lazy<Dictionary<string, (ApiModel Api, TypeModel Type)>> _types;

    public ModelIndex(EquatableArray<ApiModel> apis)
    {
        _apis = apis;
        _types = new(Read);
    }

    public bool Has(string fullName) => _types.Value.ContainsKey(fullName);

    /// <param name="fullName">Without <c>global::</c>.</param>
    public TypeShape? ShapeOf(string fullName) => _types.Value.TryGetValue(fullName, out var found)
        ? ModelShapes.Of(found.Api, found.Type, name => _types.Value.TryGetValue($"{found.Api.Namespace}.{name}", out var other) ? other.Type : null)
        : null;

    public bool IsEnum(string fullName) => _types.Value.TryGetValue(fullName, out var found) && found.Type is EnumModel;

    /// <summary>The full name of a type that was meant, perhaps; null where none is called so.</summary>
    public string? NearestTo(string name)
    {
        var last = name.Substring(name.LastIndexOf('.') + 1);
        var nearest = NearestName.Of(last, _types.Value.Values.Select(found => found.Type.Name));
        return _types.Value.Where(pair => pair.Value.Type.Name == nearest).Select(pair => pair.Key).OrderBy(key => key, StringComparer.Ordinal).FirstOrDefault();
    }

    public bool Equals(ModelIndex? other) => other is not null && _apis.Equals(other._apis);

    public override bool Equals(object? obj) => Equals(obj as ModelIndex);

    public override int GetHashCode() => _apis.GetHashCode();

    private Dictionary<string, (ApiModel Api, TypeModel Type)> Read()
    {
        var types = new Dictionary<string, (ApiModel, TypeModel)>(StringComparer.Ordinal);
        foreach (var api in _apis)
        {
            foreach (var type in api.Types)
            {
                types[$"{api.Namespace}.{type.Name}"] = (api, type);
            }
        }

        return types;
    }
}
