import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { changePlan, type PlanDetail } from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import lines from "./Lines.module.css";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { UnitField } from "./TargetPicker.tsx";
import { useDraft } from "./useDraft.ts";

type Domain = PlanDetail["domains"][number];

/** The plan's own head: title, number, issuer, year, owner, and who consolidates each domain. */
export function PlanHeadForm() {
  const words = useTexts(reviewTexts);
  const { plan, revision } = useReview();
  const { typed: head, change } = useDraft("head", headOf(plan));
  const { can } = useSession();
  const save = useEdit(changePlan);
  const submit = () =>
    save.mutate({ params: { planId: plan.id }, body: { revision, ...bodyOf(head) } });
  return (
    <Form onSubmit={submit} label={words.head} objections={save.error}>
      <TextArea
        label={words.planTitle}
        rows={2}
        value={head.title}
        onChange={(title) => change({ title })}
        error={save.error?.fields["title"]}
      />
      <div className={lines.fields}>
        <TextField
          label={words.number}
          required={false}
          value={head.documentNumber}
          onChange={(documentNumber) => change({ documentNumber })}
        />
        <SelectField
          label={words.year}
          options={yearsAround(plan.year)}
          value={String(head.year)}
          onChange={(year) => change({ year: Number(year) })}
        />
      </div>
      <DateField
        label={words.datedOn}
        help={words.datedOnHelp}
        required={false}
        value={head.datedOn}
        onChange={(datedOn) => change({ datedOn })}
        error={save.error?.fields["datedOn"]}
      />
      <TextField
        label={words.issuer}
        required={false}
        value={head.issuer}
        onChange={(issuer) => change({ issuer })}
      />
      {can["plans.import-any"] === true ? (
        <UnitField
          label={words.owner}
          required={false}
          value={head.owner.id}
          chosenName={head.owner.name}
          onChange={(id, name) => change({ owner: { id, name } })}
        />
      ) : null}
      <Domains domains={head.domains} onChange={(domains) => change({ domains })} />
      <EditProblem act={save} />
      <div>
        <Button type="submit" busy={save.isPending}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}

const headOf = (plan: PlanDetail) => ({
  title: plan.title,
  documentNumber: plan.documentNumber ?? "",
  issuer: plan.issuer ?? "",
  year: plan.year,
  datedOn: plan.proposed.issuedOn ?? "",
  owner: plan.ownerUnit ?? { id: "", name: "" },
  domains: plan.domains as readonly Domain[],
});

function yearsAround(year: number) {
  return Array.from({ length: 11 }, (_, nth) => {
    const each = String(year - 5 + nth);
    return { value: each, label: each };
  });
}

function bodyOf(head: ReturnType<typeof headOf>) {
  return {
    title: head.title,
    documentNumber: head.documentNumber || null,
    issuer: head.issuer || null,
    year: head.year,
    datedOn: head.datedOn || null,
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
    <fieldset className={lines.group}>
      <legend>{words.domains}</legend>
      {domains.map((domain, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a code being typed is no key, and lines never move
        <div key={nth} className={lines.domain}>
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
        </div>
      ))}
      <Button onClick={() => onChange([...domains, { code: "", name: "", consolidator: null }])}>
        {words.addDomain}
      </Button>
    </fieldset>
  );
}
