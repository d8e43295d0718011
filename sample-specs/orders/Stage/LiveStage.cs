using System.Globalization;
using Spectre.Console;

namespace Samples.Stage;

/// <summary>A table that moves: a row for each chapter, and what the client does in it.</summary>
internal sealed class LiveStage : IStage
{
    private readonly IAnsiConsole _console;
    private readonly Meters _meters;
    private readonly Lock _lock = new();
    private readonly Table _table = new Table().RoundedBorder().Expand()
        .AddColumns("chapter", "what happens")
        .AddColumn(new TableColumn("requests").RightAligned())
        .AddColumn(new TableColumn("retries").RightAligned())
        .AddColumn(new TableColumn("waits for a permit").RightAligned())
        .AddColumn(new TableColumn("cache").RightAligned())
        .AddColumn("circuit");

    private LiveDisplayContext? _live;
    private Reading _start = Reading.Zero;

    public LiveStage(IAnsiConsole console, Meters meters)
    {
        (_console, _meters) = (console, meters);
        meters.Changed += () => Show(_meters.Reading);
    }

    /// <summary>What is shown.</summary>
    public Table Table => _table;

    public Task RunAsync(Func<Task> tour) => _console.Profile.Capabilities.Interactive
        ? _console.Live(_table).StartAsync(live =>
        {
            _live = live;
            return tour();
        })
        : tour();

    public void Begin(string chapter)
    {
        lock (_lock)
        {
            _start = _meters.Reading;
            _table.AddRow($"[bold]{Markup.Escape(chapter)}[/]", "", "", "", "", "", "");
        }
    }

    public void Say(string text)
    {
        lock (_lock)
        {
            _table.UpdateCell(_table.Rows.Count - 1, 1, Markup.Escape(text));
            _live?.Refresh();
        }
    }

    public void End(Reading before, Reading after) => Show(after);

    private void Show(Reading now)
    {
        lock (_lock)
        {
            if (_table.Rows.Count == 0)
            {
                return;
            }

            var row = _table.Rows.Count - 1;
            _table.UpdateCell(row, 2, Count(now.Requests - _start.Requests));
            _table.UpdateCell(row, 3, Count(now.Retries - _start.Retries, "yellow"));
            _table.UpdateCell(row, 4, Count(now.LimiterWaits - _start.LimiterWaits, "yellow"));
            _table.UpdateCell(row, 5, Count(now.CacheHits - _start.CacheHits, "green"));
            _table.UpdateCell(row, 6, now.Circuit == "closed" ? "[green]closed[/]" : $"[red]{Markup.Escape(now.Circuit)}[/]");
            _live?.Refresh();
        }
    }

    private static string Count(int number, string colour = "default") => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{colour}]{number}[/]");
}
