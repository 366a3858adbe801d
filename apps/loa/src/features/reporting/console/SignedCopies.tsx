import { useState } from "react";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  getReport,
  getSignedCopy,
  keepSignedCopy,
  type PdfSignature,
  type ReportDetail,
  type SignatureTrust,
  type SignedCopy,
} from "../contract.ts";
import css from "./Reporting.module.css";
import { signedTexts } from "./signed-texts.ts";

const limit = 40 * 1024 * 1024;

/** The signed papers of a lock: the last one that came in stands, those before it stay to be read. */
export function SignedCopies({ report }: { readonly report: ReportDetail }) {
  const words = useTexts(signedTexts);
  const { signedCopies: copies, lock } = report;
  if (!lock || report.unit) return null;
  const mayKeep = report.can.keepSigned;
  if (copies.length === 0 && !mayKeep) return null;
  return (
    <Section title={words.title} note={copies.length === 0 ? words.none : undefined}>
      <Stack gap={3}>
        {copies.toReversed().map((copy, at) => (
          <Copy key={copy.id} reportId={report.id} copy={copy} standing={at === 0} />
        ))}
        {mayKeep ? (
          <Take reportId={report.id} lock={lock.number} again={copies.length > 0} />
        ) : null}
      </Stack>
    </Section>
  );
}

interface CopyProps {
  readonly reportId: string;
  readonly copy: SignedCopy;
  readonly standing: boolean;
}

function Copy({ reportId, copy, standing }: CopyProps) {
  const words = useTexts(signedTexts);
  const { moment, bytes } = useFormat();
  const address = fileAddress(getSignedCopy, { params: { reportId, copyId: copy.id } });
  return (
    <div className={css.copy}>
      <Row gap={3} wrap align="baseline">
        <strong>{standing ? words.standing : words.former(String(copy.number))}</strong>
        <DownloadLink href={address}>{copy.name}</DownloadLink>
        <span className={css.soft}>
          {bytes(copy.bytes)} · {moment(copy.uploadedAt)}
          {copy.uploadedBy ? ` · ${copy.uploadedBy}` : ""}
        </span>
      </Row>
      <ComparedWords copy={copy} />
      {copy.signatures.length === 0 ? (
        <Notice tone="warn">{words.noSignature}</Notice>
      ) : (
        <ul className={css.signatures}>
          {copy.signatures.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: signatures stand in the order of the file
            <Signature key={at} signature={one} last={at === copy.signatures.length - 1} />
          ))}
        </ul>
      )}
      <p className={css.hash}>
        {words.hash}: {copy.sha256}
      </p>
    </div>
  );
}

function ComparedWords({ copy }: { readonly copy: SignedCopy }) {
  const words = useTexts(signedTexts);
  const { kind, added, missing } = copy.compared;
  const bad = kind === "different";
  return (
    <Notice tone={bad ? "error" : kind === "unknown" ? "warn" : "done"} title={words.compared}>
      {words[kind]}
      {missing.length > 0 ? ` ${words.missing(missing.join(" "))}` : ""}
      {added.length > 0 ? ` ${words.added(added.join(" "))}` : ""}
    </Notice>
  );
}

function Signature({
  signature,
  last,
}: {
  readonly signature: PdfSignature;
  readonly last: boolean;
}) {
  const words = useTexts(signedTexts);
  const { moment } = useFormat();
  const who = [signature.signer, signature.organisation].filter(Boolean).join(", ");
  const changed = last && !signature.coversWhole;
  return (
    <li>
      <strong>{who || words.unknownSigner}</strong>
      {signature.signedAt ? ` · ${moment(signature.signedAt)}` : ""}
      <div className={signature.state === "intact" && !changed ? css.good : css.bad}>
        {words[signature.state]}
        {changed ? ` ${words.notWhole}` : ""}
        {signature.inTime === false && signature.trust.state !== "outOfTime"
          ? ` ${words.outOfTime}`
          : ""}
      </div>
      {signature.issuer ? <div className={css.soft}>{words.issuer(signature.issuer)}</div> : null}
      {signature.state === "intact" ? <Trust trust={signature.trust} /> : null}
    </li>
  );
}

function Trust({ trust }: { readonly trust: SignatureTrust }) {
  const words = useTexts(signedTexts);
  const { moment } = useFormat();
  const judged = trust.state !== "noAnchors" && trust.state !== "notKept";
  const unjudged = { noAnchors: css.soft, notKept: css.soft };
  const look = { trusted: css.good, outOfTime: css.bad, untrusted: css.bad, ...unjudged };
  const anchor = trust.anchor ?? "";
  const said = {
    trusted: words.trusted(anchor),
    outOfTime: words.trustedOutOfTime(anchor, trust.outOfTime ?? ""),
    untrusted: words.untrusted,
    noAnchors: words.noAnchors,
    notKept: words.notKept,
  };
  return (
    <>
      <div className={look[trust.state]}>{said[trust.state]}</div>
      {judged ? (
        <div className={css.soft}>
          {words.judgedBy[trust.by](moment(trust.at))} {words.revocation}
        </div>
      ) : null}
    </>
  );
}

function Take(props: {
  readonly reportId: string;
  readonly lock: number;
  readonly again: boolean;
}) {
  const words = useTexts(signedTexts);
  const say = useSay();
  const [files, setFiles] = useState<File[]>([]);
  const act = useAct(keepSignedCopy, {
    invalidates: [getReport],
    onDone: () => {
      say(words.kept);
      setFiles([]);
    },
  });
  const { reportId, lock } = props;
  const submit = () => act.mutate({ params: { reportId }, body: { lock }, files });
  return (
    <Form onSubmit={submit} label={words.take} objections={act.error}>
      <div className={css.form}>
        <Stack gap={3}>
          <FileField
            label={props.again ? words.takeAgain : words.take}
            help={words.takeHelp}
            files={files}
            onChange={setFiles}
            accept=".pdf,application/pdf"
            maxBytes={limit}
          />
          {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
          <div>
            <Button
              type="submit"
              busy={act.isPending}
              busyText={words.reading}
              disabled={files.length === 0}
            >
              {words.keep}
            </Button>
          </div>
        </Stack>
      </div>
    </Form>
  );
}
