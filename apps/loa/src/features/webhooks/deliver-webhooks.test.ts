import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Receiver, startReceiver } from "../../../tests/support/receiver.ts";
import { createWebhookWorld, type WebhookWorld } from "../../../tests/support/webhooks-factory.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import * as contract from "./contract.ts";
import { mostTries } from "./webhook.ts";

let office: WebhookWorld;
let administrator: Actor;
let receiver: Receiver;
let webhookId: string;
beforeAll(async () => {
  office = await createWebhookWorld();
  administrator = await office.world.make.actor([{ role: "administrator" }]);
});
afterAll(() => office.world.close());
beforeEach(async () => {
  await office.world.sql("delete from webhook_subscriptions");
  receiver = await startReceiver();
  webhookId = await office.subscribe(administrator, receiver);
});
afterEach(() => receiver.close());

const only = async () => {
  const [delivery, ...more] = await office.deliveries(webhookId);
  expect(more).toEqual([]);
  return delivery;
};

describe("a delivery", () => {
  it("arrives once, signed, with type, moment and the listed fields", async () => {
    const id = await office.happen();
    await office.deliver();
    await office.deliver();
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]).toMatchObject({ id, genuine: true, type: "output.returned" });
    const body = JSON.parse(receiver.received[0]?.body ?? "") as Record<string, unknown>;
    expect(Object.keys(body).sort()).toEqual(["data", "timestamp", "type"]);
    expect(body["timestamp"]).toBe("2025-06-02T05:00:00.000Z");
    expect(await only()).toMatchObject({ answer_status: 204, attempts: 1 });
  });

  for (const [what, reply, trace] of [
    ["a refusal", { status: 400 }, { answer_status: 400, fault: null }],
    ["a failure", { status: 503 }, { answer_status: 503, fault: null }],
    [
      "a redirect",
      { status: 302, headers: { location: "http://127.0.0.1:1/" } },
      { answer_status: 302 },
    ],
    ["silence", "silence", { answer_status: null, fault: "too-slow" }],
    ["a broken connection", "break", { answer_status: null, fault: "broken-connection" }],
  ] as const)
    it(`is tried again after ${what}, a minute later, under the same id and with the same bytes`, async () => {
      receiver.reply(reply);
      const id = await office.happen();
      await office.deliver();
      expect(await only()).toMatchObject({ delivered_at: null, parked_at: null, ...trace });
      await office.deliver();
      expect(receiver.received).toHaveLength(1);
      await office.pass(1);
      expect(receiver.received.map((one) => one.id)).toEqual([id, id]);
      expect(receiver.received.every((one) => one.genuine)).toBe(true);
      expect(new Set(receiver.received.map((one) => one.body)).size).toBe(1);
      expect((await only())?.delivered_at).not.toBeNull();
    });

  it("waits as long as the receiver asks with 429, and no longer than an hour", async () => {
    receiver.reply({ status: 429, headers: { "retry-after": "600" } });
    receiver.reply({ status: 429, headers: { "retry-after": "999999" } });
    await office.happen();
    await office.deliver();
    await office.pass(9);
    expect(receiver.received).toHaveLength(1);
    await office.pass(1);
    expect(receiver.received).toHaveLength(2);
    await office.pass(60, 10);
    expect(receiver.received).toHaveLength(3);
  });

  it("is refused by nobody there, tried for more than four hours, then parked and shown", async () => {
    await receiver.close();
    await office.happen();
    await office.deliver();
    const start = office.services.clock.now().getTime();
    while ((await only())?.parked_at === null) await office.pass(5, 5);
    const parked = await only();
    expect(parked).toMatchObject({
      attempts: mostTries,
      parked_because: "tries",
      delivered_at: null,
    });
    expect(parked?.fault).toBe("refused-connection");
    expect((parked?.parked_at?.getTime() ?? 0) - start).toBeGreaterThanOrEqual(4 * 3_600_000);
    const params = { webhookId };
    const listed = await office.world.as(administrator).call(contract.listDeliveries, { params });
    expect(listed.rows[0]).toMatchObject({ state: "parked", parkedBecause: "tries" });
  });

  it("leaves again when a parked one is released", async () => {
    receiver.replyBy(() => ({ status: 500 }));
    const id = await office.happen();
    await office.deliver();
    while ((await only())?.parked_at === null) await office.pass(10, 10);
    receiver.replyBy(() => ({ status: 200 }));
    const rows = await office.world.sql<{ id: string }>("select id from webhook_deliveries");
    const args = { params: { deliveryId: rows[0]?.id ?? "" } };
    await office.world.as(administrator).call(contract.releaseDelivery, args);
    await office.pass(1);
    expect(receiver.received.at(-1)?.id).toBe(id);
    expect(await only()).toMatchObject({ parked_at: null, answer_status: 200 });
  });
});
