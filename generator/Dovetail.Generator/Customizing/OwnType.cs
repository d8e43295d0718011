using Dovetail.Generator.Common;

namespace Dovetail.Generator.Customizing;

/// <summary>A type of the user's own.</summary>
/// <param name="Name">Its full name, with <c>global::</c>.</param>
/// <param name="IsValueType">It is a struct.</param>
/// <param name="Reading">By what it is read and written.</param>
/// <param name="Reader">The full name of that; empty for a model, which reads itself.</param>
internal sealed record OwnType(string Name, bool IsValueType, OwnReading Reading, string Reader);

/// <summary>What reads and writes a type of the user's own.</summary>
internal enum OwnReading
{
    /// <summary>A JsonSerializerContext.</summary>
    Context,

    /// <summary>A JsonConverter.</summary>
    Converter,

    /// <summary>The type itself, as the model of a client.</summary>
    Model,

    /// <summary>Nothing: no client has such a model.</summary>
    Nothing,
}

/// <summary>A type of the user's own in the place of a schema.</summary>
internal sealed record OwnTypeUse(ChangeSource Source, string Schema, OwnType Type)
{
    /// <summary>It is seen by its project alone.</summary>
    public bool IsInternal { get; init; }

    /// <summary>What it may be called in full, where it may be the model of another client, which the compiler does not know yet; empty for a type that is known.</summary>
    public EquatableArray<string> Candidates { get; init; } = [];

    /// <summary>What is to be said where it is none.</summary>
    public string Fault { get; init; } = "";

    /// <summary>Whether another client decides what it is.</summary>
    public bool IsOpen => !Candidates.IsEmpty;
}
