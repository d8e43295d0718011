using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>
/// A configuration that remembers what was asked of it, so that one can tell what nobody reads, and can leave values out: so the binder, which stops at the first value of a
/// wrong type, tells them all.
/// </summary>
internal sealed class TrackedSection(IConfiguration inner, SectionReads reads) : IConfigurationSection
{
    public string Key => (inner as IConfigurationSection)?.Key ?? "";

    public string Path => (inner as IConfigurationSection)?.Path ?? "";

    public string? Value
    {
        get => reads.Read(Path, (inner as IConfigurationSection)?.Value);
        set => throw new NotSupportedException();
    }

    public string? this[string key]
    {
        get => GetSection(key).Value;
        set => throw new NotSupportedException();
    }

    public IConfigurationSection GetSection(string key)
    {
        reads.Ask(Path, key);
        return new TrackedSection(inner.GetSection(key), reads);
    }

    public IEnumerable<IConfigurationSection> GetChildren() =>
        inner.GetChildren().Where(child => !reads.Skipped.Contains(child.Path)).Select(child => new TrackedSection(child, reads));

    public IChangeToken GetReloadToken() => inner.GetReloadToken();
}
