import { useCall } from "../../../platform/ui/api/useCall.ts";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { type Distribution, listDistributions } from "../contract.ts";
import { texts } from "./texts.ts";

/** Every document sent: how many units have said so; for a unit's person, those sent to it. */
export default function DistributionListPage() {
  const words = useTexts(texts);
  const { can } = useSession();
  const answer = useCall(listDistributions);
  const columns = useColumns();
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.title}
        subtitle={can["units.all"] ? words.subtitle : words.subtitleOwn}
        action={
          answer.data?.canSend ? (
            <ButtonLink to="/distributions/new" kind="primary">
              {words.send}
            </ButtonLink>
          ) : null
        }
      />
      <DataTable
        caption={words.title}
        columns={columns}
        rows={answer.data?.rows}
        rowKey={(row) => row.id}
        error={answer.error}
        onRetry={() => void answer.refetch()}
        empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
      />
    </Stack>
  );
}

function useColumns(): readonly Column<Distribution>[] {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  return [
    {
      key: "title",
      header: words.document,
      phone: "title",
      hideable: false,
      cell: ({ id, title }) => (
        <Link to={pathTo("/distributions/$distributionId", { distributionId: id })}>{title}</Link>
      ),
    },
    { key: "kind", header: words.kind, cell: ({ kind }) => words[kind] },
    { key: "number", header: words.number, nowrap: true, cell: (row) => row.documentNumber ?? "" },
    { key: "sent", header: words.sentOn, nowrap: true, cell: (row) => date(row.sentOn) },
    {
      key: "acknowledged",
      header: words.acknowledged,
      nowrap: true,
      cell: (row) =>
        row.recipients === 0 ? (
          words.nobody
        ) : (
          <StatusMark
            state={row.acknowledged >= row.recipients ? "met" : "open"}
            label={words.countOf(number(row.acknowledged), number(row.recipients))}
          />
        ),
      sortBy: (row) => row.recipients - row.acknowledged,
    },
  ];
}
