import { type Around, is } from './around.js';
import type { Token } from './tokens.js';

type RoleKind = 'hardRoles' | 'otherRoles';

/** Judges, prosecutors and sportsmen are hardly ever those whose cases these are; others may have been anything before. */
export function roleOf(around: Around, occupations: readonly string[]): 'HARD_ROLE' | 'OTHER_ROLE' | null {
  const isOwn = ({ folded }: Token): boolean =>
    occupations.some((word) => word.length > 3 && folded.startsWith(word.slice(0, 6)));
  const isRole =
    (kind: RoleKind) =>
    (token: Token | undefined): boolean =>
      token !== undefined && is(around, kind, token) && !isOwn(token);
  if (hasRole(around, 'hardRoles', isRole('hardRoles'))) return 'HARD_ROLE';
  return hasRole(around, 'otherRoles', isRole('otherRoles')) ? 'OTHER_ROLE' : null;
}

function hasRole(around: Around, kind: RoleKind, isRole: (token: Token | undefined) => boolean): boolean {
  const { before, after, textBefore, language, search, first } = around;
  const [previous, second] = before;
  if (isRole(previous) && !/[,;]/.test(first?.gap ?? '')) return true;
  if (previous?.capital === true && isRole(second)) return true;
  if (search.tables.context.endsWith(kind, textBefore, language)) return true;
  if (!isApposition(after)) return false;
  return after.slice(0, 4).some((token, at) => isRole(token) && isOneClause(after.slice(1, at + 1)));
}

const isApposition = ([next]: readonly Token[]): boolean => /[,(]/.test(next?.gap ?? '');
const isOneClause = (tokens: readonly Token[]): boolean => tokens.every(({ gap }) => !/[,;)]/.test(gap));
