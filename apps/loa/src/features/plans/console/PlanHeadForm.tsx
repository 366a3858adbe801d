import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { changePlan, type PlanDetail } from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { UnitField } from "./TargetPicker.tsx";

type Domain = PlanDetail["domains"][number];

/** The plan's own head: title, number, issuer, year, owner, and who consolidates each domain. */
export function PlanHeadForm() {
  const words = useTexts(reviewTexts);
  const { plan, revision } = useReview();
  const [head, setHead] = useState(() => headOf(plan));
  const change = (values: Partial<typeof head>) => setHead({ ...head, ...values });
  const save = useEdit(changePlan);
  const submit = () =>
    save.mutate({ params: { planId: plan.id }, body: { revision, ...bodyOf(head) } });
  return (
    <Disclosure summary={words.head}>
      <Form onSubmit={submit} label={words.head} objections={save.error}>
        <TextArea
          label={words.planTitle}
          rows={2}
          value={head.title}
          onChange={(title) => change({ title })}
          error={save.error?.fields["title"]}
        />
        <Row gap={3} align="end">
          <TextField
            label={words.number}
            required={false}
            value={head.documentNumber}
            onChange={(documentNumber) => change({ documentNumber })}
          />
          <NumberField
            label={words.year}
            min={1990}
            max={2200}
            value={head.year}
            onChange={(year) => change({ year: year ?? plan.year })}
          />
        </Row>
        <TextField
          label={words.issuer}
          required={false}
          value={head.issuer}
          onChange={(issuer) => change({ issuer })}
        />
        <UnitField
          label={words.owner}
          required={false}
          value={head.owner.id}
          chosenName={head.owner.name}
          onChange={(id, name) => change({ owner: { id, name } })}
        />
        <Domains domains={head.domains} onChange={(domains) => change({ domains })} />
        <EditProblem error={save.error} />
        <div>
          <Button type="submit" busy={save.isPending}>
            {words.save}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}

const headOf = (plan: PlanDetail) => ({
  title: plan.title,
  documentNumber: plan.documentNumber ?? "",
  issuer: plan.issuer ?? "",
  year: plan.year,
  owner: plan.ownerUnit ?? { id: "", name: "" },
  domains: plan.domains as readonly Domain[],
});

function bodyOf(head: ReturnType<typeof headOf>) {
  return {
    title: head.title,
    documentNumber: head.documentNumber || null,
    issuer: head.issuer || null,
    year: head.year,
    ownerUnitId: head.owner.id || null,
    domains: head.domains
      .filter((domain) => domain.code.trim() !== "")
      .map(({ code, name, consolidator }) => ({
        code,
        name: name || code,
        consolidatorUnitId: consolidator?.id ?? null,
      })),
  };
}

function Domains(props: {
  readonly domains: readonly Domain[];
  readonly onChange: (domains: readonly Domain[]) => void;
}) {
  const words = useTexts(reviewTexts);
  const { domains, onChange } = props;
  const set = (nth: number, values: Partial<Domain>) =>
    onChange(domains.map((domain, at) => (at === nth ? { ...domain, ...values } : domain)));
  return (
    <fieldset>
      <legend>{words.domains}</legend>
      {domains.map((domain, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a code being typed is no key, and lines never move
        <Row key={nth} gap={3} align="end">
          <TextField
            label={words.domainCode}
            value={domain.code}
            maxLength={20}
            onChange={(code) => set(nth, { code })}
          />
          <TextField
            label={words.domainName}
            value={domain.name}
            onChange={(name) => set(nth, { name })}
          />
          <UnitField
            label={words.consolidator}
            required={false}
            value={domain.consolidator?.id ?? ""}
            chosenName={domain.consolidator?.name ?? ""}
            onChange={(id, name) => set(nth, { consolidator: id === "" ? null : { id, name } })}
          />
          <Button
            kind="quiet"
            aria-label={words.removeThis(domain.name)}
            onClick={() => onChange(domains.filter((_, at) => at !== nth))}
          >
            {words.remove}
          </Button>
        </Row>
      ))}
      <Button onClick={() => onChange([...domains, { code: "", name: "", consolidator: null }])}>
        {words.addDomain}
      </Button>
    </fieldset>
  );
}
