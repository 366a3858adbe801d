import { useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  beginTotpEnrolment,
  confirmTotpEnrolment,
  listSessions,
  readSecondFactor,
  readSession,
  removeTotp,
} from "../contract.ts";
import { Objection } from "./Entrance.tsx";
import type { Safety } from "./ProofForm.tsx";
import css from "./Safety.module.css";
import { safetyTexts } from "./safety-texts.ts";

/** What a change on the safety page makes stale. */
export const stale = [readSecondFactor, readSession, listSessions];

export interface SafetyPart {
  readonly safety: Safety;
  readonly onCodes: (codes: readonly string[] | null) => void;
}

/** The authenticator app: set up with a QR code, or removed. */
export function CodeApp({ safety, onCodes }: SafetyPart) {
  const words = useTexts(safetyTexts).app;
  const format = useFormat();
  const begin = useAct(beginTotpEnrolment);
  const since = safety.totpSince;
  return (
    <Section title={words.title} note={since ? words.since(format.date(since)) : null}>
      <p className={css.about}>{words.about}</p>
      <Objection error={begin.error} />
      {since && safety.fresh ? <RemoveApp /> : null}
      {!since && safety.fresh && !begin.data ? (
        <Button busy={begin.isPending} onClick={() => begin.mutate({})}>
          {words.begin}
        </Button>
      ) : null}
      {!since && begin.data ? (
        <Enrol
          offer={begin.data}
          onDone={(codes) => {
            begin.reset();
            onCodes(codes);
          }}
          onCancel={() => begin.reset()}
        />
      ) : null}
    </Section>
  );
}

interface Enrolling {
  readonly offer: CallResult<typeof beginTotpEnrolment>;
  readonly onDone: (codes: readonly string[] | null) => void;
  readonly onCancel: () => void;
}

function Enrol({ offer, onDone, onCancel }: Enrolling) {
  const words = useTexts(safetyTexts).app;
  const say = useSay();
  const [code, setCode] = useState("");
  const act = useAct(confirmTotpEnrolment, {
    invalidates: stale,
    onDone: ({ recoveryCodes }) => {
      say(words.done);
      onDone(recoveryCodes);
    },
  });
  return (
    <div className={css.enrol}>
      <p>{words.scan}</p>
      <img
        className={css.qr}
        alt={words.qr}
        src={`data:image/svg+xml,${encodeURIComponent(offer.qr)}`}
      />
      <p>{words.typed}</p>
      <Row wrap>
        <code className={css.key}>{offer.key.replace(/.{4}(?!$)/g, "$& ")}</code>
        <CopyButton text={offer.key} label={words.copy} />
      </Row>
      <Form
        label={words.title}
        objections={act.error}
        onSubmit={() => act.mutate({ body: { code } })}
      >
        <Objection error={act.error} beside={["code"]} />
        <TextField
          label={words.enter}
          autoComplete="one-time-code"
          maxLength={10}
          value={code}
          onChange={setCode}
          error={act.error?.fields.code}
        />
        <Row>
          <Button kind="primary" type="submit" busy={act.isPending}>
            {words.confirm}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </Row>
      </Form>
    </div>
  );
}

function RemoveApp() {
  const words = useTexts(safetyTexts).app;
  const say = useSay();
  const [asking, ask] = useState(false);
  const act = useAct(removeTotp, {
    invalidates: stale,
    onDone: () => say(words.removed),
    onRefused: () => ask(false),
  });
  if (!asking)
    return (
      <>
        <Objection error={act.error} />
        <Button onClick={() => ask(true)}>{words.remove}</Button>
      </>
    );
  return (
    <ConfirmInline
      question={words.removeQuestion}
      confirm={words.remove}
      danger
      busy={act.isPending}
      onConfirm={() => act.mutate({})}
      onCancel={() => ask(false)}
    />
  );
}
