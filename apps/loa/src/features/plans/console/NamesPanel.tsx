import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listUnits } from "../../units/contract.ts";
import { addNamedUnits, resolveName, type UnresolvedName } from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import css from "./NamesPanel.module.css";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { isChosen, noTarget, TargetPicker, targetBody } from "./TargetPicker.tsx";
import { valueWords } from "./words.ts";

/** Names the register does not know: one answer settles all their places and is remembered. */
export function NamesPanel() {
  const words = useTexts(reviewTexts);
  const { names } = useReview();
  if (names.length === 0) return <p className={css.soft}>{words.namesDone}</p>;
  return (
    <Stack gap={4}>
      <p className={css.soft}>{words.namesNote}</p>
      <Founding />
      <ul className={css.names}>
        {names.map((name) => (
          <li key={name.raw}>
            <OneName name={name} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** The names themselves can found the register; foremost where no list of units has been loaded. */
function Founding() {
  const words = useTexts(reviewTexts);
  const say = useSay();
  const { plan, revision } = useReview();
  const known = useCall(listUnits, { query: { perPage: 1 } });
  const { can } = useSession();
  const add = useEdit(addNamedUnits, ({ units }) => {
    say(words.proposed(units));
    void known.refetch();
  });
  const button = (
    <Button
      busy={add.isPending}
      onClick={() => add.mutate({ params: { planId: plan.id }, body: { revision } })}
    >
      {words.propose}
    </Button>
  );
  // The register is the province's: who works for one unit adds none to it.
  if (can["plans.import-any"] !== true) return null;
  const isEmpty = known.data?.total === 0;
  return (
    <>
      {isEmpty ? (
        <Notice
          tone="info"
          title={words.noUnits}
          action={
            <Row gap={2}>
              {button}
              <ButtonLink to="/units/import">{words.loadUnits}</ButtonLink>
            </Row>
          }
        >
          {words.noUnitsNote}
        </Notice>
      ) : (
        <div>{button}</div>
      )}
      <EditProblem act={add} />
    </>
  );
}

function OneName({ name }: { readonly name: UnresolvedName }) {
  const words = useTexts(reviewTexts);
  const say = useSay();
  const { plan, revision } = useReview();
  const [target, setTarget] = useState(noTarget);
  const resolve = useEdit(resolveName, ({ places }) => say(words.answered(places)));
  const answer = (body: ReturnType<typeof targetBody>) =>
    resolve.mutate({ params: { planId: plan.id }, body: { revision, raw: name.raw, ...body } });
  return (
    <Stack gap={2}>
      <strong className={css.raw} lang="vi">
        “{name.raw}”
      </strong>
      <Places name={name} />
      {name.candidates.length > 0 ? (
        <Row gap={2}>
          {name.candidates.slice(0, 3).map((candidate) => (
            <Button
              key={candidate.id}
              busy={resolve.isPending}
              onClick={() => answer(targetBody(candidate))}
            >
              {words.isThis} {candidate.name}
            </Button>
          ))}
        </Row>
      ) : null}
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
      <EditProblem act={resolve} />
    </Stack>
  );
}

const shownPlaces = 4;

/** Every place of a name, each leading to its words on the paper. */
function Places({ name }: { readonly name: UnresolvedName }) {
  const words = useTexts(reviewTexts);
  const { role } = useTexts(valueWords);
  const { tasks, select } = useReview();
  const fieldOf = (taskId: string) => {
    const task = tasks.find((each) => each.id === taskId);
    const assignment = task?.assignments.find((each) => each.raw === name.raw);
    return assignment ? `assignment:${assignment.id}` : "";
  };
  const lead = name.places.slice(0, shownPlaces);
  const rest = name.places.slice(shownPlaces);
  const button = (place: UnresolvedName["places"][number]) => (
    <Button
      key={`${place.taskId}-${place.role}`}
      kind="quiet"
      onClick={() => select(place.taskId, fieldOf(place.taskId))}
    >
      {place.path} ({role[place.role].toLowerCase()})
    </Button>
  );
  return (
    <div>
      <Row gap={1}>
        <span className={css.soft}>{words.places(name.places.length)}</span>
        {lead.map(button)}
      </Row>
      {rest.length > 0 ? (
        <Disclosure summary={words.morePlaces(rest.length)}>
          <Row gap={1}>{rest.map(button)}</Row>
        </Disclosure>
      ) : null}
    </div>
  );
}
