import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  addSlot,
  changeProgramme,
  endProgramme,
  type ProgrammeDetail,
  resumeProgramme,
} from "../contract.ts";
import { type ProgrammeDraft, ProgrammeFieldset } from "./ProgrammeFieldset.tsx";
import css from "./Programmes.module.css";
import { texts } from "./texts.ts";
import { useProgrammeAct } from "./useProgrammeAct.ts";

interface Given {
  readonly programme: ProgrammeDetail;
}

/** What its keepers do with a programme as a whole. */
export function ProgrammeActs({ programme }: Given) {
  const words = useTexts(texts);
  const { ended } = programme;
  return (
    <Stack gap={2}>
      {ended ? null : (
        <Disclosure summary={words.addSlot}>
          <AddSlot programme={programme} />
        </Disclosure>
      )}
      <Disclosure summary={words.change}>
        <Change key={programme.revision} programme={programme} />
      </Disclosure>
      {ended ? (
        <Resume programme={programme} />
      ) : (
        <Disclosure summary={words.end}>
          <End programme={programme} />
        </Disclosure>
      )}
    </Stack>
  );
}

function AddSlot({ programme }: Given) {
  const words = useTexts(texts);
  const say = useSay();
  const { today } = useSession();
  const [plannedOn, setPlannedOn] = useState(today);
  const [title, setTitle] = useState("");
  const add = useProgrammeAct(addSlot, {
    onDone: () => {
      say(words.added);
      setTitle("");
    },
  });
  const params = { programmeId: programme.id };
  const taken = add.error?.code === "slot-day-taken";
  const submit = () => add.mutate({ params, body: { plannedOn, title, beside: taken } });
  return (
    <Form onSubmit={submit} label={words.addSlot} objections={add.error}>
      <div className={css.fields}>
        <DateField label={words.day} value={plannedOn} onChange={setPlannedOn} />
        <TextField label={words.title} required={false} value={title} onChange={setTitle} />
      </div>
      {add.error ? <Notice tone="error">{add.error.message}</Notice> : null}
      <div>
        <Button type="submit" busy={add.isPending} disabled={plannedOn === ""}>
          {taken ? words.beside : words.addSlot}
        </Button>
      </div>
    </Form>
  );
}

function Change({ programme }: Given) {
  const words = useTexts(texts);
  const say = useSay();
  const [draft, setDraft] = useState<ProgrammeDraft>(() => ({
    ...{ name: programme.name, channel: programme.channel, kind: programme.kind },
    ...{ language: programme.language, quantity: programme.quantity, minutes: programme.minutes },
    startsAt: programme.startsAt ?? "",
    commitmentIds: programme.duties.map(({ commitmentId }) => commitmentId),
  }));
  const change = useProgrammeAct(changeProgramme, { onDone: () => say(words.changed) });
  const submit = () =>
    change.mutate({
      params: { programmeId: programme.id },
      body: { ...draft, startsAt: draft.startsAt.trim() || null, revision: programme.revision },
    });
  return (
    <Form onSubmit={submit} label={words.change} objections={change.error}>
      <ProgrammeFieldset
        draft={draft}
        unitId={programme.unit.id}
        known={programme.duties}
        error={change.error}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      {change.error ? <Notice tone="error">{change.error.message}</Notice> : null}
      <div>
        <Button type="submit" busy={change.isPending}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}

function End({ programme }: Given) {
  const words = useTexts(texts);
  const say = useSay();
  const { today } = useSession();
  const [from, setFrom] = useState(today);
  const [asking, setAsking] = useState(false);
  const end = useProgrammeAct(endProgramme, { onDone: () => say(words.endDone) });
  const params = { programmeId: programme.id };
  return (
    <Stack gap={3}>
      <div className={css.fields}>
        <DateField label={words.endFrom} value={from} onChange={setFrom} />
      </div>
      {asking ? (
        <ConfirmInline
          question={words.endAsk}
          confirm={words.end}
          reason="required"
          danger
          busy={end.isPending}
          error={end.error?.message}
          onConfirm={(reason) => end.mutate({ params, body: { from, reason } })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Row>
          <Button disabled={from === ""} onClick={() => setAsking(true)}>
            {words.end}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function Resume({ programme }: Given) {
  const words = useTexts(texts);
  const say = useSay();
  const resume = useProgrammeAct(resumeProgramme, { onDone: () => say(words.resumed) });
  return (
    <Row>
      <Button
        busy={resume.isPending}
        onClick={() => resume.mutate({ params: { programmeId: programme.id } })}
      >
        {words.resume}
      </Button>
    </Row>
  );
}
