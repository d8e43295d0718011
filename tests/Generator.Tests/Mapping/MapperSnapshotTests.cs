using Dovetail.Generator.Tests.Snapshots;

namespace Dovetail.Generator.Tests.Mapping;

/// <summary>Written mappers, as people read them.</summary>
public sealed class MapperSnapshotTests
{
    private const string Types = """
        using System;
        using System.Collections.Generic;
        using App.Shop;
        using Dovetail;

        namespace App.Mine;

        public enum MyStatus { Open, Paid, OnHold, Other }
        public record MyLine(string Sku, int Count);
        public abstract class MyPayment;
        public class MyCard : MyPayment { public required string Number { get; init; } }
        public class MyCash : MyPayment { public decimal Amount { get; set; } }
        public class MyOrder
        {
            public long Id { get; set; }
            public MyStatus Status { get; set; }
            public string? Note { get; set; }
            public decimal? Total { get; set; }
            public List<MyLine> Lines { get; set; } = [];
            public HashSet<string>? Tags { get; set; }
            public Dictionary<string, int>? Prices { get; set; }
            public string CustomerName { get; set; } = "";
            public string? CustomerEmail { get; set; }
            public DateTimeOffset CreatedAt { get; init; }
            public MyPayment? Payment { get; set; }
            public MyOrder? Parent { get; set; }
        }

        public abstract class MyAnimal { public string Name { get; set; } = ""; }
        public class MyCat : MyAnimal { public int? Lives { get; set; } }
        public class MyDog : MyAnimal { public List<string> Tricks { get; } = []; }

        """;

    [Fact]
    public void Orders_there_and_back() => Verify("""
        [ApiMapper(BothWays = true)]
        public static partial class OrderMapper
        {
            [MapMember("line_items", nameof(MyOrder.Lines))]
            public static partial MyOrder ToMine(this Order dto);
            public static partial Order ToDto(this MyOrder order);
            [MapCase("*", nameof(MyStatus.Other))] private static partial MyStatus ToMine(OpenEnum<OrderStatus> status);
            [MapCase(nameof(MyStatus.Other), "on_hold")] private static partial OpenEnum<OrderStatus> ToDto(MyStatus status);
            private static partial MyCard ToMine(Card card);
            private static partial MyCash ToMine(Cash cash);
            private static MyPayment ToMine(string number) => new MyCard { Number = number };
            private static partial Card ToDto(MyCard card);
            private static partial Cash ToDto(MyCash cash);
        }
        """);

    [Fact]
    public void A_patch() => Verify("""
        [ApiMapper]
        public static partial class PatchMapper
        {
            [MapMember("customer.name", nameof(MyOrder.CustomerName), ThrowOnNull = true), MapMember("customer.email", nameof(MyOrder.CustomerEmail))]
            public static partial void Apply(this OrderPatch patch, MyOrder into);
            [MapMember(nameof(MyOrder.CustomerName), "customer.name"), MapMember(nameof(MyOrder.CustomerEmail), "customer.email")]
            [MapIgnore("Id", "Status", "Lines", "Tags", "Prices", "CreatedAt", "Payment", "Parent")]
            public static partial OrderPatch ToPatch(this MyOrder order);
        }
        """);

    [Fact]
    public void A_hierarchy_with_hooks_of_an_instance() => Verify("""
        [ApiMapper]
        public partial class AnimalMapper(TimeProvider clock)
        {
            public partial MyAnimal ToMine(Animal animal);
            public partial MyCat ToMine(Cat cat);
            public partial MyDog ToMine(Dog dog);
            [MapBefore] private void Check(Animal animal) => ArgumentNullException.ThrowIfNull(animal);
            [MapAfter] private void Stamp(MyAnimal animal) => animal.Name += clock.GetUtcNow().Year;
        }
        """);

    private static void Verify(string mapper, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Snapshot.Verify(MapperProject.Of(Types + mapper).Compiles().Mapper, method: method);
}
