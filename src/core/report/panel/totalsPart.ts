import { type Html, html } from '../../cards/html.ts';
import type { Messages } from '../../messages.ts';
import type { AccessReport, Counts } from '../accessReport.ts';
import type { ReportLabels } from '../reportLabels.ts';
import { kindName, standingName } from '../reportWords.ts';
import { standings } from '../standings.ts';
import { longListNote, mostListed, onlyButton, part } from './panelParts.ts';

/** How many sites there are of each tier. */
export function renderTiles({ totals }: AccessReport, messages: Messages): Html {
  const tiles = standings.map(
    standing => html`<div class="tile tier-${standing}">
      <dt>${standingName(standing, messages)}</dt><dd>${totals.tiers[standing]}</dd>
    </div>`,
  );
  return html`<dl class="tiles">${tiles}</dl>`;
}

/** The totals by vendor, model, folder and kind. */
export function renderTotals({ totals, sites }: AccessReport, { messages, family }: ReportLabels): Html {
  const { vendors, models, folders, kinds } = totals;
  const vendorRows = vendors.slice(0, mostListed).map(({ key, counts }) => {
    const name = key ?? messages.reportVendorNotKnown;
    return row(onlyButton('vendor', key ?? '', name, messages), counts);
  });
  const modelRows = models.slice(0, mostListed).map(({ model, family: id, counts }) => {
    const name = onlyButton('model', model ?? '', model ?? messages.reportNotKnown, messages);
    return row(html`${name} <span class="detail">${family(id)}</span>`, counts);
  });
  const folderRows = folders
    .slice(0, mostListed)
    .map(({ key, counts }) => row(onlyButton('directory', key, key, messages), counts));
  const kindRows = kinds.map(({ key, counts }) => row(html`${kindName(key, messages)}`, counts));
  return part({ id: 'totals', title: messages.reportTotals, summary: sites.length, isOpen: true }, [
    table(messages.reportByVendor, messages.reportColumnVendor, vendorRows, messages),
    longListNote(vendors.length, messages),
    table(messages.reportByModel, messages.reportColumnModel, modelRows, messages),
    longListNote(models.length, messages),
    table(messages.reportByFolder, messages.reportColumnFolder, folderRows, messages),
    longListNote(folders.length, messages),
    table(messages.reportByKind, messages.reportColumnKind, kindRows, messages),
  ]);
}

function table(title: string, column: string, rows: readonly Html[], messages: Messages): Html {
  const heads = standings.map(each => html`<th scope="col" class="number">${standingName(each, messages)}</th>`);
  return html`<table class="totals">
    <caption>${title}</caption>
    <thead><tr><th scope="col">${column}</th>${heads}</tr></thead>
    <tbody>${rows}</tbody>
  </table>`;
}

/** A zero is left quiet, so that what is there stands out. */
function row(name: Html, counts: Counts): Html {
  const cells = standings.map(each =>
    counts[each] > 0 ? html`<td class="number">${counts[each]}</td>` : html`<td class="number none">0</td>`,
  );
  return html`<tr><th scope="row">${name}</th>${cells}</tr>`;
}
