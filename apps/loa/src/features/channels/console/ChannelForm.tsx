import { useState } from "react";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { FormEnd } from "../../../platform/ui/components/FormEnd.tsx";
import { MultiSelectField } from "../../../platform/ui/components/MultiSelectField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { channelTextLimits, type OfficeChannel, setChannel } from "../contract.ts";
import css from "./Channels.module.css";
import { texts } from "./texts.ts";
import { useChannelAct } from "./useChannelAct.ts";

interface Props {
  readonly channel: OfficeChannel;
  readonly onDone: () => void;
}

/** How an office's plans call a channel, and what is meant to be filled by it. */
export function ChannelForm({ channel, onDone }: Props) {
  const words = useTexts(texts);
  const say = useSay();
  const [planWords, setPlanWords] = useState(channel.planWords);
  const [programmeId, setProgrammeId] = useState(channel.programme?.id ?? "");
  const [commitmentIds, setCommitmentIds] = useState<readonly string[]>(
    channel.duties.filter(({ chosen }) => chosen).map((duty) => duty.commitmentId),
  );
  const act = useChannelAct(setChannel, {
    onDone: () => {
      say(words.channelSaved);
      onDone();
    },
  });
  const save = () =>
    act.mutate({
      params: { unitId: channel.unit.id, channel: channel.channel },
      body: { planWords, programmeId: programmeId || null, commitmentIds: [...commitmentIds] },
    });
  return (
    <Form onSubmit={save} label={words.channels} objections={act.error}>
      <div className={css.form}>
        <TextField
          label={words.planWords}
          help={words.planWordsHelp}
          maxLength={channelTextLimits.planWords}
          value={planWords}
          onChange={setPlanWords}
          error={act.error?.fields?.["planWords"]}
        />
        <SelectField
          label={words.programme}
          help={words.programmeHelp}
          required={false}
          options={channel.programmes.map(({ id, name }) => ({ value: id, label: name }))}
          value={programmeId}
          onChange={setProgrammeId}
        />
        <MultiSelectField
          label={words.duties}
          help={words.dutiesHelp}
          required={false}
          options={channel.duties.map(({ commitmentId, path, title, quota }) => ({
            ...{ value: commitmentId, label: `${path} ${title}${quota ? ` (${quota})` : ""}` },
          }))}
          value={commitmentIds}
          onChange={setCommitmentIds}
        />
        <FormEnd act={act} save={words.save} cancel={words.cancel} onCancel={onDone} />
      </div>
    </Form>
  );
}
