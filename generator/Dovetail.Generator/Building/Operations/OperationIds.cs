using System.Globalization;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Operations;

/// <summary>
/// Gives each operation the id that options, logs and errors name it by: its operationId; method and path where it has none, or where an operation before it has the same.
/// </summary>
internal static class OperationIds
{
    public static IReadOnlyList<string> Assign(IReadOnlyList<SpecOperation> operations)
    {
        var ids = new string[operations.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            if (operations[i].OperationId is { Length: > 0 } id && taken.Add(id))
            {
                ids[i] = id;
            }
        }

        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] ??= ByPlace(operations[i], taken);
        }

        return ids;
    }

    private static string ByPlace(SpecOperation operation, HashSet<string> taken)
    {
        var place = $"{operation.Method} {operation.Path}";
        var id = place;
        for (var number = 2; !taken.Add(id); number++)
        {
            id = place + number.ToString(" 0", CultureInfo.InvariantCulture);
        }

        return id;
    }
}
