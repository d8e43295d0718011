using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission;

/// <summary>About how many characters will be printed: known before they are, so that no file becomes too large.</summary>
internal static class Weight
{
    private const int Type = 1_000;
    private const int Member = 400;
    private const int EnumMember = 150;
    private const int Operation = 1_500;
    private const int Parameter = 250;

    public static long Of(TypeModel type) => Type + Of(type.Doc) + type switch
    {
        ObjectModel model => model.Properties.Sum(property => Member + Of(property.Doc)),
        EnumModel model => model.Members.Sum(member => EnumMember + Of(member.Doc)),
        UnionModel model => model.Cases.Sum(one => Member + one.Marks.Sum(mark => mark.Length)),
        PartsModel model => model.Parts.Sum(part => Member + Of(part.Doc)),
        _ => 0,
    };

    public static long Of(OperationModel operation) =>
        Operation + Of(operation.Doc) + operation.Parameters.Sum(parameter => Parameter + Of(parameter.Doc)) + operation.Errors.Sum(error => Parameter + Of(error.Doc));

    private static long Of(DocModel doc) => (doc.Summary?.Length ?? 0) + (doc.Remarks?.Length ?? 0);
}
