using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Mapping;
using Dovetail.Generator.Mapping.Declarations;
using Dovetail.Generator.Mapping.Types;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Door.Declarations;

/// <summary>All that a written mapper depends on.</summary>
internal sealed record MapperInput(MapperDeclaration Mapper, GlobalUsings Usings, ModelIndex Models)
{
    public static ModelIndex IndexOf(ImmutableArray<ApiModel?> models) => new(models.Where(model => model is not null).Select(model => model!).ToEquatableArray());

    public MappedMapper Build() => MapperBuilder.Build(Mapper, Usings, Models);
}
