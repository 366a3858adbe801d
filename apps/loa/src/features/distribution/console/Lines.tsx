import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  type DistributionDetail,
  type DistributionLine,
  getDistribution,
  listRecipients,
  matchLine,
  noteDispatch,
} from "../contract.ts";
import css from "./Distribution.module.css";
import { texts } from "./texts.ts";
import { UnitPicker } from "./UnitPicker.tsx";

const stale = [getDistribution, listRecipients];

/** "Nơi nhận" line by line: who it means here, or how else it was sent. */
export function Lines({ detail }: { readonly detail: DistributionDetail }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const open = detail.lines.filter((line) => line.resolution === "unresolved" && !line.dispatch);
  if (detail.lines.length === 0) return null;
  return (
    <Section
      title={words.lines}
      note={open.length > 0 ? words.linesNote(number(open.length)) : undefined}
    >
      <ul className={css.lines}>
        {detail.lines.map((line) => (
          <Line key={line.id} line={line} canManage={detail.canManage} />
        ))}
      </ul>
    </Section>
  );
}

function Line(props: { readonly line: DistributionLine; readonly canManage: boolean }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const [doing, setDoing] = useState<"match" | "dispatch" | null>(null);
  const { line } = props;
  const { dispatch } = line;
  const means =
    line.resolution === "group"
      ? words.meansGroup(line.name ?? "")
      : (line.name ?? words[line.resolution === "open" ? "open" : "unresolved"]);
  const settled = line.resolution === "unit" || line.resolution === "group";
  return (
    <li className={css.line}>
      <div>
        {line.raw} {means === line.raw ? null : <span className={css.soft}>({means})</span>}
      </div>
      {dispatch ? (
        <span className={css.soft}>
          {words.dispatched(words[dispatch.way], date(dispatch.sentOn), dispatch.by ?? "")}
        </span>
      ) : null}
      {props.canManage && !settled && doing === null ? (
        <Row gap={2}>
          <Button
            kind="quiet"
            aria-label={`${words.match}: ${line.raw}`}
            onClick={() => setDoing("match")}
          >
            {words.match}
          </Button>
          <Button
            kind="quiet"
            aria-label={`${words.outside}: ${line.raw}`}
            onClick={() => setDoing("dispatch")}
          >
            {words.outside}
          </Button>
        </Row>
      ) : null}
      {doing === "match" ? <Match line={line} onClose={() => setDoing(null)} /> : null}
      {doing === "dispatch" ? <Dispatch line={line} onClose={() => setDoing(null)} /> : null}
    </li>
  );
}

interface FormProps {
  readonly line: DistributionLine;
  readonly onClose: () => void;
}

function Match({ line, onClose }: FormProps) {
  const words = useTexts(texts);
  const say = useSay();
  const [unit, setUnit] = useState({ id: "", name: "" });
  const act = useAct(matchLine, {
    invalidates: stale,
    onDone: () => {
      say(words.matched);
      onClose();
    },
  });
  return (
    <Form
      label={words.match}
      objections={act.error}
      onSubmit={() => act.mutate({ params: { lineId: line.id }, body: { unitId: unit.id } })}
    >
      <UnitPicker
        label={words.matchTo}
        value={unit.id}
        name={unit.name}
        onChange={(id, name) => setUnit({ id, name })}
      />
      <Buttons
        busy={act.isPending}
        error={act.error?.message}
        onClose={onClose}
        disabled={unit.id === ""}
      />
    </Form>
  );
}

function Dispatch({ line, onClose }: FormProps) {
  const words = useTexts(texts);
  const say = useSay();
  const { today } = useSession();
  const [way, setWay] = useState<"post" | "axis" | "hand">("axis");
  const [sentOn, setSentOn] = useState(today);
  const act = useAct(noteDispatch, {
    invalidates: stale,
    onDone: () => {
      say(words.noted);
      onClose();
    },
  });
  return (
    <Form
      label={words.outside}
      objections={act.error}
      onSubmit={() => act.mutate({ params: { lineId: line.id }, body: { way, sentOn } })}
    >
      <Row gap={3} align="end">
        <SelectField
          label={words.way}
          options={(["axis", "post", "hand"] as const).map((value) => ({
            value,
            label: words[value],
          }))}
          value={way}
          onChange={(value) => setWay(value as typeof way)}
        />
        <DateField label={words.sentOn} value={sentOn} onChange={setSentOn} max={today} />
      </Row>
      <Buttons busy={act.isPending} error={act.error?.message} onClose={onClose} />
    </Form>
  );
}

function Buttons(props: {
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onClose: () => void;
  readonly disabled?: boolean;
}) {
  const words = useTexts(texts);
  return (
    <>
      {props.error ? <Notice tone="error">{props.error}</Notice> : null}
      <Row gap={2}>
        <Button type="submit" kind="primary" busy={props.busy} disabled={props.disabled ?? false}>
          {words.save}
        </Button>
        <Button onClick={props.onClose}>{words.cancel}</Button>
      </Row>
    </>
  );
}
