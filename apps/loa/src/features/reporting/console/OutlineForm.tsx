import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { MultiSelectField } from "../../../platform/ui/components/MultiSelectField.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type {
  Outline,
  OutlineAnnex,
  OutlineSection,
  SectionSource,
  SectionTable,
} from "../contract.ts";
import css from "./Outline.module.css";
import { outlineTexts, sourceNames, tableNames } from "./outline-texts.ts";

interface Props {
  readonly value: Outline;
  readonly onChange: (outline: Outline) => void;
  /** Units to choose annexes from; absent where there is no report yet. */
  readonly units?: readonly { readonly id: string; readonly name: string }[];
}

/** An outline to be edited: sections in their order, their tables, and the annexes. */
export function OutlineForm({ value, onChange, units }: Props) {
  const words = useTexts(outlineTexts);
  const change = (over: Partial<Outline>) => onChange({ ...value, ...over });
  return (
    <Stack gap={4}>
      <Section title={words.sections} note={words.sectionsNote}>
        <Sections sections={value.sections} onChange={(sections) => change({ sections })} />
      </Section>
      <Section title={words.annexes} note={words.annexesNote}>
        <AnnexChoice value={value.annexes} onChange={(annexes) => change({ annexes })} />
      </Section>
      <Section title={words.unitAnnexes}>
        <UnitAnnexChoice
          value={value.unitAnnexes}
          units={units}
          onChange={(unitAnnexes) => change({ unitAnnexes })}
        />
      </Section>
    </Stack>
  );
}

interface SectionsProps {
  readonly sections: Outline["sections"];
  readonly onChange: (sections: Outline["sections"]) => void;
}

function Sections({ sections, onChange }: SectionsProps) {
  const words = useTexts(outlineTexts);
  const [open, setOpen] = useState<string | null>(null);
  const move = (at: number, by: number) => {
    const moved = [...sections];
    const [one] = moved.splice(at, 1);
    if (one) moved.splice(at + by, 0, one);
    onChange(moved);
  };
  const replace = (at: number, over: Partial<OutlineSection>) =>
    onChange(sections.map((one, index) => (index === at ? { ...one, ...over } : one)));
  const add = () => {
    const key = freeKey(sections);
    onChange([
      ...sections,
      { key, level: 1, title: words.newSection, source: "own", hint: "", tables: [] },
    ]);
    setOpen(key);
  };
  return (
    <>
      <ol className={css.list}>
        {sections.map((one, at) => (
          <li key={one.key} data-level={one.level}>
            <div className={css.line}>
              <button
                type="button"
                className={css.title}
                aria-expanded={open === one.key}
                onClick={() => setOpen(open === one.key ? null : one.key)}
              >
                {one.title}
              </button>
              <span className={css.moves}>
                <Button
                  kind="quiet"
                  aria-label={words.up(one.title)}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                >
                  ↑
                </Button>
                <Button
                  kind="quiet"
                  aria-label={words.down(one.title)}
                  disabled={at === sections.length - 1}
                  onClick={() => move(at, 1)}
                >
                  ↓
                </Button>
                <Button
                  kind="quiet"
                  aria-label={words.remove(one.title)}
                  disabled={sections.length === 1}
                  onClick={() => onChange(sections.filter((_, index) => index !== at))}
                >
                  {words.removeWord}
                </Button>
              </span>
            </div>
            {open === one.key ? (
              <SectionFields section={one} onChange={(over) => replace(at, over)} />
            ) : null}
          </li>
        ))}
      </ol>
      <div>
        <Button onClick={add}>{words.add}</Button>
      </div>
    </>
  );
}

function freeKey(sections: Outline["sections"]): string {
  const keys = new Set(sections.map((one) => one.key));
  let number = 1;
  while (keys.has(`muc-${number}`)) number += 1;
  return `muc-${number}`;
}

const sources: readonly SectionSource[] = [
  "opening",
  "direction",
  "results",
  "comparison",
  "assessment",
  "late",
  "difficulties",
  "next",
  "proposals",
  "own",
  "none",
];
const tables: readonly SectionTable[] = [
  "kinds",
  "comparison",
  "unitKind",
  "area",
  "part",
  "task",
  "channel",
];
const annexes: readonly OutlineAnnex[] = [
  "facts",
  "comparison",
  "unitKind",
  "area",
  "part",
  "task",
  "channel",
];

function SectionFields(props: {
  readonly section: OutlineSection;
  readonly onChange: (over: Partial<OutlineSection>) => void;
}) {
  const words = useTexts(outlineTexts);
  const names = useTexts(sourceNames);
  const shown = useTexts(tableNames);
  const { section, onChange } = props;
  return (
    <div className={css.fields}>
      <TextField
        label={words.title}
        value={section.title}
        maxLength={200}
        onChange={(title) => onChange({ title })}
      />
      <Row gap={3} wrap>
        <Segmented
          label={words.level}
          withLabel
          options={[
            { value: "0", label: words.level0 },
            { value: "1", label: words.level1 },
            { value: "2", label: words.level2 },
          ]}
          value={String(section.level)}
          onChange={(level) => onChange({ level: Number(level) as OutlineSection["level"] })}
        />
        <SelectField
          label={words.source}
          options={sources.map((value) => ({ value, label: names[value] }))}
          value={section.source}
          onChange={(source) => onChange({ source: source as SectionSource })}
        />
      </Row>
      {section.source === "own" ? (
        <TextField
          label={words.hint}
          value={section.hint}
          maxLength={500}
          onChange={(hint) => onChange({ hint })}
        />
      ) : null}
      <MultiSelectField
        label={words.tables}
        options={tables.map((value) => ({ value, label: shown[value] }))}
        value={section.tables}
        onChange={(chosen) => onChange({ tables: tables.filter((one) => chosen.includes(one)) })}
      />
    </div>
  );
}

function AnnexChoice(props: {
  readonly value: Outline["annexes"];
  readonly onChange: (annexes: Outline["annexes"]) => void;
}) {
  const names = useTexts(tableNames);
  const { value, onChange } = props;
  return (
    <Stack gap={2}>
      {annexes.map((annex) => (
        <CheckField
          key={annex}
          label={names[annex]}
          checked={value.includes(annex)}
          onChange={(checked) =>
            onChange(annexes.filter((one) => (one === annex ? checked : value.includes(one))))
          }
        />
      ))}
    </Stack>
  );
}

function UnitAnnexChoice(props: {
  readonly value: Outline["unitAnnexes"];
  readonly units: Props["units"];
  readonly onChange: (value: Outline["unitAnnexes"]) => void;
}) {
  const words = useTexts(outlineTexts);
  const { value, units, onChange } = props;
  const mode = typeof value === "string" ? value : "chosen";
  return (
    <Stack gap={3}>
      <Segmented
        label={words.unitAnnexes}
        options={[
          { value: "all", label: words.allUnits },
          { value: "none", label: words.noUnits },
          ...(units ? [{ value: "chosen", label: words.chosenUnits }] : []),
        ]}
        value={mode}
        onChange={(chosen) => onChange(chosen === "all" || chosen === "none" ? chosen : [])}
      />
      {mode === "chosen" && units ? (
        <MultiSelectField
          label={words.chosenUnits}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          value={typeof value === "string" ? [] : value}
          onChange={(ids) => onChange([...ids])}
        />
      ) : null}
    </Stack>
  );
}
