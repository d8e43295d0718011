using Dovetail;
using Samples.Orders;

namespace Samples.Chapters;

/// <summary>Errors that the document describes are typed; what can not be sent is found before.</summary>
internal sealed class ErrorChapter : IChapter
{
    public string Title => "Errors";

    public async Task PlayAsync(Scene scene)
    {
        var field = "";
        try
        {
            await scene.Client.AddCustomerAsync("Nobody");
        }
        catch (ApiResponseException<ValidationProblem> e)
        {
            field = e.Error.Errors[0].Field;
        }

        scene.Prove("a declared error is typed", field == "name");
        var before = scene.Server.Mischief.Requests;
        var found = 0;
        try
        {
            await scene.Client.Orders.CreateAsync(new() { CustomerId = 0, Lines = [new() { Sku = "tea", Quantity = 0, Price = 1m }] });
        }
        catch (RequestValidationException e)
        {
            found = e.Violations.Count;
        }

        scene.Say($"a typed 422; {found} faults of an order found before it was sent");
        scene.Prove("what can not be right is not sent", found == 3 && scene.Server.Mischief.Requests == before);
    }
}
