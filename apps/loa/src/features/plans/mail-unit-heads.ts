import { shortDate } from "@loa/official-document";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { greeting, type LetterBlock, link, words, written } from "../../platform/mail/letter.ts";
import { type MailDraft, queueMails } from "../../platform/mail/outbox.ts";
import type { Issuance } from "./shapes.ts";

interface OwingHead {
  readonly unitId: string;
  readonly unitName: string;
  readonly commitments: number;
  readonly email: string | null;
  readonly name: string | null;
  readonly language: string | null;
}

interface Parts {
  readonly tx: Tx;
  readonly baseUrl: string;
}

/** Tells the head of every owing unit what it owes, with the address of its duty slip. */
export async function mailUnitHeads(
  { tx, baseUrl }: Parts,
  planId: string,
  title: string,
  issuance: Issuance,
): Promise<{ units: number; mails: number }> {
  const rows = await owingHeads(tx, planId);
  const mails = rows.flatMap((head) => {
    if (!head.email) return [];
    const link = `${baseUrl}/console/plans/${planId}/duty-slips/${head.unitId}`;
    return [mailTo(head, head.email, { title, link, issuance })];
  });
  for (let at = 0; at < mails.length; at += 500) await queueMails(tx, mails.slice(at, at + 500));
  return { units: new Set(rows.map((row) => row.unitId)).size, mails: mails.length };
}

// Units without a head in Loa are counted too; the unit's own address is then written to.
async function owingHeads(tx: Tx, planId: string): Promise<OwingHead[]> {
  const { rows } = await sql<OwingHead>`
    with owing as (select unit_id, count(*)::int as commitments from commitments where plan_id = ${planId} group by unit_id)
    select u.id as "unitId", u.name as "unitName", o.commitments, coalesce(a.email, u.email) as email, a.name, a.language
    from owing o join units u on u.id = o.unit_id
    left join role_grants g on g.unit_id = u.id and g.role = 'unit_head'
    left join accounts a on a.id = g.account_id and a.suspended_at is null
    order by u.name, a.email`.execute(tx);
  return rows;
}

function mailTo(
  head: OwingHead,
  to: string,
  plan: { readonly title: string; readonly link: string; readonly issuance: Issuance },
): MailDraft {
  const language = head.language === "en" ? "en" : "vi";
  const said = { vi: inVietnamese, en: inEnglish }[language](head, plan.issuance);
  const blocks: LetterBlock[] = [
    ...greeting(language, head.name),
    { kind: "subject", text: plan.title },
    words(said.signed),
    words(said.owes),
    link(said.open, plan.link),
  ];
  return {
    ...{ to, unitId: head.unitId, kind: "duty-slip" },
    ...(head.name ? { toName: head.name } : {}),
    ...written({ subject: said.subject, language, blocks }),
  };
}

function inVietnamese({ unitName, commitments }: OwingHead, issuance: Issuance) {
  const { documentNumber, signerName, signerPosition } = issuance;
  return {
    subject: `Kế hoạch số ${documentNumber}: phiếu giao việc của ${unitName}`,
    signed: `Số ${documentNumber} ngày ${shortDate(issuance.issuedOn)}, người ký: ${signerName}, ${signerPosition}.`,
    owes: `${unitName} có ${commitments} cam kết phải thực hiện theo kế hoạch này.`,
    open: "Phiếu giao việc (in và xác nhận đã nhận)",
  };
}

function inEnglish({ unitName, commitments }: OwingHead, issuance: Issuance) {
  const { documentNumber, signerName, signerPosition } = issuance;
  return {
    subject: `Plan ${documentNumber}: what ${unitName} owes`,
    signed: `No. ${documentNumber}, ${shortDate(issuance.issuedOn)}, signed by ${signerName}, ${signerPosition}.`,
    owes: `${unitName} owes ${commitments} commitments under this plan.`,
    open: "Duty slip (to print and acknowledge)",
  };
}
