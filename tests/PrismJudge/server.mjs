// A Prism for each document that is named, each on a port of its own. Prints a line of JSON for each document, and ends with its parent.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { getHttpOperationsFromSpec } = require('@stoplight/prism-http');
const { createServer } = require('@stoplight/prism-http-server');
const { createLogger } = require('@stoplight/prism-core');

// A request that breaks Prism stays without an answer, and the next one has one.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

for (const document of process.argv.slice(2)) {
  try {
    const operations = await getHttpOperationsFromSpec(document);
    const server = createServer(operations, {
      cors: false,
      components: { logger: createLogger('judge', { level: 'silent' }) },
      config: { isProxy: false, validateRequest: true, validateResponse: false, checkSecurity: true, errors: true, upstreamProxy: undefined, mock: { dynamic: false } },
    });
    console.log(JSON.stringify({ document, address: await server.listen(0, '127.0.0.1') }));
  } catch (error) {
    console.log(JSON.stringify({ document, error: String(error.message ?? error) }));
  }
}
