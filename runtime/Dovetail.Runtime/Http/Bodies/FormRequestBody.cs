using System.Text;
using Dovetail.Http.Internal;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Http;

/// <summary>The members of an object as an HTML form (application/x-www-form-urlencoded).</summary>
internal sealed class FormRequestBody<T, TFormat> : RequestBody
    where TFormat : struct, IFormat<T>
{
    private const string ContentType = "application/x-www-form-urlencoded";

    private readonly PooledBytes _form = new();

    /// <exception cref="ArgumentException">The value is not an object, or holds a value that has no text: an infinity, NaN.</exception>
    public FormRequestBody(T value, ReadOnlySpan<FormField> fields = default, ArgumentCheck check = default)
    {
        using var json = WrittenJson.Of<T, TFormat>(value, check);
        Encoding.ASCII.GetBytes(FormWriter.Write(json.Root, fields), _form);
    }

    public override bool CanReplay => true;

    public override long? Length => _form.Length;

    public override HttpContent CreateContent() => new PooledContent(_form, ContentType);

    protected override void Release() => _form.Dispose();
}
