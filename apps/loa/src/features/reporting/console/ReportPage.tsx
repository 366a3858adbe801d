import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import {
  deleteReport,
  getReport,
  listReports,
  type ReportDetail,
  reopenReport,
} from "../contract.ts";
import { GatherPanel } from "./GatherPanel.tsx";
import { HeadForm } from "./HeadForm.tsx";
import { LockForm } from "./LockForm.tsx";
import { outlineTexts } from "./outline-texts.ts";
import { ReportDownloads } from "./ReportDownloads.tsx";
import css from "./Reporting.module.css";
import { ReportOutline } from "./ReportOutline.tsx";
import { ReportPaper } from "./ReportPaper.tsx";
import { SignedCopies } from "./SignedCopies.tsx";
import { texts } from "./texts.ts";
import { UnitAnnexes } from "./UnitAnnexes.tsx";
import { useReport } from "./useReport.ts";

/** A report as official paper: numbers open their lists, sections are edited in place, a lock ends it. */
export default function ReportPage() {
  const report = useReport();
  return (
    <Answer query={report}>
      {(data) => (
        <Stack gap={4}>
          <div data-print="no">
            <Top report={data} />
          </div>
          <ReportPaper report={data} key={`${data.lock?.number ?? 0} ${data.unit?.id ?? ""}`} />
        </Stack>
      )}
    </Answer>
  );
}

function Top({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const own = pathTo("/reports/$reportId", { reportId: report.id });
  return (
    <Stack gap={3}>
      <PageHeader
        title={report.title}
        subtitle={report.unit ? words.ofUnit(report.unit.name) : words.readOn(date(report.readOn))}
        trail={[
          { label: words.reports, to: "/reports" },
          ...(report.unit ? [{ label: words.backToReport, to: own }] : []),
        ]}
      />
      <Row gap={3} wrap align="baseline">
        <StatusMark
          state={report.lock ? "locked" : "draft"}
          label={
            report.lock
              ? words.lockedAs(report.lock.documentNumber, date(report.lock.datedOn))
              : undefined
          }
        />
        {report.can.download ? <ReportDownloads report={report} /> : null}
        <Button onClick={() => window.print()}>{words.print}</Button>
      </Row>
      <UnitAnnexes report={report} />
      {report.lock ? (
        <p className={css.hash}>
          {words.hash}: {report.lock.sha256}
        </p>
      ) : null}
      {report.can.write ? <GatherPanel report={report} /> : null}
      <SignedCopies report={report} />
      <Revisions report={report} />
      <Acts report={report} />
    </Stack>
  );
}

function Revisions({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  if (report.locks.length < 1 || (report.locks.length < 2 && report.state === "locked"))
    return null;
  return (
    <Row gap={3} wrap align="baseline">
      <span>{words.revisions}:</span>
      {report.locks.map((lock) => (
        <Link
          key={lock.number}
          to={pathTo("/reports/$reportId", { reportId: report.id })}
          search={{ lock: lock.number }}
        >
          {words.revision(number(lock.number))}
        </Link>
      ))}
    </Row>
  );
}

function Acts({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  const outlines = useTexts(outlineTexts);
  const [open, setOpen] = useState<"head" | "outline" | "lock" | "reopen" | "remove" | null>(null);
  const close = () => setOpen(null);
  const changeable = report.can.write && !report.lock && !report.unit;
  if (open === "lock" && report.can.lock) return <LockForm reportId={report.id} onClose={close} />;
  if (open === "head" && changeable) return <HeadForm report={report} onClose={close} />;
  if (open === "outline" && changeable) return <ReportOutline report={report} onClose={close} />;
  if (open === "reopen" && report.can.reopen) return <Reopen report={report} onClose={close} />;
  if (open === "remove" && report.can.remove) return <Remove report={report} onClose={close} />;
  return (
    <Row gap={3} wrap>
      {report.can.lock ? (
        <Button kind="primary" onClick={() => setOpen("lock")}>
          {words.lock}
        </Button>
      ) : null}
      {changeable ? <Button onClick={() => setOpen("head")}>{words.changeHead}</Button> : null}
      {changeable ? <Button onClick={() => setOpen("outline")}>{outlines.changeOne}</Button> : null}
      {report.can.reopen ? <Button onClick={() => setOpen("reopen")}>{words.reopen}</Button> : null}
      {report.can.remove && !report.lock ? (
        <Button kind="quiet" onClick={() => setOpen("remove")}>
          {words.remove}
        </Button>
      ) : null}
    </Row>
  );
}

interface ActProps {
  readonly report: ReportDetail;
  readonly onClose: () => void;
}

function Reopen({ report, onClose }: ActProps) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(reopenReport, {
    invalidates: [getReport, listReports],
    onDone: () => {
      say(words.reopened);
      onClose();
    },
  });
  return (
    <>
      <ConfirmInline
        question={words.reopenAsk}
        confirm={words.reopen}
        reason="required"
        reasonLabel={words.reason}
        busy={act.isPending}
        onConfirm={(reason) => act.mutate({ params: { reportId: report.id }, body: { reason } })}
        onCancel={onClose}
      />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}

function Remove({ report, onClose }: ActProps) {
  const words = useTexts(texts);
  const say = useSay();
  const go = useGo();
  const act = useAct(deleteReport, {
    invalidates: [listReports],
    onDone: () => {
      say(words.removed);
      go("/reports");
    },
  });
  return (
    <>
      <ConfirmInline
        question={words.removeAsk}
        confirm={words.remove}
        danger
        busy={act.isPending}
        onConfirm={() => act.mutate({ params: { reportId: report.id } })}
        onCancel={onClose}
      />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}
