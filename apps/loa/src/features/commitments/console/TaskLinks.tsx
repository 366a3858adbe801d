import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  listTaskLinks,
  longestDays,
  makeTaskLink,
  revokeTaskLink,
  type TaskLink,
} from "../../task-links/contract.ts";
import type { CommitmentDetail } from "../contract.ts";
import css from "./DutyLine.module.css";
import { LinkRecords } from "./LinkRecords.tsx";
import { linkTexts } from "./link-texts.ts";

/** Links for somebody without an account, and what came by them. */
export function TaskLinks({ commitment }: { readonly commitment: CommitmentDetail }) {
  const words = useTexts(linkTexts);
  const { data } = useCall(listTaskLinks, { params: { commitmentId: commitment.id } });
  if (!data || !(data.can.make || data.records.length > 0)) return null;
  return (
    <Section title={words.title} note={words.note}>
      <Stack gap={3}>
        <LinkRecords records={data.records} canDecide={data.can.decide} />
        {data.links.length > 0 ? (
          <ul className={css.list}>
            {data.links.map((link) => (
              <OneLink key={link.id} link={link} commitment={commitment} mayEnd={data.can.make} />
            ))}
          </ul>
        ) : null}
        {data.can.make ? <MakeLink commitment={commitment} /> : null}
      </Stack>
    </Section>
  );
}

function OneLink(props: {
  readonly link: TaskLink;
  readonly commitment: CommitmentDetail;
  readonly mayEnd: boolean;
}) {
  const words = useTexts(linkTexts);
  const { date, moment } = useFormat();
  const { link, commitment } = props;
  const act = useAct(revokeTaskLink, { invalidates: [listTaskLinks] });
  const due = commitment.occurrences.find(({ slot }) => slot === link.slot)?.dueOn;
  return (
    <li className={css.line}>
      <div>
        {link.holder}
        <div className={css.facts}>
          {due ? <span>{words.due(date(due))}</span> : null}
          <span>{link.over ? words.over : words.until(moment(link.expiresAt))}</span>
        </div>
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      </div>
      {props.mayEnd && !link.over ? (
        <Button
          kind="quiet"
          busy={act.isPending}
          aria-label={words.revokeOf(link.holder)}
          onClick={() => act.mutate({ params: { linkId: link.id } })}
        >
          {words.revoke}
        </Button>
      ) : null}
    </li>
  );
}

const usualDays = 7;

function MakeLink({ commitment }: { readonly commitment: CommitmentDetail }) {
  const words = useTexts(linkTexts);
  const { date } = useFormat();
  const open = commitment.occurrences.filter(({ state }) =>
    ["open", "partly", "late", "notDue", "retroactive"].includes(state),
  );
  const [asked, setAsked] = useState(false);
  // What is done now counts by its day: the occurrence that runs is the one most often meant.
  const first = open.find(({ state }) => state === "open" || state === "partly") ?? open[0];
  const [slot, setSlot] = useState(String(first?.slot ?? ""));
  const [holder, setHolder] = useState("");
  const [days, setDays] = useState<number | null>(usualDays);
  const act = useAct(makeTaskLink, { invalidates: [listTaskLinks] });
  if (act.data)
    return (
      <Notice tone="done" action={<CopyButton text={act.data.address} label={words.copy} />}>
        {words.made}
      </Notice>
    );
  if (open.length === 0) return null;
  if (!asked)
    return (
      <div>
        <Button onClick={() => setAsked(true)}>{words.make}</Button>
      </div>
    );
  const make = () =>
    act.mutate({
      params: { commitmentId: commitment.id, slot: Number(slot) },
      body: { holder, days: days ?? usualDays },
    });
  return (
    <Form onSubmit={make} label={words.make} objections={act.error}>
      <SelectField
        label={words.occurrence}
        required
        options={open.map((one) => ({ value: String(one.slot), label: date(one.dueOn) }))}
        value={slot}
        onChange={setSlot}
      />
      <TextField
        label={words.holder}
        required
        maxLength={200}
        value={holder}
        onChange={setHolder}
        error={act.error?.fields.holder}
      />
      <NumberField label={words.days} min={1} max={longestDays} value={days} onChange={setDays} />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <Row gap={2}>
        <Button type="submit" kind="primary" busy={act.isPending} disabled={holder.trim() === ""}>
          {words.make}
        </Button>
        <Button onClick={() => setAsked(false)}>{words.cancel}</Button>
      </Row>
    </Form>
  );
}
