import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import {
  getRevision,
  getStory,
  listRevisions,
  type Revision,
  type RevisionLine,
  type StoryLanguage,
} from "../contract.ts";
import { Difference } from "./Difference.tsx";
import css from "./Newsroom.module.css";
import { storySearch } from "./searches.ts";
import { type Sitting, sittingsOf } from "./sittings.ts";
import { textOf } from "./story-text.ts";
import { storyTexts } from "./story-texts.ts";

/** Every save of one language, by who sat down and wrote, and what differs between any two. */
export default function RevisionsPage() {
  const words = useTexts(storyTexts);
  const storyId = usePathValue("storyId");
  const [{ lang }] = useSearchState(storySearch);
  const story = useCall(getStory, { params: { storyId } });
  const found = useCall(listRevisions, { params: { storyId }, query: { language: lang } });
  const edition = story.data?.editions.find(({ language }) => language === lang);
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.revisions}
        subtitle={words.revisionsNote}
        trail={[
          {
            label: edition?.latest.title ?? words.stories,
            to: pathTo("/newsroom/stories/$storyId", { storyId }),
          },
        ]}
      />
      <Answer query={found}>
        {({ rows }) => (
          <Compare
            storyId={storyId}
            language={lang}
            lines={rows}
            approved={edition?.approval?.number ?? null}
          />
        )}
      </Answer>
    </Stack>
  );
}

interface CompareProps {
  readonly storyId: string;
  readonly language: StoryLanguage;
  readonly lines: readonly RevisionLine[];
  readonly approved: number | null;
}

function Compare({ storyId, language, lines, approved }: CompareProps) {
  const words = useTexts(storyTexts);
  const sittings = sittingsOf(lines);
  const newest = lines[0]?.number ?? 1;
  const usual = sittings[0] ? Math.max(1, sittings[0].first - 1) : 1;
  const [older, setOlder] = useState(usual);
  const [newer, setNewer] = useState(newest);
  const label = useLineLabel(approved);
  const options = lines.map((line) => ({ value: String(line.number), label: label(line) }));
  const at = (revision: number) => ({ params: { storyId, language, revision } });
  const before = useCall(getRevision, at(older));
  const after = useCall(getRevision, at(newer));
  return (
    <>
      <div className={css.pick}>
        <SelectField
          label={words.older}
          options={options}
          value={String(older)}
          onChange={(value) => setOlder(Number(value) || older)}
        />
        <SelectField
          label={words.newer}
          options={options}
          value={String(newer)}
          onChange={(value) => setNewer(Number(value) || newer)}
        />
      </div>
      <Section title={words.difference(String(older), String(newer))}>
        <Answer query={before}>
          {(one) => (
            <Answer query={after}>
              {(other) => (
                <Difference before={textOf(one as Revision)} after={textOf(other as Revision)} />
              )}
            </Answer>
          )}
        </Answer>
      </Section>
      <Section title={words.revisions}>
        <Sittings
          sittings={sittings}
          approved={approved}
          onShow={({ first, last }) => {
            setOlder(Math.max(1, first - 1));
            setNewer(last);
          }}
        />
      </Section>
    </>
  );
}

function Sittings(props: {
  readonly sittings: readonly Sitting[];
  readonly approved: number | null;
  readonly onShow: (sitting: Sitting) => void;
}) {
  const words = useTexts(storyTexts);
  const { moment } = useFormat();
  const { sittings, approved, onShow } = props;
  return (
    <ol className={css.sittings}>
      {sittings.map((sitting) => {
        const { first, last, author, from, to, title } = sitting;
        const name =
          first === last ? words.number(String(first)) : words.sitting(String(first), String(last));
        const holds = approved !== null && first <= approved && approved <= last;
        return (
          <li key={first}>
            <button type="button" className={css.sitting} onClick={() => onShow(sitting)}>
              <strong>{name}</strong> {author ?? words.somebody}, {moment(from)}
              {from === to ? "" : ` – ${moment(to).slice(-5)}`}
              {holds ? ` · ${words.number(String(approved))} ${words.approvedMark}` : ""}
              <span className={css.soft}> {title}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function useLineLabel(approved: number | null) {
  const words = useTexts(storyTexts);
  const { moment } = useFormat();
  return ({ number, author, savedAt }: RevisionLine) =>
    [
      words.number(String(number)),
      author ?? words.somebody,
      moment(savedAt),
      ...(number === approved ? [words.approvedMark] : []),
    ].join(", ");
}
