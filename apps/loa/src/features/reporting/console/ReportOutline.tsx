import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { changeReportOutline, getReport, type ReportDetail } from "../contract.ts";
import { OutlineForm } from "./OutlineForm.tsx";
import { outlineTexts } from "./outline-texts.ts";

/** One report's own outline: what goes into it, in which order, with which annexes. */
export function ReportOutline(props: {
  readonly report: ReportDetail;
  readonly onClose: () => void;
}) {
  const words = useTexts(outlineTexts);
  const say = useSay();
  const { report, onClose } = props;
  const [outline, setOutline] = useState(report.outline);
  const act = useAct(changeReportOutline, {
    invalidates: [getReport],
    onDone: () => {
      say(words.saved);
      onClose();
    },
  });
  const save = () =>
    act.mutate({ params: { reportId: report.id }, body: { outline, revision: report.revision } });
  return (
    <Stack gap={3}>
      <p>{words.changeOneNote}</p>
      <OutlineForm value={outline} onChange={setOutline} units={report.figures.units} />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <Row gap={3}>
        <Button kind="primary" busy={act.isPending} onClick={save}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </Row>
    </Stack>
  );
}
