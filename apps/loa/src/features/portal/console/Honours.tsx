import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { endHonour, type Honour, listHonours, type NominationToShow } from "../contract.ts";
import { HonourForm } from "./HonourForm.tsx";
import { texts } from "./texts.ts";

/** Nominations to choose from, and what is on the portal. */
export function Honours() {
  const words = useTexts(texts);
  const honours = useCall(listHonours);
  return (
    <Section title={words.honours}>
      <Stack gap={3}>
        <p>{words.honoursHelp}</p>
        <Answer query={honours}>
          {({ shown, nominated }) => (
            <Stack gap={4}>
              <Nominated rows={nominated} />
              <Shown rows={shown.filter(({ ended }) => !ended)} />
            </Stack>
          )}
        </Answer>
      </Stack>
    </Section>
  );
}

function Nominated({ rows }: { readonly rows: readonly NominationToShow[] }) {
  const words = useTexts(texts);
  const [chosen, setChosen] = useState<NominationToShow | null>(null);
  const close = () => setChosen(null);
  return (
    <>
      {chosen ? <HonourForm key={chosen.id} nomination={chosen} onClose={close} /> : null}
      <DataTable
        caption={words.nominated}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.noneNominated} />}
        columns={[
          { key: "name", header: words.name, cell: ({ name }) => name, phone: "title" },
          { key: "unit", header: words.unit, cell: ({ unit }) => unit },
          {
            key: "acts",
            header: words.acts,
            cell: (row) => (
              <Button aria-label={words.publishOf(row.name)} onClick={() => setChosen(row)}>
                {words.publish}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}

function Shown({ rows }: { readonly rows: readonly Honour[] }) {
  const words = useTexts(texts);
  const [ending, setEnding] = useState<Honour | null>(null);
  const close = () => setEnding(null);
  return (
    <>
      {ending ? <End row={ending} onClose={close} /> : null}
      <DataTable
        caption={words.onPortal}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.noneOnPortal} />}
        columns={[
          { key: "name", header: words.name, cell: ({ name }) => name, phone: "title" },
          { key: "unit", header: words.unit, cell: ({ unit }) => unit },
          { key: "consent", header: words.consent, cell: ({ consent }) => consent },
          {
            key: "acts",
            header: words.acts,
            cell: (row) => (
              <Button
                kind="quiet"
                aria-label={words.endOf(row.name)}
                onClick={() => setEnding(row)}
              >
                {words.end}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}

function End({ row, onClose }: { readonly row: Honour; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(endHonour, {
    invalidates: [listHonours],
    onDone: () => {
      say(words.ended);
      onClose();
    },
  });
  return (
    <ConfirmInline
      question={words.endQuestion(row.name)}
      confirm={words.end}
      reason="required"
      danger
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={(reason) => act.mutate({ params: { honourId: row.id }, body: { reason } })}
      onCancel={onClose}
    />
  );
}
