import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { peopleTexts } from "./people-texts.ts";

export const perPage = 50;

/** Moves through a long list; the page is kept in the address by the caller. */
export function Pager({
  page,
  total,
  onPage,
}: {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}) {
  const words = useTexts(peopleTexts);
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (pages === 1) return null;
  return (
    <Row gap={3} align="baseline">
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {words.previous}
      </Button>
      <span>{words.page(page, pages)}</span>
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {words.next}
      </Button>
    </Row>
  );
}
