import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { createCalendarFeed, listCalendarFeeds, revokeCalendarFeed } from "../contract.ts";
import css from "./DutyLine.module.css";
import { texts } from "./texts.ts";

/** Private calendar addresses: made, shown once, revoked. */
export function CalendarFeeds({ unitId }: { readonly unitId: string }) {
  const words = useTexts(texts);
  const [address, setAddress] = useState("");
  const feeds = useCall(listCalendarFeeds, {});
  const create = useAct(createCalendarFeed, {
    invalidates: [listCalendarFeeds],
    onDone: (feed) => setAddress(feed.address),
  });
  return (
    <Section title={words.feeds}>
      <Stack gap={3}>
        <p>{words.feedsNote}</p>
        {address ? <NewAddress address={address} /> : null}
        {create.error ? <Notice tone="error">{create.error.message}</Notice> : null}
        <Answer query={feeds}>
          {(data) => (
            <ul className={css.list}>
              {data.rows.map((feed) => (
                <FeedLine key={feed.id} feed={feed} />
              ))}
            </ul>
          )}
        </Answer>
        <div>
          <Button busy={create.isPending} onClick={() => create.mutate({ body: { unitId } })}>
            {words.createFeed}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}

function NewAddress({ address }: { readonly address: string }) {
  const words = useTexts(texts);
  return (
    <Notice tone="done" action={<CopyButton text={address} label={words.copy} />}>
      {words.feedOnce} <code>{address}</code>
    </Notice>
  );
}

interface Feed {
  readonly id: string;
  readonly unit: { readonly name: string };
  readonly createdAt: string;
}

function FeedLine({ feed }: { readonly feed: Feed }) {
  const words = useTexts(texts);
  const { moment } = useFormat();
  const revoke = useAct(revokeCalendarFeed, { invalidates: [listCalendarFeeds] });
  return (
    <li className={css.line}>
      <span>
        {feed.unit.name}, {words.createdAt(moment(feed.createdAt))}
      </span>
      <Button
        kind="danger"
        busy={revoke.isPending}
        onClick={() => revoke.mutate({ params: { feedId: feed.id } })}
      >
        {words.revoke}
      </Button>
    </li>
  );
}
