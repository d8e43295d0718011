// Prints requests, signed by the vendors' own libraries, and what those libraries say of them: a JSON array on one line.
// Where they can not be asked (Slack has no small one, and text with broken UTF-8 is not bytes to them), the documented formula signs.
import { createHmac, randomBytes } from "node:crypto";
import { sign as signGitHub, verify as verifyGitHub } from "@octokit/webhooks-methods";
import { Webhook } from "standardwebhooks";
import Stripe from "stripe";

const now = 1_800_000_000;
Date.now = () => now * 1000;
const stripe = new Stripe("sk_test_x");
const vectors = [];

const bodies = {
  json: Buffer.from('{"type":"order.paid","id":7}'),
  empty: Buffer.alloc(0),
  unicode: Buffer.from('{"name":"Zoë 🐈 – \u2028"}'),
  bom: Buffer.from('\ufeff{"type":"x"}'),
  crlf: Buffer.from('{\r\n  "type": "x"\r\n}\r\n'),
  large: Buffer.from(JSON.stringify({ data: randomBytes(600_000).toString("base64") })),
};
const broken = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x7d]);

function add(scheme, name, secrets, headers, body, valid, differs) {
  vectors.push({ scheme, name, now, secrets, headers: Object.entries(headers), body: body.toString("base64"), valid, differs: differs ?? null });
}

// A digit of base64 and of hexadecimal, whose letters are the same digits in either case.
function flip(text, at = 10) {
  return text.slice(0, at) + (text[at] === "0" ? "1" : "0") + text.slice(at + 1);
}

// What a library throws for the signature is its own error; what it throws for JSON is not about the signature.
async function verdict(ask) {
  try {
    return (await ask()) !== false;
  } catch (e) {
    return e instanceof SyntaxError;
  }
}

async function standard() {
  const secret = "whsec_" + randomBytes(24).toString("base64");
  const other = "whsec_" + randomBytes(32).toString("base64");
  const ask = (headers, body, key = secret) => verdict(() => new Webhook(key).verify(body.toString(), headers));
  const headersOf = (body, { id = "msg_1", at = now, key = secret } = {}) => ({
    "webhook-id": id,
    "webhook-timestamp": String(at),
    "webhook-signature": new Webhook(key).sign(id, new Date(at * 1000), body.toString()),
  });
  for (const [name, body] of Object.entries(bodies)) {
    const good = headersOf(body);
    add("standard", name, [secret], good, body, await ask(good, body));
    const changed = Buffer.concat([body, Buffer.from(" ")]);
    add("standard", name + ", another body", [secret], good, changed, await ask(good, changed));
  }
  const body = bodies.json;
  const good = headersOf(body);
  const signature = good["webhook-signature"];
  const wrong = flip(signature);
  for (const at of [-301, -300, -299, 299, 300, 301]) {
    const headers = headersOf(body, { at: now + at });
    add("standard", `sent at ${at} s`, [secret], headers, body, await ask(headers, body));
  }
  const cases = {
    "another id": { "webhook-id": "msg_2" },
    "another time": { "webhook-timestamp": String(now + 1) },
    "no digits": { "webhook-timestamp": "soon" },
    "a negative time": { "webhook-timestamp": "-5" },
    "a flipped digit": { "webhook-signature": wrong },
    "a wrong one before": { "webhook-signature": `${wrong} ${signature}` },
    "a wrong one behind": { "webhook-signature": `${signature} ${wrong}` },
    "another version before": { "webhook-signature": `v2,AAAA ${signature}` },
    "v1a alone": { "webhook-signature": signature.replace("v1,", "v1a,") },
    "no version": { "webhook-signature": signature.slice(3) },
    "a prefix alone": { "webhook-signature": "v1," },
    "an empty one": { "webhook-signature": "" },
    "hundreds before": { "webhook-signature": `${(wrong + " ").repeat(300)}${signature}` },
    "hundreds of wrong ones": { "webhook-signature": `${wrong} `.repeat(300).trim() },
    "a shorter one": { "webhook-signature": signature.slice(0, 20) },
    "another key": { "webhook-signature": new Webhook(other).sign("msg_1", new Date(now * 1000), body.toString()) },
  };
  for (const [name, change] of Object.entries(cases)) {
    const headers = { ...good, ...change };
    add("standard", name, [secret], headers, body, await ask(headers, body));
  }
  const malformed = { ...good, "webhook-signature": `v1,%%% v1 , ${signature}` };
  add("standard", "malformed ones before", [secret], malformed, body, await ask(malformed, body));
  for (const name of Object.keys(good)) {
    const { [name]: _, ...headers } = good;
    add("standard", `without ${name}`, [secret], headers, body, await ask(headers, body));
  }
  add("standard", "the new secret of two", [other, secret], good, body, true);
  add("standard", "a secret that is gone", [other], good, body, await ask(good, body, other));
  const mac = createHmac("sha256", Buffer.from(secret.slice(6), "base64")).update(`msg_1.${now}.`).update(broken).digest("base64");
  add("standard", "broken UTF-8", [secret], { ...good, "webhook-signature": `v1,${mac}` }, broken, true);
}

async function stripes() {
  const secret = "whsec_" + randomBytes(24).toString("hex");
  const other = "whsec_" + randomBytes(24).toString("hex");
  const ask = (header, body, key = secret) =>
    verdict(() => stripe.webhooks.signature.verifyHeader(body.toString(), header, key, 300, undefined, now * 1000));
  const headerOf = (body, at = now, key = secret) => stripe.webhooks.generateTestHeaderString({ payload: body.toString(), secret: key, timestamp: at });
  const put = async (name, header, body, differs) =>
    add("stripe", name, [secret], { "Stripe-Signature": header }, body, await ask(header, body), differs);
  for (const [name, body] of Object.entries(bodies)) {
    const text = body.toString();
    // Its library strips a byte order mark before it verifies; the sender signs what it sends.
    const own = createHmac("sha256", secret).update(`${now}.`).update(body).digest("hex");
    if (name === "bom") {
      add("stripe", name, [secret], { "Stripe-Signature": `t=${now},v1=${own}` }, body, true);
    } else {
      await put(name, headerOf(body), body, name === "empty" ? "the library takes an empty body for a missing one" : undefined);
    }
    await put(name + ", another body", headerOf(body), Buffer.from(text + " "));
  }
  const body = bodies.json;
  const header = headerOf(body);
  const [time, signature] = header.split(",");
  const wrong = flip(signature);
  for (const at of [-301, -300, -299, 299, 300]) {
    await put(`sent at ${at} s`, headerOf(body, now + at), body);
  }
  await put("sent at 301 s", headerOf(body, now + 301), body, "the library has no bound ahead");
  await put("a wrong one before", `${time},${wrong},${signature}`, body);
  await put("a wrong one behind", `${time},${signature},${wrong}`, body);
  await put("a wrong one alone", `${time},${wrong}`, body);
  await put("v0 alone", `${time},${signature.replace("v1", "v0")}`, body);
  await put("v0 beside", `${time},v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39,${signature}`, body);
  await put("no time", signature, body);
  await put("a time that is none", `t=soon,${signature}`, body);
  await put("another time", `t=${now + 1},${signature}`, body);
  await put("no signature", time, body);
  await put("a prefix alone", `${time},v1=`, body);
  await put("nothing", "", body);
  await put("hundreds before", `${time},${(wrong + ",").repeat(300)}${signature}`, body);
  await put("hundreds of wrong ones", `${time}${("," + wrong).repeat(300)}`, body);
  await put("not hexadecimal", `${time},v1=${"z".repeat(64)}`, body);
  await put("a time twice", `${time},${time},${signature}`, body, "the library takes the last one");
  add("stripe", "the new secret of two", [other, secret], { "Stripe-Signature": header }, body, true);
  add("stripe", "a secret that is gone", [other], { "Stripe-Signature": header }, body, await ask(header, body, other));
  const mac = createHmac("sha256", secret).update(`${now}.`).update(broken).digest("hex");
  add("stripe", "broken UTF-8", [secret], { "Stripe-Signature": `t=${now},v1=${mac}` }, broken, true);
}

async function gitHub() {
  const secret = "It's a Secret to Everybody";
  const other = randomBytes(16).toString("hex");
  const put = async (name, header, body, differs) =>
    add("github", name, [secret], { "X-Hub-Signature-256": header, "X-GitHub-Delivery": "d1" }, body, await verdict(() => verifyGitHub(secret, body.toString(), header)), differs);
  for (const [name, body] of Object.entries(bodies)) {
    const own = "sha256=" + createHmac("sha256", secret).update(body).digest("hex");
    if (name === "empty" || name === "bom") {
      add("github", name, [secret], { "X-Hub-Signature-256": own }, body, true);
    } else {
      await put(name, await signGitHub(secret, body.toString()), body);
    }
    await put(name + ", another body", own, Buffer.from(body.toString() + " "));
  }
  const body = bodies.json;
  const header = await signGitHub(secret, body.toString());
  await put("a flipped digit", flip(header, 20), body);
  await put("no prefix", header.slice(7), body);
  await put("another algorithm", header.replace("sha256=", "sha1="), body);
  await put("a prefix alone", "sha256=", body);
  await put("a longer one", header + "00", body);
  await put("a shorter one", header.slice(0, -2), body);
  await put("not hexadecimal", "sha256=" + "z".repeat(64), body);
  await put("a list", `${header},${header}`, body);
  await put("another key", await signGitHub(other, body.toString()), body);
  add("github", "the new secret of two", [other, secret], { "X-Hub-Signature-256": header }, body, true);
  add("github", "the older header alone", [secret], { "X-Hub-Signature": "sha1=" + createHmac("sha1", secret).update(body).digest("hex") }, body, false);
  add("github", "broken UTF-8", [secret], { "X-Hub-Signature-256": "sha256=" + createHmac("sha256", secret).update(broken).digest("hex") }, broken, true);
}

function slack() {
  const secret = randomBytes(16).toString("hex");
  const headersOf = (body, at = now) => ({
    "X-Slack-Request-Timestamp": String(at),
    "X-Slack-Signature": "v0=" + createHmac("sha256", secret).update(`v0:${at}:`).update(body).digest("hex"),
  });
  for (const [name, body] of Object.entries({ ...bodies, broken })) {
    add("slack", name, [secret], headersOf(body), body, true);
    add("slack", name + ", another body", [secret], headersOf(body), Buffer.concat([body, Buffer.from(" ")]), false);
  }
  const body = bodies.json;
  for (const at of [-301, -300, 300, 301]) {
    add("slack", `sent at ${at} s`, [secret], headersOf(body, now + at), body, Math.abs(at) <= 300);
  }
  const good = headersOf(body);
  add("slack", "another time", [secret], { ...good, "X-Slack-Request-Timestamp": String(now + 1) }, body, false);
  add("slack", "another version", [secret], { ...good, "X-Slack-Signature": good["X-Slack-Signature"].replace("v0", "v1") }, body, false);
  add("slack", "no time", [secret], { "X-Slack-Signature": good["X-Slack-Signature"] }, body, false);
}

await standard();
await stripes();
await gitHub();
slack();
process.stdout.write(JSON.stringify(vectors) + "\n");
