// Prints what Redocly (its set "recommended") and Spectral ("spectral:oas") tell of the documents that are named, with the number of places by rule:
// {"FILE": {"redocly": {"RULE": 2}, "spectral": {"RULE": 1}}, …} on one line. Null where Redocly ends without a word on the document.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const files = process.argv.slice(2).map((file) => resolve(file));
const require = createRequire(import.meta.url);

function entry(name, command) {
  const description = require.resolve(`${name}/package.json`);
  return join(dirname(description), require(description).bin[command]);
}

// Both end with a code of their own where they find something.
function run(script, ...args) {
  return new Promise((done) => execFile(process.execPath, [script, ...args], { maxBuffer: 1 << 30 }, (_, output) => done(output)));
}

function count(rules) {
  const counts = {};
  for (const rule of rules) {
    counts[rule] = (counts[rule] ?? 0) + 1;
  }

  return counts;
}

// One at a time: where it can not read a document, it reads none after it.
async function redocly(file) {
  const output = await run(entry("@redocly/cli", "redocly"), "lint", "--extends=recommended", "--format=json", "--max-problems=1000000", file);
  told[file].redocly = output ? count(JSON.parse(output).problems.map((problem) => problem.ruleId)) : null;
}

async function spectral() {
  const ruleset = join(scratch, "ruleset.yaml");
  writeFileSync(ruleset, 'extends: ["spectral:oas"]\n');
  const results = JSON.parse(await run(entry("@stoplight/spectral-cli", "spectral"), "lint", "-r", ruleset, "-f", "json", "--quiet", ...files));
  for (const file of files) {
    told[file].spectral = count(results.filter((result) => result.source === file).map((result) => result.code));
  }
}

const told = Object.fromEntries(files.map((file) => [file, {}]));
const scratch = mkdtempSync(join(tmpdir(), "dovetail-validators-"));
try {
  const bySpectral = spectral();
  for (const file of files) {
    await redocly(file);
  }

  await bySpectral;
} finally {
  rmSync(scratch, { recursive: true });
}

console.log(JSON.stringify(told));
