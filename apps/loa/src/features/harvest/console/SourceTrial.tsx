import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type ReadableKind, trySource } from "../contract.ts";
import { folderOf } from "./folder-address.ts";
import css from "./Harvest.module.css";
import { texts } from "./texts.ts";
import { useFaultWords } from "./useFaultWords.ts";

interface Props {
  readonly unitId: string;
  readonly kind: ReadableKind;
  readonly url: string;
  /** Proposes a name for the source: its host. */
  readonly onTitle: (title: string) => void;
}

/** Reads the source once, so that a person sees what it would bring before it is followed. */
export function SourceTrial({ unitId, kind, url, onTitle }: Props) {
  const words = useTexts(texts);
  const faultWords = useFaultWords();
  const trial = useAct(trySource, {
    onDone: (result) => {
      if (result.fault === null) onTitle(kind === "folder" ? folderOf(url) : new URL(url).host);
    },
  });
  return (
    <Stack gap={3}>
      <div>
        <Button
          busy={trial.isPending}
          disabled={unitId === "" || url.length < 8}
          onClick={() => trial.mutate({ body: { unitId, kind, url } })}
        >
          {words.tryIt}
        </Button>
      </div>
      {trial.error ? (
        <Notice tone="error">{trial.error.fields["url"] ?? trial.error.message}</Notice>
      ) : null}
      {trial.data?.fault ? <Notice tone="error">{faultWords(trial.data.fault)}</Notice> : null}
      {trial.data && trial.data.fault === null ? <Tried {...trial.data} /> : null}
    </Stack>
  );
}

function Tried(props: {
  readonly found: number;
  readonly entries: readonly {
    readonly url: string;
    readonly title: string;
    readonly on: string;
  }[];
}) {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  return (
    <section aria-live="polite">
      <p>{props.found === 0 ? words.triedNothing : words.tried(number(props.found))}</p>
      <ul className={css.entries}>
        {props.entries.map((entry) => (
          <li key={`${entry.url}${entry.title}`}>
            {entry.title || entry.url} <span className={css.soft}>{date(entry.on)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
