import { useState } from "react";
import { lineName } from "../../../platform/contract/line-name.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { createReport, listReports, proposeReport } from "../contract.ts";
import { PlansField, StageField } from "./ReportFields.tsx";
import css from "./Reporting.module.css";
import { texts } from "./texts.ts";
import { UnitsField, useReportable } from "./UnitsField.tsx";
import { everybody, type UnitChoice, unitsOf } from "./unit-choice.ts";
import { useWindowName } from "./useWindowName.ts";

/** What a person has chosen; what is not chosen is as proposed. */
interface Choice {
  readonly domain: string;
  readonly year: number;
  readonly windowKey: string | null;
  readonly planIds: readonly string[] | null;
  readonly from: string;
  readonly to: string;
  readonly stage: "recorded" | "approved" | "accepted";
  readonly units: UnitChoice;
}

/** Line, period and plans are proposed; the draft follows at once. */
export default function NewReportPage() {
  const words = useTexts(texts);
  return (
    <div className={css.form}>
      <PageHeader title={words.draftReport} trail={[{ label: words.reports, to: "/reports" }]} />
      <NewReportForm />
    </div>
  );
}

function NewReportForm() {
  const words = useTexts(texts);
  const go = useGo();
  const { choice, change, proposal, windowKey, planIds } = useChoice();
  const act = useAct(createReport, {
    invalidates: [listReports],
    onDone: ({ id }) => go(pathTo("/reports/$reportId", { reportId: id })),
  });
  const reportable = useReportable({ domain: choice.domain, year: choice.year });
  const own = windowKey === "own";
  const meant = unitsOf(choice.units, reportable);
  const unitIds = own && !choice.units.all ? meant.map((unit) => unit.id) : [];
  const submit = () => {
    const { domain, year, from, to, stage } = choice;
    const dates = own ? { from, to, unitIds } : {};
    act.mutate({ body: { domain, year, windowKey, planIds, stage, ...dates } });
  };
  return (
    <Form onSubmit={submit} label={words.draftReport} objections={act.error}>
      <Stack gap={4}>
        <PeriodFields
          choice={choice}
          change={change}
          windows={proposal.data?.windows ?? []}
          windowKey={windowKey}
        />
        <PlansField
          plans={proposal.data?.plans ?? []}
          value={planIds}
          onChange={(chosen) => change({ planIds: chosen })}
        />
        {proposal.data?.plans.length === 0 ? <Notice tone="warn">{words.noPlans}</Notice> : null}
        {own ? (
          <UnitsField
            units={reportable}
            value={choice.units}
            onChange={(units) => change({ units })}
          />
        ) : null}
        <StageField value={choice.stage} onChange={(stage) => change({ stage })} />
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
        {proposal.error ? <Notice tone="error">{proposal.error.message}</Notice> : null}
        <div>
          <Button
            kind="primary"
            type="submit"
            busy={act.isPending}
            busyText={words.drafting}
            disabled={planIds.length === 0 || (own && meant.length === 0 && !choice.units.all)}
          >
            {words.draftReport}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

function useChoice() {
  const session = useSession();
  const lines = session.grants.flatMap((grant) =>
    grant.role === "coordinator" && grant.domain ? [grant.domain] : [],
  );
  const [choice, setChoice] = useState<Choice>({
    domain: lines[0] ?? "CDS",
    year: Number(session.today.slice(0, 4)),
    windowKey: null,
    planIds: null,
    from: "",
    to: "",
    stage: "accepted",
    units: everybody,
  });
  const proposal = useCall(proposeReport, { query: { domain: choice.domain, year: choice.year } });
  return {
    choice,
    change: (values: Partial<Choice>) => setChoice((before) => ({ ...before, ...values })),
    proposal,
    windowKey: choice.windowKey ?? proposal.data?.current ?? "",
    planIds: [...(choice.planIds ?? proposal.data?.plans.map((plan) => plan.id) ?? [])],
  };
}

interface Chooser {
  readonly choice: Choice;
  readonly change: (values: Partial<Choice>) => void;
}

function PeriodFields(
  props: Chooser & {
    readonly windows: readonly {
      readonly key: string;
      readonly from: string;
      readonly to: string;
    }[];
    readonly windowKey: string;
  },
) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const windowName = useWindowName();
  const { choice, change, windows, windowKey } = props;
  return (
    <>
      <Row gap={3} wrap>
        <LineField choice={choice} change={change} />
        <SelectField
          label={words.year}
          options={yearsAround(choice.year).map((year) => ({ value: year, label: year }))}
          value={String(choice.year)}
          onChange={(year) =>
            change({ year: Number(year), planIds: null, windowKey: null, units: everybody })
          }
        />
      </Row>
      <SelectField
        label={words.period}
        options={[
          ...windows.map((window) => ({
            value: window.key,
            label: windowName(window.key),
            hint: `${date(window.from)} – ${date(window.to)}`,
          })),
          { value: "own", label: words.own },
        ]}
        value={windowKey}
        onChange={(key) => change({ windowKey: key })}
      />
      {windowKey === "own" ? (
        <Row gap={3} wrap>
          <DateField label={words.from} value={choice.from} onChange={(from) => change({ from })} />
          <DateField label={words.to} value={choice.to} onChange={(to) => change({ to })} />
        </Row>
      ) : (
        <WindowDays window={windows.find((window) => window.key === windowKey)} />
      )}
    </>
  );
}

function WindowDays(props: {
  readonly window: { readonly from: string; readonly to: string } | undefined;
}) {
  const words = useTexts(texts);
  const { date } = useFormat();
  if (!props.window) return null;
  return (
    <p className={css.soft}>
      {words.window}: {date(props.window.from)} – {date(props.window.to)}
    </p>
  );
}

function LineField({ choice, change }: Chooser) {
  const words = useTexts(texts);
  const lines = useSession().grants.flatMap((grant) =>
    grant.role === "coordinator" && grant.domain ? [grant.domain] : [],
  );
  return (
    <SelectField
      label={words.line}
      options={[...new Set(lines)].map((line) => ({ value: line, label: lineName(line) }))}
      value={choice.domain}
      onChange={(domain) => change({ domain, planIds: null, windowKey: null, units: everybody })}
    />
  );
}

const yearsAround = (year: number) => [-2, -1, 0, 1].map((step) => String(year + step));
