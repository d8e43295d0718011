using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Types;

/// <summary>Where an inline schema stands, and what a type made of it could be called.</summary>
/// <param name="Name">The whole way to it, which no other place has: <c>OrdersCreateRequestAddress</c>.</param>
/// <param name="Root">The component or group that it belongs to; types of one root share a file.</param>
/// <param name="Context">What it is a part of, in a word or two: the component or group, or the member around it.</param>
/// <param name="Noun">What it is in there, <c>Address</c>; empty for what belongs to one operation, and is called by it: a request body, a success.</param>
internal sealed record TypePlace(string Name, string Root, string Context, string Noun)
{
    /// <summary>Behind the group: an error body is the group's.</summary>
    public const string ErrorNoun = "Error";

    /// <summary>A component, or a thing that is called by itself wherever it stands.</summary>
    public static TypePlace Of(string name, string root) => new(name, root, name, "");

    /// <summary>
    /// A type that is called by its structure wherever it stands: <c>StringOrCustomer</c>. Of two that are called so, one is called by what it is in its context.
    /// </summary>
    public TypePlace OfStructure(string name, string root) => new(Name, root, "", name) { Member = Noun.Length == 0 ? null : Shared };

    /// <summary>What a type that is called by its structure is in its context; null for any other.</summary>
    public string? Member { get; private init; }

    /// <summary>Whether this is the body of an error, which many operations have alike.</summary>
    public bool IsError => Noun == Context + ErrorNoun;

    /// <summary>The noun in its context: <c>OrderAddress</c>.</summary>
    public string Shared => Noun.StartsWith(Context, StringComparison.Ordinal) ? Noun : Context + Noun;

    public TypePlace Property(string name)
    {
        var noun = Identifier.Pascal(name);
        return new(Name + noun, Root, Noun.Length == 0 ? Context : Noun, noun);
    }

    /// <summary>An item, by the singular of its list; where that says nothing (<c>data</c>), by what the list is of.</summary>
    public TypePlace Item() => this with { Name = Name + "Item", Context = IsVague ? "" : Context, Noun = ItemNoun };

    private bool IsVague => ListWords.IsAny(Noun.ToLowerInvariant()) && Context.Length > 0;

    private string ItemNoun => Noun.Length == 0 ? "" : IsVague ? Plurals.One(Context) : Plurals.One(Noun) is var one && one != Noun ? one : Noun + "Item";

    public TypePlace Value() => this with { Name = Name + "Value", Noun = Noun.Length == 0 ? "" : Noun + "Value" };

    /// <summary>A thing that the document gives a title, by that.</summary>
    public TypePlace Titled(string title)
    {
        var noun = Identifier.Pascal(title);
        return new(Name + noun, Root, Noun.Length == 0 || IsResponse ? Context : Noun, noun);
    }

    /// <summary>Whether this is what comes back, which is called by the thing: the cases of a DropletResponse are those of a Droplet.</summary>
    private bool IsResponse => Noun == Context + "Response";

    public TypePlace Part(string word) => this with { Name = Name + word, Noun = Noun.Length == 0 ? "" : Noun + word };
}
