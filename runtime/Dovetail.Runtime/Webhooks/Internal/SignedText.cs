using System.Text;

namespace Dovetail.Webhooks.Internal;

/// <summary>What stands around the body in what is signed.</summary>
internal static class SignedText
{
    public const string Body = "{body}";
    public const string Timestamp = "{timestamp}";
    public const string Id = "{id}";

    public static (byte[] Before, byte[] After) Around(string signed, string? id, string? timestamp)
    {
        var body = signed.IndexOf(Body, StringComparison.Ordinal);
        return (Filled(signed[..body], id, timestamp), Filled(signed[(body + Body.Length)..], id, timestamp));
    }

    // Piece by piece: an id that looks like a place of the template is text all the same.
    private static byte[] Filled(string template, string? id, string? timestamp)
    {
        var text = new StringBuilder();
        var rest = template.AsSpan();
        while (!rest.IsEmpty)
        {
            if (rest.StartsWith(Timestamp, StringComparison.Ordinal))
            {
                text.Append(timestamp);
                rest = rest[Timestamp.Length..];
            }
            else if (rest.StartsWith(Id, StringComparison.Ordinal))
            {
                text.Append(id);
                rest = rest[Id.Length..];
            }
            else
            {
                text.Append(rest[0]);
                rest = rest[1..];
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
