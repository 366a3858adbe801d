import { addWebhook } from "../../src/features/webhooks/contract.ts";
import { deliverWebhooks, type Outside } from "../../src/features/webhooks/deliver-webhooks.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import { system } from "../../src/platform/db/database.ts";
import { announce } from "../../src/platform/events/announce.ts";
import type { Services } from "../../src/platform/services.ts";
import type { Receiver } from "./receiver.ts";
import { createWorld, type World } from "./world.ts";

/** A world whose administrator has named this machine as the office's own, and a way to let time pass. */
export interface WebhookWorld {
  readonly world: World;
  readonly services: Services;
  /** Adds a webhook to a receiver, which then knows the secret. Its id. */
  subscribe(actor: Actor, receiver: Receiver, kinds?: readonly string[]): Promise<string>;
  /** Announces a returned output of these lines; the event's id as receivers see it. */
  happen(domains?: (string | null)[]): Promise<string>;
  deliver(outside?: Outside): Promise<void>;
  /** Moves the clock on by minutes, delivering at each. */
  pass(minutes: number, step?: number): Promise<void>;
  deliveries(webhookId: string): Promise<DeliveryRow[]>;
}

export interface DeliveryRow {
  readonly event_id: string;
  readonly attempts: number;
  readonly answer_status: number | null;
  readonly fault: string | null;
  readonly delivered_at: Date | null;
  readonly parked_at: Date | null;
  readonly parked_because: string | null;
}

/** Opens it; close `world` in `afterAll`. */
export async function createWebhookWorld(): Promise<WebhookWorld> {
  const world = await createWorld();
  const env = { ...world.services.env, LOA_OUTGOING_ALLOW: ["127.0.0.1"] };
  Object.assign(world.services, { env });
  const { services } = world;
  const unitId = await world.make.unit();
  const deliver = (outside: Outside = { within: 300 }) => deliverWebhooks(services, outside);
  return {
    world,
    services,
    deliver,
    subscribe: async (actor, receiver, kinds = ["output.returned"]) => {
      const url = `http://127.0.0.1:${receiver.port}/loa`;
      const body = { name: "Trục tích hợp", url, kinds: kinds as never };
      const { id, secret } = await world.as(actor).call(addWebhook, { body });
      receiver.secret = secret;
      return id;
    },
    happen: async (domains = ["CDS"]) => {
      const subjectId = crypto.randomUUID();
      await services.database.in(system, (tx) =>
        announce(tx, {
          kind: "output.returned",
          subjectId,
          unitId,
          at: services.clock.now(),
          data: {
            outputId: subjectId,
            unitId,
            unitName: "Sở Thử nghiệm",
            happenedOn: "2025-06-02",
            returnedOn: "2025-06-02",
            domains,
          },
        }),
      );
      const rows = await world.sql<{ id: string }>("select id from events where subject_id = $1", [
        subjectId,
      ]);
      return `evt_${rows[0]?.id}`;
    },
    pass: async (minutes, step = 1) => {
      for (let passed = 0; passed < minutes; passed += step) {
        world.clock.set(new Date(world.clock.now().getTime() + step * 60_000).toISOString());
        await deliver();
      }
    },
    deliveries: (webhookId) =>
      world.sql<DeliveryRow>(
        "select * from webhook_deliveries where subscription_id = $1 order by created_at, id",
        [webhookId],
      ),
  };
}
