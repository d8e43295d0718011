namespace Dovetail.Tool;

/// <summary>What a command says to the script that called it.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command did its work, and what it found is not as it should be.</summary>
    public const int Findings = 1;

    /// <summary>The command could not do its work: a file that is not there, an address that does not answer, arguments that say nothing.</summary>
    public const int Failure = 2;

    /// <summary>The user stopped it, as shells say it (128 and the signal's number).</summary>
    public const int Stopped = 130;
}
