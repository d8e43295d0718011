namespace Dovetail.Authentication;

/// <summary>The places of a request that a credential can stand in. Values are not yet encoded for their place.</summary>
internal interface ICredentialPlaces
{
    void SetHeader(string name, string value);

    void AddQuery(string name, string value);

    void AddCookie(string name, string value);
}
