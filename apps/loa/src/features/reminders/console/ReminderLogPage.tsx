import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { exportReminderLog, listReminderLog } from "../contract.ts";
import { LogFilters } from "./LogFilters.tsx";
import { logSearch } from "./searches.ts";
import { logTexts } from "./texts.ts";
import { useLogColumns } from "./useLogColumns.tsx";

const perPage = 100;

/** Every reminder that was given, newest first: to whom, of what, how, and whether the mail arrived. */
export default function ReminderLogPage() {
  const words = useTexts(logTexts);
  const { number } = useFormat();
  const [state, change] = useSearchState(logSearch);
  const filter = filterOf(state);
  const query = { ...filter, page: state.page, perPage };
  const answer = useCall(listReminderLog, { query });
  const total = answer.data?.total ?? 0;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.title}
        subtitle={total > 0 ? words.count(number(total)) : words.note}
      />
      <DataTable
        caption={words.title}
        name="reminder-log"
        columns={useLogColumns()}
        rows={answer.data?.rows}
        rowKey={(row) => row.id}
        error={answer.error}
        onRetry={() => void answer.refetch()}
        xlsx={fileAddress(exportReminderLog, { query: filter })}
        filters={<LogFilters state={state} onChange={change} />}
        empty={<EmptyState title={words.nothing}>{words.nothingHelp}</EmptyState>}
      />
      <Pages
        total={total}
        perPage={perPage}
        page={state.page}
        onPage={(page) => change({ page })}
      />
    </Stack>
  );
}

function filterOf(state: SearchOf<typeof logSearch>) {
  const { unit, person, task, channel, from, to } = state;
  const given = { unitId: unit, person, task, channel, from, to };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")) as {
    channel?: "app" | "mail" | "failed";
  };
}
