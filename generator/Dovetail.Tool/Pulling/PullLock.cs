using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dovetail.Tool.Documents;

namespace Dovetail.Tool.Pulling;

/// <summary>What was fetched from where, as <c>dovetail.lock.json</c> keeps it: committed, so that each pull of a team is told what has changed.</summary>
internal sealed class PullLock
{
    public const string FileName = "dovetail.lock.json";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public int Version { get; init; } = 1;

    /// <summary>Sorted by file.</summary>
    public List<PulledDocument> Documents { get; init; } = [];

    /// <exception cref="ToolException">The file is no lock file.</exception>
    public static PullLock Read(string path, string shown)
    {
        if (!File.Exists(path))
        {
            return new PullLock();
        }

        try
        {
            var read = JsonSerializer.Deserialize<PullLock>(DocumentFile.ReadText(path, shown), s_options);
            return read is { Version: 1 } && read.Documents.TrueForAll(document => document?.Url is not null && document.Files is not null)
                ? read
                : throw new ToolException($"{shown} is no lock file of this version of the tool.");
        }
        catch (JsonException exception)
        {
            throw new ToolException($"{shown} can not be read, line {exception.LineNumber + 1}: a merge may have left it. Take it out and pull again.", exception);
        }
    }

    public string Write()
    {
        Documents.Sort((left, right) => string.CompareOrdinal(left.File, right.File));
        return JsonSerializer.Serialize(this, s_options).ReplaceLineEndings("\n") + "\n";
    }

    public static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}

/// <param name="File">The document, relative to the lock file.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Files">The document first, then the files that its references lead to.</param>
internal sealed record PulledDocument(string File, string Url, IReadOnlyList<PulledFile> Files);

/// <param name="File">Relative to the lock file.</param>
/// <param name="Url">Where it is.</param>
/// <param name="ETag">Null where the server gives none.</param>
/// <param name="Sha256">Of the text in UTF-8.</param>
internal sealed record PulledFile(string File, string Url, string? ETag, string Sha256);
