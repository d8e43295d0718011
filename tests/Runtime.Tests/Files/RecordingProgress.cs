namespace Dovetail.Runtime.Tests.Files;

internal sealed class RecordingProgress : IProgress<FileProgress>
{
    public List<FileProgress> Reports { get; } = [];

    public void Report(FileProgress value) => Reports.Add(value);
}
