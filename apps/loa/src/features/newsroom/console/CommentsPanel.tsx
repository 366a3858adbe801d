import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  type Comment,
  commentStory,
  type Edition,
  getStory,
  listStories,
  reopenComment,
  resolveComment,
  type StoryDetail,
  storyLimits,
} from "../contract.ts";
import css from "./Newsroom.module.css";
import { storyTexts } from "./story-texts.ts";

interface Props {
  readonly story: StoryDetail;
  readonly edition: Edition;
  /** The words somebody has selected in the text. */
  readonly selected: string;
}

const stale = [getStory, listStories];

/** What is said of the story, open first; what is settled stays to be read. */
export function CommentsPanel({ story, edition, selected }: Props) {
  const words = useTexts(storyTexts);
  const here = story.comments.filter(({ language }) => language === edition.language);
  const open = here.filter(({ resolved }) => !resolved);
  const settled = here.filter(({ resolved }) => resolved);
  return (
    <Section
      title={words.comments}
      note={open.length > 0 ? words.openComments(open.length) : undefined}
    >
      {here.length === 0 ? <p className={css.soft}>{words.noComments}</p> : null}
      <Comments comments={open} mayResolve={story.can.comment} />
      {story.can.comment ? <WriteComment {...{ story, edition, selected }} /> : null}
      {settled.length > 0 ? (
        <Disclosure summary={words.showResolved(settled.length)}>
          <Comments comments={settled} mayResolve={story.can.comment} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function Comments({
  comments,
  mayResolve,
}: {
  readonly comments: readonly Comment[];
  readonly mayResolve: boolean;
}) {
  const words = useTexts(storyTexts);
  const { moment } = useFormat();
  const resolve = useAct(resolveComment, { invalidates: stale });
  const reopen = useAct(reopenComment, { invalidates: stale });
  return (
    <ul className={css.comments}>
      {comments.map(({ id, quote, words: said, by, at, resolved }) => (
        <li key={id}>
          {quote ? <blockquote className={css.quote}>{quote}</blockquote> : null}
          <p className={css.said}>{said}</p>
          <p className={css.soft}>
            {by ?? words.somebody}, {moment(at)}
            {resolved
              ? ` · ${words.resolvedBy(resolved.by ?? words.somebody, moment(resolved.at))}`
              : ""}
          </p>
          {mayResolve ? (
            <Button
              kind="quiet"
              aria-label={resolved ? words.reopen : words.resolveOf(by ?? words.somebody)}
              onClick={() => (resolved ? reopen : resolve).mutate({ params: { commentId: id } })}
            >
              {resolved ? words.reopen : words.resolve}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function WriteComment({ story, edition, selected }: Props) {
  const words = useTexts(storyTexts);
  const [said, setSaid] = useState("");
  const [quote, setQuote] = useState("");
  const act = useAct(commentStory, {
    invalidates: stale,
    onDone: () => {
      setSaid("");
      setQuote("");
    },
  });
  const { language, latest } = edition;
  // The words selected when somebody begins to write are what is spoken of.
  const about = said === "" ? selected.trim() : quote;
  const write = (text: string) => {
    if (said === "") setQuote(about);
    setSaid(text);
  };
  const send = () =>
    act.mutate({
      params: { storyId: story.id },
      body: { language, number: latest.number, quote: about, words: said },
    });
  return (
    <Form onSubmit={send} objections={act.error}>
      <TextArea
        label={words.writeComment}
        help={about ? words.aboutWords(about) : undefined}
        rows={2}
        value={said}
        maxLength={storyLimits.comment}
        onChange={write}
        error={act.error?.fields["words"] ?? act.error?.message}
      />
      <div>
        <Button type="submit" busy={act.isPending}>
          {words.sendComment}
        </Button>
      </div>
    </Form>
  );
}
