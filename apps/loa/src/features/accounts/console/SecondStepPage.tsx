import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useReturn } from "../../../platform/ui/routing/useReturn.ts";
import {
  askSecondStepPasskey,
  enterSecondStep,
  enterSecondStepPasskey,
  readSecondStep,
} from "../contract.ts";
import { Aside, Entrance, Objection } from "./Entrance.tsx";
import { entranceTexts } from "./entrance-texts.ts";
import { safetyTexts } from "./safety-texts.ts";
import { knowsPasskeys, usePasskey } from "./usePasskey.ts";

/** The second step of signing in: a code, a recovery code or a passkey. */
export default function SecondStepPage() {
  const words = useTexts(safetyTexts).step;
  const ways = useCall(readSecondStep, {}, { keep: false });
  if (ways.error) return <Over message={ways.error.message} />;
  if (!ways.data) return <LoadingState />;
  const { totp, passkey, recoveryCode } = ways.data;
  return (
    <Entrance title={words.title}>
      {passkey && knowsPasskeys() ? <PasskeyStep /> : null}
      {totp || recoveryCode ? <CodeStep totp={totp} recoveryCode={recoveryCode} /> : null}
      <p>{words.lost}</p>
    </Entrance>
  );
}

function Over({ message }: { readonly message: string }) {
  const words = useTexts(safetyTexts).step;
  const { toSignIn } = useTexts(entranceTexts);
  return (
    <Entrance title={words.title}>
      <Notice tone="warn" title={words.overTitle}>
        {message}
      </Notice>
      <Aside to="/sign-in">{toSignIn}</Aside>
    </Entrance>
  );
}

function PasskeyStep() {
  const words = useTexts(safetyTexts).passkey;
  const goOn = useReturn();
  const doors = { ask: askSecondStepPasskey, answer: enterSecondStepPasskey };
  const passkey = usePasskey(doors, goOn);
  return (
    <>
      <Objection error={passkey.error} />
      <Button wide busy={passkey.busy} onClick={passkey.run}>
        {words.use}
      </Button>
    </>
  );
}

interface Codes {
  readonly totp: boolean;
  readonly recoveryCode: boolean;
}

function CodeStep({ totp, recoveryCode }: Codes) {
  const words = useTexts(safetyTexts).step;
  const [recovering, recover] = useState(!totp);
  const turn = recovering ? words.useApp : words.useRecovery;
  return (
    <>
      <CodeForm key={String(recovering)} recovering={recovering} />
      {totp && recoveryCode ? (
        <Button kind="quiet" onClick={() => recover(!recovering)}>
          {turn}
        </Button>
      ) : null}
    </>
  );
}

function CodeForm({ recovering }: { readonly recovering: boolean }) {
  const words = useTexts(safetyTexts).step;
  const goOn = useReturn();
  const [code, setCode] = useState("");
  const act = useAct(enterSecondStep, { onDone: goOn, onRefused: () => setCode("") });
  return (
    <Form
      label={words.title}
      objections={act.error}
      onSubmit={() => act.mutate({ body: { code } })}
    >
      <Objection error={act.error} beside={["code"]} />
      <TextField
        label={recovering ? words.recovery : words.code}
        help={recovering ? words.recoveryHelp : words.codeHelp}
        autoComplete="one-time-code"
        autoFocus
        maxLength={40}
        value={code}
        onChange={setCode}
        error={act.error?.fields.code}
      />
      <Button kind="primary" type="submit" wide busy={act.isPending}>
        {words.act}
      </Button>
    </Form>
  );
}
