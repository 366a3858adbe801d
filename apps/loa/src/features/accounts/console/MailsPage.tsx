import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { listMails } from "../contract.ts";
import { useMailColumns } from "./mail-columns.tsx";
import { oversightTexts } from "./oversight-texts.ts";
import css from "./PeoplePage.module.css";
import { perPage } from "./per-page.ts";
import { mailSearch } from "./searches.ts";

const states = ["all", "waiting", "sent", "parked"] as const;

/** The outbox: without a mail server the place to fetch links from, with one the place to see what failed. */
export default function MailsPage() {
  const words = useTexts(oversightTexts).mails;
  const [search, change] = useSearchState(mailSearch);
  const { state, page } = search;
  const query = { page, perPage, ...(state === "all" ? {} : { state }) };
  const mails = useCall(listMails, { query });
  const columns = useMailColumns();
  const options = states.map((value) => ({ value, label: words.states[value] }));
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={mails.data?.hasServer ? words.withServer : undefined}
      />
      <div className={css.page}>
        {mails.data && !mails.data.hasServer ? <Notice tone="warn">{words.noServer}</Notice> : null}
        <DataTable
          caption={words.title}
          columns={columns}
          rows={mails.data?.rows}
          rowKey={(row) => row.id}
          error={mails.error}
          onRetry={() => void mails.refetch()}
          empty={<EmptyState title={words.empty} />}
          filters={
            <FilterBar>
              <Segmented
                label={words.state}
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
          total={mails.data?.total ?? 0}
          onPage={(next) => change({ page: next }, { push: true })}
        />
      </div>
    </>
  );
}
