import { shortDate } from "@loa/official-document";
import { sql } from "kysely";
import { greeting, type LetterBlock, link, words, written } from "../../platform/mail/letter.ts";
import { type MailDraft, queueMails } from "../../platform/mail/outbox.ts";
import type { Delivering } from "./deliver.ts";
import { type DistributionRow, loadDistribution } from "./distributions.queries.ts";

interface Addressee {
  readonly unitId: string;
  readonly unitName: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly language: string | null;
}

/** Tells units of a document, at most once a day each: their heads and officers, else the unit's own address. */
export async function mailUnits(
  by: Delivering,
  distributionId: string,
  kind: "first" | "reminder",
  unitIds: readonly string[],
): Promise<{ units: number; mails: number }> {
  if (unitIds.length === 0) return { units: 0, mails: 0 };
  const document = await loadDistribution(by.tx, distributionId, by.today);
  const people = await addresseesOf(by, unitIds);
  const told = await noteNotices(by, distributionId, kind, { unitIds, people });
  const mails = people.flatMap((person) =>
    person.email && told.has(person.unitId)
      ? [mailTo(person, person.email, { document, kind, baseUrl: by.baseUrl })]
      : [],
  );
  for (let at = 0; at < mails.length; at += 500) await queueMails(by.tx, mails.slice(at, at + 500));
  return { units: told.size, mails: mails.length };
}

async function addresseesOf({ tx }: Delivering, unitIds: readonly string[]): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select u.id as "unitId", u.name as "unitName", coalesce(a.email, u.email) as email, a.name, a.language
    from units u
    left join (select distinct g.unit_id, g.account_id from role_grants g where g.role in ('unit_head', 'officer')) g on g.unit_id = u.id
    left join accounts a on a.id = g.account_id and a.suspended_at is null
    where u.id = any (${[...unitIds]}::uuid[]) order by u.name, a.email`.execute(tx);
  return rows;
}

// Units told today already are left out: the row of the day decides, whoever else tells them at the same time.
async function noteNotices(
  { tx, actor, now, today }: Delivering,
  distributionId: string,
  kind: "first" | "reminder",
  told: { readonly unitIds: readonly string[]; readonly people: readonly Addressee[] },
): Promise<Set<string>> {
  const rows = told.unitIds.map((unitId) => ({
    unitId,
    mails: told.people.filter((person) => person.unitId === unitId && person.email).length,
  }));
  const { rows: noted } = await sql<{ id: string }>`
    insert into distribution_notices (distribution_id, unit_id, told_on, kind, mails, told_by, told_at)
    select ${distributionId}, x."unitId", ${today}::date, ${kind}, x.mails, ${actor.accountId}::uuid, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("unitId" uuid, mails int)
    on conflict do nothing returning unit_id as id`.execute(tx);
  return new Set(noted.map(({ id }) => id));
}

function mailTo(
  person: Addressee,
  to: string,
  told: {
    readonly document: DistributionRow;
    readonly kind: "first" | "reminder";
    readonly baseUrl: string;
  },
): MailDraft {
  const { document, kind, baseUrl } = told;
  const head = [document.documentNumber, document.datedOn ? shortDate(document.datedOn) : ""];
  const named = head.filter(Boolean).join(", ");
  const from = document.issuer ? `, ${document.issuer}` : "";
  const language = person.language === "en" ? "en" : "vi";
  const remind = kind === "reminder";
  const begins = remind
    ? { vi: "Đề nghị xác nhận đã nhận", en: "Please acknowledge" }
    : { vi: "Văn bản gửi đến", en: "Document" };
  const said = remind
    ? {
        vi: `${person.unitName} là nơi nhận văn bản này và chưa xác nhận đã nhận.`,
        en: `${person.unitName} is to have this document and has not acknowledged it yet.`,
      }
    : {
        vi: `${person.unitName} là nơi nhận văn bản này.`,
        en: `${person.unitName} is to have this document.`,
      };
  const open = { vi: "Mở và xác nhận", en: "Open and acknowledge it" };
  const blocks: LetterBlock[] = [
    ...greeting(language, person.name),
    { kind: "subject", text: document.title },
    words(`${named}${from}.`),
    words(said[language]),
    link(open[language], `${baseUrl}/console/distributions/${document.id}`),
  ];
  return {
    ...{ to, unitId: person.unitId, kind: remind ? "distribution-reminder" : "distribution" },
    ...(person.name ? { toName: person.name } : {}),
    ...written({ subject: `${begins[language]}: ${named}`, language, blocks }),
  };
}
