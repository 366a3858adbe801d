import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Receiver, type Reply, startReceiver } from "../../../tests/support/receiver.ts";
import { createWebhookWorld, type WebhookWorld } from "../../../tests/support/webhooks-factory.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { claimDelivery } from "./claim-delivery.ts";
import * as contract from "./contract.ts";
import { fanOutEvents } from "./fan-out-events.ts";

let office: WebhookWorld;
let administrator: Actor;
let coordinator: Actor;
let receiver: Receiver;
beforeAll(async () => {
  office = await createWebhookWorld();
  administrator = await office.world.make.actor([{ role: "administrator" }]);
  coordinator = await office.world.make.actor([{ role: "coordinator", domain: "CDS" }]);
});
afterAll(() => office.world.close());
beforeEach(async () => {
  await office.world.sql("delete from webhook_subscriptions");
  await office.world.sql("delete from mails");
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const seen = (webhookId: string, actor = administrator) =>
  office.world.as(actor).call(contract.getWebhook, { params: { webhookId } });
const idsOf = (one: Receiver) => one.received.map((request) => request.id);
const mails = () => office.world.sql<{ to_address: string }>("select to_address from mails");

describe("a webhook that pauses itself", () => {
  it("does so at 410, keeps what waits and what comes, tells its keepers, and sends all when resumed", async () => {
    const id = await office.subscribe(coordinator, receiver);
    receiver.reply({ status: 410 });
    const events = [await office.happen(), await office.happen()];
    await office.deliver();
    expect(await seen(id)).toMatchObject({ pausedBecause: "gone", parked: 2, waiting: 0 });
    events.push(await office.happen());
    await office.pass(5);
    expect(await seen(id)).toMatchObject({ parked: 3 });
    expect(receiver.received).toHaveLength(1);
    const told = (await mails()).map((mail) => mail.to_address);
    expect(told.sort()).toEqual([administrator.email, coordinator.email].sort());
    await office.world.as(coordinator).call(contract.resumeWebhook, { params: { webhookId: id } });
    await office.deliver();
    expect([...new Set(idsOf(receiver))].sort()).toEqual([...events].sort());
    expect(await seen(id)).toMatchObject({ pausedBecause: null, parked: 0, waiting: 0 });
  });

  it("does so after days of nothing but failures, and not before", async () => {
    const id = await office.subscribe(administrator, receiver);
    receiver.replyBy(() => ({ status: 500 }));
    for (let day = 0; day < 3; day += 1) {
      await office.happen();
      await office.pass(24 * 60, 60);
      if (day < 2) expect((await seen(id)).pausedBecause).toBeNull();
    }
    await office.happen();
    await office.pass(12 * 60, 60);
    expect(await seen(id)).toMatchObject({ pausedBecause: "failing", waiting: 0, parked: 4 });
    expect((await mails()).length).toBe(1);
  });
});

describe("the owner of a webhook", () => {
  it("is asked for again at the moment of sending: suspended, nothing leaves, and it is shown", async () => {
    const id = await office.subscribe(coordinator, receiver);
    await office.happen();
    const suspend = (at: string) =>
      office.world.sql(`update accounts set suspended_at = ${at} where id = $1`, [
        coordinator.accountId,
      ]);
    await fanOutEvents(office.services);
    await suspend("now()");
    await office.deliver();
    expect(receiver.received).toEqual([]);
    const [delivery] = await office.deliveries(id);
    expect(delivery).toMatchObject({ parked_because: "owner", attempts: 0 });
    expect((await seen(id)).ownerMayReceive).toBe(false);
    await suspend("null");
  });

  it("hears only of their own reporting line, also when it changes while an event waits", async () => {
    const other = await office.world.make.actor([{ role: "coordinator", domain: "CDS" }]);
    const id = await office.subscribe(other, receiver);
    await office.happen(["CCHC"]);
    const mine = await office.happen(["CDS", "CCHC"]);
    await office.deliver();
    expect(idsOf(receiver)).toEqual([mine]);
    await office.happen(["CDS"]);
    await fanOutEvents(office.services);
    await office.world.sql("update role_grants set domain = 'CCHC' where account_id = $1", [
      other.accountId,
    ]);
    await office.deliver();
    expect(idsOf(receiver)).toEqual([mine]);
    expect((await office.deliveries(id)).at(-1)).toMatchObject({ parked_because: "owner" });
  });

  it("is told of nothing that happened before the webhook was there, nor of kinds not chosen", async () => {
    await office.happen();
    office.world.clock.set(new Date(office.services.clock.now().getTime() + 1000).toISOString());
    await office.subscribe(administrator, receiver, ["plan.issued"]);
    await office.happen();
    await office.deliver();
    expect(receiver.received).toEqual([]);
  });
});

describe("a worker killed in the middle", () => {
  it("loses no event: what it held is sent by the next, under the same id", async () => {
    const id = await office.subscribe(administrator, receiver);
    const events = [await office.happen(), await office.happen(), await office.happen()];
    await fanOutEvents(office.services);
    const held = await claimDelivery(office.services, id);
    expect(events).toContain(held?.message.id);
    await office.deliver();
    expect(receiver.received).toEqual([]);
    await office.pass(2);
    expect(idsOf(receiver).sort()).toEqual([...events].sort());
  });

  it("that had sent it already causes one more arrival with the same id and nothing else", async () => {
    const id = await office.subscribe(administrator, receiver);
    const event = await office.happen();
    await fanOutEvents(office.services);
    await claimDelivery(office.services, id);
    // Killed after the receiver took it and before the answer was written.
    receiver.received.push({ id: event, type: "", body: "", timestamp: 0, genuine: true });
    await office.pass(3);
    expect(idsOf(receiver)).toEqual([event, event]);
  });

  it("lets two workers at once send each event once", async () => {
    await office.subscribe(administrator, receiver);
    const events = await Promise.all([1, 2, 3, 4, 5].map(() => office.happen()));
    await Promise.all([office.deliver(), office.deliver(), office.deliver()]);
    await office.deliver();
    expect(idsOf(receiver).sort()).toEqual([...events].sort());
  });
});

describe("a slow receiver", () => {
  it("holds up no other: ten events reach the quick one while it is silent on its first", async () => {
    const slow = await startReceiver();
    const slowId = await office.subscribe(administrator, slow);
    await office.subscribe(administrator, receiver);
    let quickWhenSilent = -1;
    slow.replyBy(() => "silence");
    receiver.replyBy(() => {
      quickWhenSilent = slow.received.length;
      return { status: 204 };
    });
    for (let count = 0; count < 10; count += 1) await office.happen();
    await office.deliver();
    expect(receiver.received).toHaveLength(10);
    expect(quickWhenSilent).toBeLessThanOrEqual(1);
    expect(slow.received).toHaveLength(1);
    expect(await seen(slowId)).toMatchObject({ waiting: 10 });
    await slow.close();
  });
});

describe("law: whatever a receiver does", () => {
  const reply = fc.constantFrom<Reply>(
    { status: 200 },
    { status: 204 },
    { status: 301 },
    { status: 400 },
    { status: 410 },
    { status: 429, headers: { "retry-after": "90" } },
    { status: 500 },
    "break",
  );
  it("every event ends delivered or parked, never both, never neither, and delivered means that it arrived", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(reply, { maxLength: 40 }), fc.boolean(), async (replies, dead) => {
        await office.world.sql("delete from webhook_subscriptions");
        const one = await startReceiver();
        const id = await office.subscribe(administrator, one);
        const queue = [...replies];
        const accepted: string[] = [];
        one.replyBy((request) => {
          const next = queue.shift() ?? { status: dead ? 503 : 204 };
          if (typeof next === "object" && next.status < 300) accepted.push(request.id);
          return next;
        });
        const events = [await office.happen(), await office.happen(), await office.happen()];
        await office.pass(12 * 60, 15);
        await one.close();
        const rows = await office.deliveries(id);
        expect(rows.map((row) => `evt_${row.event_id}`).sort()).toEqual([...events].sort());
        for (const row of rows) {
          expect((row.delivered_at === null) !== (row.parked_at === null)).toBe(true);
          expect(row.delivered_at !== null).toBe(accepted.includes(`evt_${row.event_id}`));
        }
        expect(one.received.every((request) => request.genuine)).toBe(true);
        expect(accepted).toHaveLength(new Set(accepted).size);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
