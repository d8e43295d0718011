using System.Diagnostics.CodeAnalysis;

namespace Dovetail.Http;

/// <summary>Something of a request that says which page is asked for, or how large. A name alone stands for a parameter of the query.</summary>
public sealed class PageParameter
{
    private PageParameter(string name, PagePlace place)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Place = place;
    }

    /// <summary>The name on the wire; of a member of the body the pointer to it (RFC 6901).</summary>
    internal string Name { get; }

    internal PagePlace Place { get; }

    /// <summary>A parameter of the query.</summary>
    /// <param name="name">Its name.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "InQuery is the alternate.")]
    public static implicit operator PageParameter(string name) => InQuery(name);

    /// <summary>A parameter of the query.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The parameter.</returns>
    public static PageParameter InQuery(string name) => new(name, PagePlace.Query);

    /// <summary>A parameter of the path.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The parameter.</returns>
    public static PageParameter InPath(string name) => new(name, PagePlace.Path);

    /// <summary>A header of the request.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The parameter.</returns>
    public static PageParameter InHeader(string name) => new(name, PagePlace.Header);

    /// <summary>A member of the JSON body.</summary>
    /// <param name="pointer">The pointer to it (RFC 6901): <c>/page/cursor</c>.</param>
    /// <returns>The parameter.</returns>
    public static PageParameter InBody(string pointer) => new(pointer, PagePlace.Body);
}
