import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { listPortalPlans, type PortalPlan, switchPortalPlan } from "../contract.ts";
import { texts } from "./texts.ts";

/** The switch on each issued plan. */
export function PublicPlans() {
  const words = useTexts(texts);
  const plans = useCall(listPortalPlans);
  const columns = useColumns();
  return (
    <Section title={words.plans}>
      <Stack gap={3}>
        <p>{words.plansHelp}</p>
        <Answer query={plans}>
          {({ rows }) => (
            <DataTable
              caption={words.plans}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              empty={<EmptyState title={words.noPlans} />}
            />
          )}
        </Answer>
      </Stack>
    </Section>
  );
}

function useColumns(): readonly Column<PortalPlan>[] {
  const words = useTexts(texts);
  const { moment } = useFormat();
  return [
    { key: "plan", header: words.plan, cell: ({ title }) => title, phone: "title" },
    {
      key: "number",
      header: words.number,
      cell: ({ documentNumber }) => documentNumber,
      nowrap: true,
    },
    {
      key: "state",
      header: words.state,
      cell: ({ shownAt, by }) =>
        shownAt === null ? words.hidden : words.shown(moment(shownAt), by ?? "Loa"),
    },
    { key: "acts", header: words.acts, cell: (row) => <Switch row={row} /> },
  ];
}

function Switch({ row }: { readonly row: PortalPlan }) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(switchPortalPlan, {
    invalidates: [listPortalPlans],
    onDone: () => say(words.switched),
  });
  return (
    <Button
      busy={act.isPending}
      aria-label={row.shown ? words.hideOf(row.title) : words.showOf(row.title)}
      onClick={() => act.mutate({ params: { planId: row.id }, body: { shown: !row.shown } })}
    >
      {row.shown ? words.hide : words.show}
    </Button>
  );
}
