namespace Samples.Chapters;

/// <summary>An order as this application sees it.</summary>
internal sealed record Sale(long Id, long CustomerId, decimal Total, List<SaleLine> Lines);

/// <summary>What was sold.</summary>
internal sealed record SaleLine(string Sku, int Quantity, decimal Price);
