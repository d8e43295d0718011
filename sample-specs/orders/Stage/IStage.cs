namespace Samples.Stage;

/// <summary>Where the tour is seen.</summary>
internal interface IStage
{
    /// <summary>Shows what happens while something runs.</summary>
    Task RunAsync(Func<Task> tour);

    void Begin(string chapter);

    void Say(string text);

    /// <summary>A chapter has ended, and the client's metrics have moved.</summary>
    void End(Reading before, Reading after);
}
