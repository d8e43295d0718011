namespace Dovetail;

/// <summary>What a client checks, and cleans, before it sends. An argument itself is never changed: what is cleaned is what is written of it.</summary>
public sealed class ValidationOptions
{
    /// <summary>
    /// Whether arguments are held to the constraints of the API's description (required members, lengths, ranges, patterns, formats, …) before anything is sent. True by
    /// default; false where a description asks for more than its server does.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether white space at the start and the end of texts is left out. False by default. Enumerations and raw JSON are sent as they are.</summary>
    public bool TrimText { get; set; }

    /// <summary>Whether the ASCII letters of what the description calls an e-mail address are sent in lower case. False by default.</summary>
    public bool LowerCaseEmail { get; set; }

    /// <summary>Whether <see cref="Serialization.JsonModel.UnknownMembers"/> are left out. False by default: what came with a response is sent back.</summary>
    public bool DropUnknownMembers { get; set; }

    /// <summary>Whether a request is written as it is.</summary>
    internal bool LeavesAll => this is { Enabled: false, TrimText: false, LowerCaseEmail: false, DropUnknownMembers: false };

    internal ValidationOptions Copy() => (ValidationOptions)MemberwiseClone();
}
