using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Tests.Naming;

public sealed class MethodNamesTests
{
    [Theory]
    [InlineData("GET", "/pets", "listPets", "pets", "Pets", "List")]
    [InlineData("GET", "/pets/{petId}", "showPetById", "pets", "Pets", "ShowById")]
    [InlineData("GET", "/orders/{id}", "getOrder", "orders", "Orders", "Get")]
    [InlineData("PUT", "/pets/{id}", "putPet", "pets", "Pets", "Put")]
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
    [InlineData("GET", "/pets/{petId}", null, null, "Pets", "Get")]
    [InlineData("PUT", "/pets/{petId}", null, null, "Pets", "Update")]
    [InlineData("POST", "/pets", null, null, "Pets", "Create")]
    [InlineData("GET", "/api/v2/status", null, null, "Status", "Get")]
    [InlineData("GET", "/", null, null, "Default", "Get")]
    [InlineData("GET", "/pets", "pets", "pets", "Pets", "List")]

    // A path that says what is done names the method, and no group.
    [InlineData("POST", "/sendMessage", "sendMessage", null, "Default", "SendMessage")]
    [InlineData("POST", "/deleteMyCommands", "deleteMyCommands", null, "Default", "DeleteMyCommands")]
    [InlineData("POST", "/setChatTitle", "setChatTitle", null, "Default", "SetChatTitle")]
    [InlineData("POST", "/send-message", null, null, "Default", "SendMessage")]
    [InlineData("GET", "/getUpdates", null, null, "Default", "GetUpdates")]
    [InlineData("GET", "/getUser/{id}", null, null, "Default", "GetUser")]
    [InlineData("GET", "/check-runs", "list_check_runs", null, "CheckRuns", "List")]
    [InlineData("POST", "/process-instance", null, null, "ProcessInstance", "Create")]
    [InlineData("GET", "/search", null, null, "Search", "Get")]

    // One of them is in the singular, irregular plurals too.
    [InlineData("GET", "/v1/accounts/{account}/persons/{person}", "GetAccountsAccountPersonsPerson", null, "Accounts", "GetPerson")]
    [InlineData("GET", "/v1/accounts/{account}/people/{person}", "GetAccountsAccountPeoplePerson", null, "Accounts", "GetPerson")]
    [InlineData("POST", "/v1/application_fees/{id}/refunds", "PostApplicationFeesIdRefunds", null, "ApplicationFees", "CreateRefund")]
    [InlineData("DELETE", "/v1/customers/{c}/tax_ids/{id}", "DeleteCustomersCTaxIdsId", null, "Customers", "DeleteTaxId")]
    [InlineData("POST", "/v1/customers/{c}/cash_balance", "PostCustomersCCashBalance", null, "Customers", "UpdateCashBalance")]
    [InlineData("PATCH", "/projects/{p}/rate_limits/{id}", "updateRateLimits", "projects", "Projects", "UpdateRateLimit")]
    [InlineData("DELETE", "/pets/{ids}", "deletePets", "store", "Store", "DeletePets")]

    // A last literal that is a verb is what is done.
    [InlineData("GET", "/v1/charges/search", "GetChargesSearch", null, "Charges", "Search")]
    [InlineData("GET", "/v1/credit_notes/preview", "GetCreditNotesPreview", null, "CreditNotes", "Preview")]
    [InlineData("POST", "/v1/intents/{i}/verify_microdeposits", "PostIntentsIVerifyMicrodeposits", null, "Intents", "VerifyMicrodeposits")]
    [InlineData("POST", "/v1/quotes/{quote}/finalize", "PostQuotesQuoteFinalize", null, "Quotes", "Finalize")]
    [InlineData("POST", "/v1/issuing/disputes/{d}/submit", "PostIssuingDisputesDSubmit", null, "Issuing", "SubmitDispute")]
    [InlineData("POST", "/v1/accounts/{a}/login_links", "PostAccountsALoginLinks", null, "Accounts", "CreateLoginLink")]

    // The group's words stay where they are the verb, or tell which things are meant.
    [InlineData("POST", "/invites", "inviteUser", "invites", "Invites", "InviteUser")]
    [InlineData("GET", "/users/{id}/pets", "listUserPets", "pets", "Pets", "ListUserPets")]
    [InlineData("GET", "/pets", "getAllPets", "pets", "Pets", "GetAll")]
    [InlineData("GET", "/groups/{id}/roles", "listGroupRoles", "Role group roles", "RoleGroupRoles", "List")]

    [InlineData("POST", "/notes/{id}/touch", "touchNote", "notes", "Notes", "Touch")]
    [InlineData("GET", "/projects/{id}/roles", "projectRoles", "roles", "Roles", "ProjectRoles")]

    // Post is how something is sent, not what is done.
    [InlineData("POST", "/users/invite", "postInviteEmployee", "users", "Users", "InviteEmployee")]
    [InlineData("POST", "/mysql/instances", "postMysqlInstances", "databases", "Databases", "CreateMysqlInstance")]
    [InlineData("POST", "/messages", "messages_post", "messages", "Messages", "Create")]
    [InlineData("POST", "/v1/messages?beta=true", "beta_messages_post", "messages", "Messages", "CreateBetaMessage")]
    [InlineData("POST", "/messages/count_tokens", "messages_count_tokens_post", "messages", "Messages", "CountTokens")]
    [InlineData("POST", "/users/search/name/{page}", "searchByNamePost", "users", "Users", "SearchByName")]
    [InlineData("POST", "/setup", "postSetup", "accounting", "Accounting", "Setup")]
    [InlineData("POST", "/login", "login_post", "accounting", "Accounting", "Login")]
    [InlineData("POST", "/ints", "intTestsPost", "tests", "Tests", "IntTestsPost")]
    [InlineData("POST", "/library/movies/added", "postAddedMovies", "library", "Library", "PostAddedMovies")]

    // What is created is what is done, unless it is a thing of which there are several.
    [InlineData("POST", "/videos/extensions", "createVideoExtend", "videos", "Videos", "Extend")]
    [InlineData("POST", "/videos/{id}/remix", "createVideoRemix", "videos", "Videos", "Remix")]
    [InlineData("POST", "/guilds/{id}/invites", "createInvite", "guilds", "Guilds", "CreateInvite")]
    [InlineData("POST", "/orders/{id}/refund", "createOrderRefund", "orders", "Orders", "CreateRefund")]
    [InlineData("POST", "/invitations/bulk", "createBulkInvitations", "invitations", "Invitations", "CreateBulk")]

    // A verb in the third person is the verb.
    [InlineData("PUT", "/org/captcha", "replacesOrgCaptchaSettings", "captcha", "Captcha", "ReplaceOrgCaptchaSettings")]

    // The verb stands in front.
    [InlineData("DELETE", "/organization/admin_api_keys/{id}", "admin-api-keys-delete", "organization", "Organization", "DeleteAdminApiKey")]
    [InlineData("GET", "/clusters", "cluster_status", "ops", "Ops", "ClusterStatus")]

    [InlineData("GET", "/auth/{mount}/groups/{name}", "ldap-read-group", "auth", "Auth", "ReadLdapGroup")]
    [InlineData("PUT", "/strings/null", "string_putNull", "values", "Values", "PutStringNull")]
    [InlineData("POST", "/keys:batchCreate", "adminBatchCreateKeys", "api", "Api", "BatchCreateAdminKeys")]
    [InlineData("PUT", "/definitions/{name}", "org-create-or-update-definition", "orgs", "Orgs", "CreateOrUpdateDefinition")]
    [InlineData("GET", "/values/{id}", "properties-for-repos-get-value", "orgs", "Orgs", "PropertiesForReposGetValue")]
    [InlineData("GET", "/usage/files", "usage-file-search-calls", "costs", "Costs", "UsageFileSearchCalls")]

    // A verb that is no noun is the verb wherever it stands, before one that ends the id; how it is done stays with it.
    [InlineData("GET", "/oidc/token/{name}", "oidc-generate-token", "identity", "Identity", "GenerateOidcToken")]
    [InlineData("POST", "/{mount}/config", "azure-configure", "secrets", "Secrets", "ConfigureAzure")]
    [InlineData("POST", "/{mount}/order/{id}/finalize", "pki-write-order-finalize", "secrets", "Secrets", "WritePkiOrderFinalize")]
    [InlineData("POST", "/leases/revoke-force/{prefix}", "leases-force-revoke-lease", "system", "System", "ForceRevokeLeasesLease")]
    [InlineData("POST", "/keys/{id}/rotate", "key_auto_rotate", "vault", "Vault", "AutoRotateKey")]
    [InlineData("POST", "/keys/rotation", "autoRotateKeys", "vault", "Vault", "AutoRotateKeys")]
    [InlineData("POST", "/{mount}/creds/{name}", "aws-generate-credentials", "secrets", "Secrets", "GenerateAwsCredentials")]
    [InlineData("DELETE", "/add-ons/{id}", "delete_addons", "apps", "Apps", "DeleteAddons")]

    // What is done to nothing but the group is the verb.
    [InlineData("POST", "/admin/issuedApiKeys", "adminIssueApiKey", "apiKeys", "ApiKeys", "IssueAdminApiKey")]
    [InlineData("GET", "/admin/issues", "adminIssueApiKey", "apiKeys", "ApiKeys", "AdminIssue")]

    // What the group says before the verb goes.
    [InlineData("GET", "/domains/{name}/records", "domains_list_records", "Domain Records", "DomainRecords", "List")]
    [InlineData("POST", "/cdn/endpoints", "cdn_create_endpoint", "CDN Endpoints", "CdnEndpoints", "Create")]
    [InlineData("GET", "/registry/options", "registry_get_options", "Container Registry", "ContainerRegistry", "GetOptions")]

    // A GET changes nothing, and a DELETE does not do what it takes away.
    [InlineData("GET", "/software-update", "softwareUpdate", "system", "System", "SoftwareUpdate")]
    [InlineData("PUT", "/snippets/{id}/watch", null, "snippets", "Snippets", "Watch")]
    [InlineData("DELETE", "/snippets/{id}/watch", null, "snippets", "Snippets", "DeleteWatch")]
    [InlineData("POST", "/likes/{owner}", "like_repo", "likes", "Likes", "LikeRepo")]

    // A hash or a UUID says nothing; a word of few such digits does.
    [InlineData("GET", "/orders", "c94a92715c0351cba55c1eff9c4649f2", "orders", "Orders", "List")]
    [InlineData("GET", "/orders/{id}", "0B1F4A5E-6B1B-4B5C-9D1E-2F3A4B5C6D7E", "orders", "Orders", "Get")]
    [InlineData("GET", "/orders/{id}", "decade2beef", "orders", "Orders", "Decade2beef")]

    // What stands behind a colon is what is done (AIP-136).
    [InlineData("POST", "/orders/{id}:cancel", "014d459354b1309064ac8ab6993c7394", "orders", "Orders", "Cancel")]
    [InlineData("POST", "/orders/{id}/parcels/{parcel}:cancel", null, "orders", "Orders", "CancelParcel")]
    [InlineData("POST", "/orders:estimate", null, null, "Orders", "Estimate")]
    [InlineData("POST", "/parcels:batchCancel", null, "orders", "Orders", "BatchCancelParcels")]
    [InlineData("POST", "/variants/{id}:convertToBundle", null, "products", "Products", "ConvertVariantToBundle")]
    [InlineData("POST", "/{name}:cancel", null, null, "Default", "Cancel")]
    [InlineData("GET", "/orders/{id}:8080", null, null, "Orders", "Get")]

    // An ending that repeats path and method says nothing.
    [InlineData("GET", "/api/v1/runs/rules", "list_rules_api_v1_runs_rules_get", "run", "Run", "ListRules")]
    [InlineData("GET", "/api/v1/runs", "runs_api_v1_runs_get", "run", "Run", "List")]
    public void An_operation_is_named_without_its_group(string method, string path, string? id, string? tag, string group, string name)
    {
        var words = new OperationWords(method, path, id, tag, summary: null, Answer.Unknown);
        Assert.Equal(group, words.Group);
        Assert.Equal(name, MethodNames.Request(words).Candidates.First());
    }

    [Theory]
    [InlineData("/zones/{id}", "listZone", Answer.One, "Get")]
    [InlineData("/zones", "getZones", Answer.Many, "List")]
    [InlineData("/zones/{id}/records", "getZoneRecord", Answer.Many, "ListRecords")]
    [InlineData("/zones/{id}", "listZone", Answer.Unknown, "List")]
    [InlineData("/zones/{name}", "getZones", Answer.Many, "Get")]
    [InlineData("/zones", "getZoneList", Answer.Many, "List")]
    [InlineData("/pods/templates", "listPodTemplate", Answer.Many, "ListPodTemplates")]
    [InlineData("/namespaces/{n}/podtemplates", "listNamespacedPodTemplate", Answer.Many, "ListNamespacedPodTemplates")]
    [InlineData("/podtemplates", "listPodTemplateForAll", Answer.Many, "ListPodTemplatesForAll")]
    [InlineData("/pods/history", "listPodHistory", Answer.Many, "ListPodHistory")]
    [InlineData("/zones", "getListOfZones", Answer.Many, "GetListOfZones")]
    [InlineData("/zones", "findZones", Answer.Many, "Find")]
    [InlineData("/zones/minimized", "getMinimized", Answer.Many, "ListMinimized")]
    [InlineData("/zones/{id}/settings", "getZoneSettings", Answer.One, "GetSettings")]
    public void The_shape_of_path_and_response_is_believed_before_the_verb(string path, string id, object answer, string name) =>
        Assert.Equal(name, MethodNames.Request(new OperationWords("GET", path, id, "zones", summary: null, (Answer)answer)).Candidates.First());

    [Theory]
    [InlineData("/organization/spend_limit", "Getorganizationspendlimit", "Get the organization's hard spend limit.", "GetSpendLimit")]
    [InlineData("/accounts/{id}/api_keys", "CreateanAPIkeyforaserviceaccount", "Create an API key for a service account", "CreateApiKeyForServiceAccount")]
    [InlineData("/accounts/{id}/api_keys", "CreateanAPIkeyforaserviceaccount", "Creates an API key for a service account in the project.", "CreateApiKeyForServiceAccount")]
    [InlineData("/pets/{id}", "getpetbyid", null, "GetPetById")]
    [InlineData("/organizations", "reorganization", null, "Reorganization")]
    [InlineData("/x", "internationalization", "Says something else.", "Internationalization")]
    public void Words_that_an_id_runs_together_are_found_elsewhere_in_the_operation(string path, string id, string? summary, string name) =>
        Assert.Equal(name, MethodNames.Request(new OperationWords("GET", path, id, "organization", summary, Answer.Unknown)).Candidates.First());

    [Theory]
    [InlineData("/sessions/{id}/cancel", "CancelSessionMethod", "Cancel a session", "CancelSession")]
    [InlineData("/auth/{path}", "EnableAuthMethod", "Enables an auth method.", "EnableAuthMethod")]
    [InlineData("/auth/{path}", "EnableAuthMethod", null, "EnableAuthMethod")]
    [InlineData("/configs", "update_config_endpoint", "Update Config Endpoint", "UpdateConfigEndpoint")]
    [InlineData("/configs", "update_config_endpoint_configs_post", "Update Config Endpoint", "UpdateConfig")]
    [InlineData("/endpoints", "update_endpoint_endpoints_post", "Update Endpoint", "UpdateEndpoint")]
    [InlineData("/data", "dataset_handler_data_post", "Dataset Handler", "DatasetHandler")]
    public void What_serves_an_operation_is_no_part_of_its_name(string path, string id, string? summary, string name) =>
        Assert.Equal(name, MethodNames.Request(new OperationWords("POST", path, id, "system", summary, Answer.Unknown)).Candidates.First());

    [Fact]
    public void Of_two_plurals_of_one_noun_the_regular_one_keeps_the_name()
    {
        var requests = new[] { "people", "persons" }
            .Select(noun => MethodNames.Request(new OperationWords("GET", $"/accounts/{{a}}/{noun}/{{id}}", null, null, summary: null, Answer.One)));
        Assert.Equal(["GetPeopleByAId", "GetPerson"], new UniqueNames(StringComparer.Ordinal, []).Assign([.. requests]));
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
