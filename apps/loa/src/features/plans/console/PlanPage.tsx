import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DefinitionList } from "../../../platform/ui/components/DefinitionList.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getPlan, getPlanFile, type PlanDetail } from "../contract.ts";
import { ClosePlan } from "./ClosePlan.tsx";
import { PlanStateMark } from "./plan-columns.tsx";
import { ReadingState } from "./ReadingState.tsx";
import { RemoveDraft } from "./RemoveDraft.tsx";
import { TasksByHeading } from "./TasksByHeading.tsx";
import { texts } from "./texts.ts";
import { useFirstPicture } from "./useFirstPicture.ts";
import { useSlipsAddress } from "./useSlipsAddress.ts";

/** One plan: being read, waiting to be reviewed, or issued with its tasks and who owes them. */
export default function PlanPage() {
  const planId = usePathValue("planId");
  const plan = useCall(getPlan, { params: { planId } });
  return <Answer query={plan}>{(data) => <PlanView plan={data} />}</Answer>;
}

function PlanView({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  useFirstPicture(plan);
  const isRead = plan.state !== "reading" && plan.state !== "failed";
  return (
    <Stack gap={6}>
      <PageHeader
        title={plan.title}
        subtitle={<PlanStateMark {...plan} />}
        trail={[{ label: words.plans, to: "/plans" }]}
        action={<Action plan={plan} />}
      />
      <Amends plan={plan} />
      <SameDocument plan={plan} />
      {isRead ? <Facts plan={plan} /> : <ReadingState plan={plan} />}
      {isRead ? <TasksByHeading plan={plan} /> : null}
      {plan.responsibilities.length > 0 ? <Responsibilities plan={plan} /> : null}
      {plan.can.remove ? <RemoveDraft plan={plan} /> : null}
      {plan.can.close ? <ClosePlan plan={plan} /> : null}
    </Stack>
  );
}

function Action({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const { can } = useSession();
  const slips = useSlipsAddress(plan);
  const to = (page: string) => pathTo(`/plans/$planId/${page}`, { planId: plan.id });
  if (plan.can.edit && plan.state === "draft") {
    return (
      <Row gap={2}>
        {plan.amends ? (
          <ButtonLink to={to("amendment")}>{words.seeAmendment}</ButtonLink>
        ) : (
          <>
            {can["plans.import-any"] === true ? (
              <ButtonLink to={to("amendment")}>{words.amendsAnother}</ButtonLink>
            ) : null}
            {plan.can.issue ? <ButtonLink to={to("issue")}>{words.issue}</ButtonLink> : null}
          </>
        )}
        <ButtonLink kind="primary" to={to("review")}>
          {words.review}
        </ButtonLink>
      </Row>
    );
  }
  if (!plan.issuance) return null;
  if (plan.amends)
    return (
      <ButtonLink kind="primary" to={to("amendment")}>
        {words.seeAmendment}
      </ButtonLink>
    );
  return (
    <Row gap={2}>
      <ButtonLink to={to("versions")}>{words.versionCount(plan.versions)}</ButtonLink>
      {slips ? <ButtonLink to={slips}>{words.dutySlips}</ButtonLink> : null}
      <ButtonLink kind="primary" to={to("overview")}>
        {words.progress}
      </ButtonLink>
    </Row>
  );
}

function Facts({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const format = useFormat();
  const { issuance, counts } = plan;
  const items = [
    { term: words.number, value: plan.documentNumber ?? words.unnumbered },
    { term: words.year, value: plan.year },
    ...(plan.ownerUnit ? [{ term: words.owner, value: plan.ownerUnit.name }] : []),
    ...(issuance
      ? [
          { term: words.issuedOn, value: format.date(issuance.issuedOn) },
          { term: words.signer, value: `${issuance.signerName}, ${issuance.signerPosition}` },
        ]
      : [
          { term: words.tasks, value: words.reviewedOf(counts.reviewed, counts.tasks) },
          { term: words.findings, value: words.findingsLeft(counts.openFindings, counts.findings) },
        ]),
    ...plan.domains.map((domain) => ({
      term: `${words.domain} ${domain.code}`,
      value: domain.consolidator
        ? `${domain.name} (${words.domainConsolidator(domain.consolidator.name)})`
        : domain.name,
    })),
    ...(plan.file ? [{ term: words.original, value: <OriginalFile plan={plan} /> }] : []),
  ];
  return (
    <Stack gap={3}>
      {plan.sample ? <Notice tone="info">{words.sample}</Notice> : null}
      <DefinitionList items={items} />
    </Stack>
  );
}

/** A document that changes another plan says which; a closed plan says why. */
function Amends({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const format = useFormat();
  const { amends, closure } = plan;
  return (
    <>
      {amends ? (
        <Notice tone="info">
          <Link to={pathTo("/plans/$planId", { planId: amends.id })}>
            {words.amends(amends.documentNumber)}
          </Link>
        </Notice>
      ) : null}
      {closure ? (
        <Notice tone="info">{words.closedOn(format.date(closure.closedOn), closure.reason)}</Notice>
      ) : null}
    </>
  );
}

/** The same paper is in Loa already: said kindly, with the way to it; two plans of one paper may be meant. */
function SameDocument({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  if (plan.sameDocument.length === 0) return null;
  return (
    <Notice tone="warn" title={words.sameDocument}>
      <Stack gap={1}>
        {plan.sameDocument.map((other) => (
          <Link key={other.id} to={pathTo("/plans/$planId", { planId: other.id })}>
            {words.sameAs(other.documentNumber ?? words.unnumbered, other.title, other.issued)}
          </Link>
        ))}
        {words.sameDocumentHow}
      </Stack>
    </Notice>
  );
}

function OriginalFile({ plan }: { readonly plan: PlanDetail }) {
  const format = useFormat();
  const href = fileAddress(getPlanFile, { params: { planId: plan.id } });
  return (
    <DownloadLink href={href}>
      {`${plan.file?.name ?? ""} (${format.bytes(plan.file?.bytes ?? 0)})`}
    </DownloadLink>
  );
}

function Responsibilities({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  return (
    <Section title={words.responsibilities} note={words.responsibilitiesNote}>
      <DefinitionList
        items={plan.responsibilities.map((duty) => ({
          term: `${duty.path} ${duty.units.join("; ")}`,
          value: duty.title,
        }))}
      />
    </Section>
  );
}
