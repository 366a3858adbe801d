import { buttonClass } from "../../../platform/ui/components/Button.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { Duty } from "../contract.ts";
import css from "./DutyLine.module.css";
import { texts } from "./texts.ts";
import { useAmount } from "./useAmount.ts";

export interface DutyLineProps {
  readonly duty: Duty;
  readonly today: string;
  /** Say whose duty it is, where several units are listed together. */
  readonly withUnit?: boolean;
  readonly canRecord: boolean;
}

/** One duty: what, how many of how many, due when; and one button as large as a thumb. */
export function DutyLine({ duty, today, withUnit, canRecord }: DutyLineProps) {
  const words = useTexts(texts);
  const format = useFormat();
  const amount = useAmount();
  const { commitmentId } = duty;
  return (
    <li className={css.line}>
      <div>
        <Link to={pathTo("/commitments/$commitmentId", { commitmentId })} className={css.what}>
          <span className={css.path}>{duty.path}</span> {duty.programme ?? duty.title}
        </Link>
        <div className={css.facts}>
          <DueMark duty={duty} today={today} />
          <span>{amount(duty)}</span>
          {duty.firstDueOn ? <span>{words.movedFrom(format.date(duty.firstDueOn))}</span> : null}
          {duty.channel ? <span>{duty.channel}</span> : null}
          {withUnit ? <span>{duty.unit.name}</span> : null}
        </div>
      </div>
      {canRecord && duty.state !== "met" ? <RecordLink duty={duty} /> : null}
    </li>
  );
}

/** Named by what it records, since a list holds many of them. */
function RecordLink({ duty }: { readonly duty: Duty }) {
  const words = useTexts(texts);
  return (
    <Link
      to="/record"
      search={{ commitment: duty.commitmentId, unit: duty.unit.id }}
      className={`${buttonClass("plain")} ${css.record}`}
      aria-label={`${words.record}: ${duty.path} ${duty.programme ?? duty.title}`}
    >
      {words.record}
    </Link>
  );
}

/** The due date in words, with the state's mark where it is settled or late. */
function DueMark({ duty, today }: { readonly duty: Duty; readonly today: string }) {
  const words = useTexts(texts);
  const format = useFormat();
  if (duty.state === "met")
    return <StatusMark state="met" label={duty.metLate ? words.metLate : undefined} />;
  const due = `${words.dueDate} ${format.date(duty.dueOn)}`;
  if (duty.state === "late" || duty.state === "retroactive") {
    const label = duty.state === "late" ? format.dueIn(duty.dueOn, today) : due;
    return (
      <>
        <StatusMark state={duty.state} label={label} />
        {duty.state === "late" ? <span>{due}</span> : null}
      </>
    );
  }
  return (
    <>
      <strong className={css.due}>{format.dueIn(duty.dueOn, today)}</strong>
      <span>{due}</span>
    </>
  );
}
