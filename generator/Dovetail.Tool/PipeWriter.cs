using System.Text;

namespace Dovetail.Tool;

/// <summary>An output that is no terminal: tells the end of its reader from all other faults of files.</summary>
internal sealed class PipeWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void Flush() => Try(inner.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException exception)
        {
            throw new PipeClosedException(exception);
        }
    }
}

/// <summary>Whoever read the output has gone, as <c>head</c> does.</summary>
internal sealed class PipeClosedException(IOException inner) : Exception(inner.Message, inner);
