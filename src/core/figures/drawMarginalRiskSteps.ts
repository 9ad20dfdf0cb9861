import { html } from '../cards/html.ts';
import type { Messages } from '../messages.ts';
import type { Figure } from './drawFigure.ts';

const row = { height: 30, gap: 10 };

/** The six steps of the marginal-risk framework, one below the other, with what each looks at. */
export function drawMarginalRiskSteps(messages: Messages): Figure {
  const steps: readonly { readonly name: string; readonly about?: string }[] = [
    { name: messages.figureStep1 },
    { name: messages.figureStep2, about: messages.figureStepsWithout },
    { name: messages.figureStep3, about: messages.figureStepsWithout },
    { name: messages.figureStep4, about: messages.figureStepsWith },
    { name: messages.figureStep5, about: messages.figureStepsWith },
    { name: messages.figureStep6 },
  ];
  const rows = steps.map(({ name, about }, index) => {
    const top = 4 + index * (row.height + row.gap);
    const middle = top + row.height / 2 + 4;
    const down = `M 20 ${top + row.height} v ${row.gap}`;
    return html`<rect class="tier" x="4" y="${top}" width="312" height="${row.height}" rx="4" />
      <text class="strong" x="16" y="${middle}">${index + 1}</text>
      <text x="36" y="${middle}">${name}</text>
      <text class="quiet" x="308" y="${middle}" text-anchor="end">${about}</text>
      ${index < steps.length - 1 ? html`<path class="line" d="${down}" />` : undefined}`;
  });
  return {
    title: messages.figureStepsTitle,
    text: messages.figureStepsText,
    width: 320,
    height: 4 + steps.length * (row.height + row.gap),
    content: html`${rows}`,
  };
}
