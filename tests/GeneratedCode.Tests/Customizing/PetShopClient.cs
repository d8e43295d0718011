using Dovetail;
using Features.Contracts;

namespace Features.Customizing;

[OpenApiClient("features/customizing.yaml")]
[Operation("listPets", Name = "Search", Group = "Catalog")]
[Operation("createPet", Name = "Create", Group = "Catalog", NeedsIdempotencyKey = true)]
[Operation("putWallet", Name = "Put")]
[UseType("Money", typeof(Money), Context = typeof(ContractsJson))]
[UseType("Coin", typeof(Coin))]
[UseType("Weight", typeof(Weight), Converter = typeof(WeightConverter))]
public partial class PetShopClient;
