using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission;

/// <summary>A file to be printed, value-equal: one that has not changed is not printed again. A closed family.</summary>
/// <param name="HintName">At most 80 characters and a stable hash; unique without regard to case.</param>
internal abstract record FileModel(string HintName, string Namespace);

/// <summary>Distributes a client over its files.</summary>
internal static class FilePlan
{
    public static EquatableArray<FileModel> Of(ApiModel api) => throw new NotImplementedException();
}
