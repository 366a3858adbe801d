import { shortDate } from "@loa/official-document";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { greeting, type LetterBlock, link, words, written } from "../../platform/mail/letter.ts";
import { type MailDraft, queueMails } from "../../platform/mail/outbox.ts";
import type { LockedPlan } from "../plans/index.ts";
import type { Amendment } from "./amendments.queries.ts";
import type { AmendmentIssuance } from "./shapes.ts";

interface Parts {
  readonly tx: Tx;
  readonly baseUrl: string;
}

interface Told {
  readonly amendment: Amendment;
  readonly base: LockedPlan;
  readonly asked: AmendmentIssuance;
  readonly effectiveOn: string;
}

interface ChangedHead {
  readonly unitId: string;
  readonly unitName: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly language: string | null;
  readonly tasks: readonly ChangedDuty[];
}

interface ChangedDuty {
  readonly path: string;
  readonly title: string;
  readonly kind: "added" | "changed" | "ended";
}

/** Tells the head of every unit whose duties an amendment touches what is new, changed and ended for it. */
export async function mailChanges(
  { tx, baseUrl }: Parts,
  told: Told,
): Promise<{ units: number; mails: number }> {
  const rows = await changedHeads(tx, told.amendment.planId);
  const mails = rows.flatMap((head) => {
    if (!head.email) return [];
    const link = `${baseUrl}/console/plans/${told.base.id}/duty-slips/${head.unitId}`;
    return [mailTo(head, head.email, { ...told, link })];
  });
  for (let at = 0; at < mails.length; at += 500) await queueMails(tx, mails.slice(at, at + 500));
  return { units: new Set(rows.map((row) => row.unitId)).size, mails: mails.length };
}

async function changedHeads(tx: Tx, amendmentId: string): Promise<ChangedHead[]> {
  const { rows } = await sql<ChangedHead>`
    with touched as (
      select c.unit_id, c.task_id, bool_or(c.amendment_id = ${amendmentId}) as begun, bool_or(c.curtailed_by = ${amendmentId}) as cut
      from commitments c where c.amendment_id = ${amendmentId} or c.curtailed_by = ${amendmentId} group by c.unit_id, c.task_id),
    said as (
      select x.unit_id, jsonb_agg(jsonb_build_object('path', t.path, 'title', t.title, 'kind',
        case when x.begun and x.cut then 'changed' when x.begun then 'added' else 'ended' end) order by t.position) as tasks
      from touched x join tasks t on t.id = x.task_id group by x.unit_id)
    select u.id as "unitId", u.name as "unitName", coalesce(a.email, u.email) as email, a.name, a.language, s.tasks
    from said s join units u on u.id = s.unit_id
    left join role_grants g on g.unit_id = u.id and g.role = 'unit_head'
    left join accounts a on a.id = g.account_id and a.suspended_at is null
    order by u.name, a.email`.execute(tx);
  return rows;
}

function mailTo(head: ChangedHead, to: string, told: Told & { readonly link: string }): MailDraft {
  const language = head.language === "en" ? "en" : "vi";
  const said = { vi: inVietnamese, en: inEnglish }[language](head.unitName, told);
  const blocks: LetterBlock[] = [
    ...greeting(language, head.name),
    { kind: "subject", text: told.base.title },
    words(said.amended),
    words(said.follows),
    ...listed(head.tasks, said.kinds),
    words(said.stays),
    link(said.open, told.link),
  ];
  return {
    ...{ to, unitId: head.unitId, kind: "duty-slip-amended" },
    ...(head.name ? { toName: head.name } : {}),
    ...written({ subject: said.subject, language, blocks }),
  };
}

function inVietnamese(unitName: string, { asked, base, effectiveOn }: Told) {
  const number = base.issuance?.document_number ?? "";
  return {
    subject: `Kế hoạch số ${number} được điều chỉnh: phiếu giao việc (điều chỉnh) của ${unitName}`,
    amended: `Được điều chỉnh bằng văn bản số ${asked.documentNumber} ngày ${shortDate(asked.issuedOn)}, hiệu lực từ ${shortDate(effectiveOn)}.`,
    follows: `${unitName} có thay đổi như sau:`,
    kinds: { added: "Việc mới", changed: "Việc thay đổi", ended: "Việc kết thúc" },
    stays: "Những gì đến hạn trước ngày hiệu lực và kết quả đã ghi được giữ nguyên.",
    open: "Phiếu giao việc (điều chỉnh), in và xác nhận đã nhận",
  };
}

function inEnglish(unitName: string, { asked, base, effectiveOn }: Told) {
  const number = base.issuance?.document_number ?? "";
  return {
    subject: `Plan ${number} amended: what changes for ${unitName}`,
    amended: `Amended by ${asked.documentNumber} of ${shortDate(asked.issuedOn)}, in force from ${shortDate(effectiveOn)}.`,
    follows: `For ${unitName}:`,
    kinds: { added: "New", changed: "Changed", ended: "Ended" },
    stays: "What fell due before that day and what was recorded stay as they were.",
    open: "Duty slip (amended), to print and acknowledge",
  };
}

function listed(
  tasks: readonly ChangedDuty[],
  headings: Readonly<Record<ChangedDuty["kind"], string>>,
): LetterBlock[] {
  return (["added", "changed", "ended"] as const).flatMap((kind) => {
    const items = tasks.filter((task) => task.kind === kind);
    if (items.length === 0) return [];
    return {
      ...{ kind: "list" as const, heading: headings[kind] },
      items: items.map(({ path, title }) => ({ text: `${path}. ${title}` })),
    };
  });
}
