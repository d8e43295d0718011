namespace Dovetail;

/// <summary>
/// On a partial class: it is the client of a document. The class gives the client its name, its namespace and, where it states one, its accessibility; the models follow it in the
/// last two. <see cref="OperationAttribute"/> and <see cref="UseTypeAttribute"/> beside it say more about the document.
/// <code>
/// [OpenApiClient("petstore.yaml")]
/// [Operation("listPets", Name = "Search", Group = "Catalog")]
/// public partial class MyShop;
/// </code>
/// </summary>
/// <param name="document">The document among the AdditionalFiles: its file's name, with as much of the path before it as tells it from others.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenApiClientAttribute(string document) : Attribute
{
    /// <summary>The document.</summary>
    public string Document { get; } = document;
}
