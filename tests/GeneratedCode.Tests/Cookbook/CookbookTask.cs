namespace Features.Cookbook;

/// <summary>A task of the page.</summary>
/// <param name="Number">Its place in the cookbook.</param>
/// <param name="Code">As the page shows it.</param>
internal sealed record CookbookTask(int Number, string Code);
