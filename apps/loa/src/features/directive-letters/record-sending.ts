import { parseDocumentNumber, shortDate } from "@loa/official-document";
import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { greeting, link, words, written } from "../../platform/mail/letter.ts";
import { type MailDraft, queueMails } from "../../platform/mail/outbox.ts";
import { loadDraft } from "./change-letter.ts";
import type { Sending } from "./contract.ts";
import { keepLetterFilesJob } from "./keep-letter-files.job.ts";

interface Moment {
  readonly tx: Tx;
  readonly jobs: Jobs;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
  readonly baseUrl: string;
}

/**
 * Records that a letter went out: number, date and signer are fixed, its files are kept, and the heads of the units it
 * concerns are told, in the app and by mail.
 * @throws not-found, letter-sent, letter-number, letter-dated-wrong
 */
export async function recordSending(moment: Moment, id: string, sending: Sending): Promise<void> {
  const { tx, actor, now, today } = moment;
  const letter = await loadDraft(tx, actor, id);
  if (!parseDocumentNumber(sending.documentNumber)?.serial) throw badNumber();
  if (sending.datedOn < letter.as_of || sending.datedOn > today) throw datedWrong(letter.as_of);
  await tx
    .insertInto("directive_letter_sendings")
    .values({
      ...{ letter_id: id, document_number: sending.documentNumber, dated_on: sending.datedOn },
      ...{ signer_name: sending.signerName, signer_position: sending.signerPosition },
      signer_capacity: sending.signerCapacity,
      ...{ sent_on: today, sent_by: actor.accountId, sent_at: now },
    })
    .execute();
  await moment.jobs.enqueue(tx, keepLetterFilesJob, { letterId: id });
  await recordAudit(tx, actor, {
    action: "directive-letter.sent",
    subject: { kind: "directive-letter", id },
    details: { documentNumber: sending.documentNumber, datedOn: sending.datedOn },
    at: now,
  });
  await tellHeads(moment, id, { ...sending, issuingOrgan: letter.issuing_organ });
}

interface Head {
  readonly account_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly lines: number;
}

// A unit without a head has its officers told.
async function tellHeads(
  { tx, now, today, baseUrl }: Moment,
  id: string,
  letter: Sending & { readonly issuingOrgan: string },
) {
  const { rows: heads } = await sql<Head>`
    select a.id as account_id, l.unit_id, min(l.unit_name) as unit_name, a.name, a.email, a.language, count(*)::int as lines
    from directive_letter_lines l
    join role_grants g on g.unit_id = l.unit_id and (g.role = 'unit_head' or (g.role = 'officer' and not exists (
      select from role_grants h join accounts b on b.id = h.account_id and b.suspended_at is null
      where h.unit_id = l.unit_id and h.role = 'unit_head')))
    join accounts a on a.id = g.account_id and a.suspended_at is null
    where l.letter_id = ${id} group by a.id, l.unit_id order by a.id, l.unit_id`.execute(tx);
  const mails = await queueMails(
    tx,
    heads.map((head) => mailTo(head, letter, `${baseUrl}/console/directive-letters/${id}`)),
  );
  const told = heads.map((head, at) => ({ ...head, mail_id: mails[at] }));
  await sql`insert into reminders (account_id, unit_id, due_on, kind, step, mailed, made_on, made_at, mail_id)
    select x.account_id, x.unit_id, ${letter.datedOn}::date, 'letter', ${`letter-${id}`}, true, ${today}::date, ${now}, x.mail_id
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as x(account_id uuid, unit_id uuid, mail_id uuid)
    on conflict do nothing`.execute(tx);
}

function mailTo(head: Head, letter: Said, href: string): MailDraft {
  const language = head.language === "en" ? "en" : "vi";
  const { subject, text, open } = { vi: inVietnamese, en: inEnglish }[language](head, letter);
  const blocks = [...greeting(language, head.name), words(text), link(open, href)];
  return {
    ...{ to: head.email, toName: head.name, unitId: head.unit_id, kind: "directive-letter" },
    ...written({ subject, language, blocks }),
  };
}

type Said = Sending & { readonly issuingOrgan: string };

function inVietnamese({ unit_name, lines }: Head, letter: Said) {
  const number = `Công văn số ${letter.documentNumber} ngày ${shortDate(letter.datedOn)}`;
  return {
    subject: `${number}: ${lines} nội dung chậm của ${unit_name}`,
    text: `${letter.issuingOrgan} đã gửi ${number} đôn đốc các nội dung chậm tiến độ. ${unit_name} có ${lines} nội dung trong Phụ lục.`,
    open: "Xem công văn",
  };
}

function inEnglish({ unit_name, lines }: Head, letter: Said) {
  const number = `letter ${letter.documentNumber} of ${shortDate(letter.datedOn)}`;
  return {
    subject: `Directive ${number}: ${lines} late at ${unit_name}`,
    text: `${letter.issuingOrgan} has sent directive ${number} about late work. ${unit_name} stands in its annex with ${lines}.`,
    open: "See the letter",
  };
}

const badNumber = () => {
  const message = {
    vi: "Số, ký hiệu chưa đúng thể thức, ví dụ 123/SKHCN-CĐS; chưa có gì được lưu.",
    en: "The number is not of the official form, such as 123/SKHCN-VP; nothing was saved.",
  };
  return refuse("letter-number", 422, message, { fields: { documentNumber: message } });
};
const datedWrong = (asOf: string) => {
  const message = {
    vi: `Ngày ký phải từ ngày số liệu (${shortDate(asOf)}) đến hôm nay; chưa có gì được lưu.`,
    en: `The letter's date lies between the day of its data (${shortDate(asOf)}) and today; nothing was saved.`,
  };
  return refuse("letter-dated-wrong", 422, message, { fields: { datedOn: message } });
};
