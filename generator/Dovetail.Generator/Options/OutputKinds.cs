namespace Dovetail.Generator.Options;

/// <summary>What is made of a document.</summary>
[Flags]
internal enum OutputKinds
{
    Client = 1,

    /// <summary>Typed fakes and model factories, of a client that may be another project's.</summary>
    Testing = 2,
}
