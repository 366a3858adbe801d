import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { ActKind } from "../contract.ts";
import css from "./ActFields.module.css";
import { actTexts } from "./act-texts.ts";
import type { ActDraft } from "./useActDraft.ts";

interface Props {
  readonly draft: ActDraft;
  readonly kinds: readonly ActKind[];
  readonly error?: string | undefined;
}

/** Which act, what it does to the rates, and the new due date where it sets one. */
export function ActFields({ draft, kinds, error }: Props) {
  const words = useTexts(actTexts);
  return (
    <>
      <Segmented
        label={words.kind}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={draft.kind}
        onChange={draft.setKind}
      />
      <p className={css.effect}>{words.effects[draft.kind]}</p>
      {draft.moves ? <NewDue draft={draft} error={error} /> : null}
    </>
  );
}

function NewDue({ draft, error }: Pick<Props, "draft" | "error">) {
  const words = useTexts(actTexts);
  return (
    <>
      <Segmented
        label={words.newDue}
        options={[
          { value: "day", label: words.byDay },
          { value: "workdays", label: words.byWorkdays },
        ]}
        value={draft.by}
        onChange={draft.setBy}
      />
      {draft.by === "day" ? (
        <DateField
          label={words.newDue}
          required
          value={draft.newDueOn}
          onChange={draft.setNewDueOn}
          error={error}
        />
      ) : (
        <NumberField
          label={words.workdays}
          help={words.workdaysHelp}
          required
          min={1}
          max={250}
          value={draft.workdays}
          onChange={draft.setWorkdays}
          error={error}
        />
      )}
    </>
  );
}
