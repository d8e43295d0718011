namespace Dovetail.Authentication;

/// <summary>
/// A secret in a mounted file, read again each time, so that rotation needs no restart: a few microseconds, where times and lengths of files can not be trusted to tell
/// one version from the next. A line end at the file's end is not part of it. While the file can not be read, or is empty, the last good value holds.
/// </summary>
internal sealed class FileSecret : Secret
{
    private readonly string _path;
    private volatile string _last;

    /// <exception cref="IOException">The file can not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can not be read.</exception>
    public FileSecret(string path)
    {
        _path = path;
        _last = Read();
    }

    public override string Value
    {
        get
        {
            try
            {
                if (Read() is { Length: > 0 } text && text != _last)
                {
                    _last = text;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The file is being exchanged. The next call looks again.
            }

            return _last;
        }
    }

    private string Read() => File.ReadAllText(_path).TrimEnd('\r', '\n');
}
