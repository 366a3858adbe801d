import { shortDate } from "@loa/official-document";
import { sql } from "kysely";
import { forEveryUnit, type Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import { greeting, link, words, written } from "../../platform/mail/letter.ts";
import { type MailDraft, queueMails } from "../../platform/mail/outbox.ts";
import type { StandingReport } from "./unit-reports.queries.ts";

interface Reader {
  readonly email: string;
  readonly name: string;
  readonly language: string;
}

interface Telling {
  readonly tx: Tx;
  readonly baseUrl: string;
}

/** Tells the heads of a unit that a report waits for them. */
export async function mailHeads({ tx, baseUrl }: Telling, report: StandingReport): Promise<void> {
  const heads = await peopleOf(tx, report, ["unit_head"]);
  const { period, unit } = report;
  await queueMails(
    tx,
    heads.map((head) =>
      mailTo(head, report, {
        link: linkTo(baseUrl, report),
        vi: [
          `Chờ duyệt: ${period.title}`,
          `${unit.name} đã hoàn thành báo cáo, chờ anh/chị duyệt. Hạn gửi: ${shortDate(period.dueOn)}.`,
        ],
        en: [
          `To approve: ${period.title}`,
          `${unit.name} has completed its report; it waits for your approval. Due ${shortDate(period.dueOn)}.`,
        ],
      }),
    ),
  );
}

/** Tells the people of a unit that their report came back, and why. */
export async function mailReturned(
  { tx, baseUrl }: Telling,
  report: StandingReport,
  how: { readonly remarks: string; readonly byHead: boolean; readonly reopened: boolean },
): Promise<void> {
  const roles = how.byHead ? (["officer"] as const) : (["officer", "unit_head"] as const);
  const readers = await peopleOf(tx, report, roles);
  const { title } = report.period;
  const [vi, en] = how.reopened ? ["Mở lại", "Reopened"] : ["Trả lại", "Sent back"];
  await queueMails(
    tx,
    readers.map((reader) =>
      mailTo(reader, report, {
        link: linkTo(baseUrl, report),
        vi: [`${vi}: ${title}`, `Ý kiến: ${how.remarks}`],
        en: [`${en}: ${title}`, `Remarks: ${how.remarks}`],
      }),
    ),
  );
}

/** Tells the coordinators of the line that a head asks for a report to come back. */
export async function mailAsked(
  { tx, baseUrl }: Telling,
  report: StandingReport,
  reason: string,
): Promise<void> {
  const { period, unit } = report;
  const readers = await forEveryUnit(tx, () => coordinatorsOf(tx, period.domain));
  await queueMails(
    tx,
    readers.map((reader) =>
      mailTo(reader, report, {
        link: linkTo(baseUrl, report),
        vi: [
          `Đề nghị mở lại: ${period.title}`,
          `${unit.name} đề nghị mở lại báo cáo. Lý do: ${reason}`,
        ],
        en: [
          `Asked to reopen: ${period.title}`,
          `${unit.name} asks for its report back. Reason: ${reason}`,
        ],
      }),
    ),
  );
}

/** Tells the heads of a unit that what they asked was refused, and why. */
export async function mailRefused(
  { tx, baseUrl }: Telling,
  report: StandingReport,
  reason: string,
): Promise<void> {
  const heads = await peopleOf(tx, report, ["unit_head"]);
  const { title } = report.period;
  await queueMails(
    tx,
    heads.map((head) =>
      mailTo(head, report, {
        link: linkTo(baseUrl, report),
        vi: [`Không mở lại: ${title}`, `Đầu mối chưa đồng ý mở lại báo cáo. Lý do: ${reason}`],
        en: [
          `Not reopened: ${title}`,
          `The coordinator did not agree to reopen the report. Reason: ${reason}`,
        ],
      }),
    ),
  );
}

async function coordinatorsOf(tx: Tx, domain: string): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select distinct a.email, a.name, a.language from role_grants g join accounts a on a.id = g.account_id
    where g.role = 'coordinator' and ${plainLine(sql`g.domain`)} = ${domain} and a.suspended_at is null
    order by a.email`.execute(tx);
  return rows;
}

const linkTo = (baseUrl: string, report: StandingReport) =>
  `${baseUrl}/console/unit-reports/${report.id}`;

async function peopleOf(tx: Tx, { unit }: StandingReport, roles: readonly string[]) {
  const { rows } = await sql<Reader>`
    select distinct a.email, a.name, a.language from role_grants g join accounts a on a.id = g.account_id
    where g.unit_id = ${unit.id} and g.role = any (${roles}::text[]) and a.suspended_at is null order by a.email`.execute(
    tx,
  );
  return rows;
}

interface Said {
  readonly link: string;
  readonly vi: readonly [string, string];
  readonly en: readonly [string, string];
}

function mailTo(reader: Reader, { unit }: StandingReport, said: Said): MailDraft {
  const language = reader.language === "en" ? "en" : "vi";
  const [subject, text] = said[language];
  const open = { vi: "Mở báo cáo", en: "Open the report" }[language];
  const blocks = [...greeting(language, reader.name), words(text), link(open, said.link)];
  return {
    ...{ to: reader.email, toName: reader.name, unitId: unit.id, kind: "unit-report" },
    ...written({ subject, language, blocks }),
  };
}
