using Dovetail.Http.Settings;
using Microsoft.Extensions.Configuration;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>Tells keys of a section that nothing reads: whoever wrote "no retries" must not have written it in vain. Values are never shown.</summary>
internal sealed class UnreadKeys(SectionReads reads, List<string> failures)
{
    private const int MostFailures = 50;

    /// <summary>What others call some of the keys.</summary>
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BaseUrl"] = "BaseAddress",
        ["BaseUri"] = "BaseAddress",
        ["Url"] = "BaseAddress",
        ["Endpoint"] = "BaseAddress",
        ["Bearer"] = "Token",
        ["BearerToken"] = "Token",
        ["AccessToken"] = "Token",
        ["Key"] = "ApiKey",
        ["Authentication"] = "Credential",
        ["Retries"] = "Retry",
    };

    public void Tell(IConfiguration section)
    {
        // A whole configuration holds what is others'.
        var most = failures.Count + MostFailures;
        Tell(section, prefix: "", isOthersToo: section is not IConfigurationSection, most);
    }

    private void Tell(IConfiguration section, string prefix, bool isOthersToo, int most)
    {
        var names = reads.NamesOf((section as IConfigurationSection)?.Path ?? "");
        foreach (var child in section.GetChildren().TakeWhile(_ => failures.Count < most))
        {
            var isKnown = names.Count == 0 || names.Contains(child.Key, StringComparer.OrdinalIgnoreCase);
            if (!isKnown && !isOthersToo)
            {
                failures.Add($"{prefix}{child.Key} is no setting. {Hint(child.Key, names)}");
            }
            else if (isKnown && !string.IsNullOrEmpty(child.Value) && !reads.HasRead(child.Path))
            {
                failures.Add($"{prefix}{child.Key} holds a value that nothing reads.");
            }
            else if (isKnown)
            {
                Tell(child, $"{prefix}{child.Key}:", isOthersToo: false, most);
            }
        }
    }

    private static string Hint(string key, IReadOnlyCollection<string> names)
    {
        var nearest = Synonyms.TryGetValue(key, out var meant) && names.Contains(meant) ? meant : NearestName.Of(key, names);
        return nearest is null ? $"There are {string.Join(", ", names)}." : $"Is '{nearest}' meant?";
    }
}
