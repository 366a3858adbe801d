import type { ReactNode } from "react";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { Briefing } from "../contract.ts";
import css from "./Briefing.module.css";
import { type BriefingState, carried, listPath } from "./links.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly briefing: Briefing;
  readonly state: BriefingState;
}

/** The five units and the five tasks furthest behind, each with why. */
export function Worst({ briefing, state }: Props) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const why = useWhy();
  const search = { ...carried(state), standing: "late" };
  return (
    <div className={css.grid}>
      <Section title={words.worstUnits}>
        <Ranked
          lines={briefing.units.map(({ worst, ...unit }) => ({
            id: unit.id,
            name: unit.name,
            search: { ...search, unit: unit.id },
            why: [why(unit), worst ? words.mostIn(worst.path, number(worst.late)) : ""],
          }))}
        />
      </Section>
      <Section title={words.worstTasks}>
        <Ranked
          lines={briefing.tasks.map((task) => ({
            id: task.id,
            name: `${task.path} ${task.title}`,
            search: { ...search, task: task.id },
            why: [why(task), words.unitsLate(number(task.unitsLate), number(task.units))],
          }))}
        />
      </Section>
    </div>
  );
}

interface Ranked {
  readonly id: string;
  readonly name: ReactNode;
  readonly search: Record<string, string>;
  readonly why: readonly string[];
}

function Ranked({ lines }: { readonly lines: readonly Ranked[] }) {
  const words = useTexts(texts);
  if (lines.length === 0) return <p>{words.noneLate}</p>;
  return (
    <ol className={css.list}>
      {lines.map((line, at) => (
        <li key={line.id} className={css.item}>
          <span className={css.place}>{at + 1}.</span>
          <div>
            <span className={css.name}>
              <Link to={listPath} search={line.search}>
                {line.name}
              </Link>
            </span>
            <span className={css.soft}>{line.why.filter(Boolean).join("; ")}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}

function useWhy() {
  const words = useTexts(texts);
  const { number, percent } = useFormat();
  return (behind: {
    readonly late: number;
    readonly due: number;
    readonly longestDays: number;
  }) => {
    const share = percent(behind.late / Math.max(1, behind.due));
    const late = words.lateOfDue(number(behind.late), number(behind.due), share);
    return `${late}, ${words.longest(number(behind.longestDays))}`;
  };
}
