import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { MultiSelectField } from "../../../platform/ui/components/MultiSelectField.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { RemoteSelectField } from "../../../platform/ui/components/RemoteSelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listGroups, listUnits } from "../../units/contract.ts";
import { getCompleteness, listPeriods, openAdHocPeriod } from "../contract.ts";
import { newPeriodSearch } from "./searches.ts";
import { texts } from "./texts.ts";

interface Asked {
  readonly title: string;
  readonly asks: string;
  readonly from: string;
  readonly to: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly groupIds: readonly string[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** A report asked for outside the windows: own days, chosen units. */
export default function AdHocPage() {
  const words = useTexts(texts);
  const say = useSay();
  const go = useGo();
  const { today } = useSession();
  const [{ domain }] = useSearchState(newPeriodSearch);
  const [asked, setAsked] = useState<Asked>({
    ...{ title: "", asks: "", from: `${today.slice(0, 7)}-01`, to: today },
    ...{ opensOn: today, dueOn: today, groupIds: [], units: [] },
  });
  const change = (patch: Partial<Asked>) => setAsked((now) => ({ ...now, ...patch }));
  const act = useAct(openAdHocPeriod, {
    invalidates: [listPeriods, getCompleteness],
    onDone: ({ id, units }) => {
      say(words.opened(units));
      go(pathTo("/periods/$periodId", { periodId: id }));
    },
  });
  const submit = () => {
    const { units, groupIds, asks, ...rest } = asked;
    const unitIds = units.map((unit) => unit.id);
    act.mutate({
      body: {
        ...rest,
        domain: domain || "CDS",
        asks: asks.trim() || null,
        unitIds,
        groupIds: [...groupIds],
      },
    });
  };
  return (
    <Stack gap={4}>
      <PageHeader title={words.adHoc} trail={[{ label: words.periods, to: "/periods" }]} />
      <Form onSubmit={submit} label={words.adHoc} objections={act.error}>
        <TextField
          label={words.adHocTitle}
          required
          maxLength={300}
          value={asked.title}
          onChange={(title) => change({ title })}
          error={act.error?.fields["title"]}
        />
        <TextArea
          label={words.adHocAsks}
          help={words.adHocAsksHelp}
          required={false}
          maxLength={4000}
          value={asked.asks}
          onChange={(asks) => change({ asks })}
        />
        <Row gap={3}>
          <DateField label={words.from} value={asked.from} onChange={(from) => change({ from })} />
          <DateField label={words.to} value={asked.to} onChange={(to) => change({ to })} />
          <DateField
            label={words.opensOn}
            value={asked.opensOn}
            onChange={(opensOn) => change({ opensOn })}
          />
          <DateField
            label={words.dueOn}
            value={asked.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            error={act.error?.fields["dueOn"]}
          />
        </Row>
        <Who asked={asked} change={change} />
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
        <div>
          <Button
            type="submit"
            kind="primary"
            busy={act.isPending}
            disabled={asked.title.trim() === ""}
          >
            {words.ask}
          </Button>
        </div>
      </Form>
    </Stack>
  );
}

function Who(props: { readonly asked: Asked; readonly change: (patch: Partial<Asked>) => void }) {
  const words = useTexts(texts);
  const { asked, change } = props;
  const groups = useCall(listGroups);
  const add = (id: string, name: string) =>
    change({ units: [...asked.units.filter((unit) => unit.id !== id), { id, name }] });
  return (
    <>
      <MultiSelectField
        label={words.groups}
        help={words.groupsHelp}
        required={false}
        options={(groups.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={asked.groupIds}
        onChange={(groupIds) => change({ groupIds })}
      />
      <RemoteSelectField
        label={words.addUnit}
        required={false}
        endpoint={listUnits}
        args={(q) => ({ query: { q, perPage: 30, asOf: asked.dueOn } })}
        option={({ id, name, code }) => ({ value: id, label: name, hint: code })}
        value=""
        onChange={(id, option) => (option ? add(id, option.label) : undefined)}
      />
      <Row gap={2}>
        {asked.units.map(({ id, name }) => (
          <Button
            key={id}
            kind="quiet"
            aria-label={words.removeUnit(name)}
            onClick={() => change({ units: asked.units.filter((unit) => unit.id !== id) })}
          >
            {name} ×
          </Button>
        ))}
      </Row>
    </>
  );
}
