import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { type HeatCell, HeatMap } from "../../../platform/ui/components/HeatMap.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { stateTexts } from "../../../platform/ui/components/state.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { searchBy } from "../../../platform/ui/search/fold.ts";
import type { Overview } from "../contract.ts";
import { listSearch } from "./OverviewFigures.tsx";
import type { OverviewState } from "./OverviewFilters.tsx";
import { type PeriodLine, usePeriodLines } from "./period-name.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly overview: Overview;
  readonly state: OverviewState;
  readonly onChange: (patch: Partial<OverviewState>) => void;
}

/** Units by periods, the furthest behind first; a hundred rows are narrowed by name or to those behind. */
export function UnitHeatMap({ overview, state, onChange }: Props) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const shown = unitsShown(overview.units, state);
  return (
    <Section
      title={words.heatTitle}
      note={words.shownOf(number(shown.length), number(overview.figures.units))}
    >
      <Stack gap={4}>
        <FilterBar
          active={(state.q ? 1 : 0) + (state.behind ? 1 : 0)}
          onClear={() => onChange({ q: "", behind: false })}
        >
          <SearchField label={words.findUnit} value={state.q} onChange={(q) => onChange({ q })} />
          <CheckField
            label={words.onlyBehind}
            checked={state.behind}
            onChange={(behind) => onChange({ behind })}
          />
        </FilterBar>
        {shown.length > 0 ? (
          <Grid overview={overview} state={state} units={shown} />
        ) : (
          <EmptyState title={words.noUnit}>{words.noUnitHelp}</EmptyState>
        )}
      </Stack>
    </Section>
  );
}

function unitsShown(units: Overview["units"], { q, behind }: OverviewState) {
  const wanted = behind ? units.filter((unit) => unit.late > 0) : units;
  return q === ""
    ? wanted
    : searchBy(wanted, q, (unit) => [unit.name, ...unit.formerNames].join(" "));
}

function Grid(props: {
  readonly overview: Overview;
  readonly state: OverviewState;
  readonly units: Overview["units"];
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { overview, state, units } = props;
  const { asOf } = overview;
  const periods = usePeriodLines(state.group, overview.periods);
  const cellAt = useCells(overview, state, periods);
  const note = usePlacedNote();
  const list = pathTo("/plans/$planId/commitments", { planId: overview.plan.id });
  // What former units did is not among the duties of the unit of today: its row opens the list that holds both.
  const opens = ({ id, formerNames }: Overview["units"][number]) =>
    formerNames.length > 0
      ? { to: list, search: listSearch(state, { unit: id }) }
      : { to: pathTo("/units/$unitId/duties", { unitId: id }) };
  return (
    <HeatMap
      caption={useFinding(overview)}
      rowHeader={words.unit}
      sumHeader={words.late}
      rows={units.map((unit) => ({
        key: unit.id,
        label: unit.name,
        note: note(unit),
        ...opens(unit),
        sum: number(unit.late),
      }))}
      columns={periods}
      cell={cellAt}
      currentColumn={periods.find(({ start, end }) => start <= asOf && asOf <= end)?.key ?? ""}
    />
  );
}

/** Former units named beside the one of today; the sheet names all. */
const namedBeside = 4;

function usePlacedNote() {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  return ({ formerNames, endedOn }: Overview["units"][number]) => {
    const named = formerNames.slice(0, namedBeside).join("; ");
    const more = formerNames.length - namedBeside;
    if (more > 0) return words.formerUnitsMore(named, number(more));
    if (named !== "") return words.formerUnits(named);
    return endedOn === null ? undefined : words.unitEnded(date(endedOn));
  };
}

// Who is gone cannot be told to make haste: such units are counted apart and never the one named.
function useFinding({ units, figures }: Overview): string {
  const words = useTexts(texts);
  const { number } = useFormat();
  const behind = units.filter((unit) => unit.late > 0);
  const ended = behind.filter((unit) => unit.endedOn !== null).length;
  const worst = behind.find((unit) => unit.endedOn === null);
  const left = ended > 0 ? [words.heatEnded(number(ended))] : [];
  if (!worst) return ended > 0 ? left.join("") : words.heatFine;
  const living = number(figures.unitsBehind - ended);
  return [words.heatBehind(living, worst.name, number(worst.late)), ...left].join("; ");
}

function useCells(overview: Overview, state: OverviewState, periods: readonly PeriodLine[]) {
  const words = useTexts(texts);
  const stateWords = useTexts(stateTexts);
  const { number } = useFormat();
  const cells = new Map(overview.cells.map((cell) => [`${cell.unitId} ${cell.period}`, cell]));
  const ends = new Map(periods.map((period) => [period.key, period.end]));
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
      search: listSearch(state, { unit, from: period, to: ends.get(period) }),
    };
  };
}
