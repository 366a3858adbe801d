import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { changeSlots, type ProgrammeDetail, type Reach, type Slot } from "../contract.ts";
import { HourField, LengthField } from "./AiringFields.tsx";
import css from "./Programmes.module.css";
import { ReachField } from "./ReachField.tsx";
import { texts } from "./texts.ts";
import { useProgrammeAct } from "./useProgrammeAct.ts";

interface Draft {
  readonly personId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly minutes: number | null;
}

/** Who has a slot in hand, its title, hour and length; only what was changed is said of the others it reaches. */
export function SlotForm(props: { readonly slot: Slot; readonly programme: ProgrammeDetail }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const say = useSay();
  const { slot, programme } = props;
  const was = draftOf(slot);
  const [draft, setDraft] = useState(was);
  const [reach, setReach] = useState<Reach>("one");
  const save = useProgrammeAct(changeSlots, {
    onDone: ({ changed }) => say(words.saved(number(changed))),
  });
  const submit = () =>
    save.mutate({ params: { slotId: slot.id }, body: { reach, ...changesOf(was, draft) } });
  return (
    <Form onSubmit={submit} label={words.whatAndWho} objections={save.error}>
      <SlotFields
        draft={draft}
        people={programme.people}
        error={save.error?.fields["startsAt"]}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <ReachField value={reach} onChange={setReach} />
      {save.error ? <Notice tone="error">{save.error.message}</Notice> : null}
      <div>
        <Button kind="primary" type="submit" busy={save.isPending}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}

function SlotFields(props: {
  readonly draft: Draft;
  readonly people: ProgrammeDetail["people"];
  readonly error: string | undefined;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const words = useTexts(texts);
  const { draft, people, onChange } = props;
  return (
    <div className={css.fields}>
      <SelectField
        label={words.person}
        required={false}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.personId}
        onChange={(personId) => onChange({ personId })}
      />
      <TextField
        label={words.title}
        help={words.titleHelp}
        required={false}
        maxLength={500}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <HourField
        value={draft.startsAt}
        error={props.error}
        onChange={(startsAt) => onChange({ startsAt })}
      />
      <LengthField value={draft.minutes} onChange={(minutes) => onChange({ minutes })} />
    </div>
  );
}

function draftOf({ person, title, startsAt, minutes }: Slot): Draft {
  return { personId: person?.id ?? "", title, startsAt: startsAt ?? "", minutes };
}

function changesOf(was: Draft, now: Draft) {
  return {
    ...(was.personId === now.personId ? {} : { personId: now.personId || null }),
    ...(was.title === now.title ? {} : { title: now.title }),
    ...(was.startsAt === now.startsAt ? {} : { startsAt: now.startsAt.trim() || null }),
    ...(was.minutes === now.minutes ? {} : { minutes: now.minutes }),
  };
}
