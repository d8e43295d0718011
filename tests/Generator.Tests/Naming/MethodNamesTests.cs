using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Tests.Naming;

public sealed class MethodNamesTests
{
    [Theory]
    [InlineData("GET", "/pets", "listPets", "pets", "Pets", "List")]
    [InlineData("GET", "/pets/{petId}", "showPetById", "pets", "Pets", "ShowById")]
    [InlineData("GET", "/orders/{id}", "getOrder", "orders", "Orders", "Get")]
    [InlineData("POST", "/products/{id}/image", "uploadProductImage", "products", "Products", "UploadImage")]
    [InlineData("GET", "/orgs/{org}/repos", "repos/list-for-org", "repos", "Repos", "ListForOrg")]
    [InlineData("GET", "/orgs/{org}/repos", "repos.list", null, "Repos", "List")]
    [InlineData("POST", "/v1/payment_intents", "PostPaymentIntents", null, "PaymentIntents", "Create")]
    [InlineData("GET", "/v1/charges", "GetCharges", null, "Charges", "List")]
    [InlineData("GET", "/v1/charges/{charge}", "GetChargesCharge", null, "Charges", "Get")]
    [InlineData("POST", "/v1/charges/{charge}", "PostChargesCharge", null, "Charges", "Update")]
    [InlineData("POST", "/v1/charges/{charge}/capture", "PostChargesChargeCapture", null, "Charges", "Capture")]
    [InlineData("DELETE", "/v1/customers/{customer}", "DeleteCustomersCustomer", null, "Customers", "Delete")]
    [InlineData("GET", "/v1/customers/{customer}/cards", "GetCustomersCustomerCards", null, "Customers", "ListCards")]
    [InlineData("GET", "/pets/{petId}", null, null, "Pets", "GetByPetId")]
    [InlineData("PUT", "/pets/{petId}", null, null, "Pets", "PutByPetId")]
    [InlineData("POST", "/pets", null, null, "Pets", "Post")]
    [InlineData("GET", "/api/v2/status", null, null, "Status", "Get")]
    [InlineData("GET", "/", null, null, "Default", "Get")]
    [InlineData("GET", "/pets", "pets", "pets", "Pets", "Get")]
    public void An_operation_is_named_without_its_group(string method, string path, string? id, string? tag, string group, string name)
    {
        var words = new OperationWords(method, path, id, tag);
        Assert.Equal(group, words.Group);
        Assert.Equal(name, MethodNames.Request(words).Candidates[0]);
    }

    [Theory]
    [InlineData(null, "specs/petstore.yaml", "Whatever", "Petstore")]
    [InlineData(null, "/a/github-rest.json", "", "GithubRest")]
    [InlineData(null, @"c:\x\openapi.json", "Train Travel API", "TrainTravelApi")]
    [InlineData(null, "v2.yaml", "The Shop", "TheShop")]
    [InlineData(null, "openapi.yaml", "", "Openapi")]
    [InlineData("My pets", "openapi.yaml", "x", "MyPets")]
    public void An_api_is_named_by_its_file_or_its_title(string? set, string path, string title, string expected) =>
        Assert.Equal(expected, ApiNames.Of(set, path, title));

    [Theory]
    [InlineData(null, "My.App", "Pets", "My.App.Pets")]
    [InlineData(null, "", "Pets", "Pets")]
    [InlineData("A.b-c.class", "My.App", "Pets", "A.BC.@class")]
    public void A_namespace_is_legal(string? set, string root, string name, string expected) =>
        Assert.Equal(expected, ApiNames.NamespaceOf(set, root, name));
}
