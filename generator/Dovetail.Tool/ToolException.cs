namespace Dovetail.Tool;

/// <summary>A command can not do what it was asked for; the message tells the user why, and what to do.</summary>
internal sealed class ToolException(string message, Exception? inner = null) : Exception(message, inner);
