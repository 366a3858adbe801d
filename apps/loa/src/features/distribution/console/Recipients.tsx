import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import {
  type DistributionDetail,
  exportRecipients,
  getDistribution,
  listRecipients,
  type Recipient,
  remindRecipients,
} from "../contract.ts";
import { recipientSearch } from "./searches.ts";
import { texts } from "./texts.ts";

const perPage = 100;

/** The units that are to have a document, those that have not said so first; to be chased at once. */
export function Recipients({ detail }: { readonly detail: DistributionDetail }) {
  const words = useTexts(texts);
  const [search, change] = useSearchState(recipientSearch);
  const params = { distributionId: detail.id };
  const query = {
    ...(search.state ? { state: search.state } : {}),
    ...(search.q ? { q: search.q } : {}),
  };
  const answer = useCall(listRecipients, {
    params,
    query: { ...query, page: search.page, perPage },
  });
  return (
    <Section title={words.recipients}>
      <Stack gap={3}>
        <Chase detail={detail} />
        <DataTable
          caption={words.recipients}
          columns={useColumns()}
          rows={answer.data?.rows}
          rowKey={(row) => row.unit.id}
          error={answer.error}
          onRetry={() => void answer.refetch()}
          empty={<EmptyState title={words.noMatch} />}
          xlsx={fileAddress(exportRecipients, { params, query })}
          filters={
            <Row gap={3} align="end">
              <SelectField
                label={words.state}
                placeholder={words.any}
                clearable
                options={(["waiting", "acknowledged", "ended"] as const).map((value) => ({
                  value,
                  label: words[value],
                }))}
                value={search.state}
                onChange={(state) => change({ state: state as typeof search.state, page: 1 })}
              />
              <SearchField
                label={words.unitFilter}
                value={search.q}
                onChange={(q) => change({ q, page: 1 })}
              />
            </Row>
          }
        />
        <Pages
          perPage={perPage}
          total={answer.data?.total ?? 0}
          page={search.page}
          onPage={(page) => change({ page })}
        />
      </Stack>
    </Section>
  );
}

function Chase({ detail }: { readonly detail: DistributionDetail }) {
  const words = useTexts(texts);
  const { number, date } = useFormat();
  const act = useAct(remindRecipients, { invalidates: [listRecipients, getDistribution] });
  if (detail.waiting.length === 0) return null;
  const document =
    detail.documentNumber && detail.datedOn
      ? words.numbered(detail.documentNumber, date(detail.datedOn))
      : detail.title;
  const names = detail.waiting.map((name, at) => `${at + 1}. ${name}`).join("\n");
  return (
    <div data-print="no">
      <Stack gap={2}>
        <Row gap={3}>
          {detail.canManage ? (
            <Button
              kind="primary"
              busy={act.isPending}
              onClick={() => act.mutate({ params: { distributionId: detail.id } })}
            >
              {words.remind}
            </Button>
          ) : null}
          <CopyButton text={words.zalo(document, names)} label={words.copy} />
        </Row>
        {act.data ? (
          <Notice tone={act.data.units > 0 ? "done" : "info"}>
            {words.reminded(
              number(act.data.units),
              number(act.data.mails),
              number(act.data.toldToday),
            )}
          </Notice>
        ) : null}
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      </Stack>
    </div>
  );
}

const marks = { waiting: "open", acknowledged: "met", ended: "excused" } as const;

function useColumns(): readonly Column<Recipient>[] {
  const words = useTexts(texts);
  const { date, moment } = useFormat();
  const day = (value: string | null) => (value ? date(value) : "");
  return [
    {
      key: "unit",
      header: words.unit,
      phone: "title",
      hideable: false,
      cell: (row) => row.unit.name,
    },
    {
      key: "state",
      header: words.state,
      nowrap: true,
      cell: ({ state }) => <StatusMark state={marks[state]} label={words[state]} />,
    },
    { key: "told", header: words.toldOn, nowrap: true, cell: (row) => day(row.toldOn) },
    { key: "reminded", header: words.remindedOn, nowrap: true, cell: (row) => day(row.remindedOn) },
    { key: "at", header: words.at, nowrap: true, cell: (row) => (row.at ? moment(row.at) : "") },
    { key: "by", header: words.by, cell: (row) => row.by ?? "" },
  ];
}
