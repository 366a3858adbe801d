import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { changePlan, type PlanDetail } from "../contract.ts";
import { ChangedElsewhere, type Theirs } from "./ChangedElsewhere.tsx";
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
  const draft = useDraft("head", headOf(plan));
  const { typed: head, change } = draft;
  const save = useEdit(changePlan);
  const errors = save.error?.fields ?? {};
  const submit = () =>
    save.mutate({ params: { planId: plan.id }, body: { revision, ...bodyOf(head) } });
  return (
    <Form onSubmit={submit} label={words.head} objections={save.error}>
      <TitleFields head={head} change={change} errors={errors} />
      <IssuedFields head={head} change={change} errors={errors} />
      <OwnerField head={head} change={change} />
      <Domains domains={head.domains} onChange={(domains) => change({ domains })} />
      <EditProblem act={save} />
      <ChangedElsewhere theirs={useTheirs(draft.theirs)} onTake={draft.takeTheirs} />
      <div>
        <Button type="submit" busy={save.isPending}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}

type Head = ReturnType<typeof headOf>;

/** What somebody else made of the fields being typed, in words. */
function useTheirs(theirs: Partial<Head>): Theirs[] {
  const words = useTexts(reviewTexts);
  const labels: Readonly<Record<keyof Head, string>> = {
    title: words.planTitle,
    documentNumber: words.number,
    issuer: words.issuer,
    year: words.year,
    datedOn: words.datedOn,
    owner: words.owner,
    domains: words.domains,
  };
  const said = ({ owner, domains, ...plain }: Partial<Head>) => ({
    ...plain,
    ...(owner ? { owner: owner.name } : {}),
    ...(domains ? { domains: domains.map(({ name }) => name).join(", ") } : {}),
  });
  return Object.entries(said(theirs)).map(([key, value]) => ({
    label: labels[key as keyof Head],
    words: `${value}`,
  }));
}

interface PartProps {
  readonly head: Head;
  readonly change: (values: Partial<Head>) => void;
}

interface FieldsProps extends PartProps {
  readonly errors: Readonly<Record<string, string>>;
}

/** What the plan is called, and the year it is for. */
function TitleFields({ head, change, errors }: FieldsProps) {
  const words = useTexts(reviewTexts);
  const { plan } = useReview();
  return (
    <>
      <TextArea
        label={words.planTitle}
        rows={2}
        value={head.title}
        onChange={(title) => change({ title })}
        error={errors["title"]}
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
    </>
  );
}

/** When it was issued, and by whom. */
function IssuedFields({ head, change, errors }: FieldsProps) {
  const words = useTexts(reviewTexts);
  return (
    <>
      <DateField
        label={words.datedOn}
        help={words.datedOnHelp}
        required={false}
        value={head.datedOn}
        onChange={(datedOn) => change({ datedOn })}
        error={errors["datedOn"]}
      />
      <TextField
        label={words.issuer}
        required={false}
        value={head.issuer}
        onChange={(issuer) => change({ issuer })}
      />
    </>
  );
}

// Whoever works for one unit keeps the plan for that unit.
function OwnerField({ head, change }: PartProps) {
  const words = useTexts(reviewTexts);
  const { can } = useSession();
  if (can["plans.import-any"] !== true) return null;
  return (
    <UnitField
      label={words.owner}
      required={false}
      value={head.owner.id}
      chosenName={head.owner.name}
      onChange={(id, name) => change({ owner: { id, name } })}
    />
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

function bodyOf(head: Head) {
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
  return (
    <fieldset className={lines.group}>
      <legend>{words.domains}</legend>
      {domains.map((domain, nth) => (
        <DomainLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a code being typed is no key, and lines never move
          key={nth}
          domain={domain}
          onChange={(values) =>
            onChange(domains.map((each, at) => (at === nth ? { ...each, ...values } : each)))
          }
          onRemove={() => onChange(domains.filter((_, at) => at !== nth))}
        />
      ))}
      <Button onClick={() => onChange([...domains, { code: "", name: "", consolidator: null }])}>
        {words.addDomain}
      </Button>
    </fieldset>
  );
}

function DomainLine(props: {
  readonly domain: Domain;
  readonly onChange: (values: Partial<Domain>) => void;
  readonly onRemove: () => void;
}) {
  const words = useTexts(reviewTexts);
  const { domain, onChange, onRemove } = props;
  return (
    <div className={lines.domain}>
      <TextField
        label={words.domainCode}
        value={domain.code}
        maxLength={20}
        onChange={(code) => onChange({ code })}
      />
      <TextField
        label={words.domainName}
        value={domain.name}
        onChange={(name) => onChange({ name })}
      />
      <UnitField
        label={words.consolidator}
        required={false}
        value={domain.consolidator?.id ?? ""}
        chosenName={domain.consolidator?.name ?? ""}
        onChange={(id, name) => onChange({ consolidator: id === "" ? null : { id, name } })}
      />
      <Button kind="quiet" aria-label={words.removeThis(domain.name)} onClick={onRemove}>
        {words.remove}
      </Button>
    </div>
  );
}
