using Dovetail.Generator.Common;

namespace Dovetail.Generator.Options;

/// <summary>What the user set for one spec file, as metadata of its item or as keys of its section in .editorconfig; the defaults are here.</summary>
internal sealed record GeneratorOptions
{
    /// <summary>The API's name, from which the client's is made; null: from the file's name, or <c>info.title</c> where that says nothing.</summary>
    public string? Name { get; init; }

    /// <summary>The namespace; null: the root namespace and the name.</summary>
    public string? Namespace { get; init; }

    /// <summary>The root namespace of the project that has the client; empty where it has none.</summary>
    public string RootNamespace { get; init; } = "";

    /// <summary>The name by which the assembly of tests has the document; null where it has not.</summary>
    public string? Resource { get; init; }

    /// <summary>Who sees the client and its models.</summary>
    public ClientVisibility Visibility { get; init; } = ClientVisibility.Public;

    /// <summary>Operations to generate; empty: all. See <see cref="OperationFilter"/>.</summary>
    public EquatableArray<OperationFilter> Include { get; init; } = [];

    /// <summary>Operations to leave out, from those that <see cref="Include"/> leaves.</summary>
    public EquatableArray<OperationFilter> Exclude { get; init; } = [];

    /// <summary>Whether string enums keep values that the document does not know.</summary>
    public EnumStyle Enums { get; init; } = EnumStyle.Open;

    /// <summary>Whether a model can be changed once it is made.</summary>
    public ModelStyle Models { get; init; } = ModelStyle.Mutable;

    /// <summary>Where an optional member that may be null tells absent from null.</summary>
    public OptionalScope Optional { get; init; } = OptionalScope.Patch;

    /// <summary>Which webhooks have models and readers.</summary>
    public WebhookScope Webhooks { get; init; } = WebhookScope.Standard;

    /// <summary>When webhooks have a class that handles them.</summary>
    public WebhookHandlerScope WebhookHandlers { get; init; } = WebhookHandlerScope.Auto;

    /// <summary>Which values the document's constraints are generated for.</summary>
    public ValidationScope Validation { get; init; } = ValidationScope.Requests;

    /// <summary>The operations that make an idempotency key for each call whose caller gives none.</summary>
    public EquatableArray<OperationFilter> Idempotency { get; init; } = [];

    /// <summary>What operations are grouped by.</summary>
    public GroupStyle Groups { get; init; } = GroupStyle.Tag;

    /// <summary>What numbers are in C#; the entry of a schema counts before that of the document.</summary>
    public EquatableArray<NumberEntry> Numbers { get; init; } = [];

    /// <summary>What an integer without a format is in C#.</summary>
    public IntegerStyle Integers { get; init; } = IntegerStyle.Long;

    /// <summary>How operations page; the first entry that an operation matches counts.</summary>
    public EquatableArray<PagingEntry> Paging { get; init; } = [];

    /// <summary>Names that the user gives to schemas, members and operations.</summary>
    public EquatableArray<NameEntry> Names { get; init; } = [];

    /// <summary>Types of the user's own that stand for schemas.</summary>
    public EquatableArray<TypeEntry> Types { get; init; } = [];

    /// <summary>Whether the client is there before other generators run, where the compiler can do that.</summary>
    public bool ModelsForOtherGenerators { get; init; }

    /// <summary>What is made of the document.</summary>
    public OutputKinds Output { get; init; } = OutputKinds.Client;

    /// <summary>Severities of findings that the spec's section overrides.</summary>
    public EquatableArray<SeverityOverride> Severities { get; init; } = [];

    /// <summary>Whether the project references Dovetail.DependencyInjection.</summary>
    public bool HasDependencyInjection { get; init; }

    /// <summary>Whether the project references Dovetail.Testing.</summary>
    public bool HasTestingKit { get; init; }

    /// <summary>Whether the project references Dovetail.AspNetCore.</summary>
    public bool HasAspNetCore { get; init; }
}
