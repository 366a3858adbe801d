import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { type AcknowledgementRow, listAcknowledgements } from "../../distribution/contract.ts";
import { texts } from "./texts.ts";

/** Which units have said that their duty slip arrived; those that have not come first. */
export function Acknowledgements({ planId }: { readonly planId: string }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const answer = useCall(listAcknowledgements, { params: { planId } });
  const { rows, acknowledged } = answer.data ?? {};
  const columns = useColumns(planId);
  return (
    <Section
      title={words.acknowledgements}
      aside={
        answer.data?.distributionId ? (
          <Link
            to={pathTo("/distributions/$distributionId", {
              distributionId: answer.data.distributionId,
            })}
          >
            {words.chase}
          </Link>
        ) : undefined
      }
      note={
        rows ? words.acknowledgedCount(number(acknowledged ?? 0), number(rows.length)) : undefined
      }
    >
      <DataTable
        caption={words.acknowledgements}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.unit.id}
        error={answer.error}
        onRetry={() => void answer.refetch()}
      />
    </Section>
  );
}

function useColumns(planId: string): readonly Column<AcknowledgementRow>[] {
  const words = useTexts(texts);
  const { moment, number } = useFormat();
  return [
    {
      key: "unit",
      header: words.unit,
      phone: "title",
      cell: ({ unit }) => (
        <Link to={pathTo("/plans/$planId/duty-slips/$unitId", { planId, unitId: unit.id })}>
          {unit.name}
        </Link>
      ),
      sortBy: (row) => row.unit.name,
    },
    {
      key: "duties",
      header: words.duties,
      align: "end",
      cell: (row) => number(row.commitments),
      sortBy: (row) => row.commitments,
    },
    {
      key: "at",
      header: words.acknowledgedAt,
      cell: (row) => (row.at ? moment(row.at) : <StatusMark state="open" label={words.waiting} />),
      sortBy: (row) => row.at,
    },
    { key: "by", header: words.acknowledgedBy, cell: (row) => row.by ?? "" },
  ];
}
