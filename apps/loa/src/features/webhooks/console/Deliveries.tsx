import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { listDeliveries } from "../contract.ts";
import { useDeliveryColumns } from "./delivery-columns.tsx";
import { deliverySearch } from "./searches.ts";
import { texts } from "./texts.ts";

const states = ["all", "waiting", "delivered", "parked"] as const;
const perPage = 20;
const freshEvery = 5000;

/** The deliveries of a webhook, the newest first, kept fresh while one looks. */
export function Deliveries({ webhookId }: { readonly webhookId: string }) {
  const words = useTexts(texts);
  const [{ state, page }, change] = useSearchState(deliverySearch);
  const query = { page, perPage, ...(state === "all" ? {} : { state }) };
  const args = { params: { webhookId }, query };
  const deliveries = useCall(listDeliveries, args, { every: freshEvery });
  const columns = useDeliveryColumns();
  const options = states.map((value) => ({ value, label: words.deliveryStates[value] }));
  return (
    <Section title={words.deliveries} note={words.deliveriesNote}>
      <DataTable
        caption={words.deliveries}
        columns={columns}
        rows={deliveries.data?.rows}
        rowKey={(row) => row.id}
        error={deliveries.error}
        onRetry={() => void deliveries.refetch()}
        empty={<EmptyState title={words.noDeliveries} />}
        filters={
          <FilterBar>
            <Segmented
              label={words.showOnly}
              withLabel
              options={options}
              value={state}
              onChange={(next) => change({ state: next, page: 1 })}
            />
          </FilterBar>
        }
      />
      <Pages
        perPage={perPage}
        page={page}
        total={deliveries.data?.total ?? 0}
        onPage={(next) => change({ page: next }, { push: true })}
      />
    </Section>
  );
}
