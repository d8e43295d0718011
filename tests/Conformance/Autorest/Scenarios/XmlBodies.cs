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

        Reads("GetSimpleXML", () => xml.XmlGetSimpleAsync(), static root => root.Attribute("author")!.Value + root.Elements("slide").Count(), "Yours Truly2");
        Sends("PutSimpleXML", xml.XmlPutSimpleAsync, new("slideshow",
            new XAttribute("title", "Sample Slide Show"), new XAttribute("date", "Date of publication"), new XAttribute("author", "Yours Truly"),
            new XElement("slide", new XAttribute("type", "all"), new XElement("title", "Wake up to WonderWidgets!")),
            new XElement("slide", new XAttribute("type", "all"), new XElement("title", "Overview"),
                new XElement("item", "Why WonderWidgets are great"), new XElement("item"), new XElement("item", "Who buys WonderWidgets"))));
        Reads("GetWrappedXMLList", () => xml.XmlGetWrappedListsAsync(), static root => string.Join(',', root.Element("GoodApples")!.Elements().Select(static apple => apple.Value)), "Fuji,Gala");
        Sends("PutWrappedXMLList", xml.XmlPutWrappedListsAsync, new("AppleBarrel",
            new XElement("GoodApples", new XElement("Apple", "Fuji"), new XElement("Apple", "Gala")), new XElement("BadApples", new XElement("Apple", "Red Delicious"))));
        Reads("GetEmptyXMLList", () => xml.ListXmlGetEmptyAsync(), static root => root.Name.LocalName, "slideshow");
        Sends("PutEmptyXMLList", xml.ListXmlPutEmptyAsync, new("slideshow"));
        Reads("GetEmptyWrappedXMLList", () => xml.XmlGetEmptyWrappedListsAsync(), static root => root.Elements().Count().ToString(CultureInfo.InvariantCulture), "2");
        Sends("PutEmptyWrappedXMLList", xml.XmlPutEmptyWrappedListsAsync, new("AppleBarrel", new XElement("GoodApples"), new XElement("BadApples")));

        XElement plantain = Banana("Plantain", "Savory", "2018-02-28T00:40:00.123Z");
        XElement cavendish = Banana("Cavendish", "Sweet", "2018-02-28T00:40:00.123Z");
        Reads("GetXMLListAtRoot", () => xml.ListXmlGetRootAsync(), static root => root.Elements("banana").Last().Element("name")!.Value, "Plantain");
        Sends("PutXMLListAtRoot", xml.ListXmlPutRootAsync, new("bananas", cavendish, plantain));
        Reads("GetXMLListAtRootSingle", () => xml.XmlGetRootListSingleItemAsync(), static root => root.Element("banana")!.Element("flavor")!.Value, "Sweet");
        Sends("PutXMLListAtRootSingle", xml.XmlPutRootListSingleItemAsync, new("bananas", cavendish));
        Reads("GetEmptyXMLListAtRoot", () => xml.ListXmlGetEmptyRootAsync(), static root => root.Name.LocalName, "bananas");
        Sends("PutEmptyXMLListAtRoot", xml.ListXmlPutEmptyRootAsync, new("bananas"));
        Reads("GetXMLEmptyNode", () => xml.XmlGetEmptyChildElementAsync(), static root => root.Element("name")!.Value + root.Element("flavor")!.Value, "Unknown Banana");
        Sends("PutXMLEmptyNode", xml.XmlPutEmptyChildElementAsync, Banana("Unknown Banana", "", "2012-02-24T00:53:52.789Z"));

        Reads("GetRootWithRefAndNoMetaXML", () => xml.XmlGetComplexTypeRefNoMetaAsync(), static root => root.Element("RefToModel")!.Element("ID")!.Value, "myid");
        Sends("PutRootWithRefAndNoMetaXML", xml.XmlPutComplexTypeRefNoMetaAsync, new("RootWithRefAndNoMeta",
            new XElement("RefToModel", new XElement("ID", "myid")), new XElement("Something", "else")));
        Reads("GetRootWithRefAndMetaXML", () => xml.XmlGetComplexTypeRefWithMetaAsync(), static root => root.Element("XMLComplexTypeWithMeta")!.Element("ID")!.Value, "myid");
        Sends("PutRootWithRefAndMetaXML", xml.XmlPutComplexTypeRefWithMetaAsync, new("RootWithRefAndMeta",
            new XElement("XMLComplexTypeWithMeta", new XElement("ID", "myid")), new XElement("Something", "else")));
        Reads("XmlGetBytes", () => xml.XmlGetBytesAsync(), static root => root.Element("Bytes")!.Value, "SGVsbG8gd29ybGQ=");
        Sends("XmlPutBytes", xml.XmlPutBinaryAsync, new("ModelWithByteProperty", new XElement("Bytes", "SGVsbG8gd29ybGQ=")));
        Reads("XmlGetUrl", () => xml.XmlGetUriAsync(), static root => root.Element("Url")!.Value, "https://myaccount.blob.core.windows.net/");
        Sends("XmlPutUrl", xml.XmlPutUriAsync, new("ModelWithUrlProperty", new XElement("Url", "https://myaccount.blob.core.windows.net/")));
        Reads("GetWithXMsText", () => client.Xml.GetXMsTextAsync(), static root => root.Attribute("language")!.Value + ": " + root.Value, "english: I am text");

        it.Sends("jsonInputInXMLSwagger", () => xml.XmlJsonInputAsync(new() { Id = 42 }));
        it.Reads("jsonOutputInXMLSwagger", () => xml.XmlJsonOutputAsync(), new() { Id = 42 });

        AddStorage();

        void AddStorage()
        {
            Reads("StorageListContainersXML", () => xml.XmlListContainersAsync("list"), static root => root.Element("NextMarker")!.Value, "video");
            Reads("StorageGetServicePropertiesXML", () => xml.XmlGetServicePropertiesAsync("properties", "service"), static root => root.Element("Logging")!.Element("Version")!.Value, "1.0");
            it.Does("StoragePutServicePropertiesXML", async () =>
                await xml.XmlPutServicePropertiesAsync("properties", "service", await xml.XmlGetServicePropertiesAsync("properties", "service")));
            Reads("StorageGetContainerACLXML", () => xml.XmlGetAclsAsync("acl", "container"), static root => root.Element("SignedIdentifier")!.Element("AccessPolicy")!.Element("Permission")!.Value, "rwd");
            it.Does("StoragePutContainerACLXML", async () => await xml.XmlPutAclsAsync("acl", "container", await xml.XmlGetAclsAsync("acl", "container")));
            Reads("StorageListBlobsXML", () => xml.XmlListBlobsAsync("list", "container"), static root => root.Element("Blobs")!.Elements("Blob").Count().ToString(CultureInfo.InvariantCulture), "5");
        }

        void Reads(string point, Func<ApiCall<string>> call, Func<XElement, string> value, string expected) =>
            it.Does(point, async () => Same(expected, value(XDocument.Parse(await call()).Root!)));

        void Sends(string point, Func<string, RequestOptions?, CancellationToken, ApiCall<NoContent>> call, XElement root) =>
            it.Does(point, async () => await call(root.ToString(), null, default));
    }

    private static XElement Banana(string name, string flavor, string expiration) =>
        new("banana", new XElement("name", name), new XElement("flavor", flavor), new XElement("expiration", expiration));
}
