import { useState } from "react";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { searchBy } from "../../../platform/ui/search/fold.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { exportPeriod, getPeriod, type PeriodDetail, type PeriodUnit } from "../contract.ts";
import { PeriodActs } from "./PeriodActs.tsx";
import { periodSearch } from "./searches.ts";
import { texts } from "./texts.ts";
import { useUnitColumns } from "./useUnitColumns.tsx";

/** One period: how many units stand at each step, who is missing, and what to do about many at once. */
export default function PeriodPage() {
  const periodId = usePathValue("periodId");
  const [{ asOf }] = useSearchState(periodSearch);
  const period = useCall(getPeriod, { params: { periodId }, query: asOf ? { asOf } : {} });
  return <Answer query={period}>{(data) => <Period period={data} />}</Answer>;
}

const steps: Readonly<Record<string, (unit: PeriodUnit) => boolean>> = {
  missing: (unit) => ["draft", "returned", "complete"].includes(unit.state),
  complete: (unit) => ["complete", "approved", "accepted", "locked"].includes(unit.state),
  received: (unit) => ["approved", "accepted", "locked"].includes(unit.state),
  toAccept: (unit) => unit.state === "approved",
  accepted: (unit) => ["accepted", "locked"].includes(unit.state),
  toLock: (unit) => unit.state === "accepted",
  locked: (unit) => unit.state === "locked",
  onTime: (unit) => unit.timeliness === "on-time",
  late: (unit) => unit.timeliness === "late",
  gone: (unit) => unit.state === "gone",
};

function Period({ period }: { readonly period: PeriodDetail }) {
  const words = useTexts(texts);
  const session = useSession();
  const { date } = useFormat();
  const [state, change] = useSearchState(periodSearch);
  return (
    <Stack gap={4}>
      <PageHeader
        title={period.title}
        subtitle={words.window(
          date(period.from),
          date(period.to),
          date(period.opensOn),
          date(period.dueOn),
        )}
        trail={[{ label: words.periods, to: "/periods" }]}
        asOf={state.asOf || session.today}
        onAsOf={(asOf) => change({ asOf })}
      />
      <Notes period={period} />
      <Steps period={period} />
      <Units key={period.id} period={period} />
    </Stack>
  );
}

function Notes({ period }: { readonly period: PeriodDetail }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  return (
    <>
      {period.asks ? (
        <Notice tone="info" title={words.asks}>
          {period.asks}
        </Notice>
      ) : null}
      {period.moves.map((move) => (
        <Notice tone="info" key={`${move.movedOn} ${move.dueOn}`}>
          {words.movedFrom(date(move.wasDueOn), date(move.dueOn), move.reason)}
        </Notice>
      ))}
    </>
  );
}

function Steps({ period }: { readonly period: PeriodDetail }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const [{ asOf }] = useSearchState(periodSearch);
  const to = pathTo("/periods/$periodId", { periodId: period.id });
  const at = (step: string) => ({ to, search: { step, ...(asOf ? { asOf } : {}) } });
  const { counts } = period;
  return (
    <FigureRow>
      <Figure value={number(counts.expected)} label={words.expected} {...at("")} />
      <Figure value={number(counts.complete)} label={words.complete} {...at("complete")} />
      <Figure
        value={number(counts.received)}
        label={words.approved}
        {...at("received")}
        note={`${number(counts.onTime)} ${words.inTime}`}
      />
      <Figure value={number(counts.accepted)} label={words.accepted} {...at("accepted")} />
      <Figure value={number(counts.locked)} label={words.locked} {...at("locked")} />
      <Figure
        value={number(counts.overdue)}
        label={words.overdue}
        {...at("missing")}
        {...(counts.overdue > 0 ? { state: "late" as const } : {})}
      />
    </FigureRow>
  );
}

function Units({ period }: { readonly period: PeriodDetail }) {
  const words = useTexts(texts);
  const go = useGo();
  const [state, change] = useSearchState(periodSearch);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const query = state.asOf ? { asOf: state.asOf } : {};
  const rows = unitsShown(period.units, state);
  const canChoose = period.canCoordinate && state.asOf === "";
  const columns = useUnitColumns({ rows, chosen, choose, canChoose });
  return (
    <Stack gap={4}>
      <Tabs period={period} />
      {canChoose ? (
        <PeriodActs period={period} chosen={chosen} onDone={() => choose(new Set())} />
      ) : null}
      <DataTable
        caption={words.unit}
        columns={columns}
        rows={rows}
        rowKey={(unit) => unit.reportId}
        onOpen={(unit) =>
          go(pathTo("/unit-reports/$unitReportId", { unitReportId: unit.reportId }))
        }
        name="period-units"
        xlsx={fileAddress(exportPeriod, { params: { periodId: period.id }, query })}
        empty={<p>{words.noneHere}</p>}
        filters={
          <FilterBar active={state.q ? 1 : 0} onClear={() => change({ q: "" })}>
            <SearchField label={words.find} value={state.q} onChange={(q) => change({ q })} />
          </FilterBar>
        }
      />
      <p>{words.timelyBy[period.timelyBy]}</p>
    </Stack>
  );
}

function unitsShown(
  units: readonly PeriodUnit[],
  { step, q }: { readonly step: string; readonly q: string },
) {
  const stands = steps[step];
  const wanted = stands ? units.filter(stands) : units;
  return q === "" ? wanted : searchBy(wanted, q, (unit) => unit.unit.name);
}

function Tabs({ period }: { readonly period: PeriodDetail }) {
  const words = useTexts(texts);
  const [state] = useSearchState(periodSearch);
  const to = pathTo("/periods/$periodId", { periodId: period.id });
  const names = [
    ["", words.all],
    ["missing", words.missingUnits],
    ["toAccept", words.toAccept],
    ["toLock", words.toLock],
    ["late", words.lateUnits],
  ] as const;
  const asOf = state.asOf ? { asOf: state.asOf } : {};
  return (
    <TabLinks
      label={words.step}
      tabs={names.map(([step, label]) => ({
        ...{ label, to, search: { step, ...asOf }, current: state.step === step },
        count: unitsShown(period.units, { step, q: "" }).length,
      }))}
    />
  );
}
