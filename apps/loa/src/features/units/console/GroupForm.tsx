import { useState } from "react";
import { wordOf } from "../../../platform/contract/word-of.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { MultiSelectField } from "../../../platform/ui/components/MultiSelectField.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  changeGroup,
  createGroup,
  type GroupRule,
  listGroups,
  listMembers,
  type UnitGroup,
  UnitKind,
} from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./UnitForm.module.css";
import { useKindName } from "./useKindName.ts";

interface Props {
  /** Null for a new group. */
  readonly group: UnitGroup | null;
  readonly onDone: () => void;
}

/** A group's name and rule. */
export function GroupForm({ group, onDone }: Props) {
  const words = useTexts(texts);
  const kindName = useKindName();
  const [draft, setDraft] = useState(() => draftOf(group));
  const after = { invalidates: [listGroups, listMembers], onDone };
  const create = useAct(createGroup, after);
  const change = useAct(changeGroup, after);
  const error = create.error ?? change.error;
  const set = (key: keyof Draft) => (value: string) => setDraft({ ...draft, [key]: value });
  const save = () => {
    const { name, code } = draft;
    const rule = ruleOf(draft);
    if (group) change.mutate({ params: { groupId: group.id }, body: { name, rule } });
    else create.mutate({ body: { code, name, rule } });
  };
  return (
    <div className={css.form}>
      <Form onSubmit={save} objections={error}>
        {error ? <Notice tone="error">{error.message}</Notice> : null}
        <TextField
          label={words.groupName}
          value={draft.name}
          onChange={set("name")}
          error={error?.fields?.["name"]}
        />
        {group ? null : (
          <TextField
            label={words.groupCode}
            value={draft.code}
            onChange={set("code")}
            error={error?.fields?.["code"]}
          />
        )}
        <MultiSelectField
          label={words.kinds}
          required={false}
          options={UnitKind.options.map((kind) => ({ value: kind, label: kindName(kind) }))}
          value={draft.kinds}
          onChange={(kinds) => setDraft({ ...draft, kinds })}
        />
        <TextField
          label={words.under}
          required={false}
          value={draft.under}
          onChange={set("under")}
          error={error?.fields?.["rule.under"]}
        />
        <TextField
          label={words.include}
          help={words.codesHelp}
          required={false}
          value={draft.include}
          onChange={set("include")}
          error={error?.fields?.["rule.include"]}
        />
        <TextField
          label={words.exclude}
          help={words.codesHelp}
          required={false}
          value={draft.exclude}
          onChange={set("exclude")}
        />
        <Row>
          <Button kind="primary" type="submit" busy={create.isPending || change.isPending}>
            {words.save}
          </Button>
        </Row>
      </Form>
    </div>
  );
}

interface Draft {
  readonly code: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly under: string;
  readonly include: string;
  readonly exclude: string;
}

function draftOf(group: UnitGroup | null): Draft {
  const rule = group?.rule;
  return {
    code: group?.code ?? "",
    name: group?.name ?? "",
    kinds: rule?.kinds ?? [],
    under: rule?.under ?? "",
    include: rule?.include.join(", ") ?? "",
    exclude: rule?.exclude.join(", ") ?? "",
  };
}

function ruleOf(draft: Draft): GroupRule {
  const codes = (text: string) =>
    text
      .split(/[,;\s]+/)
      .map((code) => code.trim())
      .filter((code) => code !== "");
  return {
    kinds: draft.kinds.filter((kind): kind is UnitKind => wordOf(UnitKind, kind) !== null),
    under: draft.under.trim() || null,
    include: codes(draft.include),
    exclude: codes(draft.exclude),
  };
}
