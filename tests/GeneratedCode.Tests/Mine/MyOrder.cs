namespace Features.Mine;

/// <summary>Classes of a user's own, as his domain has them.</summary>
public sealed class MyOrder
{
    public required long Id { get; init; }

    public MyStatus Status { get; set; }

    public string? Note { get; set; }

    public List<MyLine> Lines { get; init; } = [];

    public HashSet<string>? Tags { get; set; }

    public SortedDictionary<string, decimal>? Prices { get; set; }

    public string CustomerName { get; set; } = "";

    public string? CustomerEmail { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public MyPayment? Payment { get; set; }

    public MyOrder? Parent { get; set; }
}

public enum MyStatus
{
    Open,
    Paid,
    OnHold,
}

public sealed record MyLine(string Sku, long Count);

public abstract class MyPayment;

public sealed class MyCard : MyPayment
{
    public required string Number { get; init; }
}

public sealed class MyCash : MyPayment
{
    public decimal Amount { get; set; }
}

/// <summary>One that is changed by patches.</summary>
public sealed class MyDraft
{
    public string? Note { get; set; } = "as it was";

    public MyStatus Status { get; set; } = MyStatus.OnHold;

    public IReadOnlyList<string>? Tags { get; set; } = ["old"];

    public MyCustomer? Customer { get; set; }
}

public sealed class MyCustomer
{
    public string? Name { get; set; }

    public string? Email { get; set; }
}

public sealed class MyNumbers
{
    public string Amount { get; set; } = "";

    public DateTime At { get; set; }

    public int Small { get; set; }

    public Dictionary<string, int> ByName { get; set; } = [];
}

public sealed class MyOtherNumbers
{
    public decimal Amount { get; set; }

    public DateTimeOffset At { get; set; }

    public byte Small { get; set; }

    public Dictionary<int, int> ByName { get; set; } = [];
}
