import { useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ErrorState } from "../../../platform/ui/components/ErrorState.tsx";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { readTaskLink } from "../contract.ts";
import css from "./OneTask.module.css";
import { SendForm } from "./SendForm.tsx";
import { linkSearch } from "./searches.ts";
import { texts } from "./texts.ts";

type Duty = CallResult<typeof readTaskLink>;

/** One duty and a form, for somebody without an account: made for a phone. */
export default function OneTaskPage() {
  const words = useTexts(texts);
  const [{ token }] = useSearchState(linkSearch);
  return (
    <div className={css.page}>
      <Stack gap={4}>
        <h1>{words.title}</h1>
        {token.length >= 20 ? <Opened token={token} /> : <Over />}
      </Stack>
    </div>
  );
}

function Over() {
  const words = useTexts(texts);
  return (
    <Notice tone="warn" title={words.overTitle}>
      {words.over}
    </Notice>
  );
}

function Opened({ token }: { readonly token: string }) {
  const { data, error, refetch } = useCall(readTaskLink, { query: { token } });
  if (error?.code === "task-link-over") return <Over />;
  if (data) return <OneTask duty={data} token={token} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <LoadingState />;
}

function OneTask({ duty, token }: { readonly duty: Duty; readonly token: string }) {
  const words = useTexts(texts);
  const { date, number, moment } = useFormat();
  const amount = words.of(number(duty.delivered), number(duty.required), duty.noun ?? "");
  return (
    <Stack gap={4}>
      <div className={css.duty}>
        <p className={css.soft}>{duty.unit}</p>
        <h2>{`${duty.path} ${duty.title}`}</h2>
        <p>
          <strong>{`${words.due} ${date(duty.dueOn)}`}</strong>
          {` · ${words.amount} ${amount}`}
        </p>
        <p className={css.soft}>{duty.plan}</p>
      </div>
      {duty.settled ? (
        <Notice tone="done">{words.settled}</Notice>
      ) : (
        <Sending token={token} today={duty.today} />
      )}
      <SentBefore sent={duty.sent} />
      <p className={css.soft}>
        {words.privacy} {words.until(moment(duty.expiresAt))}.
      </p>
    </Stack>
  );
}

function Sending(props: { readonly token: string; readonly today: string }) {
  const words = useTexts(texts);
  const [sent, setSent] = useState(false);
  if (!sent) return <SendForm {...props} onSent={() => setSent(true)} />;
  return (
    <Notice
      tone="done"
      title={words.sent}
      action={<Button onClick={() => setSent(false)}>{words.another}</Button>}
    >
      {words.sentNote}
    </Notice>
  );
}

function SentBefore({ sent }: Pick<Duty, "sent">) {
  const words = useTexts(texts);
  const { date } = useFormat();
  if (sent.length === 0) return null;
  const outcomeOf = (outcome: string | null) =>
    outcome === "confirmed" || outcome === "refused" ? words.outcomes[outcome] : words.waiting;
  return (
    <section>
      <h2>{words.sentBefore}</h2>
      <ul className={css.list}>
        {sent.map(({ title, sentOn, outcome }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two results may have the same words; none is ever moved.
          <li key={at}>
            {title} <span className={css.soft}>{`${date(sentOn)}, ${outcomeOf(outcome)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
