/**
 * A text for a tree or a pick in which `$(name)` stands for itself and not for an icon: an unseen sign between the two
 * keeps VS Code from reading it.
 */
export function plainLabel(text: string): string {
  return text.replaceAll('$(', '$\u2060(');
}
