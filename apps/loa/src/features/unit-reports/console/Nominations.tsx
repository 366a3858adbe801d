import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { RemoteSelectField } from "../../../platform/ui/components/RemoteSelectField.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { listOutputs } from "../../outputs/contract.ts";
import {
  getUnitReport,
  type Nomination,
  nominate,
  removeNomination,
  type UnitReportDetail,
} from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./UnitReport.module.css";

/** Exemplars and initiatives the unit names, each with its reason and an output that shows it. */
export function Nominations({ report }: { readonly report: UnitReportDetail }) {
  const words = useTexts(texts);
  const [adding, setAdding] = useState(false);
  const { nominations, can } = report;
  return (
    <Stack gap={3}>
      {nominations.length === 0 ? <p className={css.soft}>{words.noNominations}</p> : null}
      <ul className={css.nominations}>
        {nominations.map((one) => (
          <One key={one.id} nomination={one} canRemove={can.write} />
        ))}
      </ul>
      {can.write && adding ? <Add report={report} onClose={() => setAdding(false)} /> : null}
      {can.write && !adding ? (
        <div>
          <Button onClick={() => setAdding(true)}>{words.nominate}</Button>
        </div>
      ) : null}
    </Stack>
  );
}

function One(props: { readonly nomination: Nomination; readonly canRemove: boolean }) {
  const words = useTexts(texts);
  const say = useSay();
  const { id, kind, name, reason, output } = props.nomination;
  const act = useAct(removeNomination, {
    invalidates: [getUnitReport],
    onDone: () => say(words.removed),
  });
  return (
    <li className={css.nomination}>
      <div>
        <strong>{name}</strong> <span className={css.soft}>{words[kind]}</span>
        <p className={css.kept}>{reason}</p>
        {output ? (
          <Link to={pathTo("/outputs/$outputId", { outputId: output.id })}>{output.title}</Link>
        ) : null}
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      </div>
      {props.canRemove ? (
        <Button
          kind="quiet"
          aria-label={words.removeThis(name)}
          busy={act.isPending}
          onClick={() => act.mutate({ params: { nominationId: id } })}
        >
          {words.remove}
        </Button>
      ) : null}
    </li>
  );
}

function Add({
  report,
  onClose,
}: {
  readonly report: UnitReportDetail;
  readonly onClose: () => void;
}) {
  const words = useTexts(texts);
  const say = useSay();
  const [kind, setKind] = useState<Nomination["kind"]>("exemplar");
  const [name, setName] = useState("");
  const [reason, setReason] = useState("");
  const [outputId, setOutputId] = useState("");
  const act = useAct(nominate, {
    invalidates: [getUnitReport],
    onDone: () => {
      say(words.nominated);
      onClose();
    },
  });
  const submit = () =>
    act.mutate({
      params: { unitReportId: report.id },
      body: { kind, name, reason, outputId: outputId || null },
    });
  return (
    <Form onSubmit={submit} label={words.nominate} objections={act.error}>
      <Segmented
        label={words.kind}
        options={[
          { value: "exemplar" as const, label: words.exemplar },
          { value: "initiative" as const, label: words.initiative },
        ]}
        value={kind}
        onChange={setKind}
      />
      <TextField
        label={words.name}
        required
        maxLength={300}
        value={name}
        onChange={setName}
        error={act.error?.fields["name"]}
      />
      <TextArea
        label={words.why}
        required
        maxLength={4000}
        value={reason}
        onChange={setReason}
        error={act.error?.fields["reason"]}
      />
      <OutputField report={report} value={outputId} onChange={setOutputId} />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <Row gap={2}>
        <Button
          type="submit"
          kind="primary"
          busy={act.isPending}
          disabled={name.trim() === "" || reason.trim() === ""}
        >
          {words.add}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </Row>
    </Form>
  );
}

function OutputField(props: {
  readonly report: UnitReportDetail;
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const { unit, period } = props.report;
  return (
    <RemoteSelectField
      label={words.outputShown}
      help={words.outputHelp}
      required={false}
      endpoint={listOutputs}
      args={(q) => ({
        query: { q, unitId: unit.id, from: period.from, to: period.to, perPage: 30 },
      })}
      option={(output) => ({
        ...{ value: output.id, label: output.title, hint: date(output.happenedOn) },
      })}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
