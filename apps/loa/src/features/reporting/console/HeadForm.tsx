import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  changeReport,
  getReport,
  listReports,
  proposeReport,
  type ReportDetail,
} from "../contract.ts";
import { PlansField, StageField } from "./ReportFields.tsx";
import css from "./Reporting.module.css";
import { texts } from "./texts.ts";
import { UnitsField, useReportable } from "./UnitsField.tsx";
import { everybody, type UnitChoice, unitsOf } from "./unit-choice.ts";

/** What is typed: lists as lines, as they are printed. */
function typedFrom(report: ReportDetail) {
  const { title, issuingOrgan, place, stage, planIds } = report;
  return {
    ...{ title, issuingOrgan, place, stage, planIds: [...planIds] },
    governingOrgan: report.governingOrgan ?? "",
    addressees: report.addressees.join("\n"),
    recipients: report.recipients.join("\n"),
    asOf: report.asOf ?? "",
    units: unitsSaid(report),
  };
}
type Typed = ReturnType<typeof typedFrom>;

const unitsSaid = ({ unitIds }: ReportDetail): UnitChoice => ({
  ...everybody,
  all: unitIds.length === 0,
  single: [...unitIds],
});

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function bodyOf({ units: _units, ...typed }: Typed, revision: number) {
  return {
    ...typed,
    revision,
    governingOrgan: typed.governingOrgan.trim() === "" ? null : typed.governingOrgan,
    addressees: linesOf(typed.addressees),
    recipients: linesOf(typed.recipients),
    asOf: typed.asOf === "" ? null : typed.asOf,
  };
}

/** The head of a draft: who issues it, to whom, what is counted, until when, of which plans. */
export function HeadForm(props: { readonly report: ReportDetail; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const { report, onClose } = props;
  const [typed, setTyped] = useState(() => typedFrom(report));
  const change = (values: Partial<Typed>) => setTyped({ ...typed, ...values });
  const act = useAct(changeReport, {
    invalidates: [getReport, listReports],
    onDone: () => {
      say(words.headSaved);
      onClose();
    },
  });
  const reportable = useReportable({ domain: report.domain, year: report.year });
  const own = report.windowKey === "own";
  const meant = unitsOf(typed.units, reportable).map((unit) => unit.id);
  const unitIds = own && reportable.length > 0 ? { unitIds: typed.units.all ? [] : meant } : {};
  const submit = () =>
    act.mutate({
      params: { reportId: report.id },
      body: { ...bodyOf(typed, report.revision), ...unitIds },
    });
  return (
    <Form onSubmit={submit} label={words.changeHead} objections={act.error}>
      <div className={css.form}>
        <Stack gap={3}>
          <PrintedFields typed={typed} change={change} errors={act.error?.fields ?? {}} />
          <CountedFields report={report} typed={typed} change={change} />
          {own ? (
            <UnitsField
              units={reportable}
              value={typed.units}
              onChange={(units) => change({ units })}
            />
          ) : null}
          {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
          <Row gap={3}>
            <Button
              kind="primary"
              type="submit"
              busy={act.isPending}
              disabled={own && !typed.units.all && meant.length === 0}
            >
              {words.save}
            </Button>
            <Button onClick={onClose}>{words.cancel}</Button>
          </Row>
        </Stack>
      </div>
    </Form>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  readonly change: (values: Partial<Typed>) => void;
}

function PrintedFields(props: FieldsProps & { readonly errors: Readonly<Record<string, string>> }) {
  const words = useTexts(texts);
  const { typed, change, errors } = props;
  const single = (name: "governingOrgan" | "issuingOrgan" | "place", label: string) => (
    <TextField
      label={label}
      value={typed[name]}
      onChange={(value) => change({ [name]: value })}
      maxLength={name === "place" ? 100 : 300}
      error={errors[name]}
    />
  );
  const several = (name: "title" | "addressees" | "recipients", label: string, help?: string) => (
    <TextArea
      label={label}
      help={help}
      rows={name === "title" ? 2 : 3}
      value={typed[name]}
      onChange={(value) => change({ [name]: value })}
      error={errors[name]}
    />
  );
  return (
    <>
      {several("title", words.title)}
      {single("governingOrgan", words.governingOrgan)}
      {single("issuingOrgan", words.issuingOrgan)}
      {single("place", words.place)}
      {several("addressees", words.addressees, words.oneALine)}
      {several("recipients", words.recipients, words.oneALine)}
    </>
  );
}

function CountedFields({ report, typed, change }: FieldsProps & { readonly report: ReportDetail }) {
  const words = useTexts(texts);
  const { today } = useSession();
  const query = { domain: report.domain, year: report.year };
  const offered = useCall(proposeReport, { query });
  return (
    <>
      <StageField value={typed.stage} onChange={(stage) => change({ stage })} />
      <DateField
        label={words.asOf}
        help={words.asOfHelp}
        value={typed.asOf}
        max={today}
        onChange={(asOf) => change({ asOf: asOf ?? "" })}
      />
      <PlansField
        plans={offered.data?.plans ?? report.plans}
        value={typed.planIds}
        onChange={(planIds) => change({ planIds })}
      />
    </>
  );
}
