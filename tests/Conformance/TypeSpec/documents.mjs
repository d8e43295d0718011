// Makes an OpenAPI document of each spec, below documents/: type/property/nullable becomes TypePropertyNullable.json.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeHost, compile } from '@typespec/compiler';
import { getOpenAPI3 } from '@typespec/openapi3';

const home = dirname(fileURLToPath(import.meta.url));
const specs = join(home, 'node_modules/@typespec/http-specs/specs');
const documents = join(home, 'documents');
const pascal = (text) => text.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');

// The emitter looks parameters up by name in plain objects, and one is called "constructor".
Object.defineProperty(Object.prototype, 'constructor', { value: undefined, writable: true, configurable: true });

rmSync(documents, { recursive: true, force: true });
mkdirSync(documents);
for (const main of readdirSync(specs, { recursive: true }).filter((file) => /(^|[\\/])main\.tsp$/.test(file)).sort()) {
  try {
    const program = await compile(NodeHost, join(specs, main), { noEmit: true });
    for (const service of await getOpenAPI3(program, { 'openapi-versions': ['3.1.0'] })) {
      const versions = service.versioned ? service.versions : [service];
      for (const { document, version } of versions) {
        writeFileSync(join(documents, `${pascal(dirname(main))}${version ? pascal(version) : ''}.json`), JSON.stringify(document, null, 2));
      }
    }
  } catch (fault) {
    console.error(`${main}: ${fault.info?.error ?? fault}`);
  }
}
