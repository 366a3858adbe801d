import { useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { changeRequirement, readRequirement } from "../contract.ts";
import { Aside, Objection } from "./Entrance.tsx";
import { safetyTexts } from "./safety-texts.ts";

type Requirement = CallResult<typeof readRequirement>;
type Subject = Requirement["people"][number];

/** Whether administrators and coordinators must sign in with two steps, and who of them can. */
export default function SignInRulePage() {
  const words = useTexts(safetyTexts).rule;
  const rule = useCall(readRequirement);
  return (
    <>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <Answer query={rule}>
        {(known) => (
          <>
            <Switch required={known.required} />
            <People people={known.people} />
          </>
        )}
      </Answer>
    </>
  );
}

function Switch({ required }: { readonly required: boolean }) {
  const words = useTexts(safetyTexts).rule;
  const say = useSay();
  const [asking, ask] = useState(false);
  const act = useAct(changeRequirement, {
    invalidates: [readRequirement],
    onDone: () => say(words.saved),
    onRefused: () => ask(false),
  });
  const verb = required ? words.turnOff : words.turnOn;
  const change = () =>
    act.mutate({ body: { required: !required } }, { onSuccess: () => ask(false) });
  return (
    <Stack gap={4}>
      <p>
        <StatusMark state={required ? "met" : "open"} label={required ? words.on : words.off} />
      </p>
      <Objection error={act.error} />
      {act.error ? <Aside to="/profile/safety">{words.proof}</Aside> : null}
      {asking ? (
        <ConfirmInline
          question={required ? words.offQuestion : words.onQuestion}
          confirm={verb}
          danger={required}
          busy={act.isPending}
          onConfirm={change}
          onCancel={() => ask(false)}
        />
      ) : (
        <div>
          <Button onClick={() => ask(true)}>{verb}</Button>
        </div>
      )}
    </Stack>
  );
}

function People({ people }: { readonly people: readonly Subject[] }) {
  const words = useTexts(safetyTexts).rule;
  const columns: readonly Column<Subject>[] = [
    { key: "name", header: words.person, phone: "title", cell: (row) => row.name },
    { key: "email", header: words.email, cell: (row) => row.email },
    {
      key: "state",
      header: words.state,
      cell: (row) => (
        <StatusMark
          state={row.hasFactor ? "met" : "open"}
          label={row.hasFactor ? words.has : words.lacks}
        />
      ),
    },
  ];
  return (
    <Section title={words.people}>
      <DataTable
        caption={words.people}
        columns={columns}
        rows={[...people]}
        rowKey={(row) => row.id}
      />
    </Section>
  );
}
