import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import { isPageAddress } from '../../../src/core/knowledge/pageAddress.ts';
import { cardCommands } from '../../../src/platform/cardLinks.ts';
import { harmInHtml, harmInLabel, harmInMarkdown, parseJson } from './harm.ts';
import { canaryHost } from './hostileTexts.ts';
import { plantText } from './plantText.ts';
import type { Renderers } from './renderers.ts';

/** What a text does to one kind of output that it should not, in words; nothing for a renderer that escapes. */
export const findHarm = {
  async hover(renderers: Renderers, text: string) {
    const knowledge = await renderers.base(plantText(text));
    const hovers = await renderers.hovers(await renderers.cards(knowledge, text));
    return [...harmInMarkdown(hovers, { allows: isOurCommand }), ...harmInLabel(hovers)];
  },
  async tooltip(renderers: Renderers, text: string) {
    const tooltips = await renderers.tooltips(await renderers.base(plantText(text)), text);
    return tooltips.flatMap(tooltip => [...harmInMarkdown(tooltip, { allows: () => false }), ...harmInLabel(tooltip)]);
  },
  async page(renderers: Renderers, text: string) {
    const pages = await renderers.pages(await renderers.base(plantText(text)));
    return pages.flatMap(page => harmInHtml(page, { allows: isHttps }));
  },
  async noteAsHtml(renderers: Renderers, text: string) {
    const pages = await renderers.notesAsHtml(await renderers.base(plantText(text)));
    return pages.flatMap(page => harmInHtml(page, { allows: isHttps }));
  },
  async noteAsMarkdown(renderers: Renderers, text: string) {
    const notes = await renderers.notesAsMarkdown(await renderers.base(plantText(text)));
    return notes.flatMap(note =>
      harmInMarkdown(note, { allows: address => isHttps(address) || isBare(address, text) }),
    );
  },
  async label(renderers: Renderers, text: string) {
    return (await renderers.labels(await renderers.base(plantText(text)))).flatMap(harmInLabel);
  },
  async reportAsMarkdown(renderers: Renderers, text: string) {
    const { markdown } = await exportsOf(renderers, text);
    return harmInMarkdown(markdown, { allows: () => false });
  },
  async reportAsCsv(renderers: Renderers, text: string) {
    const { report, csv } = await exportsOf(renderers, text);
    const rows: string[][] = parse(csv, { relax_column_count: true, record_delimiter: '\r\n' });
    const formulas = rows.flat().filter(cell => /^[=+\-@\t\r\n]/.test(cell));
    const isWhole = rows.length === report.sites.length + 1 && rows.every(row => row.length === 14);
    return [...formulas, ...(isWhole ? [] : ['a row or a cell too many'])];
  },
  async reportAsJson(renderers: Renderers, text: string) {
    const { report, json } = await exportsOf(renderers, text);
    const isSame = isDeepStrictEqual(parseJson(json), JSON.parse(JSON.stringify({ format: 1, ...report })));
    return isSame ? [] : ['something else than the report'];
  },
  async reportAsCycloneDx(renderers: Renderers, text: string) {
    const { cycloneDx } = await exportsOf(renderers, text);
    const bom = parseJson(cycloneDx) as { readonly components?: readonly { readonly name: string }[] } | undefined;
    return bom?.components?.some(({ name }) => name === text) ? [] : ['no component of that name'];
  },
};

async function exportsOf(renderers: Renderers, text: string) {
  const report = await renderers.report(await renderers.base(plantText(text)), text);
  return { report, ...(await renderers.exportReport(report)) };
}

/** A link to a command of ours, with an argument that the command takes. */
function isOurCommand(address: string): boolean {
  const [, command = '', query = ''] = /^command:([\w.]+)\?(.*)$/s.exec(address) ?? [];
  const list = parseJson(decodeURIComponent(query));
  const [argument, ...others] = Array.isArray(list) ? (list as readonly unknown[]) : [];
  const isOne =
    cardCommands.includes(command) && typeof argument === 'object' && argument !== null && others.length === 0;
  return isOne && (!/openPage|reportMistake/.test(command) || isPageAddress(argument));
}

const isHttps = (address: string) => address.startsWith('https://');

/** Readers elsewhere make links of bare addresses and of mail; those lead where they say. */
function isBare(address: string, text: string): boolean {
  const [, written = ''] = /^(?:https?:\/\/|ftp:\/\/|mailto:)(.*)$/.exec(address) ?? [];
  return written.includes(canaryHost) && text.includes(decodeURI(written).slice(0, 12));
}
