import { shortDate } from "@loa/official-document";
import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
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
  const { issuance, title, link } = plan;
  const on = shortDate(issuance.issuedOn);
  const english = head.language === "en";
  const subject = english
    ? `Plan ${issuance.documentNumber}: what ${head.unitName} owes`
    : `Kế hoạch số ${issuance.documentNumber}: phiếu giao việc của ${head.unitName}`;
  const text = english
    ? `${title}\nNo. ${issuance.documentNumber}, ${on}, signed by ${issuance.signerName}, ${issuance.signerPosition}.\n\n${head.unitName} owes ${head.commitments} commitments under this plan.\nDuty slip (to print and acknowledge): ${link}\n`
    : `${title}\nSố ${issuance.documentNumber} ngày ${on}, người ký: ${issuance.signerName}, ${issuance.signerPosition}.\n\n${head.unitName} có ${head.commitments} cam kết phải thực hiện theo kế hoạch này.\nPhiếu giao việc (in và xác nhận đã nhận): ${link}\n`;
  return {
    to,
    ...(head.name ? { toName: head.name } : {}),
    unitId: head.unitId,
    kind: "duty-slip",
    subject,
    text,
  };
}
