import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Progress } from "../../../platform/ui/components/Progress.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { AmountFields, DetailFields } from "./AmountFields.tsx";
import { ClaimPicker } from "./ClaimPicker.tsx";
import { leftOutOf, type Objection } from "./draft.ts";
import { AfterLocks } from "./LockNotices.tsx";
import { ProofFields } from "./ProofFields.tsx";
import { Recorded } from "./Recorded.tsx";
import { type RecordingUnit, RecordingUnitField } from "./RecordingUnitField.tsx";
import css from "./RecordPage.module.css";
import { recordTexts } from "./record-texts.ts";
import { type RecordingInHand, type RecordingStart, useRecording } from "./useRecording.ts";

/** The form, its draft, and what comes after it. */
export function RecordForm(props: RecordingStart & { readonly units: readonly RecordingUnit[] }) {
  const words = useTexts(recordTexts);
  const { units, ...start } = props;
  const recording = useRecording(start);
  const { draft, sending } = recording;
  const unit = units.find((one) => one.id === draft.unitId);
  return (
    <>
      <PageHeader title={words.title} forWhom={unit?.name ?? ""} />
      {sending.output ? (
        <Recorded output={sending.output} onAnother={sending.another} />
      ) : (
        <>
          {recording.restored ? <Restored recording={recording} /> : null}
          <Fields recording={recording} units={units} known={start.commitmentId !== ""} />
          <p>
            <Link to="/outputs/sheet" search={{ unit: draft.unitId }}>
              {words.bySheet}
            </Link>
          </p>
        </>
      )}
    </>
  );
}

interface InHand {
  readonly recording: RecordingInHand;
}

// Who comes from a duty finds it chosen, below; who does not chooses it first, since the rest follows from it.
function Fields(
  props: InHand & { readonly units: readonly RecordingUnit[]; readonly known: boolean },
) {
  const words = useTexts(recordTexts);
  const { recording, units, known } = props;
  const { draft, change, following, chosen } = recording;
  const objection = useObjections(recording);
  const unit = (
    <RecordingUnitField
      units={units}
      value={draft.unitId}
      onChange={(unitId) => change({ unitId, claims: [] })}
    />
  );
  if (draft.unitId === "") return unit;
  return (
    <Form
      onSubmit={recording.submit}
      label={words.title}
      objections={recording.missing.length > 0 ? recording.missing.join() : null}
    >
      {unit}
      {known ? null : <CountsFor recording={recording} />}
      <WhatAndWhen recording={recording} />
      <ProofFields
        proof={{ ...draft, files: recording.files }}
        onChange={({ files, links, statement }) => {
          if (files) recording.setFiles(files);
          if (links) change({ links: [...links] });
          if (statement !== undefined) change({ statement });
        }}
        error={objection("proof")}
      />
      {known ? <CountsFor recording={recording} /> : null}
      <AmountFields
        {...{ draft, following, chosen }}
        onChange={change}
        replaysError={objection("replays")}
      />
      <DetailFields
        {...{ draft, following }}
        onChange={change}
        leftOut={leftOutOf(draft, chosen)}
        originalError={objection("original")}
      />
      <Submit recording={recording} />
    </Form>
  );
}

function WhatAndWhen({ recording }: InHand) {
  const words = useTexts(recordTexts);
  const session = useSession();
  const { draft, change, following } = recording;
  const objection = useObjections(recording);
  const suggested = draft.title === null && following.title !== "";
  return (
    <>
      <TextArea
        label={words.what}
        {...(suggested ? { help: words.whatHelp } : {})}
        rows={2}
        maxLength={500}
        value={draft.title ?? following.title}
        onChange={(title) => change({ title: title.replaceAll("\n", " ") })}
        error={objection("title")}
      />
      <DateField
        label={words.when}
        value={draft.happenedOn}
        onChange={(happenedOn) => change({ happenedOn })}
        error={draft.happenedOn > session.today ? words.dateFuture : objection("happenedOn")}
      />
      <AfterLocks locks={recording.duties.locks} />
    </>
  );
}

function CountsFor({ recording }: InHand) {
  const words = useTexts(recordTexts);
  const { draft, duties, chosen, change } = recording;
  const outside = duties.known ? draft.claims.length - chosen.length : 0;
  return (
    <>
      <ClaimPicker
        key={`${draft.unitId} ${draft.clientKey} ${duties.known}`}
        suggestions={duties.rows}
        asking={!duties.known && !duties.error}
        chosen={draft.claims}
        translation={draft.translation !== null}
        onChange={(claims) => change({ claims })}
      />
      {duties.error && !duties.known ? <Notice tone="warn">{duties.error.message}</Notice> : null}
      {outside > 0 ? <Notice tone="warn">{words.outside(outside)}</Notice> : null}
    </>
  );
}

function Submit({ recording }: InHand) {
  const words = useTexts(recordTexts);
  const { percent } = useFormat();
  const { busy, error, share } = recording.sending;
  return (
    <div className={css.submit}>
      <Refusal error={error} />
      {busy && recording.files.length > 0 ? (
        <Progress label={words.sending} value={share} max={1} words={percent(share)} />
      ) : null}
      <Button type="submit" kind="primary" wide busy={busy} busyText={words.sending}>
        {error?.code === "network" ? words.retry : words.record}
      </Button>
    </div>
  );
}

function Refusal(props: { readonly error: { code: string; message: string } | null }) {
  const words = useTexts(recordTexts);
  const { error } = props;
  if (!error) return null;
  if (error.code !== "network") return <Notice tone="error">{error.message}</Notice>;
  return (
    <Notice tone="warn" title={words.kept}>
      {words.keptHelp}
    </Notice>
  );
}

function Restored({ recording }: InHand) {
  const words = useTexts(recordTexts);
  return (
    <Notice
      tone="info"
      title={words.restored}
      action={
        <Button kind="quiet" onClick={recording.startOver}>
          {words.startOver}
        </Button>
      }
    >
      {recording.files.length === 0 ? words.restoredHelp : null}
    </Notice>
  );
}

function useObjections(recording: RecordingInHand): (field: Objection) => string | undefined {
  const { titleNeeded, dateNeeded, proofNeeded, replaysNeeded, originalNeeded } =
    useTexts(recordTexts);
  // The duties themselves say which of them takes no translation.
  const sentences: Readonly<Partial<Record<Objection, string>>> = {
    title: titleNeeded,
    happenedOn: dateNeeded,
    proof: proofNeeded,
    replays: replaysNeeded,
    original: originalNeeded,
  };
  return (field) => (recording.missing.includes(field) ? sentences[field] : undefined);
}
