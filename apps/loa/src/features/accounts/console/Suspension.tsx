import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { liftSuspension, listPeople, suspendPerson } from "../contract.ts";
import { Objection } from "./Entrance.tsx";
import { peopleTexts } from "./people-texts.ts";

interface Subject {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly suspendedAt: string | null;
  };
}

/** Suspends a person with a reason, or lets them in again. */
export function Suspension({ person }: Subject) {
  return person.suspendedAt === null ? <Suspend person={person} /> : <Lift person={person} />;
}

function Suspend({ person }: Subject) {
  const words = useTexts(peopleTexts);
  const say = useSay();
  const [asking, ask] = useState(false);
  const act = useAct(suspendPerson, {
    invalidates: [listPeople],
    onDone: () => say(words.suspendedDone),
  });
  if (!asking)
    return (
      <Button kind="danger" onClick={() => ask(true)}>
        {words.suspend}
      </Button>
    );
  return (
    <ConfirmInline
      question={words.suspendQuestion(person.name)}
      confirm={words.suspend}
      reason="required"
      danger
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={(reason) => act.mutate({ params: { id: person.id }, body: { reason } })}
      onCancel={() => ask(false)}
    />
  );
}

function Lift({ person }: Subject) {
  const words = useTexts(peopleTexts);
  const say = useSay();
  const act = useAct(liftSuspension, {
    invalidates: [listPeople],
    onDone: () => say(words.liftedDone),
  });
  return (
    <>
      <Button busy={act.isPending} onClick={() => act.mutate({ params: { id: person.id } })}>
        {words.lift}
      </Button>
      <Objection error={act.error} />
    </>
  );
}
