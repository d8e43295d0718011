using System.Collections.Concurrent;
using System.Text;

namespace Dovetail.Soak.Output;

/// <summary>Looks for secrets in all that the client says. Each secret begins with the same mark, so that one look finds any of them, as it is or in base64.</summary>
internal sealed class SecretSearch
{
    public const string Mark = "s3cr3t-of-the-soak";

    private const int MostKept = 20;

    private static readonly string[] Forms = [Mark, .. Enumerable.Range(0, 3).Select(InBase64)];

    private readonly ConcurrentQueue<string> _found = new();
    private long _searched;

    public long Searched => Interlocked.Read(ref _searched);

    public IReadOnlyCollection<string> Found => _found;

    public void Look(string place, string? text)
    {
        Interlocked.Increment(ref _searched);
        if (text is not null && _found.Count < MostKept && Array.Exists(Forms, form => text.Contains(form, StringComparison.Ordinal)))
        {
            _found.Enqueue($"a secret in {place}: {text}");
        }
    }

    /// <summary>What is the same of the mark's base64 wherever it begins: three bytes are four digits.</summary>
    private static string InBase64(int offset)
    {
        var digits = Convert.ToBase64String([.. new byte[offset], .. Encoding.UTF8.GetBytes(Mark)]);
        return digits[4..^4];
    }
}
