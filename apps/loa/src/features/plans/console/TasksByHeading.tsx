import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getPlanTasks, type PlanDetail, type Task } from "../contract.ts";
import { groupByHeading, type HeadingGroup } from "./group-by-heading.ts";
import css from "./TasksByHeading.module.css";
import { texts } from "./texts.ts";
import { useQuotaWords } from "./useQuotaWords.ts";
import { valueWords } from "./words.ts";

/** The tasks of a plan under the headings they stand under: what, who, how much and when. */
export function TasksByHeading({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const tasks = useCall(getPlanTasks, { params: { planId: plan.id } });
  return (
    <Answer query={tasks}>
      {(data) => {
        const kept = data.tasks.filter((task) => task.dropped === null);
        return (
          <Section title={words.tasks} note={words.taskCount(kept.length)}>
            {groupByHeading(kept, plan.headings).map((group) => (
              <Group key={group.tasks[0]?.id} group={group} />
            ))}
          </Section>
        );
      }}
    </Answer>
  );
}

function Group({ group }: { readonly group: HeadingGroup }) {
  return (
    <div className={css.group}>
      {group.headings.map((heading) => (
        <h3
          key={heading.path}
          className={css.heading}
          data-depth={heading.path.split(".").length}
          lang="vi"
        >
          <span className={css.path}>{heading.path}</span> {heading.title}
        </h3>
      ))}
      <ol className={css.tasks}>
        {group.tasks.map((task) => (
          <li key={task.id}>
            <span className={css.path}>{task.path}</span>
            <div className={css.body}>
              <Title title={task.title} />
            </div>
            <Facts task={task} />
          </li>
        ))}
      </ol>
    </div>
  );
}

const titleLimit = 320;

// Some tasks are a page long: their first lines say what they are, the rest opens.
function Title({ title }: { readonly title: string }) {
  const words = useTexts(texts);
  if (title.length <= titleLimit) return <p lang="vi">{title}</p>;
  const cut = title.lastIndexOf(" ", titleLimit);
  return (
    <>
      <p lang="vi">{title.slice(0, cut)}…</p>
      <Disclosure summary={words.wholeText}>
        <p lang="vi">{title}</p>
      </Disclosure>
    </>
  );
}

const shownRoles = ["lead", "implementing", "directing", "coordinating"] as const;

function Facts({ task }: { readonly task: Task }) {
  const words = useTexts(texts);
  const { role } = useTexts(valueWords);
  const inWords = useQuotaWords();
  const items = [
    ...shownRoles.map((each) => ({ term: role[each], value: namesOf(task, each) })),
    {
      term: words.howMuch,
      value: task.quotas
        .map((quota) =>
          [inWords(quota), quota.programme ?? quota.channel].filter(Boolean).join(" "),
        )
        .join("; "),
    },
    { term: words.when, value: task.timing?.raw ?? "" },
    { term: words.products, value: task.products.join("; ") },
  ];
  return (
    <dl className={css.facts}>
      {items
        .filter((item) => item.value !== "")
        .map((item) => (
          <div key={item.term}>
            <dt>{item.term}</dt>
            <dd lang="vi">{item.value}</dd>
          </div>
        ))}
    </dl>
  );
}

function namesOf(task: Task, role: (typeof shownRoles)[number]): string {
  return task.assignments
    .filter((each) => each.role === role)
    .map((each) => each.unit?.name ?? each.group?.name ?? each.raw)
    .join("; ");
}
