import { VigilError } from '../../platform/errors/index.js';
import { decodeCursor, encodeCursor, orderMark } from '../../platform/graphql/planner/cursor.js';
import { behind, type Feed, type Place } from './live-event.js';

/** The mark of the order of `Query.changes`, so that one may go on from the other. */
const CHANGES = orderMark('Change .position ASC');
const MARKS: Readonly<Record<Feed, string>> = {
  caseChanged: CHANGES,
  newsLinked: CHANGES,
  milestoneReached: orderMark('MilestoneReached .position ASC'),
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const eventCursor = (feed: Feed, { position, id }: Place): string =>
  encodeCursor(MARKS[feed], [String(position), id]);

/** `Query.changes` tells its entries apart by their positions alone: whoever has its cursor has all of the position. */
const isOfChanges = ({ position, id }: Place): boolean => Number(`0x${id.replaceAll('-', '')}`) === position;

/** The place that a cursor stands for. @throws VigilError BAD_USER_INPUT */
export function placeOf(feed: Feed, cursor: string): Place {
  const [position, id] = decodeCursor(cursor, MARKS[feed], 1, 'after').map((value) => value ?? '');
  if (position !== undefined && id !== undefined && /^\d{1,9}$/.test(position) && UUID.test(id)) {
    const place = { position: Number(position), id };
    return isOfChanges(place) ? behind(place.position) : place;
  }
  throw new VigilError('BAD_USER_INPUT', { field: 'after', detail: '`after` is not a cursor of this feed.' });
}
