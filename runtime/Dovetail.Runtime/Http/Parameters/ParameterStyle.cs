namespace Dovetail.Http;

/// <summary>How a value is spelled out in a request (OpenAPI, Parameter Object, style values).</summary>
public enum ParameterStyle
{
    /// <summary><c>blue,black</c>: paths and headers.</summary>
    Simple,

    /// <summary><c>.blue.black</c>: paths.</summary>
    Label,

    /// <summary><c>;color=blue;color=black</c>: paths.</summary>
    Matrix,

    /// <summary><c>color=blue&amp;color=black</c>: queries, cookies and forms.</summary>
    Form,

    /// <summary><c>color=blue%20black</c>: queries and forms.</summary>
    SpaceDelimited,

    /// <summary><c>color=blue%7Cblack</c>: queries and forms.</summary>
    PipeDelimited,

    /// <summary><c>color=blue%09black</c>: queries and forms (Swagger 2.0, <c>tsv</c>).</summary>
    TabDelimited,

    /// <summary><c>color%5BR%5D=100</c>: queries and forms; nested to any depth, list items by number.</summary>
    DeepObject,

    /// <summary>The value as JSON text.</summary>
    Json,

    /// <summary><c>color=blue; color=black</c>: cookies, not encoded (OpenAPI 3.2). What would end a cookie is refused.</summary>
    Cookie,
}
