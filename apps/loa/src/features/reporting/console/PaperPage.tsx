import { useState } from "react";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import {
  choosePaper,
  getDefaultPaper,
  getPaper,
  getPapers,
  keepPaper,
  type Papers,
  type PaperVersion,
  tryPaper,
} from "../contract.ts";
import { LineTabs } from "./LineTabs.tsx";
import { PaperFields } from "./PaperFields.tsx";
import { paperTexts } from "./paper-texts.ts";
import css from "./Reporting.module.css";
import { outlineSearch } from "./searches.ts";
import { texts } from "./texts.ts";

const limit = 15 * 1024 * 1024;

/** The Word file a line's reports are put on: downloaded, changed in Word, uploaded, looked at, put into force. */
export default function PaperPage() {
  const words = useTexts(paperTexts);
  const reports = useTexts(texts);
  const [{ line }] = useSearchState(outlineSearch);
  const domain = line || "CDS";
  const papers = useCall(getPapers, { params: { domain } });
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.page}
        subtitle={words.pageNote}
        trail={[{ label: reports.reports, to: "/reports" }]}
      />
      <LineTabs label={words.line} to="/reports/template" current={domain} />
      <Answer query={papers}>
        {(data) => <Desk key={domain} domain={domain} papers={data} />}
      </Answer>
    </Stack>
  );
}

interface DeskProps {
  readonly domain: string;
  readonly papers: Papers;
}

function Desk({ domain, papers }: DeskProps) {
  const words = useTexts(paperTexts);
  const { number } = useFormat();
  const used = papers.versions.find((one) => one.inForce);
  return (
    <Stack gap={4}>
      <p>
        <strong>{used ? words.inForce(number(used.version), used.name) : words.shipped}</strong>
      </p>
      {papers.canReplace ? null : <p className={css.soft}>{words.onlyAdministrator}</p>}
      <Section title={words.start} note={words.startNote}>
        <DownloadLink href={fileAddress(getDefaultPaper)}>{words.downloadDefault}</DownloadLink>
      </Section>
      {papers.canReplace ? <Upload domain={domain} /> : null}
      <Versions domain={domain} papers={papers} />
      <PaperFields fields={papers.fields} />
    </Stack>
  );
}

function Upload({ domain }: { readonly domain: string }) {
  const words = useTexts(paperTexts);
  const { number } = useFormat();
  const say = useSay();
  const [files, setFiles] = useState<File[]>([]);
  const act = useAct(keepPaper, {
    invalidates: [getPapers],
    onDone: ({ version }) => {
      say(words.kept(number(version)));
      setFiles([]);
    },
  });
  const submit = () => act.mutate({ params: { domain }, body: {}, files });
  return (
    <Section title={words.upload} note={words.uploadNote}>
      <Form onSubmit={submit} label={words.upload} objections={act.error}>
        <div className={css.form}>
          <Stack gap={3}>
            <FileField
              label={words.file}
              files={files}
              onChange={setFiles}
              accept=".docx"
              maxBytes={limit}
            />
            {act.error ? (
              <Notice tone="error">
                <span className={css.lines}>{act.error.message}</span>
              </Notice>
            ) : null}
            <div>
              <Button
                type="submit"
                busy={act.isPending}
                busyText={words.keeping}
                disabled={files.length === 0}
              >
                {words.keep}
              </Button>
            </div>
          </Stack>
        </div>
      </Form>
    </Section>
  );
}

function Versions({ domain, papers }: DeskProps) {
  const words = useTexts(paperTexts);
  const [reportId, setReportId] = useState(papers.reports[0]?.id ?? "");
  const { versions, reports } = papers;
  if (versions.length === 0)
    return (
      <Section title={words.versions}>
        <p className={css.soft}>{words.noVersions}</p>
      </Section>
    );
  return (
    <Section title={words.versions}>
      <Stack gap={3}>
        {reports.length === 0 ? (
          <p className={css.soft}>{words.noReports}</p>
        ) : (
          <div className={css.form}>
            <SelectField
              label={words.report}
              options={reports.map(({ id, title }) => ({ value: id, label: title }))}
              value={reportId}
              onChange={setReportId}
            />
          </div>
        )}
        <Choices domain={domain} papers={papers} reportId={reportId} />
      </Stack>
    </Section>
  );
}

function Choices({ domain, papers, reportId }: DeskProps & { readonly reportId: string }) {
  const words = useTexts(paperTexts);
  const say = useSay();
  const [resetting, setResetting] = useState(false);
  const act = useAct(choosePaper, {
    invalidates: [getPapers],
    onDone: (_result, { body }) => {
      say(body?.paperId ? words.usedNow : words.resetDone);
      setResetting(false);
    },
  });
  const choose = (paperId: string | null) =>
    act.mutate({ params: { domain }, body: { paperId, base: papers.base } });
  const used = papers.versions.some((one) => one.inForce);
  return (
    <Stack gap={3}>
      {papers.versions.map((version) => (
        <Version
          key={version.id}
          version={version}
          reportId={reportId}
          onUse={papers.canReplace && !version.inForce ? () => choose(version.id) : null}
        />
      ))}
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      {resetting ? (
        <ConfirmInline
          question={words.resetAsk}
          confirm={words.reset}
          busy={act.isPending}
          onConfirm={() => choose(null)}
          onCancel={() => setResetting(false)}
        />
      ) : papers.canReplace && used ? (
        <div>
          <Button onClick={() => setResetting(true)}>{words.reset}</Button>
        </div>
      ) : null}
    </Stack>
  );
}

interface VersionProps {
  readonly version: PaperVersion;
  readonly reportId: string;
  readonly onUse: (() => void) | null;
}

function Version({ version, reportId, onUse }: VersionProps) {
  const words = useTexts(paperTexts);
  const { moment, bytes, number } = useFormat();
  const params = { paperId: version.id };
  const at = number(version.version);
  return (
    <div className={css.copy}>
      <Row gap={3} wrap align="baseline">
        <strong>
          {words.version(at)}
          {version.inForce ? ` (${words.used})` : ""}
        </strong>
        <span>{version.name}</span>
        <span className={css.soft}>
          {bytes(version.bytes)} · {moment(version.madeAt)}
          {version.madeBy ? ` · ${version.madeBy}` : ""}
        </span>
      </Row>
      <Row gap={3} wrap>
        {reportId ? (
          <DownloadLink
            href={fileAddress(tryPaper, { params, query: { reportId } })}
            label={words.tryOf(at)}
          >
            {words.tryIt}
          </DownloadLink>
        ) : null}
        <DownloadLink href={fileAddress(getPaper, { params })} label={words.downloadOf(at)}>
          {words.download}
        </DownloadLink>
        {onUse ? (
          <Button onClick={onUse} aria-label={words.chooseOf(at)}>
            {words.use}
          </Button>
        ) : null}
      </Row>
    </div>
  );
}
