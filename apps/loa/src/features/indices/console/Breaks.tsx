import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { FormEnd } from "../../../platform/ui/components/FormEnd.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  addIndexBreak,
  type IndexBreak,
  type IndexSeries,
  listIndices,
  removeIndexBreak,
} from "../contract.ts";
import { texts } from "./texts.ts";

/** Where series cannot be compared: added and taken back by a coordinator. */
export function Breaks({ rows }: { readonly rows: readonly IndexSeries[] }) {
  const words = useTexts(texts);
  const say = useBilingual();
  const [adding, setAdding] = useState(false);
  const breaks = new Map(
    rows.flatMap(({ name, breaks: all }) =>
      all.map((one) => [one.id, { ...one, name: one.everyIndex ? words.everyIndex : name }]),
    ),
  );
  return (
    <Section title={words.breaks}>
      <Stack gap={3}>
        <ul>
          {[...breaks.values()].map((one) => (
            <li key={one.id}>
              {one.name}. {words.breakFrom(String(one.fromYear), say(one.note))}{" "}
              <Remove one={one} />
            </li>
          ))}
        </ul>
        {adding ? (
          <AddBreak rows={rows} onClose={() => setAdding(false)} />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>{words.addBreak}</Button>
          </div>
        )}
      </Stack>
    </Section>
  );
}

function Remove({ one }: { readonly one: IndexBreak }) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(removeIndexBreak, {
    invalidates: [listIndices],
    onDone: () => say(words.breakRemoved),
  });
  return (
    <Button
      kind="quiet"
      busy={act.isPending}
      aria-label={words.removeBreakOf(String(one.fromYear))}
      onClick={() => act.mutate({ params: { breakId: one.id } })}
    >
      {words.removeBreak}
    </Button>
  );
}

function AddBreak(props: { readonly rows: readonly IndexSeries[]; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const [indexCode, setIndexCode] = useState("");
  const [fromYear, setFromYear] = useState("");
  const [note, setNote] = useState("");
  const act = useAct(addIndexBreak, {
    invalidates: [listIndices],
    onDone: () => {
      say(words.breakAdded);
      props.onClose();
    },
  });
  const save = () =>
    act.mutate({
      body: {
        indexCode: (indexCode || null) as IndexSeries["code"] | null,
        fromYear: Number(fromYear) || 0,
        note,
      },
    });
  return (
    <Form onSubmit={save} label={words.addBreak} objections={act.error}>
      <SelectField
        label={words.forIndex}
        placeholder={words.everyIndex}
        clearable
        options={props.rows.map(({ code, name }) => ({ value: code, label: name }))}
        value={indexCode}
        onChange={setIndexCode}
      />
      <TextField
        label={words.fromYear}
        required
        maxLength={4}
        value={fromYear}
        onChange={setFromYear}
        error={act.error?.fields?.["fromYear"]}
      />
      <TextField
        label={words.note}
        required
        maxLength={500}
        value={note}
        onChange={setNote}
        error={act.error?.fields?.["note"]}
      />
      <FormEnd act={act} save={words.save} cancel={words.cancel} onCancel={props.onClose} />
    </Form>
  );
}
