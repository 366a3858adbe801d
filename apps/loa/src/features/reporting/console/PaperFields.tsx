import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { PaperField } from "../contract.ts";
import { paperTexts } from "./paper-texts.ts";
import css from "./Reporting.module.css";

/** Every field a template may name, by where it may stand. */
export function PaperFields({ fields }: { readonly fields: readonly PaperField[] }) {
  const words = useTexts(paperTexts);
  const groups = Map.groupBy(fields, (field) => field.within);
  return (
    <Section title={words.fields} note={words.fieldsNote}>
      <Stack gap={3}>
        <p>{words.styles}</p>
        {[...groups].map(([within, own]) => (
          <Group
            key={within ?? ""}
            title={within === null ? words.anywhere : words.within(within)}
            fields={own}
          />
        ))}
      </Stack>
    </Section>
  );
}

function Group(props: { readonly title: string; readonly fields: readonly PaperField[] }) {
  const words = useTexts(paperTexts);
  const { language } = useLanguage();
  return (
    <section className={css.scroll} aria-label={props.title}>
      <table className={css.table}>
        <caption className={css.caption}>{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.written}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {props.fields.map((field) => (
            <tr key={field.written}>
              <td>
                <code lang="vi">{field.written}</code>
              </td>
              <td>{field.meaning[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
