namespace Dovetail.Generator.Reading.References;

/// <summary>A document, or a schema with an address of its own: what is written in it refers from there (JSON Schema 2020-12, core 8.2.1).</summary>
/// <param name="place">Its root.</param>
/// <param name="address">A URI where <c>$id</c> or 3.2's <c>$self</c> give one, or else the path of the file.</param>
/// <param name="parent">The resource around it; null for a document.</param>
internal sealed class Resource(Place place, string address, Resource? parent)
{
    public Place Place { get; } = place;

    public string Address { get; } = address;

    public Resource? Parent { get; } = parent;

    public bool Contains(int offset) => Place.Node.Start <= offset && offset < Place.Node.Start + Place.Node.Length;
}
