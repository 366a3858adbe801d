import { lineName } from "../../../platform/contract/line-name.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listReports, type ReportRow } from "../contract.ts";
import { outlineTexts } from "./outline-texts.ts";
import { paperTexts } from "./paper-texts.ts";
import { texts } from "./texts.ts";
import { useWindowName } from "./useWindowName.ts";

const toReport = (report: ReportRow) => pathTo("/reports/$reportId", { reportId: report.id });

/** Reports of every line, the latest period first. */
export default function ReportListPage() {
  const words = useTexts(texts);
  const go = useGo();
  const reports = useCall(listReports);
  const outlines = useTexts(outlineTexts);
  const papers = useTexts(paperTexts);
  const { grants } = useSession();
  const mayDraft = grants.some((grant) => grant.role === "coordinator");
  const mayOutline = mayDraft || grants.some((grant) => grant.role === "administrator");
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.reports}
        subtitle={words.reportsNote}
        action={
          <Row gap={3} wrap>
            {mayOutline ? <ButtonLink to="/reports/outline">{outlines.page}</ButtonLink> : null}
            {mayOutline ? <ButtonLink to="/reports/template">{papers.page}</ButtonLink> : null}
            {mayDraft ? (
              <ButtonLink kind="primary" to="/reports/new">
                {words.draftReport}
              </ButtonLink>
            ) : null}
          </Row>
        }
      />
      <DataTable
        caption={words.reports}
        columns={useColumns()}
        rows={reports.data?.rows}
        rowKey={(report) => report.id}
        onOpen={(report) => go(toReport(report))}
        error={reports.error}
        onRetry={() => void reports.refetch()}
        empty={
          <EmptyState title={words.none}>{mayDraft ? words.noneHow : words.noneReader}</EmptyState>
        }
      />
    </Stack>
  );
}

function useColumns(): Column<ReportRow>[] {
  const words = useTexts(texts);
  const { date } = useFormat();
  const windowName = useWindowName();
  return [
    {
      key: "title",
      header: words.title,
      cell: (report) => (
        <>
          <Link to={toReport(report)}>{report.title}</Link>
          {report.sample ? ` (${words.sample})` : ""}
        </>
      ),
      sortBy: (report) => report.title,
      phone: "title",
    },
    { key: "line", header: words.line, cell: (report) => lineName(report.domain) },
    {
      key: "window",
      header: words.window,
      cell: (report) =>
        `${windowName(report.windowKey)} ${report.year}: ${date(report.from)} – ${date(report.to)}`,
      sortBy: (report) => report.to,
    },
    {
      key: "number",
      header: words.number,
      cell: (report) => report.documentNumber ?? "",
      nowrap: true,
    },
    { key: "state", header: words.state, cell: (report) => <StatusMark state={report.state} /> },
  ];
}
