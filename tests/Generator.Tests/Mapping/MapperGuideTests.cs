using System.Text.RegularExpressions;
using Dovetail.Generator.Tests.House;

namespace Dovetail.Generator.Tests.Mapping;

/// <summary>The mappers of docs/guide/mappers.md are written without a word.</summary>
public sealed partial class MapperGuideTests
{
    private const string Given = """
        using System;
        using System.Collections.Generic;
        using App.Shop;
        using Dovetail;

        namespace App.Mine;

        public class MyOrder
        {
            public long Id { get; set; }
            public OpenEnum<OrderStatus> Status { get; set; }
            public string? Note { get; set; }
            public decimal? Total { get; set; }
            public List<MyLine> Lines { get; set; } = [];
            public List<string>? Tags { get; set; }
            public Dictionary<string, int>? Prices { get; set; }
            public string CustomerName { get; set; } = "";
            public string? CustomerEmail { get; set; }
            public DateTimeOffset CreatedAt { get; init; }
            public Payment? Payment { get; set; }
            public MyOrder? Parent { get; set; }
        }

        public record MyLine(string Sku, int Count);
        public class Article { public string Code { get; set; } = ""; public int Stock { get; set; } public string? Source { get; set; } public string? Remark { get; set; } public Guid Tenant { get; set; } }
        public class Report { public string Total { get; set; } = ""; public DateTime CreatedAt { get; set; } }
        public enum MyStatus { Open, Paid, Waiting, Other }
        public class Draft { public string? Note { get; set; } public decimal? Total { get; set; } public DraftCustomer? Customer { get; set; } }
        public class DraftCustomer { public string? Name { get; set; } public string? Email { get; set; } }
        public abstract class Pet { public string Name { get; set; } = ""; public DateTimeOffset SeenAt { get; set; } }
        public class House : Pet { public int? Lives { get; set; } }
        public class Yard : Pet { public List<string>? Tricks { get; set; } }

        """;

    public static TheoryData<string> Blocks => [.. Block().Matches(Repository.Read("docs", "guide", "mappers.md")).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_mapper_of_the_guide_is_written_without_a_word(string code) => MapperProject.Of(Given + code).Compiles();

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
