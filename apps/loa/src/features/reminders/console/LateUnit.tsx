import { useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { LateLine, LateReport, listToChase } from "../contract.ts";
import css from "./Reminders.module.css";
import { chaseTexts } from "./texts.ts";

/** Lines of a unit shown before the reader asks for the rest. */
const atFirst = 5;

/** A unit that is late: what, since when, whether its people were told, and the message to send them. */
export function LateUnit(props: {
  readonly unit: CallResult<typeof listToChase>["units"][number];
  /** Given: the unit can be chosen for a letter. */
  readonly choice?: { readonly checked: boolean; readonly onChange: (yes: boolean) => void };
}) {
  const words = useTexts(chaseTexts);
  const { number } = useFormat();
  const lateWords = useLateWords();
  const [all, showAll] = useState(false);
  const { unit, lines, reports, message } = props.unit;
  const shown = all ? lines : lines.slice(0, atFirst);
  return (
    <div className={css.unit}>
      <div className={css.unitHead}>
        <h3>
          {props.choice ? (
            <input
              type="checkbox"
              className={css.choice}
              aria-label={words.choose(unit.name)}
              checked={props.choice.checked}
              onChange={(event) => props.choice?.onChange(event.currentTarget.checked)}
            />
          ) : null}
          <Link to={pathTo("/units/$unitId/duties", { unitId: unit.id })}>{unit.name}</Link>{" "}
          <small className={css.soft}>
            {words.lateOnes(lateWords({ lines: lines.length, reports: reports.length }))}
          </small>
        </h3>
        <CopyButton kind="quiet" text={message} label={words.copy} />
      </div>
      {reports.map((late) => (
        <MissingReport key={late.report.id} late={late} />
      ))}
      {shown.map((line) => (
        <Late key={`${line.duty.commitmentId} ${line.duty.slot}`} line={line} />
      ))}
      {shown.length < lines.length ? (
        <Button kind="quiet" onClick={() => showAll(true)}>
          {words.rest(number(lines.length - shown.length))}
        </Button>
      ) : null}
    </div>
  );
}

/** "3 việc, 1 báo cáo": what is late, by its kind. */
export function useLateWords() {
  const words = useTexts(chaseTexts);
  const { number } = useFormat();
  return ({ lines, reports }: { readonly lines: number; readonly reports: number }) =>
    [
      ...(lines > 0 ? [words.duties(number(lines))] : []),
      ...(reports > 0 ? [words.reports(number(reports))] : []),
    ].join(", ");
}

function MissingReport({ late }: { readonly late: LateReport }) {
  const words = useTexts(chaseTexts);
  const { date, number } = useFormat();
  const { report, periodId, daysLate, remindedOn } = late;
  return (
    <div className={css.late}>
      <Link to={pathTo("/periods/$periodId", { periodId })} className={css.what}>
        {report.title}
      </Link>
      <StatusMark state="late" label={words.late(number(daysLate))} />
      <span>{`${words.due} ${date(report.dueOn)}`}</span>
      <span className={css.soft}>
        {report.waits === "head" ? words.waitsForHead : words.noReport}
        <br />
        {remindedOn ? words.reminded(date(remindedOn)) : words.notReminded}
      </span>
    </div>
  );
}

function Late({ line }: { readonly line: LateLine }) {
  const words = useTexts(chaseTexts);
  const { date, number } = useFormat();
  const { duty, daysLate, snooze, remindedOn } = line;
  const { commitmentId } = duty;
  return (
    <div className={css.late}>
      <Link to={pathTo("/commitments/$commitmentId", { commitmentId })} className={css.what}>
        {`${duty.path} ${duty.programme ?? duty.title}`}
      </Link>
      <StatusMark state="late" label={words.late(number(daysLate))} />
      <span>{`${words.due} ${date(duty.dueOn)}`}</span>
      <span className={css.soft}>
        {remindedOn ? words.reminded(date(remindedOn)) : words.notReminded}
        {snooze ? (
          <span title={snooze.reason}>
            <br />
            {`${words.snoozed(date(snooze.until))}: ${snooze.reason}`}
          </span>
        ) : null}
      </span>
    </div>
  );
}
