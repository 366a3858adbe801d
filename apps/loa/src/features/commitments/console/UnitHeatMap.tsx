import { type HeatCell, HeatMap } from "../../../platform/ui/components/HeatMap.tsx";
import { stateTexts } from "../../../platform/ui/components/state.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import type { Overview } from "../contract.ts";
import { listSearch } from "./OverviewFigures.tsx";
import type { OverviewState } from "./OverviewFilters.tsx";
import { periodName } from "./period-name.ts";
import { readingSearchOf } from "./reading.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly overview: Overview;
  readonly state: OverviewState;
}

/** Units by periods; the furthest behind stand first. */
export function UnitHeatMap({ overview, state }: Props) {
  const words = useTexts(texts);
  const format = useFormat();
  const cellAt = useCells(overview, state);
  const { units, figures, periods, asOf } = overview;
  const names = periods.map((period) => ({
    ...period,
    name: periodName(state.group, period.start),
  }));
  return (
    <>
      <HeatMap
        caption={useFinding(overview)}
        rowHeader={words.unit}
        sumHeader={words.late}
        rows={units.map((unit) => ({
          key: unit.id,
          label: unit.name,
          to: pathTo("/units/$unitId/duties", { unitId: unit.id }),
          sum: format.number(unit.late),
        }))}
        columns={names.map(({ key, name }) => ({
          key,
          label: format.period(name),
          short: String(name.number ?? name.year),
        }))}
        cell={cellAt}
        currentColumn={periods.find(({ start, end }) => start <= asOf && asOf <= end)?.key ?? ""}
      />
      {units.length < figures.units ? (
        <p>{words.shownUnits(format.number(units.length), format.number(figures.units))}</p>
      ) : null}
    </>
  );
}

function useFinding({ units, figures }: Overview): string {
  const words = useTexts(texts);
  const format = useFormat();
  const [worst] = units;
  if (figures.unitsBehind === 0 || !worst) return words.heatFine;
  return words.heatBehind(format.number(figures.unitsBehind), worst.name);
}

function useCells(overview: Overview, state: OverviewState) {
  const words = useTexts(texts);
  const stateWords = useTexts(stateTexts);
  const { number } = useFormat();
  const cells = new Map(overview.cells.map((cell) => [`${cell.unitId} ${cell.period}`, cell]));
  const ends = new Map(overview.periods.map((period) => [period.key, period.end]));
  const to = pathTo("/plans/$planId/commitments", { planId: overview.plan.id });
  return (unit: string, period: string): HeatCell | null => {
    const cell = cells.get(`${unit} ${period}`);
    if (!cell) return null;
    const amount = words.cellOf(number(cell.delivered), number(cell.required));
    const late = cell.late > 0 ? `, ${words.cellLate(number(cell.late))}` : "";
    return {
      state: cell.state,
      text: cell.required > 0 ? `${number(cell.delivered)}/${number(cell.required)}` : "–",
      label: `${amount}, ${stateWords[cell.state].toLocaleLowerCase()}${late}`,
      to,
      search: {
        ...readingSearchOf(state),
        ...listSearch(state, { unit, from: period, to: ends.get(period) }),
      },
    };
  };
}
