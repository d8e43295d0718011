namespace Dovetail.Authentication.Internal;

/// <summary>
/// A secret in a mounted file, read again when the file changes, so that rotation needs no restart. A line end at the file's end is not part of it.
/// While the file can not be read, or is empty, the last good value holds.
/// </summary>
internal sealed class FileSecret : Secret
{
    private readonly string _path;
    private volatile Reading _reading;

    /// <exception cref="IOException">The file can not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can not be read.</exception>
    public FileSecret(string path)
    {
        _path = path;
        _reading = Read();
    }

    public override string Value
    {
        get
        {
            if (_reading.Stamp != StampOf(_path))
            {
                Renew();
            }

            return _reading.Text;
        }
    }

    private void Renew()
    {
        try
        {
            var reading = Read();
            if (!string.IsNullOrWhiteSpace(reading.Text))
            {
                _reading = reading;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Kubernetes swaps a link: for a moment the file may be gone. The next call looks again.
        }
    }

    // The stamp is taken first: a change between the two is seen by the next call.
    private Reading Read()
    {
        var stamp = StampOf(_path);
        return new Reading(File.ReadAllText(_path).TrimEnd('\r', '\n'), stamp);
    }

    private static (DateTime Written, long Length) StampOf(string path)
    {
        var file = new FileInfo(path);
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return target.Exists ? (target.LastWriteTimeUtc, target.Length) : default;
    }

    private sealed record Reading(string Text, (DateTime Written, long Length) Stamp);
}
