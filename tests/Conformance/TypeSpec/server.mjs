// TypeSpec's mock server, on a port that is free. Prints its port, and ends with its parent. It wants to run inside of a git work tree.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const { MockApiApp } = await import(pathToFileURL(join(modules, '@typespec/spector/dist/src/app/app.js')));
const { logger } = await import(pathToFileURL(join(modules, '@typespec/spector/dist/src/logger.js')));

// What the server has to say about each request is for its own authors.
logger.debug = logger.info = logger.warn = logger.error = () => {};

const coverage = mkdtempSync(join(tmpdir(), 'conformance-'));
process.on('exit', () => rmSync(coverage, { recursive: true, force: true }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

const app = new MockApiApp({ port: 0, scenarioPath: join(modules, '@typespec/http-specs/specs'), coverageFile: join(coverage, 'coverage.json') });
await app.start();
console.log(new URL(app.resolverConfig.baseUrl).port);
