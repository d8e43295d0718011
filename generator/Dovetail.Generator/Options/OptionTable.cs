namespace Dovetail.Generator.Options;

/// <summary>
/// The options, a row each, in the order of docs/guide/options.md. The properties of <see cref="GeneratorOptions"/>, the package's
/// props and that page are held against this table by a test.
/// </summary>
internal static class OptionTable
{
    public static IReadOnlyList<OptionRow> Rows { get; } =
    [
        new(
            "Name",
            Default: "the file's name, or `info.title` where the file is called `openapi`, `swagger`, `api`, `spec`, `index` or `vN`",
            Documentation: "the API's name: `Pets` makes `PetsClient`",
            (options, text) => options with { Name = text.Value }),
        new(
            "Namespace",
            Default: "`<RootNamespace>.<Name>`",
            Documentation: "the namespace of everything generated",
            (options, text) => options with { Namespace = text.Value }),
        new(
            "Visibility",
            Default: "`public`",
            Documentation: "`internal`: the client and its models are seen by the project alone, and by those that its `InternalsVisibleTo` names",
            (options, text) => options with { Visibility = text.OneOf(options.Visibility) }),
        new(
            "Include",
            Default: "all",
            Documentation: "the operations to generate",
            (options, text) => options with { Include = text.ToFilters() }),
        new(
            "Exclude",
            Default: "none",
            Documentation: "the operations to leave out of those",
            (options, text) => options with { Exclude = text.ToFilters() }),
        new(
            "Enums",
            Default: "`open`",
            Documentation: "`open`: an enum of strings keeps values that the document does not know; `closed`: plain C# enums, such a value is an "
                + "error",
            (options, text) => options with { Enums = text.OneOf(options.Enums) }),
        new(
            "Models",
            Default: "`mutable`",
            Documentation: "`mutable`: what was read can be changed and sent back, but for what the server or the document alone decides (`readOnly`, "
                + "discriminators, fixed values); `immutable`: members are `init`",
            (options, text) => options with { Models = text.OneOf(options.Models) }),
        new(
            "Optional",
            Default: "`patch`",
            Documentation: "where an optional member that may be null is an `Optional<T?>`, which tells absent from null: in what a `patch` sends, "
                + "in all `requests`, `everywhere` or `nowhere`",
            (options, text) => options with { Optional = text.OneOf(options.Optional) }),
        new(
            "Webhooks",
            Default: "`standard`",
            Documentation: "of what the server sends on its own, what has models and readers: `standard`: webhooks and callbacks; `all`: the "
                + "extension `x-webhooks` of older documents too; `none`",
            (options, text) => options with { Webhooks = text.OneOf(options.Webhooks) }),
        new(
            "WebhookHandlers",
            Default: "`auto`",
            Documentation: "when there is a class that [handles](webhooks.md) what the server sends: `auto`: where the project references "
                + "`Dovetail.AspNetCore`; `always`: for other hosts; `never`",
            (options, text) => options with { WebhookHandlers = text.OneOf(options.WebhookHandlers) }),
        new(
            "Validation",
            Default: "`requests`",
            Documentation: "which values the document's constraints are generated for: those that `requests` send; `everywhere`, so that a client "
                + "can hold responses to them too; `nowhere`",
            (options, text) => options with { Validation = text.OneOf(options.Validation) }),
        new(
            "Idempotency",
            Default: "`none`",
            Documentation: "`post`: each call of a POST operation has an [idempotency key](resilience.md#idempotency-keys), a new one where its "
                + "caller gives none, and so can be tried again; only where the server knows the header. A list of filters, such as "
                + "`operation:createOrder`: those operations do. `none`: those have one whose document requires it",
            (options, text) => options with { Idempotency = text.ToFilters(("none", []), ("post", [OperationFilter.Posts])) }),
        new(
            "Groups",
            Default: "`tag`",
            Documentation: "what operations are [grouped](customizing.md#regroup) by: the first `tag`; the words of the `path`, a group inside of another, as in "
                + "`client.Checkout.Sessions.CreateAsync`; `none`: the client has them itself",
            (options, text) => options with { Groups = text.OneOf(options.Groups) }),
        new(
            "Numbers",
            Default: "`double`",
            Documentation: "what a `number` is whose format says nothing: `double`, `decimal` or `float`; with a schema before it, `Price:decimal`, what all "
                + "numbers of that schema are, whatever their format",
            (options, text) => options with { Numbers = text.ToEntries(NumberEntry.TryRead, NumberEntry.Expected) }),
        new(
            "Integers",
            Default: "`long`",
            Documentation: "what an `integer` without a format is: `long`; `bounds`: an `int` where `minimum` and `maximum` hold it there. Values beyond "
                + "64 bits ask for more in either case",
            (options, text) => options with { Integers = text.OneOf(options.Integers) }),
        new(
            "Paging",
            Default: "as the document tells",
            Documentation: "how operations [page](pagination.md#the-option): entries such as `operation:listThings cursor=page_token next=/meta/next "
                + "items=/things` or `operation:listThings none`, with a vertical bar between two",
            (options, text) => options with { Paging = text.ToPaging() }),
        new(
            "Names",
            Default: "Dovetail's own choice",
            Documentation: "[names](customizing.md#rename) in C#: entries such as `schema:Pet=Animal`, `member:Pet/photoUrls=Photos` and "
                + "`operation:listPets=Catalog.Search`, where the group and the dot may be left out",
            (options, text) => options with { Names = text.ToEntries(NameEntry.TryRead, NameEntry.Expected) }),
        new(
            "Types",
            Default: "none",
            Documentation: "[types of your own](customizing.md#types-of-your-own) for schemas: entries such as `Money:Contracts.Money@Contracts.ContractsJson`, "
                + "with a `JsonSerializerContext` behind the `@`, or `converter` and a `JsonConverter`; `struct` stands before the name of a struct",
            (options, text) => options with { Types = text.ToEntries(TypeEntry.TryRead, TypeEntry.Expected) }),
        new(
            "ModelsForOtherGenerators",
            Default: "`false`",
            Documentation: "`true`: [other source generators see](customizing.md#other-generators) the client and its models, if the compiler supports it (SDK 10.0.400 "
                + "or later); attributes for the document have no effect then",
            (options, text) => options with { ModelsForOtherGenerators = text.IsTrue() }),
        new(
            "Output",
            Default: "`client`",
            Documentation: "what is made of the document: the `client`, `testing` (typed [fakes and model factories](testing.md), for which the project "
                + "references `Dovetail.Testing`), or both, with a comma between",
            (options, text) => options with { Output = text.ToOutputs(options.Output) }),
    ];
}
