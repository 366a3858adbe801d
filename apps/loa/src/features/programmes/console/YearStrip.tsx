import { StateShape } from "../../../platform/ui/components/StateShape.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { Programme } from "../contract.ts";
import css from "./Programmes.module.css";
import { texts } from "./texts.ts";

type Month = Programme["months"][number];

/** The months of a programme: how many of its slots have gone out, which passed unconfirmed, which ahead are empty. */
export function YearStrip({ programme }: { readonly programme: Programme }) {
  const words = useTexts(texts);
  const { today } = useSession();
  return (
    <ol className={css.strip} aria-label={words.year}>
      {programme.months.map((month) => (
        <li
          key={month.month}
          className={css.month}
          data-tone={toneOf(month)}
          {...(today.startsWith(month.month) ? { "data-now": "" } : {})}
        >
          <MonthFigure month={month} />
        </li>
      ))}
    </ol>
  );
}

function toneOf({ planned, out, missed, empty }: Month): string {
  if (missed > 0) return "late";
  if (empty > 0) return "risk";
  return out === planned ? "done" : "idle";
}

function MonthFigure({ month }: { readonly month: Month }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { planned, out, missed, empty } = month;
  const label = [
    words.monthWords(month.month.slice(5), number(out), number(planned)),
    ...(missed > 0 ? [words.monthMissed(number(missed))] : []),
    ...(empty > 0 ? [words.monthEmpty(number(empty))] : []),
  ].join(", ");
  return (
    <span role="img" aria-label={label} title={label}>
      <span className={css.monthName}>{Number(month.month.slice(5))}</span>
      <span>
        {out}/{planned}
      </span>
      <span className={css.sign}>
        <Sign month={month} />
      </span>
    </span>
  );
}

function Sign({ month: { missed, empty } }: { readonly month: Month }) {
  if (missed > 0) return <StateShape state="late" />;
  return empty > 0 ? <StateShape state="atRisk" /> : null;
}

/** What the figures and shapes of the strips mean. */
export function StripLegend() {
  const words = useTexts(texts);
  return (
    <p className={css.legend}>
      {words.legend} <StatusMark state="late" label={words.legendMissed} />{" "}
      <StatusMark state="atRisk" label={words.legendEmpty} />
    </p>
  );
}
