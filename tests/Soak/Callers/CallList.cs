using Dovetail.Soak.Output;
using Dovetail.Soak.Servers;

namespace Dovetail.Soak.Callers;

/// <summary>The calls that are made, and what has to be true of their answers.</summary>
internal sealed class CallList(ShopClient shop, OrderBook book, Tally tally)
{
    public Task CallAsync(Random random, CancellationToken cancellationToken) => random.Next(10) switch
    {
        < 4 => PriceAsync(random.Next(1_000_000), cancellationToken),
        < 6 => OrderAsync(null, CreateAsync, cancellationToken),
        < 7 => OrderAsync(Guid.NewGuid().ToString(), CreateAsync, cancellationToken),
        < 8 => OrderAsync(null, PayAsync, cancellationToken),
        < 9 => FileAsync(random.Next(1_000_000), int.MaxValue, cancellationToken),
        _ => FileAsync(random.Next(1_000_000), random.Next(10_000), cancellationToken),
    };

    private async Task PriceAsync(int number, CancellationToken cancellationToken)
    {
        Price price = await shop.Prices.GetAsync(number, cancellationToken: cancellationToken);
        if (price.Number != number || price.Text != ShopWork.TextOf(number))
        {
            tally.Breach($"price {number} came as {price.Number}, '{price.Text}'");
        }
    }

    /// <summary>Tells the book how it ended: what fails may have been done, what succeeds must have been.</summary>
    private async Task OrderAsync(string? key, Func<int, RequestOptions, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        if (book.Take(key is not null) is not { } number)
        {
            return;
        }

        var succeeded = false;
        try
        {
            await call(number, new RequestOptions { IdempotencyKey = key }, cancellationToken);
            succeeded = true;
        }
        finally
        {
            book.Told(number, succeeded);
        }
    }

    private async Task CreateAsync(int number, RequestOptions options, CancellationToken cancellationToken)
    {
        Order order = await shop.Orders.CreateAsync(new Order { Number = number, Text = ShopWork.TextOf(number) }, options, cancellationToken);
        if (order.Number != number)
        {
            tally.Breach($"order {number} came as {order.Number}");
        }
    }

    private async Task PayAsync(int number, RequestOptions options, CancellationToken cancellationToken) => await shop.Orders.PayAsync(number, options, cancellationToken);

    /// <summary>Reads so many bytes of a file, and leaves the rest.</summary>
    private async Task FileAsync(int number, int bytes, CancellationToken cancellationToken)
    {
        await using FileResponse file = await shop.Files.GetAsync(number, cancellationToken: cancellationToken);
        var expected = ShopWork.FileOf(number);
        var chunk = new byte[4096];
        var position = 0;
        for (int read; position < bytes && (read = await file.Stream.ReadAsync(chunk, cancellationToken)) > 0; position += read)
        {
            if (position + read > expected.Length || chunk.AsSpan(0, read).ContainsAnyExcept((byte)expected[0]))
            {
                tally.Breach($"file {number} is another one from byte {position} on");
                return;
            }
        }

        if (position < Math.Min(bytes, expected.Length))
        {
            tally.Breach($"file {number} ended after {position} of {expected.Length} bytes without an error");
        }
    }
}
