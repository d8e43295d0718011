namespace Features.Cookbook;

/// <summary>Tests that set the process's environment and folder: never beside others.</summary>
[CollectionDefinition(nameof(CookbookGroup), DisableParallelization = true)]
public sealed class CookbookGroup;
