namespace Dovetail.Http.Internal;

/// <summary>How the text of a parameter is made safe for its place.</summary>
internal enum ParameterEncoding
{
    /// <summary>Percent-encoded except for unreserved characters (RFC 3986 2.3).</summary>
    Percent,

    /// <summary>
    /// As <see cref="Percent"/>, but reserved characters that can stand inside a value of a query stay, and so does what is percent-encoded already (OpenAPI, allowReserved).
    /// </summary>
    KeepReserved,

    /// <summary>As <see cref="Percent"/>, but a blank becomes <c>+</c> (application/x-www-form-urlencoded).</summary>
    Form,

    /// <summary>Left as it is: headers.</summary>
    None,

    /// <summary>Left as it is: cookies, in which not every character can stand (RFC 6265 4.1.1).</summary>
    Cookie,
}
