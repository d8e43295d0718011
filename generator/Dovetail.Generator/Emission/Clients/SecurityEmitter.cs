using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Clients;

/// <summary>Prints the security schemes and what the operations require of them.</summary>
internal static class SecurityEmitter
{
    public static void Emit(CodeWriter writer, string className, SecurityModel security)
    {
        DeclarationHeader.OfType(writer, DocModel.None);
        using (writer.Block($"internal static class {className}"))
        {
            // Schemes first: static fields are set in the order of the text.
            foreach (var scheme in security.Schemes)
            {
                DeclarationHeader.OfMember(writer, scheme.Doc);
                var arguments = scheme.Arguments.Select(CSharp.Literal).ToArray();
                writer.List($"public static readonly {Http}SecurityScheme {scheme.FieldName} = {Http}SecurityScheme.{scheme.Factory}(", arguments, ");");
            }

            foreach (var requirement in security.Requirements)
            {
                var alternatives = requirement.Alternatives.Select(Alternative).ToArray();
                writer.Gap();
                writer.List($"public static readonly {Http}SecurityRequirement {requirement.FieldName} = new(", alternatives, ");");
            }
        }
    }

    private static string Alternative(SecurityAlternativeModel alternative) =>
        $"new {Http}SecurityAlternative({string.Join(", ", alternative.Schemes.Select(Use))})";

    private static string Use(SchemeUseModel use)
    {
        var scopes = use.Scopes.Select(scope => ", " + CSharp.Literal(scope));
        return $"new {Http}SchemeUse({use.FieldName}{string.Concat(scopes)})";
    }
}
