import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { FormEnd } from "../../../platform/ui/components/FormEnd.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  approveRendition,
  type ChannelRendition,
  type Publishing,
  writeRendition,
} from "../contract.ts";
import css from "./Channels.module.css";
import { texts } from "./texts.ts";
import { useChannelAct } from "./useChannelAct.ts";

interface Props {
  readonly storyId: string;
  readonly rendition: ChannelRendition;
  readonly can: Publishing["can"];
}

/** Title and abstract for this channel alone: written by one, agreed to by another. */
export function OwnWords({ storyId, rendition, can }: Props) {
  const words = useTexts(texts);
  const [writing, setWriting] = useState(false);
  const { own, approved } = rendition;
  const mayWrite = can.publish && approved !== null;
  if (!own && !mayWrite) return null;
  return (
    <div className={css.own}>
      <h3>{words.ownWords}</h3>
      {own ? <Said own={own} mayApprove={can.approveWords} /> : <p>{words.ownNone}</p>}
      {writing && approved !== null ? (
        <OwnForm {...{ storyId, rendition, number: approved }} onDone={() => setWriting(false)} />
      ) : mayWrite ? (
        <Row>
          <Button kind="quiet" onClick={() => setWriting(true)}>
            {words.writeOwn}
          </Button>
        </Row>
      ) : null}
    </div>
  );
}

function Said(props: {
  readonly own: NonNullable<ChannelRendition["own"]>;
  readonly mayApprove: boolean;
}) {
  const words = useTexts(texts);
  const say = useSay();
  const { own, mayApprove } = props;
  const approve = useChannelAct(approveRendition, { onDone: () => say(words.ownApprovedNow) });
  const facts = [
    words.ownBy(own.by ?? words.somebody),
    own.approved ? words.ownApproved : words.ownWaits,
    ...(own.outOfDate ? [words.ownOld] : []),
  ];
  return (
    <>
      <p className={css.soft}>{facts.join(" · ")}</p>
      {mayApprove && !own.approved && !own.outOfDate ? (
        <Row>
          <Button
            busy={approve.isPending}
            onClick={() => approve.mutate({ params: { renditionId: own.id } })}
          >
            {words.approveOwn}
          </Button>
        </Row>
      ) : null}
      {approve.error ? <Notice tone="error">{approve.error.message}</Notice> : null}
    </>
  );
}

function OwnForm(props: {
  readonly storyId: string;
  readonly rendition: ChannelRendition;
  readonly number: number;
  readonly onDone: () => void;
}) {
  const words = useTexts(texts);
  const say = useSay();
  const { storyId, rendition, number, onDone } = props;
  const { language, channel, own, limits } = rendition;
  const [title, setTitle] = useState(own?.title ?? "");
  const [abstract, setAbstract] = useState(own?.abstract ?? "");
  const act = useChannelAct(writeRendition, {
    onDone: () => {
      say(words.ownSaved);
      onDone();
    },
  });
  const save = () =>
    act.mutate({
      params: { storyId },
      body: {
        ...{ language, channel, number },
        ...{ title: title.trim() || null, abstract: abstract.trim() || null },
      },
    });
  return (
    <Form onSubmit={save} label={words.ownWords} objections={act.error}>
      <TextField
        label={words.ownTitle}
        required={false}
        help={words.ownHelp}
        maxLength={limits.title}
        value={title}
        onChange={setTitle}
      />
      <TextArea
        label={words.ownAbstract}
        required={false}
        maxLength={limits.abstract}
        value={abstract}
        onChange={setAbstract}
      />
      <FormEnd act={act} save={words.save} cancel={words.cancel} onCancel={onDone} />
    </Form>
  );
}
