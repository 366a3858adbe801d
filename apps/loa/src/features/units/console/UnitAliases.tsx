import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { addAlias, readUnit, removeAlias, type UnitDetail } from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./UnitForm.module.css";

interface Props {
  readonly unit: UnitDetail;
  readonly manages: boolean;
}

/** The other names a plan may use for a unit. */
export function UnitAliases({ unit, manages }: Props) {
  const words = useTexts(texts);
  return (
    <Section title={words.aliases} note={words.aliasesNote}>
      {unit.aliases.length === 0 ? <p className={css.soft}>{words.noAliases}</p> : null}
      <ul className={css.plain}>
        {unit.aliases.map((alias) => (
          <li key={alias.id} className={css.line}>
            <span>
              {alias.alias} <span className={css.soft}>({words[alias.origin]})</span>
            </span>
            {manages ? <Remove aliasId={alias.id} alias={alias.alias} /> : null}
          </li>
        ))}
      </ul>
      {manages ? <Add unitId={unit.id} /> : null}
    </Section>
  );
}

function Remove({ aliasId, alias }: { readonly aliasId: string; readonly alias: string }) {
  const words = useTexts(texts);
  const remove = useAct(removeAlias, { invalidates: [readUnit] });
  return (
    <Button
      kind="quiet"
      busy={remove.isPending}
      aria-label={words.removeAlias(alias)}
      onClick={() => remove.mutate({ params: { aliasId } })}
    >
      {words.remove}
    </Button>
  );
}

function Add({ unitId }: { readonly unitId: string }) {
  const words = useTexts(texts);
  const [alias, setAlias] = useState("");
  const add = useAct(addAlias, { invalidates: [readUnit], onDone: () => setAlias("") });
  const submit = () => {
    if (alias.trim() !== "") add.mutate({ body: { alias, unitId } });
  };
  return (
    <div className={css.form}>
      <Form onSubmit={submit} objections={add.error}>
        <TextField
          label={words.alias}
          value={alias}
          onChange={setAlias}
          maxLength={300}
          error={add.error?.fields?.["alias"] ?? add.error?.message}
        />
        <Row>
          <Button type="submit" busy={add.isPending} disabled={alias.trim() === ""}>
            {words.addAlias}
          </Button>
        </Row>
      </Form>
    </div>
  );
}
