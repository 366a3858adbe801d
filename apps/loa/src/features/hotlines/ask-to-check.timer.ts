import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import type { Timer } from "../../platform/jobs/jobs.ts";
import {
  greeting,
  type LetterBlock,
  link,
  rule,
  words,
  written,
} from "../../platform/mail/letter.ts";
import { queueMails } from "../../platform/mail/outbox.ts";
import type { Services } from "../../platform/services.ts";
import { checkedForDays } from "./hotline.ts";
import { type Asked, findToAsk } from "./hotlines.queries.ts";

/** A unit is asked again only after so many days. */
const askedEveryDays = 14;

/** Asks units by mail to call their own numbers that nobody has called for three months. */
export async function askToCheck(services: Services): Promise<void> {
  const today = dateInVietnam(services.clock.now());
  await services.database.in(system, async (tx) => {
    const asked = await findToAsk(tx, {
      before: daysBefore(today, checkedForDays),
      since: daysBefore(today, askedEveryDays),
    });
    await queueMails(tx, lettersTo(asked, services.baseUrl));
    await noteAsked(tx, asked, today);
  });
}

function lettersTo(asked: readonly Asked[], baseUrl: string) {
  const byPerson = Map.groupBy(asked, ({ email, unitId }) => `${unitId} ${email}`);
  return [...byPerson.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    return {
      ...{ to: first.email, toName: first.person, unitId: first.unitId, kind: "hotline-check" },
      ...letter(rows, `${baseUrl}/console/hotlines`),
    };
  });
}

// A unit's own address may be read by anybody: both languages.
function letter(rows: readonly Asked[], address: string) {
  const inVietnamese: LetterBlock[] = [
    ...greeting("vi", rows[0]?.person),
    words(
      `Các số sau đã hơn ${checkedForDays} ngày chưa được gọi thử; người đọc cổng thấy lời cảnh báo bên cạnh số:`,
    ),
    { kind: "list", items: rows.map(({ name, phone }) => ({ text: `${name}: ${phone}` })) },
    words("Đề nghị gọi thử rồi bấm “Đã gọi, còn đúng”."),
  ];
  const blocks = [
    ...inVietnamese,
    link("Mở danh sách đường dây nóng / Open the hotlines", address),
    rule,
    words(
      `These numbers have not been called for more than ${checkedForDays} days; readers see a warning beside them. Call them, then press “Called, still right”.`,
      "en",
    ),
  ];
  const subject = "Đề nghị gọi thử đường dây nóng / Please call your hotlines";
  return written({ subject, language: "vi", blocks });
}

async function noteAsked(tx: Tx, asked: readonly Asked[], today: string): Promise<void> {
  const once = new Map(asked.map(({ hotlineId, unitId }) => [hotlineId, unitId]));
  if (once.size === 0) return;
  await tx
    .insertInto("hotline_askings")
    .values([...once].map(([hotline_id, unit_id]) => ({ hotline_id, unit_id, asked_on: today })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

export const askToCheckTimer: Timer = {
  name: "ask-to-check-hotlines",
  purpose: {
    vi: "Nhắc cơ quan gọi thử đường dây nóng đã lâu chưa kiểm tra",
    en: "Asks units to call hotlines nobody has called for long",
  },
  cron: "20 8 * * *",
  run: askToCheck,
};
