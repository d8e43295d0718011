using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>
/// A configuration that remembers which value was read last, and can leave values out: so the binder, which stops at the first value of a wrong type, tells them all.
/// </summary>
internal sealed class TrackedSection(IConfiguration inner, TrackedSection.Reads reads) : IConfigurationSection
{
    public string Key => (inner as IConfigurationSection)?.Key ?? "";

    public string Path => (inner as IConfigurationSection)?.Path ?? "";

    public string? Value
    {
        get => reads.Of(Path, (inner as IConfigurationSection)?.Value);
        set => throw new NotSupportedException();
    }

    public string? this[string key]
    {
        get => GetSection(key).Value;
        set => throw new NotSupportedException();
    }

    public IConfigurationSection GetSection(string key) => new TrackedSection(inner.GetSection(key), reads);

    public IEnumerable<IConfigurationSection> GetChildren() =>
        inner.GetChildren().Where(child => !reads.Skipped.Contains(child.Path)).Select(child => new TrackedSection(child, reads));

    public IChangeToken GetReloadToken() => inner.GetReloadToken();

    internal sealed class Reads
    {
        public HashSet<string> Skipped { get; } = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>The path of the value that was read last.</summary>
        public string Last { get; private set; } = "";

        public string? Of(string path, string? value)
        {
            Last = value is null ? Last : path;
            return Skipped.Contains(path) ? null : value;
        }
    }
}
