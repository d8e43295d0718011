using System.Text;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>An additional file that exists in memory only.</summary>
internal sealed class MemoryText(string path, string text) : AdditionalText
{
    private readonly Microsoft.CodeAnalysis.Text.SourceText _text = Microsoft.CodeAnalysis.Text.SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
