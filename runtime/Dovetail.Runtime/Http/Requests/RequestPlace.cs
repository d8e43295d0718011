namespace Dovetail.Http.Requests;

/// <summary>Where a parameter stands.</summary>
internal enum RequestPlace
{
    Path,

    /// <summary>As <c>name=value</c>; the name needs no encoding.</summary>
    Query,

    /// <summary>As it is: a list, an object, or a name that had to be encoded.</summary>
    WholeQuery,

    Header,
}
