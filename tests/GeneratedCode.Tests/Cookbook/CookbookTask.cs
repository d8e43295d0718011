namespace Features.Cookbook;

/// <summary>A task of the page.</summary>
/// <param name="Code">As the page shows it.</param>
/// <param name="IsToCome">The page says that the task, or a part of it, does not work yet.</param>
internal sealed record CookbookTask(int Number, string Code, bool IsToCome);
