import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getCompleteness, listPeriods, openPeriod, proposePeriods } from "../contract.ts";
import { texts } from "./texts.ts";

type Row = CallResult<typeof proposePeriods>["rows"][number];

/** The windows of the line's rules not opened yet, each with a button that opens it. */
export function Proposals({ domain, year }: { readonly domain: string; readonly year: number }) {
  const words = useTexts(texts);
  const say = useSay();
  const { date, number, window } = useFormat();
  const proposals = useCall(proposePeriods, { query: { domain, year } });
  const act = useAct(openPeriod, {
    invalidates: [proposePeriods, listPeriods, getCompleteness],
    onDone: ({ units }) => say(words.opened(units)),
  });
  const rows = proposals.data?.rows;
  if (rows?.length === 0) return null;
  const name = (row: Row) => window(row.windowKey, year, row.windowKey);
  const open = (row: Row) => act.mutate({ body: { domain, year, windowKey: row.windowKey } });
  return (
    <Section title={words.proposals} note={words.proposalsNote}>
      <Stack gap={3}>
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
        <DataTable
          caption={words.proposals}
          rows={rows}
          rowKey={(row) => row.windowKey}
          error={proposals.error}
          onRetry={() => void proposals.refetch()}
          columns={[
            { key: "period", header: words.period, cell: name, phone: "title" },
            {
              key: "data",
              header: words.data,
              cell: (row) => `${date(row.from)} – ${date(row.to)}`,
              nowrap: true,
            },
            { key: "opens", header: words.opens, cell: (row) => date(row.opensOn), nowrap: true },
            { key: "due", header: words.due, cell: (row) => date(row.dueOn), nowrap: true },
            {
              key: "units",
              header: words.units,
              align: "end",
              cell: (row) => number(row.units),
            },
            {
              key: "itself",
              header: words.note,
              cell: (row) => {
                if (row.units === 0) return words.nobodyReports;
                return row.preparedOn ? words.opensItself(date(row.preparedOn)) : "";
              },
            },
            {
              key: "open",
              header: "",
              hideable: false,
              nowrap: true,
              cell: (row) => (
                <Button
                  kind="quiet"
                  aria-label={words.openThis(name(row))}
                  busy={act.isPending}
                  disabled={row.units === 0}
                  onClick={() => open(row)}
                >
                  {words.open}
                </Button>
              ),
            },
          ]}
        />
      </Stack>
    </Section>
  );
}
