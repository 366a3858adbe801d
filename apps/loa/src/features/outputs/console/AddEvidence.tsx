import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Progress } from "../../../platform/ui/components/Progress.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { addEvidence, evidenceLimit } from "../contract.ts";
import { staleAfterDeeds } from "./deeds.ts";
import { outputTexts } from "./output-texts.ts";
import { hasProof, type Proof, ProofFields, weightOf } from "./ProofFields.tsx";
import { recordTexts } from "./record-texts.ts";

const empty: Proof = { links: [""], statement: "", files: [] };

/** More proof for an output that stands. */
export function AddEvidence(props: { readonly outputId: string; readonly onDone: () => void }) {
  const words = useTexts(outputTexts);
  const { proofNeeded, sending } = useTexts(recordTexts);
  const { percent } = useFormat();
  const say = useSay();
  const [proof, setProof] = useState<Proof>(empty);
  const [asked, setAsked] = useState(false);
  const [share, setShare] = useState(0);
  const act = useAct(addEvidence, {
    invalidates: staleAfterDeeds,
    onProgress: setShare,
    onDone: () => {
      say(words.added);
      props.onDone();
    },
  });
  const lacking = asked && !hasProof(proof);
  const submit = () => {
    setAsked(true);
    if (!hasProof(proof) || weightOf(proof.files) > evidenceLimit) return;
    const links = proof.links.map((link) => link.trim()).filter((link) => link !== "");
    const body = { links, statement: proof.statement.trim() || null };
    act.mutate({ params: { outputId: props.outputId }, body, files: proof.files });
  };
  return (
    <Form onSubmit={submit} label={words.addEvidence} objections={lacking || null}>
      <ProofFields
        proof={proof}
        onChange={(patch) => setProof((now) => ({ ...now, ...patch }))}
        error={lacking ? proofNeeded : undefined}
      />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      {act.isPending && proof.files.length > 0 ? (
        <Progress label={sending} value={share} max={1} words={percent(share)} />
      ) : null}
      <Row>
        <Button type="submit" kind="primary" busy={act.isPending}>
          {words.addEvidence}
        </Button>
        <Button onClick={props.onDone}>{words.close}</Button>
      </Row>
    </Form>
  );
}
