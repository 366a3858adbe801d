import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DownloadForms } from "../../../platform/ui/components/DownloadForms.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  exportPlanOverview,
  getLateUnitList,
  getPlanOverview,
  type Overview,
} from "../contract.ts";
import css from "./DutyLine.module.css";
import { OverviewFigures } from "./OverviewFigures.tsx";
import { OverviewFilters } from "./OverviewFilters.tsx";
import { OverviewTasks } from "./OverviewTasks.tsx";
import { readingQuery } from "./reading.ts";
import { overviewSearch } from "./searches.ts";
import { TaskBurnUp } from "./TaskBurnUp.tsx";
import { texts } from "./texts.ts";
import { UnitHeatMap } from "./UnitHeatMap.tsx";
import { WaitingRequests } from "./WaitingRequests.tsx";

/** A coordinator's first screen: who is behind, and by how much? */
export default function OverviewPage() {
  const words = useTexts(texts);
  const session = useSession();
  const planId = usePathValue("planId");
  const [state, change] = useSearchState(overviewSearch);
  const { group, domain, tree } = state;
  const query = { ...readingQuery(state), tree, group, ...(domain ? { domain } : {}) };
  const overview = useCall(getPlanOverview, { params: { planId }, query });
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.overview}
        forWhom={session.can["units.all"] ? words.allUnits : (session.units[0]?.name ?? "")}
        subtitle={overview.data ? planLine(overview.data.plan) : undefined}
        asOf={state.asOf || session.today}
        onAsOf={(asOf) => change({ asOf })}
        action={
          <DownloadLink href={fileAddress(exportPlanOverview, { params: { planId }, query })}>
            XLSX
          </DownloadLink>
        }
      />
      <Related planId={planId} />
      <OverviewFilters state={state} domains={overview.data?.domains ?? []} onChange={change} />
      <Answer query={overview}>
        {(data) =>
          data.figures.units === 0 ? (
            <NothingOwed planId={planId} />
          ) : (
            <Stack gap={6}>
              <OverviewFigures overview={data} state={state} />
              {session.can["units.all"] && data.figures.late > 0 ? (
                <Row gap={3}>
                  <span>{words.lateUnitList}</span>
                  <DownloadForms
                    label={words.lateUnitList}
                    addressOf={(format) =>
                      fileAddress(getLateUnitList, {
                        params: { planId },
                        query: {
                          ...readingQuery(state),
                          tree,
                          ...(domain ? { domain } : {}),
                          format,
                        },
                      })
                    }
                  />
                </Row>
              ) : null}
              <UnitHeatMap overview={data} state={state} onChange={change} />
              <TaskBurnUp overview={data} state={state} onChange={change} />
              <OverviewTasks overview={data} state={state} onTask={(task) => change({ task })} />
            </Stack>
          )
        }
      </Answer>
    </Stack>
  );
}

/** Other views of the same plan. */
function Related({ planId }: { readonly planId: string }) {
  const words = useTexts(texts);
  const { can } = useSession();
  return (
    <nav className={css.links} aria-label={words.related} data-print="no">
      <Link to={pathTo("/plans/$planId", { planId })}>{words.plan}</Link>
      <Link to={pathTo("/plans/$planId/commitments", { planId })}>{words.listTitle}</Link>
      {can["units.all"] ? (
        <Link to={pathTo("/plans/$planId/units", { planId })}>{words.acknowledgements}</Link>
      ) : null}
      {can["plans.edit"] ? <WaitingRequests /> : null}
      <Button kind="quiet" onClick={() => window.print()}>
        {words.print}
      </Button>
    </nav>
  );
}

function planLine(plan: Overview["plan"]): string {
  return plan.documentNumber ? `${plan.title} (${plan.documentNumber})` : plan.title;
}

function NothingOwed({ planId }: { readonly planId: string }) {
  const words = useTexts(texts);
  return (
    <EmptyState
      title={words.noPlanData}
      action={<ButtonLink to={pathTo("/plans/$planId", { planId })}>{words.openPlan}</ButtonLink>}
    >
      {words.noPlanDataHelp}
    </EmptyState>
  );
}
