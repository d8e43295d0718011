namespace Dovetail.Http.Internal;

/// <summary>A row of OpenAPI's table of style examples (Parameter Object; RFC 6570 3.2).</summary>
/// <param name="Prefix">Stands before the first piece.</param>
/// <param name="Apart">Stands between pieces where they are exploded, and between parameters.</param>
/// <param name="Together">Stands between pieces of one value.</param>
/// <param name="Named">Whether the parameter's name stands before the value.</param>
/// <param name="EqualsAlways">Whether <c>=</c> stands before an empty value too.</param>
internal sealed record StyleRule(string Prefix, string Apart, string Together, bool Named, bool EqualsAlways = true)
{
    private static readonly StyleRule Form = new("", "&", ",", Named: true);

    // In the order of ParameterStyle.
    private static readonly StyleRule[] Rules =
    [
        new("", ",", ",", Named: false),
        new(".", ".", ",", Named: false),
        new(";", ";", ",", Named: true, EqualsAlways: false),
        Form,
        Form with { Together = "%20" },
        Form with { Together = "%7C" },
        Form with { Together = "%09" },
        Form,
        Form,
        Form with { Apart = "; " },
    ];

    /// <summary>Form style where parameters are pairs of a Cookie header (RFC 6265 4.2.1).</summary>
    public static StyleRule Cookie { get; } = Form with { Apart = "; " };

    public static StyleRule Of(ParameterStyle style) => Rules[(int)style];

    /// <summary>Paths carry no names unless the style is matrix. 2.0 has the delimited styles there, too.</summary>
    public static StyleRule InPath(ParameterStyle style) => style switch
    {
        ParameterStyle.Label or ParameterStyle.Matrix => Of(style),
        ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited or ParameterStyle.TabDelimited => Of(ParameterStyle.Simple) with { Together = Of(style).Together },
        _ => Of(ParameterStyle.Simple),
    };

    /// <summary>Headers carry no names, and nothing is encoded in them.</summary>
    public static StyleRule InHeader(ParameterStyle style) => Of(ParameterStyle.Simple) with { Together = Uri.UnescapeDataString(InPath(style).Together) };
}
