import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getCoverage, listTopics, type Topic } from "../contract.ts";
import css from "./Newsroom.module.css";
import { NewsTabs } from "./NewsTabs.tsx";
import { coverageSearch } from "./searches.ts";
import { TopicForm } from "./TopicForm.tsx";
import { texts } from "./texts.ts";

interface Covered {
  readonly topicId: string;
  readonly approved: number;
  readonly underway: number;
  readonly lastOn: string | null;
}

/** What is to be said, and how far it has been. */
export default function TopicsPage() {
  const words = useTexts(texts);
  const { today } = useSession();
  const [search, change] = useSearchState(coverageSearch);
  const from = search.from || `${today.slice(0, 4)}-01-01`;
  const to = search.to || `${today.slice(0, 4)}-12-31`;
  const topics = useCall(listTopics);
  const coverage = useCall(getCoverage, { query: { from, to } });
  const [editing, setEditing] = useState<Topic | "new" | null>(null);
  const mayChange = topics.data?.canChange === true;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.topics}
        subtitle={words.topicsNote}
        action={
          mayChange ? (
            <Button kind="primary" onClick={() => setEditing("new")}>
              {words.addTopic}
            </Button>
          ) : null
        }
      />
      <NewsTabs at="topics" />
      <FilterBar>
        <DateField label={words.fromDay} value={from} onChange={(day) => change({ from: day })} />
        <DateField label={words.toDay} value={to} onChange={(day) => change({ to: day })} />
      </FilterBar>
      <Answer query={topics}>
        {({ rows }) => (
          <>
            {editing ? (
              <TopicForm
                key={editing === "new" ? "new" : editing.id}
                topic={editing === "new" ? null : editing}
                topics={rows}
                onClose={() => setEditing(null)}
              />
            ) : null}
            <Answer query={coverage}>
              {({ rows: covered, untagged, withoutTopics }) => (
                <Coverage
                  topics={rows}
                  covered={covered}
                  {...{ untagged, withoutTopics }}
                  onChange={mayChange ? setEditing : null}
                />
              )}
            </Answer>
          </>
        )}
      </Answer>
    </Stack>
  );
}

interface CoverageProps {
  readonly topics: readonly Topic[];
  readonly covered: readonly Covered[];
  readonly untagged: number;
  readonly withoutTopics: readonly Bare[];
  readonly onChange: ((topic: Topic) => void) | null;
}

interface Bare {
  readonly id: string;
  readonly title: string;
  readonly approvedOn: string | null;
}

function Coverage({ topics, covered, untagged, withoutTopics, onChange }: CoverageProps) {
  const words = useTexts(texts);
  const { language } = useLanguage();
  const of = new Map(covered.map((one) => [one.topicId, one]));
  const most = Math.max(1, ...covered.map(({ approved }) => approved));
  const branches = topics.filter(({ parentId }) => parentId === null);
  const leaves = topics.filter(({ parentId, ended }) => parentId !== null && !ended);
  const silent = leaves.filter(({ id }) => (of.get(id)?.approved ?? 0) === 0).length;
  return (
    <>
      <p className={silent > 0 ? css.alarm : undefined}>
        {silent > 0 ? words.silent(silent) : words.allCovered}
      </p>
      {withoutTopics.length > 0 ? (
        <WithoutTopics stories={withoutTopics} untagged={untagged} />
      ) : null}
      {branches.map((branch) => (
        <Section
          key={branch.id}
          title={branch.title[language]}
          aside={
            onChange ? (
              <Button
                kind="quiet"
                aria-label={`${words.changeTopic}: ${branch.title[language]}`}
                onClick={() => onChange(branch)}
              >
                {words.changeTopic}
              </Button>
            ) : null
          }
        >
          <BranchTable
            branch={branch.title[language]}
            topics={topics.filter(({ parentId }) => parentId === branch.id)}
            {...{ of, most, onChange }}
          />
        </Section>
      ))}
    </>
  );
}

/** Stories nobody said the topic of, by name: each opens where its topics are chosen. */
function WithoutTopics(props: { readonly stories: readonly Bare[]; readonly untagged: number }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  return (
    <Section
      title={words.withoutTopics}
      note={props.untagged > 0 ? words.untagged(props.untagged) : ""}
    >
      <p className={css.soft}>{words.withoutTopicsNote}</p>
      <ul className={css.topicList}>
        {props.stories.map(({ id, title, approvedOn }) => (
          <li key={id}>
            <Link to={pathTo("/newsroom/stories/$storyId", { storyId: id })}>{title}</Link>
            <span className={css.soft}>
              {approvedOn ? words.approvedOn(date(approvedOn)) : words.beingWritten}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface BranchProps {
  readonly branch: string;
  readonly topics: readonly Topic[];
  readonly of: ReadonlyMap<string, Covered>;
  readonly most: number;
  readonly onChange: ((topic: Topic) => void) | null;
}

function BranchTable({ branch, topics, of, most, onChange }: BranchProps) {
  const words = useTexts(texts);
  return (
    <table className={css.coverage}>
      <caption className={css.hidden}>{branch}</caption>
      <thead>
        <tr>
          <th scope="col">{words.topicsOf}</th>
          <th scope="col">{words.approvedCount}</th>
          <th scope="col">{words.underway}</th>
          <th scope="col">{words.lastOn}</th>
          {onChange ? <td /> : null}
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <TopicRow
            key={topic.id}
            topic={topic}
            covered={of.get(topic.id)}
            most={most}
            onChange={onChange}
          />
        ))}
      </tbody>
    </table>
  );
}

function TopicRow(props: {
  readonly topic: Topic;
  readonly covered: Covered | undefined;
  readonly most: number;
  readonly onChange: ((topic: Topic) => void) | null;
}) {
  const words = useTexts(texts);
  const { language } = useLanguage();
  const { date, number } = useFormat();
  const { topic, covered, most, onChange } = props;
  const { approved = 0, underway = 0, lastOn = null } = covered ?? {};
  const name = topic.title[language];
  return (
    <tr data-ended={topic.ended || undefined}>
      <th scope="row">
        {name}
        {topic.ended ? <span className={css.soft}> ({words.topicEnded})</span> : null}
      </th>
      <td className={css.amount}>
        <svg className={css.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(approved / most) * 100} height="8" />
        </svg>
        <Link to="/newsroom/stories" search={{ view: "list", topic: topic.id }}>
          {number(approved)}
        </Link>
      </td>
      <td className={css.amount}>{number(underway)}</td>
      <td className={lastOn ? undefined : css.alarm}>{lastOn ? date(lastOn) : words.never}</td>
      {onChange ? (
        <td>
          <Button
            kind="quiet"
            aria-label={`${words.changeTopic}: ${name}`}
            onClick={() => onChange(topic)}
          >
            {words.changeTopic}
          </Button>
        </td>
      ) : null}
    </tr>
  );
}
