import { useFormat } from "../format/useFormat.ts";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { Row } from "./layout.tsx";

const texts = defineTexts({
  vi: {
    previous: "Trang trước",
    next: "Trang sau",
    page: (page: string, pages: string) => `Trang ${page}/${pages}`,
  },
  en: {
    previous: "Previous page",
    next: "Next page",
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  },
});

/** Walks the pages of a long list. */
export function Pages(props: {
  readonly total: number;
  readonly perPage: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const pages = Math.ceil(props.total / props.perPage);
  if (pages < 2) return null;
  const { page, onPage } = props;
  return (
    <Row gap={3}>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {words.previous}
      </Button>
      <span>{words.page(number(page), number(pages))}</span>
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {words.next}
      </Button>
    </Row>
  );
}
