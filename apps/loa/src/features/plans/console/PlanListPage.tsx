import { useCall } from "../../../platform/ui/api/useCall.ts";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { matches } from "../../../platform/ui/search/fold.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listPlans, type PlanRow } from "../contract.ts";
import { usePlanColumns } from "./plan-columns.tsx";
import { planListSearch } from "./searches.ts";
import { texts } from "./texts.ts";
import { valueWords } from "./words.ts";

/** Every plan one may see: drafts to work on, issued ones to keep. */
export default function PlanListPage() {
  const words = useTexts(texts);
  const session = useSession();
  const go = useGo();
  const [filter, change] = useSearchState(planListSearch);
  const plans = useCall(listPlans);
  const mayImport = session.can["plans.import"] === true;
  const rows = plans.data?.rows.filter((plan) => isWanted(plan, filter));
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.plans}
        subtitle={words.plansNote}
        action={
          mayImport ? (
            <Row gap={2} wrap>
              {session.can["plans.import-any"] === true ? (
                <ButtonLink to="/plans/learned">{words.learned}</ButtonLink>
              ) : null}
              <ButtonLink kind="primary" to="/plans/new">
                {words.import}
              </ButtonLink>
            </Row>
          ) : null
        }
      />
      {plans.data?.rows.some(({ state }) => state === "reading") ? <KeepFresh /> : null}
      <DataTable
        caption={words.plans}
        name="plans"
        columns={usePlanColumns()}
        rows={rows}
        rowKey={(plan) => plan.id}
        onOpen={(plan) => go(pathTo("/plans/$planId", { planId: plan.id }))}
        error={plans.error}
        onRetry={() => void plans.refetch()}
        filters={<Filters filter={filter} change={change} />}
        empty={
          plans.data && plans.data.rows.length > 0 ? (
            <EmptyState title={words.noMatch} />
          ) : (
            <EmptyState title={words.none}>
              {mayImport ? words.noneHow : words.noneReader}
            </EmptyState>
          )
        }
      />
    </Stack>
  );
}

/** Shown only while a plan is being read, so only then is the list asked for again and again. */
function KeepFresh() {
  useCall(listPlans, {}, { every: 3000 });
  return null;
}

interface Filter {
  readonly q: string;
  readonly state: "all" | "draft" | "issued";
}

function Filters({
  filter,
  change,
}: {
  readonly filter: Filter;
  readonly change: (values: Partial<Filter>) => void;
}) {
  const words = useTexts(texts);
  const values = useTexts(valueWords);
  return (
    <FilterBar>
      <SearchField label={words.search} value={filter.q} onChange={(q) => change({ q })} />
      <Segmented
        label={words.stateFilter}
        options={[
          { value: "all", label: words.all },
          { value: "draft", label: values.state.draft },
          { value: "issued", label: values.state.issued },
        ]}
        value={filter.state}
        onChange={(state) => change({ state })}
      />
    </FilterBar>
  );
}

function isWanted(plan: PlanRow, filter: Filter): boolean {
  const issued = plan.state === "issued" || plan.state === "closed";
  if (filter.state !== "all" && issued !== (filter.state === "issued")) return false;
  return matches(`${plan.title} ${plan.documentNumber ?? ""} ${plan.year ?? ""}`, filter.q);
}
