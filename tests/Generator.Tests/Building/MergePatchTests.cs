namespace Dovetail.Generator.Tests.Building;

/// <summary>A body is a merge patch by its media type, whatever its parameters and case (RFC 9110 8.3.1).</summary>
public sealed class MergePatchTests
{
    [Theory]
    [InlineData("application/merge-patch+json", true)]
    [InlineData("application/merge-patch+json; charset=utf-8", true)]
    [InlineData("application/merge-patch+json;charset=utf-8", true)]
    [InlineData("Application/Merge-Patch+JSON", true)]
    [InlineData("application/json; charset=utf-8", false)]
    public void Its_members_can_be_taken_away(string mediaType, bool expected)
    {
        var built = Built.Document($$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /subject:
                patch:
                  tags: [things]
                  operationId: patchSubject
                  requestBody: { required: true, content: { '{{mediaType}}': { schema: { $ref: '#/components/schemas/Subject' } } } }
                  responses: { '204': { description: Stored. } }
            components:
              schemas:
                Subject: { type: object, properties: { x: { type: string } } }
            """);
        Assert.Equal(expected, built.Property("x").IsOptional);
    }
}
