import { useRef, useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import {
  type Gathered,
  type GatheredItem,
  type GatheredRef,
  getGathered,
  getReport,
  type ReportDetail,
  takeOver,
  undoTaking,
} from "../contract.ts";
import css from "./Gather.module.css";
import { gatherTexts } from "./gather-texts.ts";

const keyOf = ({ completionId, source, part }: GatheredRef) => `${completionId} ${source} ${part}`;
const refOf = ({ completionId, source, part }: GatheredRef) => ({ completionId, source, part });

/** What units wrote for the days of this report: taken over, each with its unit, or set aside; what is left is counted. */
export function GatherPanel({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(gatherTexts);
  const gathered = useCall(getGathered, { params: { reportId: report.id } });
  return (
    <Section title={words.title} note={words.note}>
      <Answer query={gathered}>{(data) => <Content report={report} data={data} />}</Answer>
    </Section>
  );
}

function Content({ report, data }: { readonly report: ReportDetail; readonly data: Gathered }) {
  const words = useTexts(gatherTexts);
  const { number, date } = useFormat();
  const { expected, received, onTime, accepted } = data.completeness;
  if (expected === 0) return <p>{words.noPeriod}</p>;
  const open = data.items.filter((item) => item.decision === null);
  const done = data.items.filter((item) => item.decision !== null);
  return (
    <Stack gap={3}>
      <p>
        {words.completeness(number(received), number(expected), number(onTime), number(accepted))}
      </p>
      {data.missing.length > 0 ? (
        <Disclosure summary={words.missing(number(data.missing.length))}>
          {data.missing.map((unit) => `${unit.name} (${date(unit.dueOn)})`).join("; ")}
        </Disclosure>
      ) : null}
      {open.length > 0 ? (
        <Choose report={report} items={open} />
      ) : (
        <p>{data.items.length > 0 ? words.allDecided : words.nothing}</p>
      )}
      {done.length > 0 ? <Decided report={report} items={done} /> : null}
    </Stack>
  );
}

interface ItemsProps {
  readonly report: ReportDetail;
  readonly items: readonly GatheredItem[];
}

function Choose({ report, items }: ItemsProps) {
  const words = useTexts(gatherTexts);
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [section, setSection] = useState("");
  const [group, setGroup] = useState("");
  const sent = useRef<ReadonlySet<string>>(new Set());
  const act = useAct(takeOver, {
    invalidates: [getGathered, getReport],
    onDone: () => {
      say(words.kept);
      // What was ticked while the decision was under way stays ticked.
      setChosen((now) => new Set([...now].filter((one) => !sent.current.has(one))));
      setGroup("");
    },
  });
  const places = report.sections.filter((one) => one.source !== "none");
  const usual = usualSection(
    items.find((item) => chosen.has(keyOf(item))),
    places,
  );
  const key = section || usual;
  const picked = items.filter((item) => chosen.has(keyOf(item))).map(refOf);
  const decide = (sectionKey: string | null) => {
    sent.current = new Set(picked.map(keyOf));
    act.mutate({
      params: { reportId: report.id },
      body: { items: picked, sectionKey, group: group.trim() === "" ? null : group },
    });
  };
  return (
    <>
      <ul className={css.list} aria-label={words.open}>
        {items.map((item) => (
          <li key={keyOf(item)}>
            <CheckField
              label={item.words}
              checked={chosen.has(keyOf(item))}
              onChange={(checked) => setChosen(changed(chosen, keyOf(item), checked))}
            />
            <Source item={item} />
          </li>
        ))}
      </ul>
      {picked.length > 0 ? (
        <Stack gap={3}>
          <Row gap={3} wrap>
            <SelectField
              label={words.into}
              options={places.map((one) => ({ value: one.key, label: one.title }))}
              value={key}
              onChange={setSection}
            />
            <TextField
              label={words.group}
              help={words.groupHelp}
              value={group}
              onChange={setGroup}
            />
          </Row>
          {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
          <Row gap={3} wrap>
            <Button kind="primary" busy={act.isPending} onClick={() => decide(key)}>
              {words.take(String(picked.length))}
            </Button>
            <Button onClick={() => decide(null)}>{words.aside}</Button>
          </Row>
        </Stack>
      ) : null}
    </>
  );
}

// Proposals belong among proposals, nominations with what was done, all else with the difficulties.
function usualSection(item: GatheredItem | undefined, places: ReportDetail["sections"]): string {
  const source = item?.source === "proposals" ? "proposals" : "difficulties";
  const wanted =
    item && item.source !== "proposals" && item.source !== "difficulties" ? "assessment" : source;
  return (places.find((one) => one.source === wanted) ?? places[0])?.key ?? "";
}

function changed(chosen: ReadonlySet<string>, key: string, checked: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (checked) next.add(key);
  else next.delete(key);
  return next;
}

function Source({ item }: { readonly item: GatheredItem }) {
  const words = useTexts(gatherTexts);
  return (
    <div className={css.source}>
      <span>{words[item.source]}</span>
      <Link to={pathTo("/unit-reports/$unitReportId", { unitReportId: item.unitReportId })}>
        {item.unit.name}
      </Link>
      {item.onBehalf ? <span>{words.entered}</span> : null}
      {item.accepted ? null : <span>{words.notAccepted}</span>}
      {item.takenIn ? (
        <Link to={pathTo("/reports/$reportId", { reportId: item.takenIn.reportId })}>
          {words.takenIn(item.takenIn.title)}
        </Link>
      ) : null}
    </div>
  );
}

function Decided({ report, items }: ItemsProps) {
  const words = useTexts(gatherTexts);
  const { number } = useFormat();
  const act = useAct(undoTaking, { invalidates: [getGathered] });
  const titleOf = new Map(report.sections.map((one) => [one.key, one.title]));
  return (
    <Disclosure summary={words.decided(number(items.length))}>
      <ul className={css.list}>
        {items.map((item) => (
          <li key={keyOf(item)}>
            <span>{item.words}</span>
            <Source item={item} />
            <Row gap={3} align="baseline">
              <span>
                {item.decision === "taken"
                  ? words.takenTo(titleOf.get(item.sectionKey ?? "") ?? "")
                  : words.setAside}
              </span>
              <Button
                kind="quiet"
                busy={act.isPending}
                onClick={() => act.mutate({ params: { reportId: report.id }, body: refOf(item) })}
              >
                {words.undo}
              </Button>
            </Row>
          </li>
        ))}
      </ul>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </Disclosure>
  );
}
