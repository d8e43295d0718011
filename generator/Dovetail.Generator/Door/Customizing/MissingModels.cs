using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>Models that clients take from others which do not have them.</summary>
/// <param name="Names">Their full names.</param>
internal sealed record MissingModels(EquatableArray<string> Names)
{
    public static MissingModels Of(ImmutableArray<CompiledSpec> clients)
    {
        var wanted = clients.SelectMany(client => client.Model?.SharedModels ?? []).Select(model => model.Name).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
        {
            return new([]);
        }

        var known = clients
            .Select(client => client.Model)
            .OfType<ApiModel>()
            .SelectMany(api => api.Types.OfType<ObjectModel>().Select(type => $"global::{api.Namespace}.{type.Name}"));
        return new(wanted.Except(known, StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());
    }
}
