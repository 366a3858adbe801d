import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { shorten } from "../../../platform/ui/format/shorten.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { getCommitment, getMyDuties, getUnitDuties } from "../../commitments/contract.ts";
import { type OutputDetail, putClaims, suggestClaims } from "../contract.ts";
import { ClaimPicker } from "./ClaimPicker.tsx";
import { staleAfterDeeds } from "./deeds.ts";
import { outputTexts } from "./output-texts.ts";
import { recordTexts } from "./record-texts.ts";

interface Props {
  readonly output: OutputDetail;
}

/** What an output counts for, and the choosing anew. */
export function OutputClaims({ output }: Props) {
  const words = useTexts(outputTexts);
  const [editing, setEditing] = useState(false);
  return (
    <Section title={words.countsFor} note={output.claims.length}>
      {editing ? (
        <Choosing output={output} onDone={() => setEditing(false)} />
      ) : (
        <Stack gap={3}>
          <Claims output={output} />
          {output.can.change ? (
            <Row>
              <Button onClick={() => setEditing(true)}>{words.change}</Button>
            </Row>
          ) : null}
        </Stack>
      )}
    </Section>
  );
}

function Claims({ output }: Props) {
  const words = useTexts(outputTexts);
  const { inYear } = useTexts(recordTexts);
  const { number } = useFormat();
  const amount = (claim: OutputDetail["claims"][number]) =>
    words.counts(number(claim.count)) +
    (claim.minutes > 0 ? `, ${words.minutes(number(claim.minutes))}` : "");
  if (output.claims.length === 0) return <p>{words.countsForNothing}</p>;
  const counts = output.state !== "returned" && output.state !== "withdrawn";
  return (
    <Stack gap={2}>
      {output.state === "returned" ? <p>{words.countsNotReturned}</p> : null}
      {output.state === "withdrawn" ? <p>{words.countsNotWithdrawn}</p> : null}
      {output.claims.map((claim) => (
        <div key={claim.id}>
          <Link to={pathTo("/commitments/$commitmentId", { commitmentId: claim.commitmentId })}>
            {shorten(`${claim.path} ${claim.title}`)}
          </Link>
          {counts ? ` · ${amount(claim)}` : ""}
          {" · "}
          {inYear(number(claim.delivered), number(claim.required))}
        </div>
      ))}
    </Stack>
  );
}

function Choosing({ output, onDone }: Props & { readonly onDone: () => void }) {
  const words = useTexts(outputTexts);
  const say = useSay();
  const [chosen, setChosen] = useState(output.claims.map((claim) => claim.commitmentId));
  const duties = useCall(suggestClaims, {
    query: { unitId: output.unit.id, on: output.happenedOn },
  });
  const act = useAct(putClaims, {
    invalidates: [...staleAfterDeeds, getCommitment, getMyDuties, getUnitDuties],
    onDone: () => {
      say(words.saved);
      onDone();
    },
  });
  // An amount given by hand stays with the commitment it was given for.
  const claims = chosen.map((commitmentId) => {
    const before = output.claims.find((claim) => claim.commitmentId === commitmentId);
    return { commitmentId, ...(before ? { count: before.count, minutes: before.minutes } : {}) };
  });
  const save = () => act.mutate({ params: { outputId: output.id }, body: { claims } });
  return (
    <Stack gap={3}>
      <Answer query={duties}>
        {({ rows }) => (
          <ClaimPicker
            suggestions={rows}
            chosen={chosen}
            translation={output.translation}
            onChange={setChosen}
          />
        )}
      </Answer>
      {output.state === "approved" ? <Notice tone="info">{words.saveAsks}</Notice> : null}
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <Row>
        <Button kind="primary" busy={act.isPending} onClick={save}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{words.close}</Button>
      </Row>
    </Stack>
  );
}
