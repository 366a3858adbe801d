import { createHmac } from "node:crypto";
import { createServer as createPlain, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecure } from "node:https";
import type { AddressInfo } from "node:net";
import { testCertificate, testKey } from "./test-certificate.ts";

/** One request as it arrived, and whether its signature holds under the receiver's secret. */
export interface Received {
  readonly id: string;
  readonly type: string;
  readonly body: string;
  readonly timestamp: number;
  readonly genuine: boolean;
}

/** What to answer: a status with headers, silence until the caller gives up, or a broken connection. */
export type Reply =
  | { readonly status: number; readonly headers?: Record<string, string> }
  | "silence"
  | "break";

/** Somebody else's system on this machine, as a receiver following the Standard Webhooks specification is written. */
export interface Receiver {
  readonly port: number;
  readonly received: Received[];
  secret: string;
  /** Answers each request in turn; 204 when there is nothing more. */
  reply(...next: Reply[]): void;
  /** Answers by what arrived. */
  replyBy(choose: (request: Received) => Reply): void;
  close(): Promise<void>;
}

/** Starts it on loopback; close it in `afterAll`. */
export async function startReceiver(
  options: { host?: string; secure?: boolean; secret?: string } = {},
): Promise<Receiver> {
  const received: Received[] = [];
  const queue: Reply[] = [];
  let choose: (request: Received) => Reply = () => queue.shift() ?? { status: 204 };
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    void take(request, receiver.secret).then((one) => {
      received.push(one);
      answer(response, choose(one));
    });
  };
  const server = options.secure
    ? createSecure({ key: testKey, cert: testCertificate }, handle)
    : createPlain(handle);
  await new Promise<void>((resolve) => server.listen(0, options.host ?? "127.0.0.1", resolve));
  const receiver: Receiver = {
    port: (server.address() as AddressInfo).port,
    received,
    secret: options.secret ?? "",
    reply: (...next) => void queue.push(...next),
    replyBy: (by) => {
      choose = by;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

async function take(request: IncomingMessage, secret: string): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  const id = String(request.headers["webhook-id"]);
  const timestamp = Number(request.headers["webhook-timestamp"]);
  const given = String(request.headers["webhook-signature"]).split(" ");
  const expected = createHmac("sha256", Buffer.from(secret.replace("whsec_", ""), "base64"))
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64");
  const type = body.startsWith("{") ? String((JSON.parse(body) as { type?: string }).type) : "";
  return { id, type, body, timestamp, genuine: given.includes(`v1,${expected}`) };
}

function answer(response: ServerResponse, reply: Reply) {
  if (reply === "silence") return;
  if (reply === "break") return response.destroy();
  response.writeHead(reply.status, reply.headers ?? {}).end();
}
