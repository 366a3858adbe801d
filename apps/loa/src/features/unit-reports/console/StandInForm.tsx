import { useState } from "react";
import { paperLimit } from "../../../platform/contract/paper-limit.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { standInForUnit, type UnitReportDetail } from "../contract.ts";
import { staleAfterActs } from "./stale.ts";
import { standInTexts } from "./stand-in-texts.ts";
import css from "./UnitReport.module.css";
import type { Words } from "./useWords.ts";

interface Props {
  readonly report: UnitReportDetail;
  readonly words: Words;
}

/** For a unit that has nobody in Loa: the coordinator says why and on what paper, and hands its report in. */
export function StandIn({ report, words }: Props) {
  const say = useTexts(standInTexts);
  const [open, setOpen] = useState(false);
  return (
    <Stack gap={3}>
      <Notice tone="info" title={say.nobodyTitle}>
        {say.nobody}
      </Notice>
      {open ? (
        <StandInForm report={report} words={words} onClose={() => setOpen(false)} />
      ) : (
        <Row>
          <Button kind="primary" onClick={() => setOpen(true)}>
            {say.start}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function StandInForm({ report, words, onClose }: Props & { readonly onClose: () => void }) {
  const say = useTexts(standInTexts);
  const { draft, change, lacks, submit, act } = useStandIn(report, words, onClose);
  return (
    <div className={css.standIn}>
      <Form onSubmit={submit} label={say.title} objections={lacks("reason") ?? act.error}>
        <TextArea
          label={say.reason}
          help={say.reasonHelp}
          rows={2}
          maxLength={4000}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          error={lacks("reason")}
        />
        <TextField
          label={say.paper}
          help={say.paperHelp}
          maxLength={500}
          value={draft.paper}
          onChange={(paper) => change({ paper })}
          error={lacks("paper")}
        />
        <DateField
          label={say.receivedOn}
          help={say.receivedHelp}
          value={draft.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
          error={act.error?.fields?.["receivedOn"] ?? lacks("receivedOn")}
        />
        <FileField
          label={say.file}
          help={say.fileHelp}
          required={false}
          accept=".pdf,.docx,image/*"
          camera
          maxBytes={paperLimit}
          files={draft.files}
          onChange={(files) => change({ files })}
        />
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
        <Row>
          <Button type="submit" kind="primary" busy={act.isPending}>
            {say.send}
          </Button>
          <Button onClick={onClose}>{say.close}</Button>
        </Row>
      </Form>
    </div>
  );
}

interface Draft {
  readonly reason: string;
  readonly paper: string;
  readonly receivedOn: string;
  readonly files: File[];
}

function useStandIn(report: UnitReportDetail, words: Words, onDone: () => void) {
  const say = useTexts(standInTexts);
  const tell = useSay();
  const { today } = useSession();
  const [asked, setAsked] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    ...{ reason: "", paper: "", receivedOn: today, files: [] },
  });
  const act = useAct(standInForUnit, {
    invalidates: staleAfterActs,
    onDone: () => {
      words.arrived();
      tell(say.sent);
      onDone();
    },
  });
  const least = { reason: 3, paper: 3, receivedOn: 1 };
  const short = (field: keyof typeof least) => draft[field].trim().length < least[field];
  const submit = async () => {
    setAsked(true);
    if (short("reason") || short("paper") || short("receivedOn")) return;
    const { files, ...said } = draft;
    const sections = await words.settled();
    const params = { unitReportId: report.id };
    act.mutate({ params, body: { ...said, sections: [...sections] }, files });
  };
  return {
    ...{ draft, act },
    submit: () => void submit(),
    change: (patch: Partial<Draft>) => setDraft((now) => ({ ...now, ...patch })),
    lacks: (field: keyof typeof least) => (asked && short(field) ? say.needed : undefined),
  };
}
