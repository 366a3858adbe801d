import type { Tx } from "../../platform/db/database.ts";
import { greeting, link, words, written } from "../../platform/mail/letter.ts";
import { queueMails } from "../../platform/mail/outbox.ts";
import { failingDays } from "./webhook.ts";

type Because = "gone" | "failing";

interface Told {
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

/** Tells the administrators, and the owner, that a webhook has been paused by itself. */
export async function mailPaused(tx: Tx, webhookId: string, because: Because, baseUrl: string) {
  const webhook = await tx
    .selectFrom("webhook_subscriptions")
    .select(["name", "owner_id"])
    .where("id", "=", webhookId)
    .executeTakeFirstOrThrow();
  const people = await peopleToTell(tx, webhook.owner_id);
  const link = `${baseUrl}/console/webhooks/${webhookId}`;
  await queueMails(
    tx,
    people.map((person) => letter(person, webhook.name, because, link)),
  );
}

function peopleToTell(tx: Tx, ownerId: string): Promise<Told[]> {
  return tx
    .selectFrom("accounts as a")
    .select(["a.name", "a.email", "a.language"])
    .where("a.suspended_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("a.id", "=", ownerId),
        eb.exists(
          eb
            .selectFrom("role_grants as g")
            .select("g.id")
            .whereRef("g.account_id", "=", "a.id")
            .where("g.role", "=", "administrator"),
        ),
      ]),
    )
    .orderBy("a.email")
    .execute();
}

function letter(person: Told, name: string, because: Because, href: string) {
  const language = person.language === "en" ? "en" : "vi";
  const said = { vi: inVietnamese, en: inEnglish }[language](name, because);
  const blocks = [
    ...greeting(language, person.name),
    words(said.paused),
    words(said.next),
    link(said.open, href),
  ];
  return {
    ...{ to: person.email, toName: person.name, kind: "webhook-paused" },
    ...written({ subject: said.subject, language, blocks }),
  };
}

function inVietnamese(name: string, because: Because) {
  const reason =
    because === "gone"
      ? "hệ thống nhận trả lời rằng địa chỉ này không còn nhận nữa (410)"
      : `hơn ${failingDays} ngày liền không gửi được lần nào`;
  return {
    subject: `Đã tạm dừng gửi sự kiện tới ${name}`,
    paused: `Loa đã tạm dừng gửi sự kiện tới kết nối “${name}”, vì ${reason}. Không sự kiện nào bị mất: các sự kiện đang chờ được giữ lại và sẽ gửi khi kết nối được bật lại.`,
    next: "Xin kiểm tra hệ thống nhận, rồi cho gửi tiếp.",
    open: "Mở kết nối",
  };
}

function inEnglish(name: string, because: Because) {
  const reason =
    because === "gone"
      ? "the receiver answered that it is gone (410)"
      : `nothing could be delivered for more than ${failingDays} days`;
  return {
    subject: `Webhook paused: ${name}`,
    paused: `Loa has paused the webhook “${name}”, because ${reason}. No event is lost: what waits is kept and leaves when the webhook is resumed.`,
    next: "Please look at the receiving system, then resume it.",
    open: "Open the webhook",
  };
}
