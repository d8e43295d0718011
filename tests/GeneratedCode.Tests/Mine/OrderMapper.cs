using Dovetail;
using Features.Mappers;

namespace Features.Mine;

/// <summary>Orders, there and back.</summary>
[ApiMapper(BothWays = true, Conversions = MapConversions.Narrowing)]
public static partial class OrderMapper
{
    public static partial MyOrder ToMine(this Order dto);

    [MapMember(nameof(MyOrder.Lines), "line_items")]
    public static partial Order ToDto(this MyOrder order);

#pragma warning disable DOVE0106 // Drafts without a status are not patched.
    public static partial void Apply(this OrderPatch patch, MyDraft into);
#pragma warning restore DOVE0106

    public static partial void Apply(this CustomerPatch patch, MyCustomer into);

    private static partial MyCard ToMine(Card card);

    private static partial MyCash ToMine(Cash cash);

    private static partial Card ToDto(MyCard card);

    private static partial Cash ToDto(MyCash cash);
}

/// <summary>What could lose data, asked for.</summary>
[ApiMapper(Conversions = MapConversions.All)]
public static partial class NumberMapper
{
    public static partial MyNumbers ToTexts(MyOtherNumbers numbers);

    public static partial MyOtherNumbers ToNumbers(MyNumbers texts);
}

/// <summary>A mapper with a service, and hooks.</summary>
[ApiMapper]
public sealed partial class LineMapper(Func<string, string> rename)
{
    public List<string> Seen { get; } = [];

    public partial MyLine ToMine(Line line);

    public partial IReadOnlyList<MyLine> ToMine(IReadOnlyList<Line> lines);

    private string Rename(string sku) => rename(sku);

    [MapBefore]
    private void See(Line line) => Seen.Add("before " + line.Sku);

    [MapAfter]
    private void See(Line line, MyLine mine) => Seen.Add($"after {line.Sku} {mine.Sku}");
}
