import { useState } from "react";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import {
  decideLinkRecord,
  getLinkRecordFile,
  type LinkRecord,
  listTaskLinks,
} from "../../task-links/contract.ts";
import { getCommitment } from "../contract.ts";
import css from "./DutyLine.module.css";
import { linkTexts } from "./link-texts.ts";

/** What came by links: the unit's people stand behind it, or say why not. */
export function LinkRecords(props: {
  readonly records: readonly LinkRecord[];
  readonly canDecide: boolean;
}) {
  if (props.records.length === 0) return null;
  return (
    <ul className={css.list}>
      {props.records.map((record) => (
        <li key={record.id} className={css.line}>
          <div>
            {record.title}
            <Facts record={record} />
            <Proofs record={record} />
            <Outcome record={record} canDecide={props.canDecide} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Facts({ record }: { readonly record: LinkRecord }) {
  const words = useTexts(linkTexts);
  const { date, number, moment } = useFormat();
  return (
    <div className={css.facts}>
      <span>{words.sentBy(record.typedName, record.holder)}</span>
      <span>{date(record.happenedOn)}</span>
      <span>{words.quantity(number(record.quantity))}</span>
      <span>{moment(record.sentAt)}</span>
    </div>
  );
}

function Proofs({ record }: { readonly record: LinkRecord }) {
  const fileOf = (fileId: string) =>
    fileAddress(getLinkRecordFile, { params: { recordId: record.id, fileId } });
  return (
    <div className={css.facts}>
      {record.links.map((link) => (
        <a key={link} href={link} rel="noreferrer" target="_blank">
          {link}
        </a>
      ))}
      {record.files.map(({ id, name }) => (
        <a key={id} href={fileOf(id)}>
          {name}
        </a>
      ))}
      {record.statement ? <span>“{record.statement}”</span> : null}
    </div>
  );
}

function Outcome({
  record,
  canDecide,
}: {
  readonly record: LinkRecord;
  readonly canDecide: boolean;
}) {
  const words = useTexts(linkTexts);
  const { decision } = record;
  if (!decision) return canDecide ? <Decide recordId={record.id} /> : <p>{words.waiting}</p>;
  if (decision.outcome === "refused")
    return <p>{[words.refused, decision.by, decision.reason].filter(Boolean).join(" · ")}</p>;
  return (
    <p>
      {words.confirmed}{" "}
      {decision.outputId ? (
        <Link to={pathTo("/outputs/$outputId", { outputId: decision.outputId })}>
          {words.output}
        </Link>
      ) : null}
    </p>
  );
}

function Decide({ recordId }: { readonly recordId: string }) {
  const words = useTexts(linkTexts);
  const say = useSay();
  const [refusing, setRefusing] = useState(false);
  const act = useAct(decideLinkRecord, {
    invalidates: [listTaskLinks, getCommitment],
    onDone: (_, { body }) => say(body?.outcome === "refused" ? words.refused : words.confirmed),
  });
  const decide = (outcome: "confirmed" | "refused", reason?: string) =>
    act.mutate({ params: { recordId }, body: { outcome, ...(reason ? { reason } : {}) } });
  const refusal = act.error ? <Notice tone="error">{act.error.message}</Notice> : null;
  if (refusing)
    return (
      <>
        {refusal}
        <ConfirmInline
          question={words.refuseQuestion}
          confirm={words.refuse}
          reason="required"
          busy={act.isPending}
          onConfirm={(reason) => decide("refused", reason)}
          onCancel={() => setRefusing(false)}
        />
      </>
    );
  return (
    <>
      {refusal}
      <Row gap={2}>
        <Button kind="primary" busy={act.isPending} onClick={() => decide("confirmed")}>
          {words.confirm}
        </Button>
        <Button kind="quiet" onClick={() => setRefusing(true)}>
          {words.refuse}
        </Button>
      </Row>
    </>
  );
}
