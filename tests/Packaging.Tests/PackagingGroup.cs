namespace Dovetail.Packaging.Tests;

/// <summary>The tests that share the packed packages; one after the other, since each keeps the machine busy.</summary>
[CollectionDefinition(nameof(PackagingGroup))]
public sealed class PackagingGroup : ICollectionFixture<PackedFeed>;
