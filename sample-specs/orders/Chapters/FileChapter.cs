using System.Text;
using Dovetail;
using Samples.Orders;

namespace Samples.Chapters;

/// <summary>Files go up and come down as streams.</summary>
internal sealed class FileChapter : IChapter
{
    public string Title => "Files";

    public async Task PlayAsync(Scene scene)
    {
        Order order = await scene.Client.Orders.CreateAsync(Goods.Order(customer: 3));
        await scene.Client.Orders.UploadAttachmentAsync(order.Id, new() { File = FileContent.FromBytes(Encoding.UTF8.GetBytes("by hand, please"), "note.txt", "text/plain"), Title = "A note" });
        var invoice = new MemoryStream();
        await using (FileResponse download = await scene.Client.Invoices.DownloadAsync(order.Id))
        {
            await download.CopyToAsync(invoice);
        }

        scene.Say($"a note up, an invoice of {invoice.Length} bytes down");
        scene.Prove("files come as they are", invoice.GetBuffer().AsSpan().StartsWith("%PDF-"u8));
    }
}
