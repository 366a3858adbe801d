import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { afterEach, expect, it } from "vitest";
import { createApiToken } from "../../src/features/accounts/contract.ts";
import { createIdentify } from "../../src/features/accounts/index.ts";
import { createWorld, type World } from "../support/world.ts";

const docs = new URL("../../../../docs/", import.meta.url);
const script = new URL("examples/api-loop.mjs", docs);
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** The API on a port of this machine; what a change leaves to a worker is done before its answer goes out. */
async function serve(world: World, app: Hono): Promise<string> {
  const server = createAdaptorServer({
    fetch: async (request: Request, env: unknown) => {
      const answer = await app.fetch(request, env as never);
      if (request.method === "POST") await world.runJobs();
      return answer;
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  opened.push(() => new Promise((resolve) => server.close(() => resolve())));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

it("a script with a coordinator's token walks the whole loop, exactly as the documentation prints it", async () => {
  const world = await createWorld();
  opened.push(() => world.close());
  const coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  const { token } = await world.as(coordinator).call(createApiToken, {
    body: {
      name: "Ví dụ",
      expiresOn: "2025-12-31",
      scopes: [
        "plans:read",
        "plans:write",
        "commitments:read",
        "outputs:read",
        "outputs:write",
        "progress:read",
      ],
    },
  });
  const url = await serve(world, world.api(createIdentify(world.services)));
  const env = { LOA_URL: url, LOA_TOKEN: token, TODAY: "2025-06-02" };
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(script)], { env });
  expect(stdout.trim().split("\n")).toEqual([
    "read: 1 task(s), 1 open finding(s)",
    "issued: 1 commitment(s)",
    "owed: 12 occurrence(s), the first by Trung tâm Truyền thông Ví Dụ",
    "output: accepted, 2 piece(s) of evidence",
    "as of 2025-06-01: 0 of 14 for task A.I.1",
    "as of 2025-06-02: 1 of 14 for task A.I.1",
  ]);
});

it("the documentation prints the script as it runs", async () => {
  const text = await readFile(new URL("api.md", docs), "utf8");
  const printed = /```js\n([\s\S]*?)```/.exec(text)?.[1];
  expect(printed).toBe(await readFile(script, "utf8"));
});
