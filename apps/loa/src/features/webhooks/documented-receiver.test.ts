import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWebhookWorld, type WebhookWorld } from "../../../tests/support/webhooks-factory.ts";
import * as contract from "./contract.ts";

const docs = new URL("../../../../../docs/", import.meta.url);
const script = fileURLToPath(new URL("examples/webhook-receiver.mjs", docs));

let office: WebhookWorld;
beforeAll(async () => {
  office = await createWebhookWorld();
});
afterAll(() => office.world.close());

describe("the receiver of docs/api.md", () => {
  it("is printed there as it is run here", async () => {
    const page = await readFile(new URL("api.md", docs), "utf8");
    expect(page).toContain(await readFile(script, "utf8"));
  });

  it("takes a genuine event once, and refuses one signed with another secret", async () => {
    office.world.clock.set(new Date().toISOString());
    const administrator = await office.world.make.actor([{ role: "administrator" }]);
    const me = office.world.as(administrator);
    const kinds = ["output.returned" as const];
    const url = "http://127.0.0.1:9/";
    const { id, secret } = await me.call(contract.addWebhook, {
      body: { name: "Mẫu", url, kinds },
    });
    const child = spawn(process.execPath, [script], {
      env: { LOA_WEBHOOK_SECRET: secret, PORT: "0" },
    });
    try {
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const port = String((await lines.next()).value).replace(/\D+/g, "");
      const body = { name: "Mẫu", url: `http://127.0.0.1:${port}/`, kinds };
      await me.call(contract.changeWebhook, { params: { webhookId: id }, body });
      const other = { ...body, name: "Khóa khác" };
      const stranger = await me.call(contract.addWebhook, { body: other });
      await office.happen();
      await office.deliver({});
      expect((await lines.next()).value).toMatch(/^output\.returned at \d{4}-/);
      expect((await office.deliveries(id))[0]).toMatchObject({ answer_status: 204 });
      expect((await office.deliveries(stranger.id))[0]).toMatchObject({ answer_status: 401 });
    } finally {
      child.kill();
    }
  });
});
