using Dovetail.Generator.Emission.Operations;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Clients;

/// <summary>Prints the errors that several operations declare alike: each set is made when it is first needed.</summary>
internal static class ErrorsEmitter
{
    public static void Emit(CodeWriter writer, ErrorsModel errors)
    {
        DeclarationHeader.OfType(writer, new DocModel("The errors that several operations of the API's document declare alike, by their status codes."));
        using (writer.Block($"internal static class {errors.ClassName}"))
        {
            foreach (var set in errors.Sets)
            {
                new MadeOnce("public", $"{Http}ErrorReader[]", set.Name).Emit(writer, $"[{string.Join(", ", ResponseEmitter.Readers(set.Errors))}]");
            }
        }
    }
}
