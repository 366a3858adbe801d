import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { fieldsOf } from "../../../platform/ui/components/fields-of.ts";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useCountColumns } from "../../../platform/ui/components/useCountColumns.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getPlan, getPlanTasks, listPlans } from "../../plans/contract.ts";
import {
  type AmendmentDetail,
  type AmendmentPreview,
  getAmendment,
  getDifference,
  getPlanVersions,
  issueAmendment,
  previewAmendment,
} from "../contract.ts";
import css from "./Amendment.module.css";
import { texts } from "./texts.ts";

/** Number, date and signer; what changes for whom; then what was written and sent. */
export default function IssueAmendmentPage() {
  const planId = usePathValue("planId");
  const amendment = useCall(getAmendment, { params: { planId } });
  return <Answer query={amendment}>{(data) => <Screen amendment={data} />}</Answer>;
}

type Sent = { readonly version: number; readonly units: number; readonly mails: number };

function Screen({ amendment }: { readonly amendment: AmendmentDetail }) {
  const words = useTexts(texts);
  const { today } = useSession();
  const { number } = useFormat();
  const { planId, proposed, chosen } = amendment;
  const [on, setOn] = useState(proposed.issuedOn ?? today);
  const [sent, setSent] = useState<Sent | null>(null);
  const preview = useCall(
    previewAmendment,
    { params: { planId }, query: { issuedOn: on } },
    { enabled: on !== "" && !amendment.issued },
  );
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.issueTitle}
        subtitle={`${amendment.title}. ${words.issueNote}`}
        trail={[
          { label: words.plans, to: "/plans" },
          { label: words.title, to: pathTo("/plans/$planId/amendment", { planId }) },
        ]}
      />
      {sent || amendment.issued ? (
        <Notice tone="done">{sent ? words.done(number(sent.version)) : words.isIssued}</Notice>
      ) : (
        <IssueForm
          amendment={amendment}
          on={on}
          onDate={setOn}
          preview={preview.data}
          onSent={setSent}
        />
      )}
      {sent ? (
        <FigureRow>
          <Figure value={number(sent.units)} label={words.units} />
          <Figure value={number(sent.mails)} label={words.mails} />
        </FigureRow>
      ) : null}
      {sent || amendment.issued ? (
        <Row gap={2}>
          <ButtonLink
            kind="primary"
            to={pathTo("/plans/$planId/versions", { planId: chosen?.plan.id ?? "" })}
          >
            {words.versions}
          </ButtonLink>
          <ButtonLink to={pathTo("/plans/$planId", { planId: chosen?.plan.id ?? "" })}>
            {words.seePlan}
          </ButtonLink>
        </Row>
      ) : (
        <Answer query={preview}>{(data) => <Counts preview={data} />}</Answer>
      )}
    </Stack>
  );
}

interface FormProps {
  readonly amendment: AmendmentDetail;
  readonly on: string;
  readonly onDate: (day: string) => void;
  readonly preview: AmendmentPreview | undefined;
  readonly onSent: (sent: Sent) => void;
}

function IssueForm({ amendment, on, onDate, preview, onSent }: FormProps) {
  const words = useTexts(texts);
  const { planId, proposed } = amendment;
  const [typed, setTyped] = useState({
    documentNumber: proposed.documentNumber ?? "",
    signerName: proposed.signerName ?? "",
    signerPosition: proposed.signerPosition ?? "",
  });
  const change = (values: Partial<typeof typed>) => setTyped({ ...typed, ...values });
  const issue = useAct(issueAmendment, {
    invalidates: [getAmendment, getDifference, getPlanVersions, getPlan, getPlanTasks, listPlans],
    onDone: onSent,
  });
  const errors = issue.error?.fields ?? {};
  const field = fieldsOf({ typed, change, errors });
  const isBlocked = !preview || preview.blocking.length > 0;
  const submit = () => {
    if (isBlocked) return;
    const { revision, baseRevision } = preview;
    issue.mutate({ params: { planId }, body: { ...typed, issuedOn: on, revision, baseRevision } });
  };
  return (
    <Form onSubmit={submit} label={words.issueTitle} objections={issue.error}>
      <div className={css.fields}>
        <TextField label={words.number} {...field("documentNumber")} maxLength={60} required />
        <DateField label={words.issuedOn} value={on} onChange={onDate} error={errors["issuedOn"]} />
        <TextField label={words.signer} {...field("signerName")} maxLength={200} required />
        <TextField
          label={words.signerPosition}
          {...field("signerPosition")}
          maxLength={300}
          required
        />
      </div>
      {issue.error ? <Notice tone="error">{issue.error.message}</Notice> : null}
      <Row gap={2}>
        <Button
          kind="primary"
          type="submit"
          disabled={isBlocked}
          busy={issue.isPending}
          busyText={words.issuing}
        >
          {words.issue}
        </Button>
      </Row>
    </Form>
  );
}

function Counts({ preview }: { readonly preview: AmendmentPreview }) {
  const words = useTexts(texts);
  const { number, date } = useFormat();
  const { language } = useLanguage();
  const { count } = useCountColumns<AmendmentPreview["perUnit"][number]>();
  return (
    <Stack gap={6}>
      {preview.blocking.length > 0 ? (
        <Notice tone="warn" title={words.blocked}>
          <ul>
            {preview.blocking.map((one) => (
              <li key={one.vi}>{one[language]}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Section title={words.inForceFrom(date(preview.effectiveOn))}>
        <FigureRow>
          <Figure value={number(preview.begun)} label={words.begun} />
          <Figure value={number(preview.curtailed)} label={words.curtailed} />
          <Figure value={number(preview.kept)} label={words.kept} />
          <Figure value={number(preview.units)} label={words.units} />
        </FigureRow>
      </Section>
      <DataTable
        caption={words.perUnit}
        rows={preview.perUnit}
        rowKey={(unit) => unit.unitId}
        columns={[
          {
            key: "unit",
            header: words.unit,
            cell: (unit) => unit.name,
            sortBy: (unit) => unit.name,
            phone: "title",
          },
          count({ key: "begun", header: words.begun, of: (unit) => unit.begun, isSummed: true }),
          count({
            key: "curtailed",
            header: words.curtailed,
            of: (unit) => unit.curtailed,
            isSummed: true,
          }),
        ]}
      />
    </Stack>
  );
}
