using System.Globalization;
using System.Xml.Linq;
using Autorest.XmlService;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Bodies of XML: text, which LINQ to XML reads and writes (decision 18).</summary>
internal static class XmlBodies
{
    public static void Add(ScenarioGroup it)
    {
        var client = new XmlServiceClient(new() { BaseAddress = it.Server });
        var xml = client.XmlOperations;

        Reads("GetSimpleXML", () => xml.GetSimpleAsync(), static root => root.Attribute("author")!.Value + root.Elements("slide").Count(), "Yours Truly2");
        Sends("PutSimpleXML", xml.PutSimpleAsync, new("slideshow",
            new XAttribute("title", "Sample Slide Show"), new XAttribute("date", "Date of publication"), new XAttribute("author", "Yours Truly"),
            new XElement("slide", new XAttribute("type", "all"), new XElement("title", "Wake up to WonderWidgets!")),
            new XElement("slide", new XAttribute("type", "all"), new XElement("title", "Overview"),
                new XElement("item", "Why WonderWidgets are great"), new XElement("item"), new XElement("item", "Who buys WonderWidgets"))));
        Reads("GetWrappedXMLList",
            () => xml.GetWrappedListsAsync(), static root => string.Join(',', root.Element("GoodApples")!.Elements().Select(static apple => apple.Value)), "Fuji,Gala");
        Sends("PutWrappedXMLList", xml.PutWrappedListsAsync, new("AppleBarrel",
            new XElement("GoodApples", new XElement("Apple", "Fuji"), new XElement("Apple", "Gala")), new XElement("BadApples", new XElement("Apple", "Red Delicious"))));
        Reads("GetEmptyXMLList", () => xml.GetEmptyListAsync(), static root => root.Name.LocalName, "slideshow");
        Sends("PutEmptyXMLList", xml.ListXmlPutEmptyAsync, new("slideshow"));
        Reads("GetEmptyWrappedXMLList", () => xml.GetEmptyWrappedListsAsync(), static root => root.Elements().Count().ToString(CultureInfo.InvariantCulture), "2");
        Sends("PutEmptyWrappedXMLList", xml.PutEmptyWrappedListsAsync, new("AppleBarrel", new XElement("GoodApples"), new XElement("BadApples")));

        XElement plantain = Banana("Plantain", "Savory", "2018-02-28T00:40:00.123Z");
        XElement cavendish = Banana("Cavendish", "Sweet", "2018-02-28T00:40:00.123Z");
        Reads("GetXMLListAtRoot", () => xml.GetRootListAsync(), static root => root.Elements("banana").Last().Element("name")!.Value, "Plantain");
        Sends("PutXMLListAtRoot", xml.ListXmlPutRootAsync, new("bananas", cavendish, plantain));
        Reads("GetXMLListAtRootSingle", () => xml.GetRootListSingleItemAsync(), static root => root.Element("banana")!.Element("flavor")!.Value, "Sweet");
        Sends("PutXMLListAtRootSingle", xml.PutRootListSingleItemAsync, new("bananas", cavendish));
        Reads("GetEmptyXMLListAtRoot", () => xml.GetEmptyRootListAsync(), static root => root.Name.LocalName, "bananas");
        Sends("PutEmptyXMLListAtRoot", xml.ListXmlPutEmptyRootAsync, new("bananas"));
        Reads("GetXMLEmptyNode", () => xml.GetEmptyChildElementAsync(), static root => root.Element("name")!.Value + root.Element("flavor")!.Value, "Unknown Banana");
        Sends("PutXMLEmptyNode", xml.PutEmptyChildElementAsync, Banana("Unknown Banana", "", "2012-02-24T00:53:52.789Z"));

        Reads("GetRootWithRefAndNoMetaXML", () => xml.GetComplexTypeRefNoMetaAsync(), static root => root.Element("RefToModel")!.Element("ID")!.Value, "myid");
        Sends("PutRootWithRefAndNoMetaXML", xml.PutComplexTypeRefNoMetaAsync, new("RootWithRefAndNoMeta",
            new XElement("RefToModel", new XElement("ID", "myid")), new XElement("Something", "else")));
        Reads("GetRootWithRefAndMetaXML", () => xml.GetComplexTypeRefWithMetaAsync(), static root => root.Element("XMLComplexTypeWithMeta")!.Element("ID")!.Value, "myid");
        Sends("PutRootWithRefAndMetaXML", xml.PutComplexTypeRefWithMetaAsync, new("RootWithRefAndMeta",
            new XElement("XMLComplexTypeWithMeta", new XElement("ID", "myid")), new XElement("Something", "else")));
        Reads("XmlGetBytes", () => xml.GetBytesAsync(), static root => root.Element("Bytes")!.Value, "SGVsbG8gd29ybGQ=");
        Sends("XmlPutBytes", xml.PutBinaryAsync, new("ModelWithByteProperty", new XElement("Bytes", "SGVsbG8gd29ybGQ=")));
        Reads("XmlGetUrl", () => xml.GetUriAsync(), static root => root.Element("Url")!.Value, "https://myaccount.blob.core.windows.net/");
        Sends("XmlPutUrl", xml.PutUriAsync, new("ModelWithUrlProperty", new XElement("Url", "https://myaccount.blob.core.windows.net/")));
        Reads("GetWithXMsText", () => client.Xml.GetXMsTextAsync(), static root => root.Attribute("language")!.Value + ": " + root.Value, "english: I am text");

        it.Sends("jsonInputInXMLSwagger", () => xml.XmlJsonInputAsync(new() { Id = 42 }));
        it.Reads("jsonOutputInXMLSwagger", () => xml.XmlJsonOutputAsync(), new() { Id = 42 });

        AddStorage();

        void AddStorage()
        {
            Reads("StorageListContainersXML", () => xml.ListContainersAsync("list"), static root => root.Element("NextMarker")!.Value, "video");
            Reads("StorageGetServicePropertiesXML",
                () => xml.GetServicePropertiesAsync("properties", "service"), static root => root.Element("Logging")!.Element("Version")!.Value, "1.0");
            it.Does("StoragePutServicePropertiesXML", async () =>
                await xml.PutServicePropertiesAsync("properties", "service", await xml.GetServicePropertiesAsync("properties", "service")));
            Reads("StorageGetContainerACLXML",
                () => xml.GetAclsAsync("acl", "container"), static root => root.Element("SignedIdentifier")!.Element("AccessPolicy")!.Element("Permission")!.Value, "rwd");
            it.Does("StoragePutContainerACLXML", async () => await xml.PutAclsAsync("acl", "container", await xml.GetAclsAsync("acl", "container")));
            Reads("StorageListBlobsXML",
                () => xml.ListBlobsAsync("list", "container"), static root => root.Element("Blobs")!.Elements("Blob").Count().ToString(CultureInfo.InvariantCulture), "5");
        }

        void Reads(string point, Func<ApiCall<string>> call, Func<XElement, string> value, string expected) =>
            it.Does(point, async () => Same(expected, value(XDocument.Parse(await call()).Root!)));

        void Sends(string point, Func<string, RequestOptions?, CancellationToken, ApiCall<NoContent>> call, XElement root) =>
            it.Does(point, async () => await call(root.ToString(), null, default));
    }

    private static XElement Banana(string name, string flavor, string expiration) =>
        new("banana", new XElement("name", name), new XElement("flavor", flavor), new XElement("expiration", expiration));
}
