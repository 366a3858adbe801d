import { StateShape } from "../../../platform/ui/components/StateShape.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { Briefing } from "../contract.ts";
import css from "./Briefing.module.css";
import { type BriefingState, carried, goodOf, listPath, moved } from "./links.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly briefing: Briefing;
  readonly state: BriefingState;
}

const marks = { good: "met", atRisk: "atRisk", late: "late" } as const;

/** On track, at risk, late: three numbers, each with its direction in words and its list. */
export function BriefingFigures({ briefing, state }: Props) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { whole } = briefing;
  return (
    <div>
      <div className={css.figures}>
        <Figure
          {...{ briefing, state, name: "good", value: goodOf(whole) }}
          note={words.ofThemDone(number(whole.done))}
        />
        <Figure {...{ briefing, state, name: "atRisk", value: whole.atRisk }} />
        <Figure {...{ briefing, state, name: "late", value: whole.late }} />
      </div>
      <p className={css.soft}>
        {words.rest(number(whole.notStarted), number(whole.apart), number(whole.total))}
      </p>
    </div>
  );
}

function Figure(
  props: Props & {
    readonly name: keyof typeof marks;
    readonly value: number;
    readonly note?: string;
  },
) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { briefing, state, name, value, note } = props;
  const change = useMovement(moved(name, briefing.whole, briefing.changes), briefing);
  return (
    <div className={css.figure}>
      <p className={`${css.label} ${css[name]}`}>
        <StateShape state={marks[name]} /> {words[name]}
      </p>
      <div>
        <Link
          to={listPath}
          search={{ ...carried(state), standing: name }}
          className={css.value}
          aria-label={`${words[name]}: ${number(value)}`}
        >
          {number(value)}
        </Link>
      </div>
      <p className={css.soft}>{[change, note].filter(Boolean).join("; ")}</p>
    </div>
  );
}

function useMovement(by: number | null, { changes }: Briefing): string {
  const words = useTexts(texts);
  const { number, date } = useFormat();
  if (by === null || !changes) return "";
  const since = date(changes.since);
  if (by === 0) return words.same(since);
  return by > 0 ? words.up(number(by), since) : words.down(number(-by), since);
}

/** The same three numbers for every reporting line, with a bar that shows their shares. */
export function ByLine({ briefing, state }: Props) {
  const words = useTexts(texts);
  return (
    <table className={css.lines}>
      <caption>{words.byLine}</caption>
      <thead>
        <tr>
          <th scope="col">{words.line}</th>
          <td className={css.barCell} />
          <th scope="col">{words.good}</th>
          <th scope="col">{words.atRisk}</th>
          <th scope="col">{words.late}</th>
          <th scope="col">{words.total}</th>
        </tr>
      </thead>
      <tbody>
        {briefing.lines.map((line) => (
          <LineRow key={line.code} line={line} state={state} />
        ))}
      </tbody>
    </table>
  );
}

function LineRow(props: {
  readonly line: Briefing["lines"][number];
  readonly state: BriefingState;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { code, name, counts } = props.line;
  const search = { ...carried(props.state), line: code };
  const cell = (standing: "good" | "atRisk" | "late", value: number) => (
    <td>
      {code === "" ? (
        number(value)
      ) : (
        <Link
          to={listPath}
          search={{ ...search, standing }}
          aria-label={`${name}, ${words[standing]}: ${number(value)}`}
        >
          {number(value)}
        </Link>
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row">{name || words.noLine}</th>
      <td className={css.barCell}>
        <Bar counts={counts} />
      </td>
      {cell("good", goodOf(counts))}
      {cell("atRisk", counts.atRisk)}
      {cell("late", counts.late)}
      <td>{number(counts.total)}</td>
    </tr>
  );
}

// The numbers stand beside it; the bar is for the eye alone.
function Bar({ counts }: { readonly counts: Briefing["whole"] }) {
  const parts = [
    { css: css.barGood, n: goodOf(counts) },
    { css: css.barRisk, n: counts.atRisk },
    { css: css.barLate, n: counts.late },
    { css: css.barRest, n: counts.notStarted + counts.apart },
  ];
  return (
    <div className={css.bar} aria-hidden="true">
      {parts.map((part) =>
        part.n > 0 ? (
          <span key={part.css} className={part.css} style={{ flexGrow: part.n }} />
        ) : null,
      )}
    </div>
  );
}
