import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import type { Overview } from "../contract.ts";
import css from "./Overview.module.css";
import type { OverviewState } from "./OverviewFilters.tsx";
import { readingSearchOf } from "./reading.ts";
import { texts } from "./texts.ts";

/** The list behind a number, with the same day, stage, units and domain. */
export function listSearch(state: OverviewState, filter: Record<string, unknown>) {
  return {
    ...readingSearchOf(state),
    ...(state.tree === "today" ? { tree: state.tree } : {}),
    ...(state.domain ? { domain: state.domain } : {}),
    ...filter,
  };
}

/** One line of four figures, each opening onto what it counts. */
export function OverviewFigures({
  overview,
  state,
}: {
  readonly overview: Overview;
  readonly state: OverviewState;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { figures, plan } = overview;
  const to = pathTo("/plans/$planId/commitments", { planId: plan.id });
  const list = (filter: string) => ({ to, search: listSearch(state, { state: filter }) });
  return (
    <div>
      <FigureRow>
        <Figure
          value={number(figures.due)}
          label={words.figuresDue}
          note={words.deliveredOf(number(figures.delivered), number(figures.required))}
          {...list("due")}
        />
        <Figure value={number(figures.met)} label={words.figuresMet} {...list("met")} />
        <Figure value={number(figures.late)} label={words.figuresLate} {...list("late")} />
        <Figure
          value={number(figures.unitsBehind)}
          label={words.figuresBehind}
          note={words.ofUnits(number(figures.units))}
          to={pathTo("/plans/$planId/overview", { planId: plan.id })}
          search={{ ...listSearch(state, {}), behind: "1" }}
        />
      </FigureRow>
      <p className={css.apart}>
        {words.notDueYet(number(figures.notDue))}.{" "}
        {words.apart(
          number(figures.retroactive),
          number(figures.retroactiveMet),
          number(figures.excused),
        )}
      </p>
    </div>
  );
}
