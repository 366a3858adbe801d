import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { addNamedUnits, resolveName, type UnresolvedName } from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { isChosen, noTarget, TargetPicker, targetBody } from "./TargetPicker.tsx";

/** Names the register does not know: one answer settles all their places and is remembered. */
export function NamesPanel() {
  const words = useTexts(reviewTexts);
  const say = useSay();
  const { names, plan, revision } = useReview();
  const add = useEdit(addNamedUnits, ({ units }) => say(words.proposed(units)));
  if (names.length === 0) return null;
  return (
    <Section
      title={`${words.names} (${names.length})`}
      note={words.namesNote}
      aside={
        <Button
          busy={add.isPending}
          onClick={() => add.mutate({ params: { planId: plan.id }, body: { revision } })}
        >
          {words.propose}
        </Button>
      }
    >
      <EditProblem error={add.error} />
      <Stack gap={6}>
        {names.map((name) => (
          <OneName key={name.raw} name={name} />
        ))}
      </Stack>
    </Section>
  );
}

function OneName({ name }: { readonly name: UnresolvedName }) {
  const words = useTexts(reviewTexts);
  const say = useSay();
  const { plan, revision, select } = useReview();
  const [target, setTarget] = useState(noTarget);
  const resolve = useEdit(resolveName, ({ places }) => say(words.answered(places)));
  const answer = (body: ReturnType<typeof targetBody>) =>
    resolve.mutate({ params: { planId: plan.id }, body: { revision, raw: name.raw, ...body } });
  const paths = name.places.map((place) => place.path).join(", ");
  return (
    <Stack gap={2}>
      <strong lang="vi">“{name.raw}”</strong>
      <div>
        <Button kind="quiet" onClick={() => select(name.places[0]?.taskId ?? "")}>
          {words.places(name.places.length, paths)}
        </Button>
      </div>
      <Row gap={2}>
        {name.candidates.slice(0, 3).map((candidate) => (
          <Button
            key={candidate.id}
            onClick={() => answer(targetBody({ ...candidate, name: candidate.name }))}
          >
            {words.isThis} {candidate.name}
          </Button>
        ))}
      </Row>
      <TargetPicker value={target} onChange={setTarget} />
      <div>
        <Button
          disabled={!isChosen(target)}
          busy={resolve.isPending}
          onClick={() => answer(targetBody(target))}
        >
          {words.answer}
        </Button>
      </div>
      <EditProblem error={resolve.error} />
    </Stack>
  );
}
