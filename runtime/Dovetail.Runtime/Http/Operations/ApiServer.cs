using Dovetail.Http.Settings;

namespace Dovetail;

/// <summary>A named server of an API: a URL, possibly with variables, absolute or relative to the client's base address.</summary>
public sealed class ApiServer
{
    /// <summary>Creates a server.</summary>
    /// <param name="name">Its name; also its key under <c>Servers</c> in configuration.</param>
    /// <param name="url">Its URL; a variable stands in braces.</param>
    /// <param name="variables">The variables' values. A value can not reach beyond the part of the URL that it stands in.</param>
    /// <exception cref="ArgumentException">A variable has no value, or one that would change another part of the URL.</exception>
    public ApiServer(string name, string url, params (string Name, string Value)[] variables)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(url);
        Name = name;
        Template = url;
        Url = ServerTemplate.Fill(url, variables);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The URL with the variables' values.</summary>
    public string Url { get; }

    /// <summary>The URL as it was declared: it tells servers of the document apart from others that only look like them.</summary>
    internal string Template { get; }

    /// <summary>The URL.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Url;
}
