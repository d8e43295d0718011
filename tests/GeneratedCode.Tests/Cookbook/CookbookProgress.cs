namespace Features.Cookbook;

/// <summary>Tells at once, where <see cref="Progress{T}"/> would some time later.</summary>
public sealed class CookbookProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
