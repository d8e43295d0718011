namespace Dovetail.Tool.Commands;

/// <summary>How changes are told.</summary>
internal enum DiffFormat
{
    Text,
    Json,
    GitHub,
}
