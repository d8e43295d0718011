// autorest's test server, on a port that is free. Prints its port, and ends with its parent.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { ApiMockApp } = require('@microsoft.azure/autorest.testserver/dist/app');

// What the server has to say about each request is for its own authors.
require('@microsoft.azure/autorest.testserver/dist/logger').setLoggingLevelFromConfig({ level: 'error' });

const coverageDirectory = mkdtempSync(join(tmpdir(), 'conformance-'));
process.on('exit', () => rmSync(coverageDirectory, { recursive: true, force: true }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

const app = new ApiMockApp({ port: 0, coverageDirectory });
const express = app.server.app;
const listen = express.listen.bind(express);
express.listen = (port, started) => {
  const server = listen(port, '127.0.0.1', () => {
    console.log(server.address().port);
    started();
  });
  return server;
};

await app.start();
