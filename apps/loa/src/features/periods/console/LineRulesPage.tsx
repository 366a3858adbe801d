import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { MultiSelectField } from "../../../platform/ui/components/MultiSelectField.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { MissingPage } from "../../../platform/ui/shell/MissingPage.tsx";
import { changeLine, type LineRules, listLines, proposePeriods, windowKeys } from "../contract.ts";
import { texts } from "./texts.ts";

/** How a line reports: its windows and cut-offs, when units hand in, what on time means. */
export default function LineRulesPage() {
  const domain = usePathValue("line");
  const lines = useCall(listLines);
  return (
    <Answer query={lines}>
      {({ rows }) => {
        const line = rows.find((one) => one.domain === domain);
        return line ? <Rules key={line.revision} line={line} /> : <MissingPage />;
      }}
    </Answer>
  );
}

type Rule = Omit<LineRules, "domain" | "canChange">;

function Rules({ line }: { readonly line: LineRules }) {
  const words = useTexts(texts);
  const say = useSay();
  const { domain, canChange, ...rules } = line;
  const [rule, setRule] = useState<Rule>(rules);
  const change = (patch: Partial<Rule>) => setRule((now) => ({ ...now, ...patch }));
  const act = useAct(changeLine, {
    invalidates: [listLines, proposePeriods],
    onDone: () => say(words.saved),
  });
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.rulesOf(domain)}
        subtitle={words.rulesNote}
        trail={[{ label: words.periods, to: "/periods" }]}
      />
      <Form
        onSubmit={() => act.mutate({ params: { line: domain }, body: rule })}
        label={words.rules}
        objections={act.error}
      >
        <Windows rule={rule} change={change} disabled={!canChange} />
        <Numbers rule={rule} change={change} disabled={!canChange} />
        <Choices rule={rule} change={change} disabled={!canChange} />
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
        {canChange ? (
          <div>
            <Button
              type="submit"
              kind="primary"
              busy={act.isPending}
              disabled={rule.windows.length === 0}
            >
              {words.save}
            </Button>
          </div>
        ) : null}
      </Form>
    </Stack>
  );
}

interface Part {
  readonly rule: Rule;
  readonly change: (patch: Partial<Rule>) => void;
  readonly disabled: boolean;
}

function Windows({ rule, change, disabled }: Part) {
  const words = useTexts(texts);
  const { window } = useFormat();
  const { today } = useSession();
  const year = Number(today.slice(0, 4));
  const own = new Map(rule.windows.map((one) => [one.key as string, one]));
  return (
    <MultiSelectField
      label={words.windows}
      options={windowKeys.map((key) => ({ value: key, label: window(key, year, key) }))}
      value={rule.windows.map((one) => one.key)}
      disabled={disabled}
      onChange={(keys) =>
        change({
          windows: keys.map((key) => {
            const blank = { key, opensAfter: null, dueAfter: null } as Rule["windows"][number];
            return own.get(key) ?? blank;
          }),
        })
      }
    />
  );
}

function Numbers({ rule, change, disabled }: Part) {
  const words = useTexts(texts);
  const field = (
    key: "startDay" | "endDay" | "opensAfter" | "dueAfter" | "preparedBefore",
    bounds: { readonly min: number; readonly max: number },
    help?: string,
  ) => (
    <NumberField
      label={words[key]}
      {...(help ? { help } : {})}
      {...bounds}
      disabled={disabled}
      value={rule[key]}
      onChange={(value) => change({ [key]: value ?? bounds.min })}
    />
  );
  return (
    <>
      <Row gap={3} align="start">
        {field("startDay", { min: 1, max: 28 }, words.cutOffHelp)}
        {field("endDay", { min: 1, max: 28 })}
      </Row>
      <Row gap={3} align="start">
        {field("opensAfter", { min: 0, max: 60 })}
        {field("dueAfter", { min: 0, max: 90 })}
        {field("preparedBefore", { min: 0, max: 60 })}
      </Row>
    </>
  );
}

function Choices({ rule, change, disabled }: Part) {
  const words = useTexts(texts);
  const moves = ["next", "previous", "none"] as const;
  const timely = ["approved", "completed"] as const;
  return (
    <>
      <Row gap={3} align="start">
        <SelectField
          label={words.dueMoves}
          options={moves.map((value) => ({ value, label: words.moves[value] }))}
          value={rule.dueMoves}
          disabled={disabled}
          onChange={(value) => change({ dueMoves: moves.find((one) => one === value) ?? "next" })}
        />
        <SelectField
          label={words.timely2}
          options={timely.map((value) => ({ value, label: words.timelyChoice[value] }))}
          value={rule.timelyBy}
          disabled={disabled}
          onChange={(value) =>
            change({ timelyBy: timely.find((one) => one === value) ?? "approved" })
          }
        />
      </Row>
      <CheckField
        label={words.opensItselfField}
        checked={rule.opensItself}
        disabled={disabled}
        onChange={(opensItself) => change({ opensItself })}
      />
    </>
  );
}
