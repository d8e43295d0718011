namespace Dovetail.Http.Requests;

/// <summary>A parameter of a request, spelled out and encoded.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">Its name in the description.</param>
/// <param name="Text">What stands there: the value, or for <see cref="RequestPlace.WholeQuery"/> names and values.</param>
internal readonly record struct RequestPart(RequestPlace Place, string Name, string Text)
{
    public bool IsQuery => Place is RequestPlace.Query or RequestPlace.WholeQuery;
}
