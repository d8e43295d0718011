using Dovetail.Http;

namespace Dovetail.Runtime.Tests.Http.Bodies;

internal sealed class Parts(Action<MultipartWriter> write) : IMultipartBody
{
    public void WriteParts(MultipartWriter writer) => write(writer);
}
