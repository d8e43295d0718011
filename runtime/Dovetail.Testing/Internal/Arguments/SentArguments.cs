using Dovetail.Http.Internal;
using Dovetail.Http.Requests;

namespace Dovetail.Testing.Internal.Arguments;

/// <summary>The arguments of a call as they were sent, kept when the call is over.</summary>
internal sealed class SentArguments(RequestParts parts)
{
    private readonly RequestPart[] _parts = parts.All.ToArray();
    private readonly string[] _cookies = ArgumentTexts.CookiesOf(parts);

    /// <summary>The arguments by their names, not encoded.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; } = ArgumentTexts.Of(parts);

    /// <summary>A parameter; null where it was not sent.</summary>
    public SentArgument? Find(RequestPlace place, string name) => _parts
        .Where(part => part.Name.Equals(name, part.Place is RequestPlace.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
        .Where(part => part.Place == place || (place is RequestPlace.Query && part.Place is RequestPlace.WholeQuery))
        .Select(static part => new SentArgument(part.Place, part.Name, part.Text))
        .FirstOrDefault();

    /// <summary>A cookie; null where it was not sent. The members of an object stand among all cookies.</summary>
    public SentArgument? FindCookie(string name)
    {
        string[] own = [.. _cookies.Where(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal))];
        return _cookies.Length == 0 ? null : new SentArgument(null, name, string.Join("; ", own.Length > 0 ? own : _cookies));
    }
}
