/** How much of the record a reader may see; each sees what the ones before do. What is sealed no reader of it sees. */
export type Clearance = 'PUBLIC' | 'RESEARCHER' | 'STAFF';

/** Knows who asks. A port: the platform knows no accounts. */
export interface Readers {
  /** What may be seen by whoever sent the operation of this GraphQL context. */
  clearanceOf(context: object): Promise<Clearance>;
}

export const READERS = Symbol('Readers');
