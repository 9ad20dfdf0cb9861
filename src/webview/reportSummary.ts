import { element } from './element.ts';

/** The report above its table of sites. It is put in anew while a report is made, and stays as the reader has it. */
export class ReportSummary {
  readonly #place = element('#report', HTMLElement);
  readonly #isOpen = new Map<string, boolean>();

  show(content: string): void {
    this.#keepOpen();
    const focused = this.#signOfFocus();
    this.#place.innerHTML = content;
    for (const details of this.#place.querySelectorAll('details')) {
      details.open = this.#isOpen.get(details.id) ?? details.open;
    }
    if (focused !== undefined) {
      this.#focusables()
        .find(each => signOf(each) === focused)
        ?.focus({ preventScroll: true });
    }
  }

  /** Opens the part with an id, where it is one that can be folded. */
  open(id: string): void {
    const part = document.getElementById(id);
    if (part instanceof HTMLDetailsElement) {
      part.open = true;
    }
  }

  #keepOpen(): void {
    for (const { id, open } of this.#place.querySelectorAll('details')) {
      this.#isOpen.set(id, open);
    }
  }

  #signOfFocus(): string | undefined {
    const { activeElement } = document;
    return activeElement && this.#place.contains(activeElement) ? signOf(activeElement) : undefined;
  }

  #focusables(): readonly HTMLElement[] {
    return [...this.#place.querySelectorAll<HTMLElement>('a, button, summary')];
  }
}

/** The same for what stands in the same part, and says the same. */
function signOf(each: Element): string {
  return `${each.closest('details')?.id} ${each.tagName} ${each.querySelector('h2')?.textContent ?? each.textContent}`;
}
