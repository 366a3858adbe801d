import type { ReactNode } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { type HeatCell, HeatMap } from "../../../platform/ui/components/HeatMap.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { searchBy } from "../../../platform/ui/search/fold.ts";
import type { CompletenessRow, getCompleteness, PeriodRow } from "../contract.ts";
import { markOf, useTimely } from "./standing.ts";
import { texts } from "./texts.ts";

/** Rows drawn at once; the rest is found by name. */
const shownRows = 150;

interface Choice {
  readonly q: string;
  readonly behind: boolean;
}

interface Props {
  readonly data: CallResult<typeof getCompleteness>;
  readonly state: Choice;
  readonly onChange: (patch: Partial<Choice>) => void;
  readonly aside: ReactNode;
}

/** Units by periods: state and timeliness in each cell, which opens the unit's report. */
export function Completeness({ data, state, onChange, aside }: Props) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const wanted = state.behind ? data.rows.filter((row) => row.counts.overdue > 0) : data.rows;
  const found = state.q === "" ? wanted : searchBy(wanted, state.q, (row) => row.unit.name);
  const rows = found.slice(0, shownRows);
  return (
    <Section
      title={words.heat}
      note={words.shownOf(number(rows.length), number(data.rows.length))}
      aside={aside}
    >
      <Stack gap={4}>
        <FilterBar
          active={(state.q ? 1 : 0) + (state.behind ? 1 : 0)}
          onClear={() => onChange({ q: "", behind: false })}
        >
          <SearchField label={words.find} value={state.q} onChange={(q) => onChange({ q })} />
          <CheckField
            label={words.onlyBehind}
            checked={state.behind}
            onChange={(behind) => onChange({ behind })}
          />
        </FilterBar>
        <Grid data={data} rows={rows} />
      </Stack>
    </Section>
  );
}

function Grid({ data, rows }: Pick<Props, "data"> & { readonly rows: readonly CompletenessRow[] }) {
  const words = useTexts(texts);
  const { number, window, date } = useFormat();
  const cellAt = useCells(data.rows);
  const name = (period: PeriodRow) => window(period.windowKey, period.year, period.title);
  return (
    <HeatMap
      caption={
        data.total.overdue > 0 ? words.heatBehind(number(data.total.overdue)) : words.heatFine
      }
      rowHeader={words.unit}
      sumHeader={words.sumOf}
      rows={rows.map(({ unit, counts }) => ({
        ...{ key: unit.id, label: unit.name },
        sum: `${number(counts.received)}/${number(counts.expected)}`,
      }))}
      columns={data.periods.map((period) => ({
        key: period.id,
        label: `${name(period)}, ${words.due.toLocaleLowerCase()} ${date(period.dueOn)}`,
        short: shortOf(name(period)),
      }))}
      cell={cellAt}
    />
  );
}

// A column's head is narrow: the year stands above, a long title is told on pointing.
const shortOf = (name: string) => {
  const short = name.replace(/[/ ]\d{4}$/, "");
  return short.length > 16 ? `${short.slice(0, 15)}…` : short;
};

function useCells(rows: readonly CompletenessRow[]) {
  const words = useTexts(texts);
  const timely = useTimely();
  const cells = new Map(
    rows.flatMap((row) => row.cells.map((cell) => [`${row.unit.id} ${cell.periodId}`, cell])),
  );
  return (unit: string, period: string): HeatCell | null => {
    const cell = cells.get(`${unit} ${period}`);
    if (!cell) return null;
    const entered = cell.onBehalf ? words.entered.toLocaleLowerCase() : "";
    const label = [words.states[cell.state].toLocaleLowerCase(), timely(cell), entered];
    return {
      state: markOf(cell),
      text: cell.timeliness === "late" ? `${words.short[cell.state]} !` : words.short[cell.state],
      label: label.filter((word) => word !== "").join(", "),
      to: pathTo("/unit-reports/$unitReportId", { unitReportId: cell.reportId }),
    };
  };
}
