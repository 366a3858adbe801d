import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, Moment, PageQuery, pageOf, text } from "../../platform/contract/values.ts";
import { EventKind } from "../../platform/events/kinds.ts";

const byId = z.object({ webhookId: Id });
const Url = z
  .string()
  .max(1000)
  .transform((value) => value.trim());
const Kinds = z
  .array(EventKind)
  .min(1)
  .transform((kinds) => [...new Set(kinds)].sort());

export const PausedBecause = z.enum(["by-hand", "failing", "gone"]);
export const ParkedBecause = z.enum(["tries", "paused", "owner"]);

export const Webhook = z.object({
  id: Id,
  name: z.string(),
  url: z.string(),
  kinds: z.array(EventKind),
  ownerName: z.string(),
  /** False when the owner is suspended or has lost the role: nothing is sent then. */
  ownerMayReceive: z.boolean(),
  createdAt: Moment,
  pausedAt: Moment.nullable(),
  pausedBecause: PausedBecause.nullable(),
  failingSince: Moment.nullable(),
  /** Until then deliveries are signed with the former secret too. */
  formerSecretUntil: Moment.nullable(),
  waiting: z.number().int(),
  parked: z.number().int(),
  deliveredAt: Moment.nullable(),
});
export type Webhook = z.infer<typeof Webhook>;

export const listWebhooks = endpoint({
  method: "get",
  path: "/webhooks",
  summary: { vi: "Các kết nối nhận sự kiện", en: "Webhooks" },
  response: z.object({ webhooks: z.array(Webhook) }),
});
export const getWebhook = endpoint({
  method: "get",
  path: "/webhooks/:webhookId",
  summary: { vi: "Một kết nối nhận sự kiện", en: "One webhook" },
  params: byId,
  response: Webhook,
});
export const addWebhook = endpoint({
  method: "post",
  path: "/webhooks",
  summary: { vi: "Thêm kết nối nhận sự kiện", en: "Add a webhook" },
  body: z.object({ name: text(120, 1), url: Url, kinds: Kinds }),
  /** The secret is shown this once. */
  response: z.object({ id: Id, secret: z.string() }),
});
export const changeWebhook = endpoint({
  method: "put",
  path: "/webhooks/:webhookId",
  summary: { vi: "Sửa kết nối nhận sự kiện", en: "Change a webhook" },
  params: byId,
  body: z.object({ name: text(120, 1), url: Url, kinds: Kinds }),
  response: "none",
});
export const removeWebhook = endpoint({
  method: "delete",
  path: "/webhooks/:webhookId",
  summary: { vi: "Xóa kết nối nhận sự kiện", en: "Remove a webhook" },
  params: byId,
  response: "none",
});
export const rotateSecret = endpoint({
  method: "post",
  path: "/webhooks/:webhookId/secret",
  summary: { vi: "Đổi khóa ký", en: "Rotate the signing secret" },
  params: byId,
  response: z.object({ secret: z.string(), formerSecretUntil: Moment }),
});
export const pauseWebhook = endpoint({
  method: "post",
  path: "/webhooks/:webhookId/pause",
  summary: { vi: "Tạm dừng gửi", en: "Pause a webhook" },
  params: byId,
  response: "none",
});
export const resumeWebhook = endpoint({
  method: "delete",
  path: "/webhooks/:webhookId/pause",
  summary: { vi: "Gửi tiếp", en: "Resume a webhook" },
  params: byId,
  response: "none",
});
export const sendTestEvent = endpoint({
  method: "post",
  path: "/webhooks/:webhookId/test-events",
  summary: { vi: "Gửi sự kiện thử", en: "Send a test event" },
  params: byId,
  response: "none",
});

export const DeliveryState = z.enum(["waiting", "delivered", "parked"]);
export const Delivery = z.object({
  id: Id,
  eventId: Id,
  /** The kind of event, or `webhook.test`. */
  kind: z.string(),
  happenedAt: Moment,
  state: DeliveryState,
  attempts: z.number().int(),
  triedAt: Moment.nullable(),
  /** When it will be tried next; null unless it waits. */
  dueAt: Moment.nullable(),
  answerStatus: z.number().int().nullable(),
  fault: z.string().nullable(),
  parkedBecause: ParkedBecause.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;
export const listDeliveries = endpoint({
  method: "get",
  path: "/webhooks/:webhookId/deliveries",
  summary: { vi: "Các lần gửi của một kết nối", en: "Deliveries of a webhook" },
  params: byId,
  query: PageQuery.extend({ state: DeliveryState.optional() }),
  response: pageOf(Delivery),
});
export const releaseDelivery = endpoint({
  method: "post",
  path: "/webhook-deliveries/:deliveryId/release",
  summary: { vi: "Gửi lại một sự kiện bị dừng", en: "Release a parked delivery" },
  params: z.object({ deliveryId: Id }),
  response: "none",
});
