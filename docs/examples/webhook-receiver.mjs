// Receives Loa's webhooks. LOA_WEBHOOK_SECRET=whsec_… PORT=8090 node webhook-receiver.mjs
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const key = Buffer.from(process.env.LOA_WEBHOOK_SECRET.replace("whsec_", ""), "base64");
const seen = new Set(); // a database table with a unique key in a real receiver

/** True when the signature is right and not older than five minutes. */
function isGenuine(headers, body) {
  const timestamp = Number(headers["webhook-timestamp"]);
  if (!(Math.abs(Date.now() / 1000 - timestamp) < 300)) return false;
  const text = `${headers["webhook-id"]}.${timestamp}.${body}`;
  const expected = Buffer.from(`v1,${createHmac("sha256", key).update(text).digest("base64")}`);
  // Several while the secret is being rotated: one that holds is enough.
  return String(headers["webhook-signature"])
    .split(" ")
    .map((one) => Buffer.from(one))
    .some((one) => one.length === expected.length && timingSafeEqual(one, expected));
}

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8"); // sign what arrived, before parsing
  if (!isGenuine(request.headers, body)) return response.writeHead(401).end();
  const id = request.headers["webhook-id"];
  // The same event may come twice, and events come in no promised order.
  if (!seen.has(id)) {
    seen.add(id);
    const { type, timestamp } = JSON.parse(body);
    console.log(`${type} at ${timestamp}`);
  }
  response.writeHead(204).end(); // answer first, work later: Loa waits ten seconds
});
server.listen(Number(process.env.PORT ?? 8090), "127.0.0.1", () => {
  console.log(`listening on ${server.address().port}`);
});
