import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { listMails, releaseMail } from "../contract.ts";
import css from "./Mail.module.css";
import { oversightTexts } from "./oversight-texts.ts";

type Mail = CallResult<typeof listMails>["rows"][number];
interface Shown {
  readonly mail: Mail;
}

/** Columns of the outbox. */
export function useMailColumns(): readonly Column<Mail>[] {
  const words = useTexts(oversightTexts).mails;
  const format = useFormat();
  return [
    { key: "to", header: words.to, phone: "title", cell: (mail) => <Recipient mail={mail} /> },
    { key: "subject", header: words.subject, cell: (mail) => <Content mail={mail} /> },
    {
      key: "created",
      header: words.created,
      nowrap: true,
      cell: (mail) => format.moment(mail.createdAt),
    },
    { key: "state", header: words.state, cell: (mail) => <MailState mail={mail} /> },
  ];
}

function Recipient({ mail }: Shown) {
  return (
    <>
      {mail.toName ?? mail.to}
      {mail.toName ? <div className={css.soft}>{mail.to}</div> : null}
    </>
  );
}

function Content({ mail }: Shown) {
  const words = useTexts(oversightTexts).mails;
  if (!mail.text) return mail.subject;
  return (
    <>
      {mail.subject}
      <Disclosure summary={words.open}>
        <pre className={css.text}>{mail.text}</pre>
        <CopyButton text={mail.text} label={words.copy} />
      </Disclosure>
    </>
  );
}

function MailState({ mail }: Shown) {
  const words = useTexts(oversightTexts).mails;
  if (mail.sentAt) return <StatusMark state="met" label={words.states.sent} />;
  return (
    <>
      {mail.parkedAt ? (
        <StatusMark state="late" label={words.states.parked} />
      ) : (
        <StatusMark state="open" label={words.states.waiting} />
      )}
      {mail.attempts > 0 ? <div className={css.soft}>{words.attempts(mail.attempts)}</div> : null}
      {mail.lastError ? <div className={css.soft}>{mail.lastError}</div> : null}
      {mail.parkedAt ? <Release id={mail.id} /> : null}
    </>
  );
}

function Release({ id }: { readonly id: string }) {
  const words = useTexts(oversightTexts).mails;
  const say = useSay();
  const act = useAct(releaseMail, {
    invalidates: [listMails],
    onDone: () => say(words.released),
    onRefused: (error) => say(error.message),
  });
  return (
    <Button busy={act.isPending} onClick={() => act.mutate({ params: { id } })}>
      {words.release}
    </Button>
  );
}
