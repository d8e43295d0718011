namespace Dovetail.Runtime.Tests.Serialization.Models;

public enum PetStatus
{
    Available,
    Pending,
    SoldOut,
}

internal struct PetStatusNames : global::Dovetail.Serialization.IEnumNames<PetStatus>
{
    public static string[] Names => ["available", "pending", "sold-out ü"];
}

public enum Priority
{
    Low = 1,
    High = 100,
}

public enum Wide : long
{
    Far = 5_000_000_000,
}
