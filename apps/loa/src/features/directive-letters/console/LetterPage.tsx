import { useState } from "react";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DownloadForms } from "../../../platform/ui/components/DownloadForms.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { OfficialPaper } from "../../../platform/ui/components/OfficialPaper.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { PaperSheet } from "../../../platform/ui/components/PaperSheet.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import {
  getDirectiveLetter,
  getDirectiveLetterFile,
  getSignedCopy,
  type Letter,
} from "../contract.ts";
import { AttachSigned } from "./AttachSigned.tsx";
import css from "./Letters.module.css";
import { RemoveDraft } from "./RemoveDraft.tsx";
import { SendForm } from "./SendForm.tsx";
import { texts } from "./texts.ts";
import { WordsForm } from "./WordsForm.tsx";

/** A directive letter as it prints, with what can be done to it above. */
export default function LetterPage() {
  const words = useTexts(texts);
  const letterId = usePathValue("letterId");
  const answer = useCall(getDirectiveLetter, { params: { letterId } });
  return (
    <Answer query={answer}>
      {(letter) => (
        <Stack gap={4}>
          <div data-print="no">
            <Head letter={letter} />
            <Tools letter={letter} />
          </div>
          <PaperSheet label={words.paper}>
            <OfficialPaper label={words.paper} html={letter.html} css={letter.css} />
          </PaperSheet>
        </Stack>
      )}
    </Answer>
  );
}

function Head({ letter }: { readonly letter: Letter }) {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  const { sent } = letter;
  const summary = words.summary(number(letter.units), number(letter.lines));
  const state = sent ? words.sentBy(date(sent.sentOn), sent.sentBy ?? "") : words.draft;
  return (
    <PageHeader
      title={sent ? `${words.list} ${sent.documentNumber}` : words.list}
      subtitle={`${state} · ${summary}`}
      trail={letter.can.download ? [{ label: words.list, to: "/directive-letters" }] : []}
      asOf={letter.asOf}
    />
  );
}

type Open = "words" | "send" | "remove" | null;

function Tools({ letter }: { readonly letter: Letter }) {
  const words = useTexts(texts);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <div className={css.tools}>
      <Row gap={3}>
        {letter.can.change && open === null ? (
          <>
            <Button kind="primary" onClick={() => setOpen("send")}>
              {words.send}
            </Button>
            <Button onClick={() => setOpen("words")}>{words.change}</Button>
            <Button kind="quiet" onClick={() => setOpen("remove")}>
              {words.remove}
            </Button>
          </>
        ) : null}
        <Files letter={letter} />
      </Row>
      {open === "words" ? <WordsForm letter={letter} onClose={close} /> : null}
      {open === "send" ? <SendForm letter={letter} onClose={close} /> : null}
      {open === "remove" ? <RemoveDraft letterId={letter.id} onClose={close} /> : null}
      {letter.can.attach ? <AttachSigned letter={letter} /> : null}
    </div>
  );
}

function Files({ letter }: { readonly letter: Letter }) {
  const words = useTexts(texts);
  const params = { letterId: letter.id };
  if (!letter.can.download) return null;
  return (
    <>
      <DownloadForms
        label={words.list}
        addressOf={(format) => fileAddress(getDirectiveLetterFile, { params, query: { format } })}
      />
      {letter.signed ? (
        <DownloadLink href={fileAddress(getSignedCopy, { params })}>
          {words.signedCopy}
        </DownloadLink>
      ) : null}
    </>
  );
}
