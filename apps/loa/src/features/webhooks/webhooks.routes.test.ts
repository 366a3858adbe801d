import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Receiver, startReceiver } from "../../../tests/support/receiver.ts";
import { createWebhookWorld, type WebhookWorld } from "../../../tests/support/webhooks-factory.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import * as contract from "./contract.ts";

let office: WebhookWorld;
let administrator: Actor;
let coordinator: Actor;
let other: Actor;
let receiver: Receiver;
let webhookId: string;
beforeAll(async () => {
  office = await createWebhookWorld();
  administrator = await office.world.make.actor([{ role: "administrator" }]);
  coordinator = await office.world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  other = await office.world.make.actor([{ role: "coordinator", domain: "CCHC" }]);
});
afterAll(() => office.world.close());
beforeEach(async () => {
  await office.world.sql("delete from webhook_subscriptions");
  receiver = await startReceiver();
  webhookId = await office.subscribe(coordinator, receiver);
});
afterEach(() => receiver.close());

const as = (actor: Actor) => office.world.as(actor);

describe("keeping webhooks", () => {
  it("shows a coordinator their own and an administrator all of them", async () => {
    const ids = async (actor: Actor) =>
      (await as(actor).call(contract.listWebhooks)).webhooks.map((one) => one.id);
    expect(await ids(coordinator)).toEqual([webhookId]);
    expect(await ids(administrator)).toEqual([webhookId]);
    expect(await ids(other)).toEqual([]);
  });

  it("says of another coordinator's webhook and deliveries that there is none, and changes nothing", async () => {
    await as(coordinator).call(contract.sendTestEvent, { params: { webhookId } });
    const rows = await office.world.sql<{ id: string }>("select id from webhook_deliveries");
    const params = { webhookId };
    const body = { name: "Chiếm", url: "https://ke-gian.example.org/", kinds: [] as never };
    const refused = [
      await as(other).refusal(contract.getWebhook, { params }),
      await as(other).refusal(contract.listDeliveries, { params }),
      await as(other).refusal(contract.changeWebhook, {
        params,
        body: { ...body, kinds: ["plan.issued"] },
      }),
      await as(other).refusal(contract.rotateSecret, { params }),
      await as(other).refusal(contract.pauseWebhook, { params }),
      await as(other).refusal(contract.resumeWebhook, { params }),
      await as(other).refusal(contract.sendTestEvent, { params }),
      await as(other).refusal(contract.removeWebhook, { params }),
      await as(other).refusal(contract.releaseDelivery, {
        params: { deliveryId: rows[0]?.id ?? "" },
      }),
    ];
    expect(refused.map((one) => one.status)).toEqual(refused.map(() => 404));
    expect(await as(coordinator).call(contract.getWebhook, { params })).toMatchObject({
      name: "Trục tích hợp",
      pausedAt: null,
      formerSecretUntil: null,
    });
  });

  it("keeps the secret sealed and never shows it again", async () => {
    const params = { webhookId };
    const shown = await as(coordinator).call(contract.getWebhook, { params });
    const rows = await office.world.sql("select * from webhook_subscriptions");
    const log = await office.world.sql("select * from audit_entries");
    const kept = JSON.stringify([shown, rows, log]);
    expect(receiver.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(kept).not.toContain(receiver.secret);
    expect(kept).not.toContain(receiver.secret.slice(6));
  });

  it("lets the former secret sign for a day after rotation, and not longer", async () => {
    const former = receiver.secret;
    const rotated = await as(coordinator).call(contract.rotateSecret, { params: { webhookId } });
    await office.happen();
    await office.deliver();
    receiver.secret = rotated.secret;
    await office.happen();
    await office.deliver();
    receiver.secret = former;
    await office.pass(24 * 60 + 1, 24 * 60 + 1);
    await office.happen();
    await office.deliver();
    expect(receiver.received.map((one) => one.genuine)).toEqual([true, true, false]);
  });

  it.each([
    ["https://10.0.0.1/", "internal"],
    ["http://example.org/", "https://"],
    ["https://a:b@example.org/", "password"],
    ["https://example.org:8443/", "443"],
    ["khong phai dia chi", "not an address"],
  ])("refuses the address %s and says why", async (url, why) => {
    const body = { name: "x", url, kinds: ["plan.issued" as const] };
    const headers = { "x-loa-request": "1", "content-type": "application/json" };
    const init = { method: "POST", headers: { ...headers, "accept-language": "en" } };
    const answer = await as(administrator).raw("http://loa.test/api/v1/webhooks", {
      ...init,
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(why);
  });

  it("parks what happens during a pause, and sends it when resumed", async () => {
    const params = { webhookId };
    await as(coordinator).call(contract.pauseWebhook, { params });
    const event = await office.happen();
    await office.deliver();
    const listed = await as(coordinator).call(contract.listDeliveries, { params });
    expect(listed.rows).toMatchObject([{ state: "parked", parkedBecause: "paused" }]);
    expect((await as(coordinator).refusal(contract.sendTestEvent, { params })).status).toBe(409);
    await as(coordinator).call(contract.resumeWebhook, { params });
    await office.deliver();
    expect(receiver.received.map((one) => one.id)).toEqual([event]);
  });

  it("sends a test event to this webhook alone, at once, by a job", async () => {
    await office.subscribe(administrator, receiver);
    await as(coordinator).call(contract.sendTestEvent, { params: { webhookId } });
    await office.world.runJobs();
    expect(receiver.received.map((one) => one.type)).toEqual(["webhook.test"]);
  });

  it("removes a webhook with what it had not delivered", async () => {
    await office.happen();
    await as(coordinator).call(contract.removeWebhook, { params: { webhookId } });
    await office.deliver();
    expect(receiver.received).toEqual([]);
    expect(await office.world.sql("select id from webhook_deliveries")).toEqual([]);
  });
});
