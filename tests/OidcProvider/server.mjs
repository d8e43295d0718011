// A certified OpenID provider on a free loopback port. Its first line of output is JSON: the issuer, and the key of the client that signs its assertions.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  server.on('request', createProvider(issuer).callback());
  console.log(JSON.stringify({ issuer, key: privateKey.export({ type: 'pkcs8', format: 'pem' }) }));
});

// The tests hold the other end of the input: when they are gone, so is this.
process.stdin.on('end', () => process.exit());
process.stdin.resume();

function createProvider(issuer) {
  const service = { grant_types: ['client_credentials'], redirect_uris: [], response_types: [], client_secret: 'p%:+ secret' };
  const provider = new Provider(issuer, {
    clients: [
      { ...service, client_id: 'service:basic', token_endpoint_auth_method: 'client_secret_basic' },
      { ...service, client_id: 'service-post', token_endpoint_auth_method: 'client_secret_post' },
      {
        ...service, client_id: 'service-key', client_secret: undefined, token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }] },
      },
      {
        client_id: 'app', token_endpoint_auth_method: 'none', application_type: 'native',
        grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'], redirect_uris: ['http://127.0.0.1/'],
      },
      {
        client_id: 'device', token_endpoint_auth_method: 'none', application_type: 'native',
        grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'], response_types: [], redirect_uris: [],
      },
    ],
    features: {
      clientCredentials: { enabled: true },
      deviceFlow: { enabled: true },
      devInteractions: { enabled: true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({ scope: 'read write', audience: 'https://api.example', accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'RS256' } } }),
      },
    },
    scopes: ['openid', 'offline_access', 'read', 'write'],
    pkce: { required: () => true },
    rotateRefreshToken: true,
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    cookies: { keys: ['tests'] },
    ttl: { AccessToken: 600, ClientCredentials: 600, RefreshToken: 3600, Session: 3600, Interaction: 600, Grant: 3600, DeviceCode: 600 },
  });
  provider.on('server_error', (_, error) => console.error(error));
  return provider;
}
