import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useCountColumns } from "../../../platform/ui/components/useCountColumns.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { exportPlanGaps, getPlanGaps, type PlanGaps } from "../contract.ts";
import { texts } from "./texts.ts";

/** Who owes something of a plan and has no task for it in a plan of its own: by unit, by task. */
export default function PlanGapsPage() {
  const planId = usePathValue("planId");
  const gaps = useCall(getPlanGaps, { params: { planId } });
  return <Answer query={gaps}>{(data) => <Screen gaps={data} />}</Answer>;
}

function Screen({ gaps }: { readonly gaps: PlanGaps }) {
  const words = useTexts(texts);
  const { number, percent } = useFormat();
  const { figures, plan } = gaps;
  const params = { planId: plan.id };
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.gaps}
        subtitle={`${plan.title}. ${words.gapsNote}`}
        trail={[{ label: words.overview, to: pathTo("/plans/$planId/overview", params) }]}
        asOf={gaps.asOf}
        action={
          <DownloadLink href={fileAddress(exportPlanGaps, { params })}>
            {words.download}
          </DownloadLink>
        }
      />
      <FigureRow>
        <Figure value={number(figures.units)} label={words.units} />
        <Figure value={number(figures.unitsWithPlan)} label={words.withPlan} />
        <Figure value={number(figures.duties)} label={words.duties} />
        <Figure
          value={percent(figures.duties === 0 ? 0 : figures.takenUp / figures.duties)}
          label={words.takenUpShare}
        />
      </FigureRow>
      {gaps.units.length === 0 ? <EmptyState title={words.noGaps} /> : <Lists gaps={gaps} />}
    </Stack>
  );
}

function Lists({ gaps }: { readonly gaps: PlanGaps }) {
  const words = useTexts(texts);
  return (
    <>
      <Section title={words.byUnit} note={words.byUnitNote}>
        <ByUnit gaps={gaps} />
      </Section>
      <Section title={words.byTask}>
        <ByTask gaps={gaps} />
      </Section>
    </>
  );
}

function ByUnit({ gaps }: { readonly gaps: PlanGaps }) {
  const words = useTexts(texts);
  const { count, share } = useCountColumns<PlanGaps["units"][number]>();
  return (
    <DataTable
      caption={words.byUnit}
      rows={gaps.units}
      rowKey={(unit) => unit.unitId}
      columns={[
        {
          key: "unit",
          header: words.unit,
          cell: (unit) => (
            <Link
              to={pathTo("/units/$unitId/assigned", { unitId: unit.unitId })}
              search={{ plan: gaps.plan.id }}
            >
              {unit.name}
            </Link>
          ),
          sortBy: (unit) => unit.name,
          phone: "title",
        },
        {
          key: "hasPlan",
          header: words.hasPlan,
          cell: (unit) => (
            <StatusMark
              state={unit.hasPlan ? "met" : "open"}
              label={unit.hasPlan ? words.yes : words.no}
            />
          ),
          sortBy: (unit) => (unit.hasPlan ? 1 : 0),
        },
        count({
          ...{ key: "duties", header: words.duties, isSummed: true, of: (unit) => unit.duties },
        }),
        count({
          ...{ key: "takenUp", header: words.takenUp, isSummed: true, of: (unit) => unit.takenUp },
        }),
        share({ key: "share", header: words.share, of: (unit) => unit.takenUp / unit.duties }),
      ]}
    />
  );
}

function ByTask({ gaps }: { readonly gaps: PlanGaps }) {
  const words = useTexts(texts);
  const { count, share } = useCountColumns<PlanGaps["tasks"][number]>();
  return (
    <DataTable
      caption={words.byTask}
      rows={gaps.tasks}
      rowKey={(task) => task.taskId}
      columns={[
        { key: "path", header: words.path, cell: (task) => task.path, nowrap: true },
        { key: "title", header: words.task, cell: (task) => task.title, phone: "title" },
        count({ key: "units", header: words.units, of: (task) => task.units }),
        count({ key: "takenUp", header: words.takenUp, of: (task) => task.takenUp }),
        share({ key: "share", header: words.share, of: (task) => task.takenUp / task.units }),
      ]}
    />
  );
}
