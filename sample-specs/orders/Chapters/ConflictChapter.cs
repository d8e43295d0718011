using Dovetail;
using Samples.Orders;

namespace Samples.Chapters;

/// <summary>Two who change the same do not overwrite each other; null and absent are two things.</summary>
internal sealed class ConflictChapter : IChapter
{
    public string Title => "Changes";

    public async Task PlayAsync(Scene scene)
    {
        Customer customer = await scene.Client.Customers.CreateAsync(new() { Name = "Anna", Email = "anna@example.com", Phone = "1234" });
        var read = await scene.Client.Customers.GetAsync(customer.Id).WithResponse();
        Customer changed = await scene.Client.Customers.UpdateAsync(customer.Id, new() { Phone = null });
        scene.Prove("null deletes, and what is absent stays", changed is { Phone: null, Name: "Anna", Email: "anna@example.com" });

        ApiErrorKind? kind = null;
        try
        {
            await scene.Client.Customers.UpdateAsync(customer.Id, new() { Name = "Annika" }, new RequestOptions { IfMatch = read.Headers["ETag"] });
        }
        catch (ApiResponseException e)
        {
            kind = e.Kind;
        }

        scene.Say("somebody was faster: 412, typed");
        scene.Prove("a change of something that has changed is refused", kind is ApiErrorKind.PreconditionFailed);
    }
}
