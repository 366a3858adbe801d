/**
 * Puts the keyboard into the field outlined at the right: its first box, or the form behind its "change" button.
 * Does nothing where no field is outlined.
 */
export function workInField(): void {
  const part = document.querySelector<HTMLElement>("[data-field-part][data-current]");
  const box = part?.querySelector<HTMLElement>("input, textarea, select");
  if (box) box.focus();
  else part?.querySelector<HTMLElement>("[data-change]")?.click();
}
