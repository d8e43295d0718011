namespace Dovetail.Http;

/// <summary>The body of a multipart request. Generated bodies implement it.</summary>
public interface IMultipartBody
{
    /// <summary>Writes the parts in order. Called again for each attempt to send the request.</summary>
    /// <param name="writer">Takes the parts.</param>
    void WriteParts(MultipartWriter writer);
}
