using System.Text;

namespace Dovetail.Harness;

/// <summary>JSONTestSuite: what begins with y is read, what begins with n is refused, and of what begins with i the ledger lists what is read.</summary>
internal static class JsonSuite
{
    /// <summary>Its cases; null where the variable names no folder.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)>? Cases() => SuiteLedger.Folder("json-parsing", "test_parsing") is not { } folder ? null :
    [
        .. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(static file => (Path.GetFileName(file), File.ReadAllBytes(file))),
        ("n_structure_100000_opening_arrays.json", Encoding.ASCII.GetBytes(new string('[', 100_000))),
        ("n_structure_open_array_object.json", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("[{\"\":", 50_000)))),
    ];

    /// <summary>The cases that go otherwise than their name says, each with what happened.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="isRead">Whether a text is read.</param>
    public static IReadOnlyDictionary<string, string> Judge(IEnumerable<(string Name, byte[] Bytes)> cases, Func<byte[], bool> isRead)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, bytes) in cases)
        {
            var wasRead = isRead(bytes);
            if (wasRead != (name[0] == 'y'))
            {
                found.Add(name, wasRead ? "read" : "refused");
            }
        }

        return found;
    }
}
