using Dovetail;
using Features.Swagger2;
using Features.Wire;

namespace Features;

public sealed class SwaggerTwoTests : WireTest
{
    private IThingsClient Things => new Swagger2Client(new() { BaseAddress = Server.Address, Credential = ApiCredential.ApiKey("k") }).Things;

    [Fact]
    public async Task Collection_formats_are_kept()
    {
        Answers("""[{"name":"a","note":null}]""");

        IReadOnlyList<Thing> things = await Things.ListAsync([1, 2], ["a", "b"], ["c", "d"]);

        Assert.Equal("ids=1,2&tags=a&tags=b&pipes=c%7Cd", Sent.Query);
        Assert.Equal("a", Assert.Single(things).Name);
    }

    [Fact]
    public async Task A_body_parameter_is_the_body()
    {
        Answers("""{"name":"a"}""", 201);

        await Things.CreateAsync(new() { Name = "n" });

        Assert.Equal("""{"name":"n"}""", Sent.Text);
    }

    [Fact]
    public async Task Form_parameters_are_the_body_too()
    {
        await Things.SubmitAsync(7, new() { Name = "n", Size = 2 });

        Assert.Equal(("/things/7/form", "name=n&size=2"), (Sent.Target, Sent.Text));
    }

    [Fact]
    public async Task A_file_parameter_makes_it_multipart()
    {
        await Things.UploadAsync(7, new() { File = FileContent.FromBytes(new byte[] { 65, 66 }, "a.txt") });

        Assert.StartsWith("multipart/form-data", Sent.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("AB", Sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_the_object_that_it_is_declared_as_whatever_a_success_produces()
    {
        Answers("""{"message":"gone"}""", 404);

        var log = await Assert.ThrowsAsync<ApiResponseException<Fault>>(async () => await Things.ReadLogAsync(1));
        var archive = await Assert.ThrowsAsync<ApiResponseException<Fault>>(async () => await Things.ReadArchiveAsync(1));

        Assert.Equal(("gone", "gone"), (log.Error.Message, archive.Error.Message));
    }
}
