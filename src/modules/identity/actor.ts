import type { StaffRole } from './staff-role.enum.js';

/** What an API token may be used for. WRITE includes nothing: a token that reads and writes has both. */
export type Scope = 'READ' | 'WRITE';

export type SessionKind = 'FULL' | 'ENROLMENT';

/** Who asks, and by what right. */
export interface Actor {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly by:
    | {
        readonly kind: 'SESSION';
        readonly sessionId: string;
        readonly session: SessionKind;
        /** Whether they proved anew who they are (`reauthenticate`) in the last five minutes. */
        readonly fresh?: boolean;
      }
    | { readonly kind: 'API_TOKEN'; readonly tokenId: string; readonly scopes: readonly Scope[] };
}
