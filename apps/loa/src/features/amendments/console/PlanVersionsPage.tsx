import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getPlanVersions, type PlanVersions } from "../contract.ts";
import css from "./Amendment.module.css";
import { versionsSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** A plan's versions with what each changed, and the tasks in force on a day. */
export default function PlanVersionsPage() {
  const words = useTexts(texts);
  const planId = usePathValue("planId");
  const { today } = useSession();
  const [{ asOf }, change] = useSearchState(versionsSearch);
  const day = asOf || today;
  const versions = useCall(getPlanVersions, { params: { planId }, query: { asOf: day } });
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.versionsTitle}
        trail={[
          { label: words.plans, to: "/plans" },
          { label: words.seePlan, to: pathTo("/plans/$planId", { planId }) },
        ]}
        asOf={day}
        onAsOf={(next) => change({ asOf: next === today ? "" : next })}
      />
      <Answer query={versions}>
        {(data) => (
          <Stack gap={6}>
            <List data={data} />
            <Tasks data={data} />
          </Stack>
        )}
      </Answer>
    </Stack>
  );
}

function List({ data }: { readonly data: PlanVersions }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  return (
    <Section title={words.versions} note={number(data.versions.length)}>
      <ol className={css.versions}>
        {data.versions.map((version) => (
          <Version
            key={version.number}
            version={version}
            isInForce={version.number === data.inForce}
          />
        ))}
      </ol>
    </Section>
  );
}

function Version(props: {
  readonly version: PlanVersions["versions"][number];
  readonly isInForce: boolean;
}) {
  const words = useTexts(texts);
  const { number, date } = useFormat();
  const { version } = props;
  const { amendment, counts, undone } = version;
  return (
    <li>
      <strong>{words.version(number(version.number))}</strong>
      <span>{version.documentNumber}</span>
      <span>{words.inForceFrom(date(version.inForceFrom))}</span>
      {props.isInForce ? <StatusMark state="accepted" label={words.inForce} /> : null}
      <span className={css.soft}>
        {counts
          ? words.counts(number(counts.added), number(counts.changed), number(counts.ended))
          : words.firstVersion}
      </span>
      {undone ? (
        <span className={css.soft}>{words.takenBack(date(undone.on), undone.reason)}</span>
      ) : null}
      {amendment ? (
        <Link
          to={pathTo("/plans/$planId/amendment", { planId: amendment.planId })}
          aria-label={`${words.seeDifference}: ${words.version(number(version.number))}`}
        >
          {words.seeDifference}
        </Link>
      ) : null}
    </li>
  );
}

function Tasks({ data }: { readonly data: PlanVersions }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  if (data.inForce === null) return <EmptyState title={words.noVersion} />;
  return (
    <Section title={words.tasksThen(date(data.asOf))} note={words.version(String(data.inForce))}>
      <ol className={css.rows}>
        {data.tasks.map((task) => (
          <li key={task.taskId} className={css.row}>
            <div className={css.head}>
              <span className={css.path}>{task.path}</span>
              <span lang="vi">{task.title}</span>
            </div>
            <span className={css.soft} lang="vi">
              {[task.quotas.join("; "), task.leads.join("; "), task.timing ?? ""]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
