import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import * as contract from "./contract.ts";
import * as keeping from "./keep-webhook.ts";
import { pauseWebhook, resumeWebhook } from "./pause-webhook.ts";
import { releaseDelivery } from "./release-delivery.ts";
import { sendTestEvent } from "./send-test-event.ts";
import { webhookKeeper } from "./webhooks.policy.ts";
import { presentDelivery, presentWebhook } from "./webhooks.presenter.ts";
import { findDeliveries, findWebhooks } from "./webhooks.queries.ts";

const reading: readonly Route[] = [
  route(contract.listWebhooks, {
    policy: webhookKeeper,
    handle: async ({ tx, actor, now }) => {
      const rows = await findWebhooks(tx, actor);
      return { webhooks: rows.map((row) => presentWebhook(row, now)) };
    },
  }),
  route(contract.getWebhook, {
    policy: webhookKeeper,
    handle: async ({ tx, actor, now, params }) => {
      const [row] = await findWebhooks(tx, actor, params.webhookId);
      if (!row) throw errors.notFound();
      return presentWebhook(row, now);
    },
  }),
  route(contract.listDeliveries, {
    policy: webhookKeeper,
    handle: async ({ tx, actor, params, query }) => {
      const [webhook] = await findWebhooks(tx, actor, params.webhookId);
      if (!webhook) throw errors.notFound();
      const { rows, total } = await findDeliveries(tx, webhook.id, query);
      return { rows: rows.map(presentDelivery), total };
    },
  }),
];

/** Every door of webhooks and their deliveries. */
export const webhooksRoutes: readonly Route[] = [
  ...reading,
  route(contract.addWebhook, {
    policy: webhookKeeper,
    handle: (c) => keeping.addWebhook(c, c.body),
  }),
  route(contract.changeWebhook, {
    policy: webhookKeeper,
    handle: (c) => keeping.changeWebhook(c, c.params.webhookId, c.body),
  }),
  route(contract.removeWebhook, {
    policy: webhookKeeper,
    handle: (c) => keeping.removeWebhook(c, c.params.webhookId),
  }),
  route(contract.rotateSecret, {
    policy: webhookKeeper,
    handle: (c) => keeping.rotateSecret(c, c.params.webhookId),
  }),
  route(contract.pauseWebhook, {
    policy: webhookKeeper,
    handle: (c) => pauseWebhook(c, c.params.webhookId),
  }),
  route(contract.resumeWebhook, {
    policy: webhookKeeper,
    handle: (c) => resumeWebhook(c, c.params.webhookId),
  }),
  route(contract.sendTestEvent, {
    policy: webhookKeeper,
    handle: (c) => sendTestEvent(c, c.params.webhookId),
  }),
  route(contract.releaseDelivery, {
    policy: webhookKeeper,
    handle: (c) => releaseDelivery(c, c.params.deliveryId),
  }),
];
