using System.Text;
using Dovetail.Serialization;

namespace Dovetail.Validation.Internal;

/// <summary>Compares values by their JSON.</summary>
internal static class UniqueTexts
{
    public static bool HasDoubles<T, TFormat>(IReadOnlyCollection<T> items)
        where TFormat : struct, IFormat<T>
    {
        var seen = new HashSet<string>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            using var json = new PooledBytes();
            JsonWriter.Write<T, TFormat>(json, item);
            if (!seen.Add(Encoding.UTF8.GetString(json.Written.Span)))
            {
                return true;
            }
        }

        return false;
    }
}
