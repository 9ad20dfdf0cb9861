import type { AccessSite } from '../access/site.ts';
import { fill, type Messages } from '../messages.ts';
import { describeRetirement } from '../report/listCalendar.ts';
import { describeCalendarEntry } from '../report/reportWords.ts';
import { spellingsOf } from '../report/spellingsOf.ts';
import type { CardLine } from './accessCard.ts';

interface UndoContext {
  readonly messages: Messages;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface Undo {
  readonly lines: readonly CardLine[];
  /** A form of the id that does not move. */
  readonly pinned?: string;
}

/** Whether what stands behind an id can be changed or taken away, when that is listed, and how to hold on to it. */
export function describeUndo(site: AccessSite, context: UndoContext): Undo {
  const { family, kind } = site;
  const model = site.model ?? site.modelOfCall;
  if (kind === 'parameter' || !family || model === undefined) {
    return { lines: [] };
  }
  return site.tier === 'white' ? describeCopy(site, context.messages) : describeHosted(site, model, context);
}

/** A copy stays; the name that it is fetched by may move. */
function describeCopy({ kind, server }: AccessSite, messages: Messages): Undo {
  const isLocal = server?.remote === false;
  const pin = isLocal ? messages.accessPinTag : messages.accessPinRevision;
  return {
    lines: [
      {
        heading: messages.accessUndo,
        text: [messages.accessCopyStays, ...(kind === 'call' && !isLocal ? [] : [pin])].join('; '),
      },
    ],
  };
}

function describeHosted(site: AccessSite, model: string, { messages, today }: UndoContext): Undo {
  const { family, server } = site;
  const spellings = spellingsOf(model, server);
  const operator = server?.id ?? family?.endpoints?.[0];
  const pin = family?.pins?.find(({ alias }) => spellings.has(alias.toLowerCase()));
  const listed = (family?.retirements ?? []).filter(
    ({ id, endpoint }) => spellings.has(id.toLowerCase()) && (operator === undefined || endpoint === operator),
  );
  const moves = pin ? [fill(messages.accessPinned, { pinned: pin.pinned })] : [];
  const dates = listed.map(retirement => describeCalendarEntry(describeRetirement(retirement, today), messages));
  const [heading, decides] = [
    messages.accessUndo,
    fill(messages.accessVendorDecides, { server: server?.label ?? family?.vendor ?? '' }),
  ];
  const notice = server?.notice ? [{ heading: messages.accessNotice, text: server.notice.text }] : [];
  return {
    lines: [
      { heading, text: [decides, ...moves].join('; ') },
      ...(dates.length > 0 ? [{ heading: messages.accessRetirement, text: dates.join('; ') }] : notice),
    ],
    ...(pin ? { pinned: pin.pinned } : {}),
  };
}
